/** Every act on LinkedIn's pages, in each of its page stacks and in languages the rules know nothing of. */
import { describe, expect, test } from 'vitest'
import type { Scenario } from '../../practice/network.ts'
import { sleep, useTheatre } from '../driver/theatre.ts'
import { actTypes } from '../pages/cast.ts'
import { addresses, linkedinPages } from '../pages/linkedin.ts'

const theatre = useTheatre({ sites: ['LinkedIn'] })

const scenarios: [string, Partial<Scenario> & Pick<Scenario, 'linkedinStack'>][] = [
  ['the newest pages in nonsense words', { linkedinStack: 'sdui', language: 'xx', people: 7 }],
  ['the pages of 2025 in German', { linkedinStack: 'sdui-2025', language: 'de', people: 2 }],
  ['the classic pages in Arabic', { linkedinStack: 'classic', language: 'ar', people: 4 }],
]

const postsOfPeople = () =>
  theatre.network.world.linkedin.posts.filter(
    (post) => post.author.kind === 'person' && !post.promoted,
  )

describe.each(scenarios)('on %s', (_name, scenario) => {
  const on = linkedinPages(scenario.linkedinStack)
  test('invitations accepted and ignored are entries about the inviter', async () => {
    await theatre.begin(scenario)
    const [first, second] = theatre.network.world.linkedin.invitations
      .filter((one) => one.kind === 'CONNECTION')
      .map((one) => one.from.slug)
    const tab = await theatre.open(addresses.invitations)
    await tab.click(on.invitation(first ?? '', 'accept'))
    await tab.waitFor(on.invitation(first ?? '', 'accept'), { gone: true })
    await tab.click(on.invitation(second ?? '', 'ignore'))
    const entries = await theatre.expectLedgerToMatch()
    expect(actTypes(entries)).toEqual(['Accept', 'Ignore'])
    await tab.close()
  })

  test('a reaction and taking it back are about the author, not the friend in the header', async () => {
    await theatre.begin(scenario)
    const post = postsOfPeople().find((one) => one.header !== null)
    if (!post) throw new Error('the practice feed has no post with a header')
    const tab = await theatre.open(addresses.feed)
    await tab.click(on.reaction(post))
    await sleep(2_500)
    await tab.click(on.reaction(post))
    const entries = await theatre.expectLedgerToMatch()
    expect(actTypes(entries)).toEqual(['Like', 'Undo'])
    await tab.close()
  })

  test('a comment is about the author of the post, a reply about the commenter', async () => {
    await theatre.begin(scenario)
    const { slug } = theatre.network.world.self
    const post = postsOfPeople().find((one) =>
      one.comments.some(({ author }) => author.slug !== slug),
    )
    const answered = post?.comments.find(({ author }) => author.slug !== slug)
    if (!post || !answered) throw new Error('the practice feed has no comment')
    const tab = await theatre.open(addresses.feed)
    await tab.click(on.openComments(post))
    await tab.type(on.commentEditor(post), 'Which part was the hardest for you?')
    await tab.click(on.sendComment(post))
    await sleep(800)
    await tab.click(on.openReply(answered.id))
    await tab.type(on.replyEditor(answered.id), 'We tried')
    await tab.click(on.sendReply(answered.id))
    const entries = await theatre.expectLedgerToMatch()
    expect(entries.filter(({ type }) => type === 'Create').map(({ words }) => words)).toEqual([
      '5-19',
      '1-4',
    ])
    await tab.close()
  })

  test('an instant repost from a menu beside the post is about that post', async () => {
    await theatre.begin(scenario)
    const [post] = postsOfPeople()
    if (!post) throw new Error('the practice feed is empty')
    const tab = await theatre.open(addresses.feed)
    await tab.click(on.openReposts(post))
    await tab.click(on.repostNow)
    const entries = await theatre.expectLedgerToMatch()
    expect(actTypes(entries)).toEqual(['Announce'])
    await tab.close()
  })

  test('invitations from a card, from a profile and with a note, and a follow, name the person', async () => {
    await theatre.begin(scenario)
    const { people, linkedin, self } = theatre.network.world
    const strangers = people.filter(
      (one) =>
        one !== self &&
        !linkedin.connections.has(one.slug) &&
        !linkedin.pending.has(one.slug) &&
        !linkedin.invitations.some(({ from }) => from === one),
    )
    const tab = await theatre.open(addresses.network)
    const card = await tab.evaluate(
      (slugs) => slugs.find((slug) => document.querySelector(`a[href="/in/${slug}/"]`)) ?? '',
      strangers.map(({ slug }) => slug),
    )
    await tab.click(on.connect(card))
    await sleep(300)
    const [plain, noted] = strangers.filter(({ slug }) => slug !== card).map(({ slug }) => slug)
    await tab.goto(addresses.profile(plain ?? ''))
    await tab.click(on.invite(plain ?? ''))
    await tab.click(on.sendInvitation)
    await sleep(300)
    await tab.goto(addresses.profile(noted ?? ''))
    await sleep(400)
    await tab.click(on.follow)
    await sleep(400)
    await tab.click(on.invite(noted ?? ''))
    await tab.click(on.addNote)
    await tab.type(on.note, 'Your talk on peer review made me think')
    await tab.click(on.sendNote)
    const entries = await theatre.expectLedgerToMatch()
    const invitations = entries.filter(({ type }) => type === 'Invite')
    expect(invitations.map(({ rung }) => rung)).toEqual(['touch', 'touch', 'compose'])
    expect(entries.filter(({ person, type }) => type !== 'View' && !person?.name)).toEqual([])
    await tab.close()
  })

  test('an invitation answered on the profile of who sent it is told apart by its place', async () => {
    await theatre.begin(scenario)
    const slugs = theatre.network.world.linkedin.invitations
      .filter((one) => one.kind === 'CONNECTION')
      .map((one) => one.from.slug)
    const tab = await theatre.open(addresses.profile(slugs[0] ?? ''))
    await tab.click(on.invitedRow)
    await sleep(400)
    await tab.goto(addresses.profile(slugs[1] ?? ''))
    await tab.click(`${on.invitedRow} + button`)
    const entries = await theatre.expectLedgerToMatch()
    expect(actTypes(entries)).toEqual(['Accept', 'Ignore'])
    await tab.close()
  })

  test('two messages within ten seconds, in the frame and in the bubble, are two entries', async () => {
    await theatre.begin(scenario)
    const thread = theatre.network.world.linkedin.threads.find(
      ({ partners }) => partners.length === 1,
    )
    const tab = await theatre.open(addresses.thread(thread?.id ?? ''))
    const app = await tab.frame(scenario.linkedinStack === 'classic' ? '/messaging/' : '/preload/')
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
    await tab.close()
  })
})
