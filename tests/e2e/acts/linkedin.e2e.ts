/** What entries of LinkedIn say beyond which act it was; tests/e2e/scenes has every act itself. */
import { expect, test } from 'vitest'
import type { Scenario } from '../../practice/network.ts'
import { sleep, useTheatre } from '../driver/theatre.ts'
import { addresses, linkedinPages } from '../pages/linkedin.ts'
import { linkedinPosts } from '../pages/linkedin-posts.ts'
import { linkedinComment, linkedinPost, nth, stranger, thread } from '../scenes/pick.ts'

const theatre = useTheatre({ sites: ['LinkedIn'] })

const newest = { linkedinStack: 'sdui', language: 'xx' } as const
const older = { linkedinStack: 'sdui-2025', language: 'de' } as const
const classic = { linkedinStack: 'classic', language: 'ar' } as const

async function begin(scenario: Partial<Scenario> & Pick<Scenario, 'linkedinStack'>) {
  await theatre.begin(scenario)
  return { on: linkedinPages(scenario.linkedinStack), world: theatre.network.world }
}

test('a comment and a reply say how many words they have', async () => {
  const { on, world } = await begin(classic)
  const post = linkedinPost(world, 0)
  const answered = linkedinComment(world, 1)
  const tab = await theatre.open(addresses.feed)
  await tab.click(on.openComments(post))
  await tab.type(on.commentEditor(post), 'Which part was the hardest for you?')
  await tab.click(on.sendComment(post))
  await sleep(800)
  await tab.click(on.openComments(answered.post))
  await tab.click(on.openReply(answered.id))
  await tab.type(on.replyEditor(answered.id), 'We tried')
  await tab.click(on.sendReply(answered.id))
  const entries = await theatre.expectLedgerToMatch()
  const words = entries.filter(({ type }) => type === 'Create').map((entry) => entry.words)
  expect(words).toEqual(['5-19', '1-4'])
})

test('an invitation is one click without a note, and own words with one', async () => {
  const { on, world } = await begin(older)
  const [plain, noted] = [stranger(world, 0), nth(world.linkedin.suggestions, 0).slug]
  const tab = await theatre.open(addresses.profile(plain))
  await tab.click(on.invite(plain))
  await tab.click(on.sendInvitation)
  await sleep(300)
  await tab.goto(addresses.profile(noted))
  await tab.click(on.invite(noted))
  await tab.click(on.addNote)
  await tab.type(on.note, 'Your talk on peer review made me think')
  await tab.click(on.sendNote)
  const entries = await theatre.expectLedgerToMatch()
  const invitations = entries.filter(({ type }) => type === 'Invite')
  expect(invitations.map(({ rung }) => rung)).toEqual(['touch', 'compose'])
  expect(invitations.filter(({ person }) => !person?.name)).toEqual([])
})

test('two messages within ten seconds, in the frame and in the bubble, are two entries', async () => {
  const { on, world } = await begin(newest)
  const tab = await theatre.open(addresses.thread(thread(world).id))
  const app = await tab.frame('/preload/')
  await app.type(on.message, 'Thank you for the pointer to the study')
  await app.click(on.sendMessage)
  await sleep(300)
  await app.type(on.message, 'Shall we talk on Thursday?')
  await app.click(on.sendMessage)
  await sleep(500)
  await tab.goto(addresses.feed)
  await tab.click(on.openBubbles)
  await tab.click(on.bubble)
  await tab.type(on.bubbleMessage, 'Hello again')
  await tab.click(on.bubbleSend)
  const entries = await theatre.expectLedgerToMatch()
  const messages = entries.filter(({ type }) => type === 'Create')
  expect(messages.map(({ words }) => words)).toEqual(['5-19', '5-19', '1-4'])
})

test('a post is written by the keyboard where the page keeps its dialogs to itself', async () => {
  await theatre.begin({ ...newest, closedLayers: true })
  const on = linkedinPosts('sdui')
  const tab = await theatre.open(addresses.feed)
  await tab.click(on.startPost)
  await sleep(400)
  for (const key of ['O', 'n', 'e', ' ', 'd', 'a', 'y']) await tab.press(key)
  // From the words over the poll to the button that sends.
  for (const key of ['Tab', 'Tab', 'Enter']) await tab.press(key)
  const entries = await theatre.expectLedgerToMatch()
  expect(entries.filter(({ type }) => type === 'Create').map(({ words }) => words)).toEqual(['1-4'])
  await tab.close()
})
