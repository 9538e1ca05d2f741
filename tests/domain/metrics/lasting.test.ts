import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import type { Circle } from '../../../lib/domain/notebook/circle.ts'
import { lasting } from '../../../lib/domain/metrics/lasting.ts'
import { lately } from '../../../lib/domain/metrics/period.ts'
import type { Suggestion } from '../../../lib/domain/suggestion.ts'
import {
  amara,
  byUrl,
  day,
  entry,
  idAt,
  li,
  message,
  noor,
  now,
  profile,
  suggestion,
  tomasz,
} from '../build.ts'
import { opened } from './build.ts'

const period = lately(90 * day, now)
const nothing = {
  suggestions: [],
  acts: [],
  circles: [],
  profiles: new Map(),
  ownFields: ['design'],
}

describe('a tie woken', () => {
  const until = instant(now)
  const answered = (ago: number | null): Partial<Suggestion> => ({
    state: 'done',
    second: { until, closedAt: ago === null ? null : instant(now - ago), closedBy: idAt(now) },
  })

  test.each([
    ['that answered', { ...answered(90 * day) }, 1],
    ['that answered longer ago', { ...answered(90 * day + 1) }, 0],
    ['that was written to', { ...answered(null) }, 0],
    ['without a second stage', { state: 'done' as const }, 0],
    ['of another family', { ...answered(day), family: 'reply' as const }, 0],
  ])('counts once it answers: one %s', (_, fields, count) => {
    const suggestions = [suggestion({ family: 'renew', ...fields })]
    expect(lasting({ ...nothing, suggestions }, period).awakened).toBe(count)
  })
})

/** Words to somebody, and their answer a day later. */
const talk = (ago: number, who: typeof amara) => [message(ago, who), opened(ago - day, who)]

describe('a new field', () => {
  const profiles = byUrl(
    [amara, profile(amara, { field: 'law' })],
    [tomasz, profile(tomasz, { field: ' Law' })],
    [li, profile(li, { field: 'design' })],
    [noor, profile(noor)],
  )

  test.each([
    ['with words both ways', talk(5 * day, amara), 1],
    ['with own words alone', [message(5 * day, amara)], 0],
    ['with two people of it', [...talk(5 * day, amara), ...talk(9 * day, tomasz)], 1],
    ['known before', [...talk(5 * day, amara), ...talk(100 * day, tomasz)], 0],
    [
      'known before, whoever is first',
      [...talk(5 * day, tomasz), ...talk(100 * day, amara), message(200 * day, tomasz)],
      0,
    ],
    ['that is one’s own', talk(5 * day, li), 0],
    ['not noted', talk(5 * day, noor), 0],
  ])('is one %s', (_, acts, count) => {
    expect(lasting({ ...nothing, acts, profiles }, period).newFields).toBe(count)
  })
})

const introduced = (ago: number) => entry(ago, { act: 'introduce', rung: 'collaborate' })

test('an introduction counts when it is made', () => {
  const acts = [introduced(day), introduced(90 * day), introduced(91 * day), message(day, amara)]
  expect(lasting({ ...nothing, acts }, period).introductions).toBe(2)
})

/** One that met on these days. */
const circle = (...days: string[]): Circle => ({
  record: 'circle',
  id: idAt(now),
  changedAt: instant(now),
  at: instant(now - 200 * day),
  template: 'challenge',
  question: 'How do we share on-call load?',
  intention: '',
  tags: [],
  members: [amara, li, noor],
  rhythm: 'weekly',
  until: '2026-12-31',
  closingQuestion: '',
  meetings: days.map((one) => ({ id: idAt(now), day: one })),
  state: 'met',
  charter: null,
  endedAt: null,
})

describe('a circle', () => {
  test.each([
    [['2026-11-10'], 0],
    [['2026-11-10', '2026-11-03'], 1],
    [['2026-06-01', '2026-11-10'], 1],
    [['2026-06-01', '2026-06-08', '2026-11-10'], 0],
    [['2026-06-08', '2026-11-10', '2026-06-01'], 0],
    [[], 0],
  ])('counts when it meets a second time: %j', (days, count) => {
    expect(lasting({ ...nothing, circles: [circle(...days)] }, period).circles).toBe(count)
  })
})
