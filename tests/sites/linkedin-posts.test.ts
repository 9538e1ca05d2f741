// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { aboutOf, thingsAround, type Opener } from '../../lib/recorder/about.ts'
import type { Gesture } from '../../lib/recorder/gestures.ts'
import { controlOf, tellByAddress, tellByPage } from '../../lib/recorder/match.ts'
import type { Place } from '../../lib/recorder/things.ts'
import { linkedin } from '../../lib/sites/linkedin.ts'
import type { Rule } from '../../lib/sites/site.ts'

const pages = ['feed', 'classic'] as const
type Page = (typeof pages)[number]

/** Puts a page from tests/pages/linkedin into the document. */
function show(page: Page): Place {
  document.body.innerHTML = readFileSync(`tests/pages/linkedin/${page}.html`, 'utf8')
  return { site: linkedin, document, address: new URL('/feed/', linkedin.origin) }
}

function one(id: string): Element {
  const found = document.querySelector(`#${id}`)
  if (!found) throw new Error(`nothing with the id ${id}`)
  return found
}

function ruleOf(id: string): Rule {
  const rule = linkedin.rules.find((candidate) => candidate.id === id)
  if (!rule) throw new Error(`LinkedIn has no rule ${id}`)
  return rule
}

function gesture(id: string, kind: Gesture['kind'] = 'click'): Gesture {
  const path: ParentNode[] = []
  for (let inner: Element | null = one(id); inner; inner = inner.parentElement) path.push(inner)
  return { at: 1_000, kind, path: [...path, document], isTrusted: true }
}

function openedBy(place: Place, id: string, chosen: string | null = null): Opener {
  const things = thingsAround(place, gesture(id).path)
  return { at: 500, control: one(id), chosen: chosen ? one(chosen) : null, things }
}

/** Whom and what an act of a rule would be about. */
function about(place: Place, rule: string, id: string, opener: Opener | null = null) {
  const { path } = gesture(id)
  const things = thingsAround(place, path)
  const found = aboutOf(place, ruleOf(rule), gesture(id), things, opener, new WeakMap())
  return found && { url: found.url, person: found.person, tags: found.tags }
}

/** Which act of the rule a click means. */
function told(place: Place, rule: string, id: string, opener: Opener | null = null) {
  const { path } = gesture(id)
  const context = { document, page: null, path, control: one(id), opener, about: null }
  return tellByPage(ruleOf(rule), context)?.option ?? null
}

const update = (urn: string): string => `https://www.linkedin.com/feed/update/urn:li:${urn}/`
const person = (slug: string, name: string) => ({
  url: `https://www.linkedin.com/in/${slug}`,
  name,
})
const commentOn = (kind: string, post: string, comment: string): string =>
  `${update(`${kind}:${post}`)}?commentUrn=urn%3Ali%3Acomment%3A(${kind}%3A${post}%2C${comment})`

describe('whom and what it is about', () => {
  test('the author, not the friend in the header; the name without degree and headline', () => {
    expect(about(show('feed'), 'linkedin.react', 'react')).toEqual({
      url: update('activity:7451889312482283521'),
      person: person('amara-okafor', 'Amara Okafor, PhD 🌱'),
      tags: ['soil'],
    })
    expect(about(show('classic'), 'linkedin.react', 'react')).toEqual({
      url: update('ugcPost:7502744808810094593'),
      person: person('jonas-rowe', 'Jonas Rowe 🎻 (he/him)'),
      tags: [],
    })
  })

  test('a comment by its own address, and who wrote it rather than who is mentioned', () => {
    expect(about(show('feed'), 'linkedin.react', 'like-comment')).toMatchObject({
      url: commentOn('activity', '7451889312482283521', '7451889312482283999'),
      person: person('%D8%A8%D8%A7%D8%B3%D9%84', 'باسل التل'),
    })
    expect(about(show('classic'), 'linkedin.comment', 'submit')).toMatchObject({
      url: commentOn('ugcPost', '7502744808810094593', '7502744808810099999'),
      person: person('keiko-ulver', 'Keiko Ulver'),
    })
  })

  test('nobody where a page wrote it, whoever is mentioned there', () => {
    const place = show('feed')
    expect(about(place, 'linkedin.react', 'like-page-comment')).toMatchObject({
      url: commentOn('activity', '7451889312482283521', '7451889312482284777'),
      person: null,
    })
    expect(about(place, 'linkedin.repost', 'page-post')).toMatchObject({
      url: update('share:7451889312482283000'),
      person: null,
    })
  })
})

describe.each(pages)('what is pressed on the %s page', (page) => {
  const control = (rule: string, id: string, opener: string | null = null) => {
    show(page)
    return controlOf(ruleOf(rule), gesture(id), opener ? one(opener) : null)?.id ?? null
  }

  test('of the bar’s buttons the reaction’s alone reacts', () => {
    expect(control('linkedin.react', 'react')).toBe('react')
    const others = ['flyout', 'comment', 'repost', 'send', 'menu', 'comment-menu', 'submit']
    expect(others.map((id) => control('linkedin.react', id))).toEqual(others.map(() => null))
  })

  test('an item reacts or reposts by the button that opened its menu', () => {
    expect(control('linkedin.react', 'second-item', 'flyout')).toBe('second-item')
    expect(control('linkedin.repost', 'second-item', 'repost')).toBe('second-item')
    expect(control('linkedin.repost', 'first-item', 'repost')).toBeNull()
    expect(control('linkedin.repost', 'second-item', 'flyout')).toBeNull()
    expect(control('linkedin.react', 'second-item', 'repost')).toBeNull()
    expect(control('linkedin.react', 'second-item', 'menu')).toBeNull()
  })
})

describe.each(pages)('the composer and its questions on the %s page', (page) => {
  test.each([
    ['post', null, 'post'],
    ['post', 'repost', 'quote'],
    ['post', 'menu', 'edit'],
    ['delete', 'menu', 'delete'],
    ['delete', null, 'draft'],
    ['delete', 'repost', 'draft'],
  ] as const)('%s, opened by %s, is %s', (button, opener, option) => {
    const place = show(page)
    expect(told(place, 'linkedin.share', button, opener && openedBy(place, opener))).toBe(option)
  })

  test('a comment box opened from the comment’s menu changes it, from elsewhere it is new', () => {
    const place = show(page)
    const opener = openedBy(place, 'comment-menu', 'second-item')
    expect(told(place, 'linkedin.comment', 'like-comment', opener)).toBe('edit')
    expect(told(place, 'linkedin.comment', 'like-comment', openedBy(place, 'comment'))).toBe(
      'comment',
    )
  })
})

test('a question asked over the composer is about a draft, whoever opened it', () => {
  const place = show('feed')
  expect(told(place, 'linkedin.share', 'draft', openedBy(place, 'start'))).toBe('draft')
})

test('Ctrl and Enter comment in a comment’s box, never in a message', () => {
  show('feed')
  const rule = ruleOf('linkedin.comment')
  expect(controlOf(rule, gesture('editor', 'mod-enter'), null)?.id).toBe('editor')
  expect(controlOf(rule, gesture('message', 'mod-enter'), null)).toBeNull()
})

const sdui = (operation: string): string =>
  `https://www.linkedin.com/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui.${operation}`
const api = (path: string): string => `https://www.linkedin.com/voyager/api/${path}`

describe('what the request’s address tells', () => {
  const hash = '80089eb2e82a2dfa23cb621fb09eb7bf'

  test.each([
    [sdui('reactions.create'), 'linkedin.react', 'react'],
    [sdui('reactions.delete'), 'linkedin.react', 'unreact'],
    [api('voyagerSocialDashReactions?threadUrn=urn'), 'linkedin.react', 'react'],
    [
      api(`graphql?action=execute&queryId=voyagerSocialDashReactions.${hash}`),
      'linkedin.react',
      null,
    ],
    [sdui('comments.createComment'), 'linkedin.comment', 'comment'],
    [sdui('comments.updateComment'), 'linkedin.comment', 'edit'],
    [api('voyagerSocialDashNormComments?decorationId=x'), 'linkedin.comment', 'comment'],
    [api('voyagerSocialDashNormComments/urn'), 'linkedin.comment', 'edit'],
    [sdui('comments.deleteComment'), 'linkedin.uncomment', null],
    [sdui('feed.requests.createInstantRepost'), 'linkedin.repost', null],
    [api('voyagerFeedDashReposts?decorationId=x'), 'linkedin.repost', null],
    [
      api(`graphql?action=execute&queryId=voyagerFeedDashReposts.${hash}`),
      'linkedin.undo-repost',
      null,
    ],
    [sdui('update.deletePost'), 'linkedin.share', 'delete'],
    [
      api(`graphql?action=execute&queryId=voyagerContentcreationDashShares.${hash}`),
      'linkedin.share',
      null,
    ],
    [sdui('update.saveState'), 'linkedin.save', null],
  ])('%s is of %s', (url, id, option) => {
    const rules = linkedin.rules.filter(({ outcome }) => outcome.url.test(url))
    expect(rules.map((rule) => rule.id)).toEqual([id])
    expect(tellByAddress(ruleOf(id), url)?.option ?? null).toBe(option)
  })

  test.each([
    sdui('comments.commentControlMenuRequest'),
    sdui('comments.fetchComment'),
    sdui('action.sharing.LaunchSharebox'),
    sdui('action.sharing.closed-sharebox.server-action'),
    sdui('requests.feed.feedUpdateControlMenuRequest'),
    api(`graphql?action=execute&queryId=voyagerFeedDashPollsPollSummary.${hash}`),
    api(`graphql?variables=()&queryId=voyagerSocialDashComments.${hash}`),
    api(`graphql?variables=(threadUrn:urn)&queryId=voyagerSocialDashReactions.${hash}`),
    api('voyagerSocialDashReactions?count=10&q=reactionType&threadUrn=urn'),
    api(`graphql?variables=(start:0)&queryId=voyagerFeedDashReposts.${hash}`),
  ])('%s is no act', (url) => {
    expect(linkedin.rules.filter(({ outcome }) => outcome.url.test(url))).toEqual([])
  })
})
