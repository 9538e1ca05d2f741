/** What the tour does on X. */
import type { XPost } from '../world/x.ts'
import { TourProblem } from './endings.ts'
import { pause, type Guide } from './guide.ts'

/** Longer than the read floor of the practice posts. */
const reading = 4_200

export async function visit(guide: Guide): Promise<void> {
  const [refused, answered, liked] = posts(guide)
  const tab = await guide.open('https://x.com/home')
  await tab.waitFor(control(liked, 'like'))
  await pause(reading)
  await tab.click(control(liked, 'like'))
  await pause(400)
  await tab.click(control(answered, 'reply'))
  await tab.type('[role="dialog"] [data-testid="tweetTextarea_0"]', 'How did the others take it?')
  await tab.click('[role="dialog"] [data-testid="tweetButton"]')
  await tab.waitFor('[role="dialog"]', { gone: true })
  guide.network.refuse('429', { act: 'like' })
  await tab.click(control(refused, 'like'))
  await pause(500)
  await guide.picture(tab, 'x-home')
  await guide.settled()
  await guide.leave(tab)
  await chat(guide)
}

async function chat(guide: Guide): Promise<void> {
  const talk = guide.network.world.x.conversations.find(({ partners }) => partners.length === 1)
  if (!talk) throw new TourProblem('The practice chat has nobody to write to.')
  const tab = await guide.open(`https://x.com/i/chat/${talk.id}`)
  await tab.type('[data-testid="dm-composer-textarea"]', 'Shall we compare notes on Tuesday?')
  await tab.press('Enter')
  await tab.waitFor('.justify-end[data-send-status="sent"]')
  await guide.settled()
  await guide.leave(tab)
}

function control({ id }: XPost, testId: string): string {
  return `article[data-testid="tweet"]:has(a[href$="/status/${id}"] > time) [data-testid="${testId}"]`
}

/** Three posts by three people. */
function posts({ network }: Guide): [XPost, XPost, XPost] {
  const { x, self } = network.world
  const own = x.home.filter(({ author, ad }) => author.kind === 'person' && author !== self && !ad)
  const [one, other, third] = own
  if (!one || !other || !third) {
    throw new TourProblem('The practice timeline has too few posts for the tour.')
  }
  return [one, other, third]
}
