/** The prompt card, injected into the page only when there is something to show. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import css from '../components/prompt/card.css?inline'
import { showCard } from '../components/prompt/show.tsx'
import { send } from '../lib/messages/client.ts'
import { once } from '../lib/prompt/seat.ts'

export default defineUnlistedScript(() => {
  // Not awaited: whoever injected this need not wait until the card is gone.
  void once(async () => {
    const reply = await send({ type: 'prompt-content' })
    if (!reply.ok || reply.value === null) return
    const content = reply.value
    await showCard({
      content,
      css,
      onAnswer: (answer) => void send({ type: 'prompt-answer', moment: content.moment, answer }),
      onWish: (wish) => void send({ type: 'prompt-wish', moment: content.moment, wish }),
    })
  })
})
