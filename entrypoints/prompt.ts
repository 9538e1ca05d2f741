/** The prompt card, injected into the page only when there is something to show. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import css from '../components/prompt/card.css?inline'
import { showCard } from '../components/prompt/show.tsx'
import { watchPageChanges } from '../lib/browser/page-changes.ts'
import { send } from '../lib/messages/client.ts'
import { once } from '../lib/prompt/seat.ts'

export default defineUnlistedScript(() => {
  // Not awaited: whoever injected this need not wait until the card is gone.
  void once(async () => {
    const reply = await send({ type: 'prompt-content' })
    if (!reply.ok || reply.value === null) return
    const content = reply.value
    const { moment } = content
    await showCard({
      content,
      css,
      onAnswer: (answer) => moment && void send({ type: 'prompt-answer', moment, answer }),
      onWish: (wish) => moment && void send({ type: 'prompt-wish', moment, wish }),
      watchPlace(onLost, signal) {
        const ask = async (): Promise<void> => {
          const page = await send({ type: 'this-page', address: location.href })
          if (page.ok && page.value?.leftOut.length) onLost()
        }
        watchPageChanges(() => void ask(), signal)
      },
    })
  })
})
