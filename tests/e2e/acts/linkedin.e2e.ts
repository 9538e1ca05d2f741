/** Every act on LinkedIn's pages, in each of its page stacks and in languages the rules know nothing of. */
import { describe, expect, test } from 'vitest'
import type { Scenario } from '../../practice/network.ts'
import { sleep, useTheatre } from '../driver/theatre.ts'

const theatre = useTheatre({ sites: ['LinkedIn'] })

const feed = 'https://www.linkedin.com/feed/'
const invitations = 'https://www.linkedin.com/mynetwork/invitation-manager/received/'

/** A control of the practice pages by what its own script does, never by its words. */
function does(what: string, ...about: string[]): string {
  return `[data-p*='"do":"${what}"']${about.map((one) => `[data-p*='${one}']`).join('')}`
}

/** The editor of the box that this control sends. */
function editorOf(submit: string): string {
  return `[data-p*='"box":true']:has(${submit}) [contenteditable="true"]`
}

const scenarios: [string, Partial<Scenario>][] = [
  ['the newest pages, English', { linkedinStack: 'sdui' }],
  ['the newest pages, nonsense words', { linkedinStack: 'sdui', language: 'xx', people: 7 }],
  ['the pages of 2025, German', { linkedinStack: 'sdui-2025', language: 'de', people: 2 }],
  ['the pages of 2025, nonsense words', { linkedinStack: 'sdui-2025', language: 'xx', people: 3 }],
  ['the classic pages, Arabic', { linkedinStack: 'classic', language: 'ar', people: 4 }],
  ['the classic pages, nonsense words', { linkedinStack: 'classic', language: 'xx', people: 5 }],
]

const peoplePosts = () =>
  theatre.network.world.linkedin.posts.filter(
    (post) => post.author.kind === 'person' && !post.promoted,
  )

describe.each(scenarios)('on %s', (_name, scenario) => {
  test('accepted and ignored invitations are entries about the inviter', async () => {
    await theatre.begin(scenario)
    const [first, second] = theatre.network.world.linkedin.invitations.filter(
      (one) => one.kind === 'CONNECTION',
    )
    const tab = await theatre.open(invitations)
    await tab.click(does('invitation', `"action":"ACCEPT"`, `"id":"${first?.id}"`))
    await sleep(300)
    await tab.click(does('invitation', `"action":"IGNORE"`, `"id":"${second?.id}"`))
    const entries = await theatre.expectLedgerToMatch()
    expect(entries.map(({ type }) => type)).toEqual(['Accept', 'Ignore'])
    await tab.close()
  })

  test('a reaction and taking it back are entries about the author, not the friend in the header', async () => {
    await theatre.begin(scenario)
    const post = peoplePosts().find((one) => one.header !== null) ?? peoplePosts()[0]
    const tab = await theatre.open(feed)
    await tab.click(does('react', `"post":"${post?.id}"`))
    await sleep(2_500)
    await tab.click(does('react', `"post":"${post?.id}"`))
    const entries = await theatre.expectLedgerToMatch()
    expect(entries.map(({ type }) => type)).toEqual(['Like', 'Undo'])
    await tab.close()
  })

  test('a comment and a reply are entries about the author and the commenter', async () => {
    await theatre.begin(scenario)
    const post = peoplePosts().find((one) => one.comments.length > 0)
    const tab = await theatre.open(feed)
    await tab.click(does('comment-open', `"post":"${post?.id}"`))
    await sleep(500)
    const comment = does('comment-submit', `"post":"${post?.id}"`, '"comment":null')
    await tab.type(editorOf(comment), 'Which part was the hardest for you?')
    await tab.click(comment)
    await sleep(1_000)
    const answered = post?.comments.find((one) => one.author.slug !== theatre.network.world.self.slug)
    await tab.click(does('reply-open', `"comment":"${answered?.id}"`))
    await sleep(500)
    const reply = does('comment-submit', `"comment":"${answered?.id}"`)
    await tab.type(editorOf(reply), 'We tried that as well')
    await tab.click(reply)
    await theatre.expectLedgerToMatch()
    await tab.close()
  })

  test('an instant repost from a menu outside the post is an entry about that post', async () => {
    await theatre.begin(scenario)
    const post = peoplePosts()[0]
    const tab = await theatre.open(feed)
    await tab.click(does('repost-menu', `"post":"${post?.id}"`))
    await tab.click(does('repost'))
    const entries = await theatre.expectLedgerToMatch()
    expect(entries.map(({ type }) => type)).toEqual(['Announce'])
    await tab.close()
  })
})
