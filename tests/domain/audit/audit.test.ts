/** Where one stands: who is in which list, and why not in another. */
import { describe, expect, test } from 'vitest'
import type { ListName } from '../../../lib/domain/audit/audit.ts'
import { instant } from '../../../lib/domain/clock.ts'
import type { Entry } from '../../../lib/domain/entry.ts'
import {
  accept,
  amara,
  answer,
  called,
  circle,
  day,
  entry,
  instantAgo,
  li,
  message,
  noor,
  now,
  profile,
  second,
  tomasz,
  byUrl,
} from '../build.ts'
import { opened, times } from '../metrics/build.ts'
import { audited, connected, urls } from './build.ts'

const listed = (
  name: ListName,
  entries: readonly Entry[],
  ...rest: Parameters<typeof audited>[1][]
) => audited(entries, ...rest).lists[name].map(({ url }) => url)

describe('contacts without contact', () => {
  test('are contacts of two weeks or longer with no word either way, whoever told of them', () => {
    const acts = [
      accept(14 * day, amara),
      connected(900 * day, li),
      connected(14 * day - second, noor),
    ]
    expect(listed('silent', acts)).toEqual(urls(amara, li))
    expect(audited(acts).contacts).toBe(2)
  })

  test('end with a word of theirs or of one’s own, but not with a reaction', () => {
    const contacts = [
      connected(90 * day, amara),
      connected(90 * day, li),
      connected(90 * day, noor),
    ]
    const acts = [message(day, amara), opened(day, li), entry(day, { person: noor })]
    expect(listed('silent', [...contacts, ...acts])).toEqual(urls(noor))
  })

  test('are no contacts once they were removed, and again once they come back', () => {
    const removed = connected(50 * day, amara, { type: 'Remove', rung: 'observe' })
    expect(listed('silent', [connected(90 * day, amara), removed])).toEqual([])
    expect(
      listed('silent', [connected(90 * day, amara), removed, connected(20 * day, amara)]),
    ).toEqual(urls(amara))
  })

  test('are not those whom one follows, nor a page that invited', () => {
    const page = { type: 'Invite', url: 'https://www.linkedin.com/company/oak', inReplyTo: null }
    const acts = [
      entry(90 * day, { type: 'Follow', person: amara, object: null }),
      accept(90 * day, li, { object: page }),
    ]
    expect(listed('silent', acts)).toEqual([])
  })

  test('leave out whom one never acted towards, and what was taken back', () => {
    const taken = accept(90 * day, amara)
    expect(listed('silent', [taken], { undone: new Set([taken.id]) })).toEqual([])
    expect(listed('silent', [taken], { known: new Set() })).toEqual([])
  })
})

describe('an invitation accepted and never followed up', () => {
  test('is one of two weeks ago or longer with no word since', () => {
    const acts = [accept(14 * day, amara), accept(13 * day, li), connected(80 * day, noor)]
    expect(listed('accepted', acts)).toEqual(urls(amara))
  })

  test('is followed up by words of either side', () => {
    const accepts = [accept(90 * day, amara), accept(90 * day, li), accept(90 * day, noor)]
    expect(
      listed('accepted', [...accepts, message(80 * day, amara), opened(70 * day, li)]),
    ).toEqual(urls(noor))
  })

  test('is left out where a word was said not to be needed', () => {
    expect(
      listed('accepted', [accept(90 * day, amara)], { notNeeded: new Set(urls(amara)) }),
    ).toEqual([])
  })
})

describe('who wrote and got no answer', () => {
  test('has the last words seen, a week ago or longer', () => {
    const acts = [
      message(60 * day, amara),
      opened(7 * day, amara),
      message(60 * day, li),
      opened(7 * day - second, li),
      opened(60 * day, noor),
      message(50 * day, noor),
    ]
    expect(listed('unanswered', acts)).toEqual(urls(amara))
  })

  test('had an answer by meeting them', () => {
    const met = entry(5 * day, { type: 'Join', person: amara, object: null })
    expect(listed('unanswered', [opened(60 * day, amara), met])).toEqual([])
  })

  test('is gone quiet after half a year, where words went both ways', () => {
    const acts = [message(200 * day, amara), opened(190 * day, amara), opened(190 * day, li)]
    const { lists } = audited(acts)
    expect(lists.quiet.map(({ url }) => url)).toEqual(urls(amara))
    expect(lists.unanswered.map(({ url }) => url)).toEqual(urls(li))
  })
})

describe('a tie gone quiet', () => {
  test('had words both ways, the last half a year ago or longer', () => {
    const acts = [
      opened(300 * day, amara),
      message(180 * day, amara),
      opened(300 * day, li),
      message(180 * day - second, li),
      message(300 * day, noor),
      message(290 * day, noor),
    ]
    expect(audited(acts).lists.quiet).toEqual([{ url: urls(amara)[0], at: instantAgo(180 * day) }])
  })

  test('is no longer quiet once their new invitation waits for a word', () => {
    const acts = [opened(400 * day, amara), message(400 * day, amara), accept(30 * day, amara)]
    const { lists } = audited(acts)
    expect(lists.quiet).toEqual([])
    expect(lists.accepted).toHaveLength(1)
  })
})

describe('beyond one’s own field', () => {
  const profiles = byUrl(
    [amara, profile(amara, { field: 'Nursing' })],
    [li, profile(li, { field: ' law' })],
  )
  test('are people of another field written to within a year, of all whose field is noted', () => {
    const acts = [message(300 * day, amara), message(day, li), message(day, noor)]
    const found = audited(acts, { profiles, ownFields: ['Law'] })
    expect(found.lists.outside.map(({ url }) => url)).toEqual(urls(amara))
    expect(found.fieldsKnown).toBe(2)
    expect(
      listed('outside', [message(366 * day, amara)], { profiles, ownFields: ['Law'] }),
    ).toEqual([])
  })

  test('nobody can say where one’s own field is not noted', () => {
    const found = audited([message(day, amara)], { profiles })
    expect(found.lists.outside).toEqual([])
    expect(found.fieldsKnown).toBeNull()
  })
})

const onTag = (...people: (typeof amara)[]) =>
  people.map((one) => answer(100 * day, one, { tags: ['oncall'] }))

describe('a circle without a name', () => {
  test('is three people written to about one tag in half a year', () => {
    expect(audited(onTag(amara, li)).circles).toEqual([])
    expect(audited(onTag(amara, li, tomasz)).circles).toEqual([
      { tag: 'oncall', people: urls(amara, li, tomasz) },
    ])
    const before = answer(181 * day, tomasz, { tags: ['oncall'] })
    expect(audited([...onTag(amara, li), before]).circles).toEqual([])
  })

  test('has a name once a circle on that tag is in the notebook, and none again once that ended', () => {
    const own = circle(instantAgo(9 * day), [amara], ['oncall'])
    const acts = onTag(amara, li, tomasz)
    expect(audited(acts, { circles: [own] }).circles).toEqual([])
    expect(audited(acts, { circles: [{ ...own, state: 'ended' }] }).circles).toHaveLength(1)
  })

  test('needs own words: posts liked on a tag make none', () => {
    const likes = [amara, li, tomasz].map((person) => entry(day, { person, tags: ['oncall'] }))
    expect(audited(likes).circles).toEqual([])
  })
})

test('steps are counted by the years of their days, imported ones like any others', () => {
  const { years } = audited([
    entry(day),
    message(2 * day, amara),
    called('help', 3 * day, amara),
    connected(1_000 * day, li),
  ])
  expect(years.map(({ year, counts }) => [year, counts])).toEqual([
    ['2026', { observe: 0, touch: 1, compose: 1, collaborate: 1, lead: 0 }],
    ['2024', { observe: 0, touch: 1, compose: 0, collaborate: 0, lead: 0 }],
  ])
})

describe('the rhythm', () => {
  test('is of weeks with own words, of the last 52 or of those since the first entry', () => {
    const acts = [
      message(0, amara),
      message(6 * day, li),
      message(8 * day, li),
      entry(20 * day),
      message(364 * day, li),
    ]
    const { rhythm } = audited(acts, { horizon: instantAgo(30 * day) })
    expect(rhythm.weeks).toEqual([
      { first: '2026-11-16', last: '2026-11-22', acts: 2 },
      { first: '2026-11-09', last: '2026-11-15', acts: 1 },
    ])
    expect(rhythm.of).toBe(5)
    expect(audited(acts, { horizon: instantAgo(900 * day) }).rhythm.of).toBe(52)
  })

  test('of an empty ledger is of nothing', () => {
    expect(audited([]).rhythm).toEqual({ weeks: [], of: 0 })
  })
})

test('lists begin with the latest', () => {
  const acts = times(9, (index) =>
    connected((100 + ((index * 5) % 9)) * day, { url: `https://x.com/${index}`, name: null }),
  )
  const instants = audited(acts).lists.silent.map(({ at }) => at)
  expect(instants).toEqual(instants.toSorted().toReversed())
  expect(instants[0]).toBe(instant(now - 100 * day))
})
