// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { aboutOf, thingsAround, type Opener } from '../../lib/recorder/about.ts'
import type { Gesture } from '../../lib/recorder/gestures.ts'
import { tellByPage } from '../../lib/recorder/match.ts'
import { readDocument, snapshot, thingNamed, type Place } from '../../lib/recorder/things.ts'
import type { Rule, ThingName } from '../../lib/sites/site.ts'
import { x } from '../../lib/sites/x.ts'

/** Puts a page from tests/pages/x into the document. */
function show(page: string, path = '/home'): Place {
  document.body.innerHTML = readFileSync(`tests/pages/x/${page}.html`, 'utf8')
  return { site: x, document, address: new URL(path, 'https://x.com') }
}

function one(id: string): Element {
  const found = document.querySelector(`#${id}`)
  if (!found) throw new Error(`nothing with the id ${id}`)
  return found
}

function read(place: Place, name: ThingName, id: string | null) {
  const thing = thingNamed(x, name)
  if (!thing) throw new Error(`X has no ${name}`)
  return snapshot(place, thing, id === null ? null : one(id))
}

function ruleOf(id: string): Rule {
  const rule = x.rules.find((candidate) => candidate.id === id)
  if (!rule) throw new Error(`X has no rule ${id}`)
  return rule
}

function click(element: Element): Gesture {
  const path: ParentNode[] = []
  for (let inner: Element | null = element; inner; inner = inner.parentElement) path.push(inner)
  return { at: 1_000, kind: 'click', path: [...path, document], isTrusted: true }
}

/** What a click on the send button is taken for, and about whom. */
function written(place: Place, button: string, opener: Opener | null = null) {
  const rule = ruleOf('x.write')
  const gesture = click(one(button))
  const things = thingsAround(place, gesture.path)
  const about = aboutOf(place, rule, gesture, things, opener, new WeakMap())
  const { path } = gesture
  const told = tellByPage(rule, { document, page: null, path, control: one(button), opener, about })
  return { option: told?.option, url: about?.url, person: about?.person }
}

function openedBy(place: Place, id: string, chosen: Element | null = null): Opener {
  const control = one(id)
  return { at: 500, control, chosen, things: thingsAround(place, click(control).path) }
}

const person = (handle: string, name: string | null) => ({ url: `https://x.com/${handle}`, name })
const status = (end: string): string => `https://x.com/i/status/19910000000000000${end}`

describe('posts in a timeline', () => {
  test('a post with a video is no ad; emoji belong to its author’s name, hashtags to it', () => {
    expect(read(show('home'), 'post', 'video')).toMatchObject({
      url: status('01'),
      person: person('miro_valk', 'Miro 🌊 Valk'),
      tags: ['mentoring', 'تعليم'],
      isAd: false,
    })
  })

  test('an ad has its address though it shows no time', () => {
    expect(read(show('home'), 'post', 'ad')).toMatchObject({
      url: status('02'),
      person: person('lumatools', 'Luma Tools'),
      tags: [],
      isAd: true,
    })
  })

  test('a quoting post is its author’s, not the quoted one’s or the reposting friend’s', () => {
    expect(read(show('home'), 'post', 'quote')).toMatchObject({
      url: status('03'),
      person: person('quotinghand', 'Quoting Hand'),
      isAd: false,
    })
  })
})

describe('the own account', () => {
  test.each([
    ['home', 'the tab bar of wide pages'],
    ['status', 'the picture of narrow ones'],
  ])('on %s stands in %s', (page) => {
    expect(readDocument(show(page), x.account)).toBe('https://x.com/ownhandle')
  })
})

describe('what is written', () => {
  test('in the reply dialog is for the post shown there, found again where it was opened', () => {
    const place = show('status', '/compose/post')
    expect(written(place, 'send', openedBy(place, 'open-reply'))).toEqual({
      option: 'reply',
      url: status('11'),
      person: person('borask', 'Bo Rask'),
    })
  })

  test('in the dialog keeps its person when nobody knows what opened it', () => {
    expect(written(show('status', '/compose/post'), 'send')).toEqual({
      option: 'reply',
      url: null,
      person: person('borask', 'Bo Rask'),
    })
  })

  test('in the composer of a post’s page is for that post', () => {
    expect(written(show('status', '/Ilse_K/status/1991000000000000010'), 'inline-send')).toEqual({
      option: 'reply',
      url: status('10'),
      person: person('ilse_k', 'Ilse Kant'),
    })
  })

  test('in the home page’s composer is a post, whatever menu was open before', () => {
    const place = show('home')
    const retweet = one('video').querySelector('[data-testid="retweet"]')
    if (retweet) retweet.id = 'retweet'
    one('quote').insertAdjacentHTML(
      'beforebegin',
      '<button data-testid="tweetButtonInline" id="inline-send"></button>',
    )
    expect(written(place, 'inline-send', openedBy(place, 'retweet')).option).toBe('post')
  })

  test('in a dialog without a post is a quote when a repost menu or its second item led there', () => {
    const place = show('home')
    const retweet = one('video').querySelector('[data-testid="retweet"]')
    if (retweet) retweet.id = 'retweet'
    const item = document.createElement('a')
    item.setAttribute('role', 'menuitem')
    item.setAttribute('href', '/compose/post')
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div id="layers"><div role="dialog"><button data-testid="tweetButton" id="send"></button></div></div>',
    )
    const quote = {
      option: 'quote',
      url: status('01'),
      person: person('miro_valk', 'Miro 🌊 Valk'),
    }
    expect(written(place, 'send', openedBy(place, 'retweet'))).toEqual(quote)
    expect(written(place, 'send', openedBy(place, 'video', item))).toEqual(quote)
    expect(written(place, 'send', openedBy(place, 'video')).option).toBe('post')
  })
})

describe('people', () => {
  test('in a list are whom its link leads to', () => {
    expect(read(show('status'), 'person', 'cell').person).toEqual(person('nealind', 'Nea Lind'))
  })

  test('a follow button is not an unfollow button', () => {
    show('status')
    const [follow] = ruleOf('x.follow').controls
    const button = one('follow')
    expect(button.matches(follow?.selector ?? '')).toBe(true)
    button.setAttribute('data-testid', '14140913-unfollow')
    expect(button.matches(follow?.selector ?? '')).toBe(false)
  })

  test('of a profile is who the address names', () => {
    expect(read(show('home', '/Miro_Valk/with_replies'), 'profile', null).person?.url).toBe(
      'https://x.com/miro_valk',
    )
  })
})

describe('conversations', () => {
  test('of two are with the person in the header', () => {
    expect(read(show('chat'), 'conversation', 'one').person).toEqual(person('sam_oake', 'Sam Oake'))
  })

  test('of a group whose header leads to nobody are with nobody', () => {
    expect(read(show('chat'), 'conversation', 'unlinked-group').person).toBeNull()
  })

  test('of a group whose header leads to its people are with all of them', () => {
    const { person: first, others } = read(show('chat'), 'conversation', 'linked-group')
    expect([first, ...others]).toEqual([person('sam_oake', null), person('linferro', null)])
  })
})

describe('requests', () => {
  const urls = {
    'x.like': 'https://x.com/i/api/graphql/lI07N6Otwv1PhnEgXILM7A/FavoriteTweet',
    'x.unlike': 'https://x.com/i/api/graphql/ZYKSe-w7KEslx3JhSIk5LA/UnfavoriteTweet',
    'x.repost': 'https://mobile.x.com/i/api/graphql/ojPdsZsimiJrUGLR1sjUtA/CreateRetweet',
    'x.undo-repost': 'https://x.com/i/api/graphql/iQtK4dl5hBmXewYZuEOKVw/DeleteRetweet',
    'x.bookmark': 'https://x.com/i/api/graphql/aoDbu3RHznuiSkQ9aNM67Q/CreateBookmark',
    'x.undo-bookmark': 'https://x.com/i/api/graphql/Wlmlj2-xzyS1GN3a6cj-mQ/DeleteBookmark',
    'x.delete': 'https://x.com/i/api/graphql/VaenaVgh5q5ih7kvyVjgtg/DeleteTweet',
    'x.vote': 'https://caps.x.com/v2/capi/passthrough/1',
    'x.write': 'https://x.com/i/api/graphql/a1p9RWpkYKBjWv_I3WzS-A/CreateNoteTweet?variables=1',
    'x.follow': 'https://x.com/i/api/1.1/friendships/create.json',
    'x.unfollow': 'https://twitter.com/i/api/1.1/friendships/destroy.json',
    'x.cancel-request': 'https://x.com/i/api/1.1/friendships/cancel.json',
    'x.follow-request': 'https://x.com/i/api/1.1/friendships/deny.json',
    'x.remove-follower': 'https://x.com/i/api/graphql/QpNfg0kpPRfjROQ_9eOLXA/RemoveFollower',
    'x.community': 'https://x.com/i/api/graphql/6G66cW5zuxPXmHOeBOjF2w/RequestToJoinCommunity',
    'x.community-create': 'https://x.com/i/api/graphql/abc/CreateCommunity',
    'x.list': 'https://x.com/i/api/graphql/jC1K2Wqk4uKUA0zUzp7Bcw/ListUnsubscribe',
    'x.list-create': 'https://x.com/i/api/graphql/EYg7JZU3A1eJ-wr2eygPHQ/CreateList',
    'x.list-member': 'https://x.com/i/api/graphql/lLNsL7mW6gSEQG6rXP7TNw/ListAddMember',
    'x.message': 'https://api.x.com/graphql/g_abc/SendMessageMutation',
    'x.message-older': 'https://x.com/i/api/1.1/dm/new2.json',
    'x.react-message':
      'https://x.com/i/api/graphql/VyDyV9pC2oZEj6g52hgnhA/useDMReactionMutationAddMutation',
    'x.accept-message': 'https://x.com/i/api/1.1/dm/conversation/12-345/accept.json',
  }

  test('each act has one of its own', () => {
    const found = Object.entries(urls).map(([id, url]) => [
      id,
      x.rules.filter(({ outcome }) => outcome.url.test(url)).map((rule) => rule.id),
    ])
    expect(found).toEqual(x.rules.map(({ id }) => [id, [id]]))
  })

  test.each([
    'https://x.com/i/api/graphql/abc/HomeTimeline',
    'https://x.com/i/api/graphql/abc/CreateTweetDraft',
    'https://x.com/i/api/graphql/abc/CreateDraftTweet',
    'https://x.com/i/api/graphql/abc/BookmarksAllDelete',
    'https://x.com/i/api/1.1/blocks/create.json',
    'https://x.com/i/api/1.1/mutes/users/create.json',
    'https://x.com/i/api/1.1/account/pin_tweet.json',
    'https://caps.x.com/v2/cards/preview.json',
    'https://x.com/i/api/graphql/abc/FavoriteTweetSomething',
    'https://x.com.example/i/api/graphql/abc/FavoriteTweet',
    'https://api.x.com/graphql/abc/useTypingNotifierMutation',
    'https://x.com/i/api/1.1/friendships/create.json.bak',
    'https://x.com/i/api/1.1/jot/client_event.json',
  ])('%s is no act', (url) => {
    expect(x.rules.filter(({ outcome }) => outcome.url.test(url))).toEqual([])
  })
})
