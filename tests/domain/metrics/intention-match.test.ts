import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import type { Entry } from '../../../lib/domain/entry.ts'
import { intentionMatch, signSeen } from '../../../lib/domain/metrics/intention-match.ts'
import type { Purpose, PurposeName } from '../../../lib/domain/notebook/purpose.ts'
import {
  amara,
  answer,
  entry,
  hour,
  idAt,
  message,
  minute,
  note,
  now,
  otherVisit,
  reading,
  visit,
} from '../build.ts'
import { looked, times } from './build.ts'

const purpose = (name: PurposeName, fields: Partial<Purpose> = {}): Purpose => ({
  record: 'purpose',
  id: idAt(now),
  changedAt: instant(now - 2 * hour),
  at: instant(now - 2 * hour),
  day: '2026-11-22',
  purpose: name,
  session: visit,
  site: 'linkedin',
  leftAt: null,
  ...fields,
})
const here = { session: visit }
/** An hour to half an hour ago. */
const session = [looked(30 * minute, 1_800, here)]
const isMatch = (name: PurposeName, acts: Entry[], notes = [note(2 * hour)]): boolean =>
  intentionMatch([purpose(name)], [...session, ...acts], notes).n === 1

describe('who came to', () => {
  test.each<[PurposeName, string, Entry, boolean]>([
    ['answer', 'a comment', answer(hour, amara, here), true],
    ['answer', 'a message', message(hour, amara, here), true],
    ['answer', 'a vote under a post', answer(hour, amara, { ...here, rung: 'touch' }), false],
    ['answer', 'a post', message(hour, null, { ...here, object: null }), false],
    ['answer', 'a like', entry(hour, here), false],
    ['answer', 'a comment in another session', answer(hour, amara, { session: otherVisit }), false],
    ['learn', 'something read', reading(hour, amara, 1, here), true],
    ['learn', 'looking alone', looked(hour, 60, here), false],
    ['learn', 'a comment', answer(hour, amara, here), false],
    ['help', 'a help', message(hour, amara, { ...here, act: 'help' }), true],
    ['help', 'a question', message(hour, amara, { ...here, act: 'ask' }), false],
  ])('%s, with %s: %#', (name, _, act, isTrue) => {
    expect(isMatch(name, [act])).toBe(isTrue)
  })

  test('keep up has done so by looking', () => {
    expect(isMatch('keep-up', [])).toBe(true)
    const liked = [entry(hour, here)]
    expect(intentionMatch([purpose('keep-up')], liked, [])).toMatchObject({ n: 0, of: 1 })
  })

  test.each([
    ['in the session', 45 * minute, {}, true],
    ['as it began', hour, {}, true],
    ['as it ended', 30 * minute, {}, true],
    ['before it', hour + 1, {}, false],
    ['after it', 30 * minute - 1, {}, false],
    ['on another site', 45 * minute, { site: 'x' }, false],
    ['on this site', 45 * minute, { site: 'linkedin' }, true],
  ])('learn has done so by a note %s', (_, ago, fields, isTrue) => {
    expect(isMatch('learn', [], [note(ago, fields)])).toBe(isTrue)
  })
})

describe('sessions with a reason', () => {
  test('count once, by the reason said last', () => {
    const later = purpose('keep-up', { at: instant(now - hour) })
    expect(intentionMatch([later, purpose('help')], session, [])).toMatchObject({ n: 1, of: 1 })
  })

  test.each([
    ['begins 30 minutes later', 30 * minute, 'linkedin', 1],
    ['begins later than that', 30 * minute + 1, 'linkedin', 0],
    ['is on another site', minute, 'x', 0],
  ])('before which it was said: the next one, unless it %s', (_, later, site, of) => {
    const acts = [entry(hour - later, { ...here, site })]
    const early = purpose('keep-up', { session: null, at: instant(now - hour) })
    expect(intentionMatch([early], acts, [])).toMatchObject({ of })
  })

  test('are a share from ten on', () => {
    const ids = times(10, (index) => idAt(now + index))
    const acts = ids.map((id, index) =>
      index < 7 ? looked(hour, 60, { session: id }) : entry(hour, { session: id }),
    )
    const reasons = ids.map((id) => purpose('keep-up', { session: id }))
    expect(intentionMatch(reasons, acts, [])).toMatchObject({ n: 7, of: 10, share: 0.7 })
    expect(intentionMatch(reasons.slice(1), acts, []).share).toBeNull()
  })

  test('that were not seen are left out', () => {
    expect(intentionMatch([purpose('keep-up')], [], [])).toMatchObject({ of: 0 })
  })
})

test('what was seen of a reason is its first sign, counted', () => {
  const read = [reading(hour, amara, 2, here), reading(hour, amara, 3, here)]
  expect(signSeen('learn', read, [])).toEqual({ sign: 'read', count: 5 })
  expect(signSeen('learn', session, [note(45 * minute)])).toEqual({ sign: 'noted', count: 1 })
  expect(signSeen('help', read, [])).toBeNull()
})
