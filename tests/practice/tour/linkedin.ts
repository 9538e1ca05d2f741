/** What the tour does on LinkedIn. */
import type { Tab } from '../../e2e/driver/tab.ts'
import { beActive } from '../../e2e/driver/prompts.ts'
import { addresses, linkedinPages } from '../../e2e/pages/linkedin.ts'
import type { LinkedInPost } from '../world/linkedin.ts'
import { TourProblem } from './endings.ts'
import { pause, type Guide } from './guide.ts'
import { answerPrompt } from './prompt.ts'

const pages = linkedinPages('sdui')

/** Longer than the read floor of the practice posts. */
const reading = 4_800
const restingPlace = [640, 420] as const

/** Three within ten minutes: the suggestion comes at once, and with it the prompt. */
export async function acceptThree(guide: Guide): Promise<void> {
  // No prompt comes at the door.
  await beActive(guide.desk, 'linkedin', 3)
  const tab = await guide.open(addresses.invitations)
  await accept(guide, tab, 3)
  await answerPrompt(guide, tab)
  await guide.leave(tab)
}

/** One alone: there is a suggestion only if no word follows in 72 hours. */
export async function acceptOne(guide: Guide): Promise<void> {
  const tab = await guide.open(addresses.invitations)
  await accept(guide, tab, 1)
  await guide.leave(tab)
}

async function accept(guide: Guide, tab: Tab, count: number): Promise<void> {
  const people = guide.network.world.linkedin.invitations.filter(
    ({ kind }) => kind === 'CONNECTION',
  )
  for (const { from } of people.slice(0, count)) {
    await tab.click(pages.invitation(from.slug, 'accept'))
    await pause(500)
  }
  await guide.settled()
}

/** One post gets a reaction; one by somebody just accepted gets words, which is what the prompt was about. */
export async function readFeed(guide: Guide): Promise<void> {
  const [liked, commented] = posts(guide)
  const tab = await guide.open(addresses.feed)
  await tab.waitFor(pages.reaction(liked))
  await pause(reading)
  await tab.click(pages.reaction(liked))
  await tab.move(...restingPlace)
  for (let step = 0; step < 2; step += 1) {
    await scroll(tab, 400)
    await pause(reading)
  }
  await guide.picture(tab, 'linkedin-feed')
  await tab.click(pages.openComments(commented))
  await tab.type(pages.commentEditor(commented), 'Which part took you longest to get right?')
  await tab.click(pages.sendComment(commented))
  await guide.settled()
  await guide.leave(tab)
}

/** Looks at somebody's profile, then answers them in the messaging frame. */
export async function message(guide: Guide): Promise<void> {
  const thread = guide.network.world.linkedin.threads.find(({ partners }) => partners.length === 1)
  const [partner] = thread?.partners ?? []
  if (!thread || !partner) throw new TourProblem('The practice network has nobody to write to.')
  const profile = await guide.open(addresses.profile(partner.slug))
  await pause(1_200)
  await guide.leave(profile)
  const tab = await guide.open(addresses.thread(thread.id))
  const frame = await tab.frame('/preload/')
  await frame.waitFor(pages.message)
  await frame.type(pages.message, 'Gladly. Shall I send you the notes we made?')
  await frame.click(pages.sendMessage)
  await pause(300)
  await guide.picture(tab, 'linkedin-message')
  await guide.settled()
  await guide.leave(tab)
}

/** By the wheel, in small turns. */
async function scroll(tab: Tab, pixels: number): Promise<void> {
  for (let turned = 0; turned < pixels; turned += 80) {
    await tab.wheel(80)
    await pause(60)
  }
}

function posts(guide: Guide): [LinkedInPost, LinkedInPost] {
  const { linkedin, self } = guide.network.world
  const accepted = new Set(guide.network.acts.map(({ person }) => person))
  const own = linkedin.posts.filter(
    ({ author, promoted }) => author.kind === 'person' && author !== self && !promoted,
  )
  const liked = own.find(({ author }) => !accepted.has(author.slug))
  const commented = own.find(({ author }) => accepted.has(author.slug))
  if (!liked || !commented) throw new TourProblem('The practice feed has no posts for the tour.')
  return [liked, commented]
}
