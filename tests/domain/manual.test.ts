import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import { dayOf } from '../../lib/domain/day.ts'
import { close } from '../../lib/domain/close.ts'
import { entrySchema, observationSchema, type Observation } from '../../lib/domain/entry.ts'
import { elsewhere, manualEntry, type Elsewhere } from '../../lib/domain/manual.ts'
import type { Fact, Suggestion } from '../../lib/domain/suggestion.ts'
import { amara, clockAt, now, post, second, suggestion, tomasz } from './build.ts'

const told = (one: Suggestion): Observation => manualEntry(one, { clock: clockAt(now + second) })
const fact: Fact = {
  kind: 'shared-tag',
  count: 3,
  at: instant(now),
  of: null,
  records: [],
  tag: 'oncall',
  entries: [],
}
const object = { type: 'Note', url: post, inReplyTo: null }

test.each<[string, Suggestion, Partial<Observation>]>([
  [
    'a message to the person',
    suggestion(),
    { type: 'Create', rung: 'compose', act: null, person: amara },
  ],
  [
    'a reply under the item',
    suggestion({ family: 'reply', object }),
    { type: 'Create', object: { type: 'Note', url: null, inReplyTo: post } },
  ],
  [
    'mentoring offered to the person',
    suggestion({ family: 'deepen', facts: [fact] }),
    { type: 'Offer', rung: 'lead', act: 'mentor', person: amara, tags: ['oncall'] },
  ],
  [
    'a group with the tag',
    suggestion({ family: 'lead', people: [amara, tomasz], facts: [fact] }),
    { type: 'Create', rung: 'lead', act: 'host', person: null, tags: ['oncall'] },
  ],
])('already done tells of %s, on the person’s own word', (_, one, expected) => {
  const entry = told(one)
  expect(entry).toMatchObject({ ...expected, witness: 'manual', source: 'manual', words: null })
  expect(entry).toMatchObject({ site: one.site, account: one.account, zone: 'Europe/Berlin' })
  expect(observationSchema.parse(entry)).toEqual(entry)
})

test('where several people were suggested, nobody is given credit', () => {
  expect(told(suggestion({ people: [amara, tomasz] }))).toMatchObject({ person: null, others: [] })
})

test.each<Suggestion['family']>(['follow-up', 'reply', 'deepen', 'lead'])(
  'the act told of a %s is one that would have closed it',
  (family) => {
    const one = suggestion({ family, object })
    const { undo: _, ...known } = told(one)
    const entry = entrySchema.parse({
      ...known,
      day: '2026-11-22',
      undoes: null,
      corrects: null,
      changes: null,
      session: null,
      intention: null,
    })
    expect(close([entry], [one])).toMatchObject([{ closedBy: entry.id }])
  },
)

const clock = clockAt(now)
const id = clock.id()
const today = '2026-11-22'
const coffee: Elsewhere = { act: null, name: 'Amara Okafor', site: 'In person', day: today }

const rungOf = (act: Elsewhere['act']): string =>
  elsewhere(id, { ...coffee, act }, null, { clock, today }).rung

describe('what happened elsewhere', () => {
  test('is an act of now, in own words, on the person’s own word', () => {
    const entry = elsewhere(id, coffee, amara, { clock, today })
    expect(observationSchema.parse(entry)).toEqual(entry)
    expect(entry).toMatchObject({
      at: instant(now),
      rung: 'compose',
      type: 'Join',
      person: amara,
      site: 'In person',
      witness: 'manual',
    })
  })

  test('stands as deep as what it was for', () => {
    expect([rungOf('thank'), rungOf('help'), rungOf('mentor')]).toEqual([
      'compose',
      'collaborate',
      'lead',
    ])
  })

  test.each([0, 4, 12])('of an earlier day belongs to that day, when days begin at %i', (start) => {
    const entry = elsewhere(id, { ...coffee, day: '2026-03-29' }, null, { clock, today })
    expect(dayOf(entry.at, entry.zone, start)).toBe('2026-03-29')
  })
})
