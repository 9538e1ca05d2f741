/** What a person does on X, and the entries it must lead to; the tests choose languages and layouts. */
import { expect, test } from 'vitest'
import type { Entry } from '../../../lib/domain/entry.ts'
import type { Scenario } from '../../practice/network.ts'
import type { XPost } from '../../practice/world/x.ts'
import { isAct } from '../driver/compare.ts'
import { sleep, type Theatre } from '../driver/theatre.ts'
import { xAddresses, xPages, XTab } from '../pages/x.ts'

type Author = XPost['author']

/** Milliseconds after which a page that was opened has been noticed. */
const glance = 800

/** The timeline's posts by people, in their places on the page; ads and own posts are left out. */
export function postOf(theatre: Theatre, kind: 'first' | 'video' | 'quoting' | 'reposted'): XPost {
  const places = { first: 0, video: 1, quoting: 2, reposted: 4 }
  const post = theatre.network.world.x.home[places[kind]]
  if (!post || post.ad || post.author.kind !== 'person') throw new Error(`no ${kind} post`)
  return post
}

/** An invented person by place, as the list of people to follow shows them. */
function personAt(theatre: Theatre, place: number): Author {
  const person = theatre.network.world.people[place]
  if (!person) throw new Error('the practice world is too small')
  return person
}

/** How the ledger names somebody the person acted towards. */
export function who({ handle, name }: Author): Entry['person'] {
  return { url: `https://x.com/${handle.toLowerCase()}`, name }
}

const status = ({ id }: XPost): string => `https://x.com/i/status/${id}`
const note = (post: XPost) => ({ type: 'Note', url: status(post), inReplyTo: null })
const answer = (post: XPost) => ({ type: 'Note', url: null, inReplyTo: status(post) })

/** Entries of acts without what differs from run to run. */
export function facts(entries: readonly Entry[]) {
  return entries.filter(isAct).map(({ site, type, rung, witness, person, object, words, tags }) => {
    expect(site).toBe('x')
    return { type, rung, witness, person, object, words, tags }
  })
}

export const act = {
  type: 'Like',
  rung: 'touch',
  witness: 'confirmed',
  person: null as Entry['person'],
  object: null as Entry['object'],
  words: null as Entry['words'],
  tags: [] as string[],
}

const open = async (
  theatre: Theatre,
  address: string,
  scenario: Partial<Scenario>,
): Promise<XTab> => new XTab(await theatre.open(address), scenario)

const isNarrow = ({ layout }: Partial<Scenario>): boolean => layout === 'narrow'

const homeOf = (scenario: Partial<Scenario>): string =>
  isNarrow(scenario) ? xAddresses.narrowHome : xAddresses.home

/** One click or key: likes, reposts, and both taken back. */
export function tryTouches(theatre: Theatre, scenario: Partial<Scenario>): void {
  test('likes and reposts are about the post and its author, and are taken back', async () => {
    await theatre.begin(scenario)
    const [first, video, quoting, reposted] = (
      ['first', 'video', 'quoting', 'reposted'] as const
    ).map((kind) => postOf(theatre, kind)) as [XPost, XPost, XPost, XPost]
    const x = await open(theatre, homeOf(scenario), scenario)
    await x.press('j', 'l')
    await x.press('j', 'j', 'j', 'j', 't')
    // Longer than a key alone may take to cause a request: the Enter itself must be understood.
    await sleep(1_200)
    await x.press('Enter')
    await x.click(xPages.like(video))
    await x.click(xPages.openReposts(quoting), xPages.repostNow)
    await sleep(700)
    await x.click(xPages.unlike(video))
    await x.click(xPages.openReposted(quoting), xPages.undoRepost)
    const entries = await theatre.expectLedgerToMatch()
    const like = { ...act, type: 'Like' }
    const repost = { ...act, type: 'Announce' }
    const undo = { ...act, type: 'Undo' }
    expect(facts(entries)).toEqual([
      { ...like, person: who(first.author), object: note(first) },
      { ...repost, person: who(reposted.author), object: note(reposted) },
      { ...like, person: who(video.author), object: note(video) },
      { ...repost, person: who(quoting.author), object: note(quoting) },
      { ...undo, person: who(video.author), object: note(video) },
      { ...undo, person: who(quoting.author), object: note(quoting) },
    ])
    await x.tab.close()
  })
}

/** Own words: replies, quotes, posts. */
export function tryWriting(theatre: Theatre, scenario: Partial<Scenario>): void {
  test('replies, quotes and posts are own words, each towards its author', async () => {
    await theatre.begin(scenario)
    const [first, video, quoting] = (['first', 'video', 'quoting'] as const).map((kind) =>
      postOf(theatre, kind),
    ) as [XPost, XPost, XPost]
    const x = await open(theatre, homeOf(scenario), scenario)
    await x.click(xPages.openReply(video))
    await x.send('Which part was the hardest for you?')
    await x.click(xPages.openReposts(quoting), xPages.quote)
    await x.send('So true #Teaching', 'keys')
    await x.openPost()
    await x.send('Ten words say quite enough for any morning I think', 'keys')
    if (!isNarrow(scenario)) await x.sendInline('Good morning #Schools')
    await x.tab.goto(xAddresses.post(first.author.handle, first.id))
    await x.sendInline('We tried that as well', isNarrow(scenario) ? 'button' : 'keys')
    const entries = await theatre.expectLedgerToMatch()
    const write = { ...act, type: 'Create', rung: 'compose' }
    const own = { type: 'Note', url: null, inReplyTo: null }
    expect(facts(entries)).toEqual([
      { ...write, person: who(video.author), object: answer(video), words: '5-19' },
      { ...write, person: who(quoting.author), object: own, words: '1-4', tags: ['teaching'] },
      { ...write, object: own, words: '5-19' },
      ...(isNarrow(scenario) ? [] : [{ ...write, object: own, words: '1-4', tags: ['schools'] }]),
      { ...write, person: who(first.author), object: answer(first), words: '5-19' },
    ])
    await x.tab.close()
  })
}

/** Following, wherever a person is shown. */
export function tryFollowing(theatre: Theatre, scenario: Partial<Scenario>): void {
  test('people are followed from lists, profiles, cards and menus, and unfollowed', async () => {
    await theatre.begin(scenario)
    const [listed, visited] = [personAt(theatre, 5), personAt(theatre, 3)]
    const video = postOf(theatre, 'video')
    const quoting = postOf(theatre, 'quoting')
    const x = await open(theatre, xAddresses.people, scenario)
    await x.click(xPages.cellFollow(listed.handle))
    await sleep(700)
    await x.click(xPages.cellUnfollow(listed.handle), xPages.confirm)
    for (const { handle } of [theatre.network.world.self, listed, visited]) {
      await x.tab.goto(xAddresses.profile(handle))
      await sleep(glance)
    }
    await x.click(xPages.follow)
    await x.tab.goto(homeOf(scenario))
    await x.click(xPages.openMenu(quoting), xPages.menuFollow)
    if (!isNarrow(scenario)) {
      await x.openCard(video)
      await x.click(xPages.cardFollow)
    }
    const entries = await theatre.expectLedgerToMatch()
    const follow = { ...act, type: 'Follow' }
    expect(facts(entries)).toEqual([
      { ...follow, person: who(listed) },
      { ...act, type: 'Undo', person: who(listed) },
      { ...follow, person: who(visited) },
      { ...follow, person: who(quoting.author) },
      ...(isNarrow(scenario) ? [] : [{ ...follow, person: who(video.author) }]),
    ])
    // Profiles opened: the own one is none, and only somebody acted towards has a name.
    const opened = entries.filter(({ object }) => object?.type === 'Profile')
    const view = { type: 'View', rung: 'observe', witness: 'seen', words: null, tags: [] }
    const stranger = {
      url: expect.stringMatching(/^urn:waterline:person:[0-9a-f]{32}$/),
      name: null,
    }
    expect(opened).toEqual([
      expect.objectContaining({ ...view, person: who(listed) }),
      expect.objectContaining({ ...view, person: stranger }),
    ])
    await x.tab.close()
  })
}

/** Messages to one person and to a group, by Enter and by the button. */
export function tryMessages(theatre: Theatre, scenario: Partial<Scenario>): void {
  test('messages are entries about the partner, those to a group about those it leads to', async () => {
    await theatre.begin(scenario)
    const { conversations } = theatre.network.world.x
    const one = conversations[0]
    const group = conversations.find(({ partners }) => partners.length > 1)
    const [partner] = one?.partners ?? []
    if (!one || !group || !partner) throw new Error('no practice conversations')
    const xChat = scenario.xChat ?? 'xchat-http'
    const address = xChat === 'legacy' ? xAddresses.olderChat : xAddresses.chat
    const x = await open(theatre, address(one.id), scenario)
    await x.message('Shall we meet?', 'enter', xChat)
    await x.message('On Thursday perhaps, or whenever it suits you', 'button', xChat)
    await x.tab.goto(address(group.id))
    await x.message('Hello all', 'button', xChat)
    // No request tells of what the socket carries: leaving the page decides, or ten seconds.
    if (xChat === 'xchat-socket') await x.tab.goto(xAddresses.notifications)
    const entries = await theatre.expectLedgerToMatch()
    const witness = xChat === 'xchat-socket' ? 'seen' : 'confirmed'
    const object = { type: 'ChatMessage', url: null, inReplyTo: null }
    const message = { ...act, type: 'Create', rung: 'compose', witness, object }
    const [first, ...further] = xChat === 'xchat-socket' ? group.partners : []
    expect(facts(entries)).toEqual([
      { ...message, person: who(partner), words: '1-4' },
      { ...message, person: who(partner), words: '5-19' },
      // A group's header leads to each partner or to none.
      { ...message, person: first ? who(first) : null, words: '1-4' },
    ])
    const others = entries.findLast(({ type }) => type === 'Create')?.others.map(({ url }) => url)
    expect(others).toEqual(further.map((other) => who(other)?.url))
    await x.tab.close()
  })
}
