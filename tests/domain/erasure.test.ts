import { describe, expect, test } from 'vitest'
import { asMeant, correctionOf, undoOfCorrection } from '../../lib/domain/correction.ts'
import type { MeantEntry } from '../../lib/domain/correction.ts'
import type { Entry, Person } from '../../lib/domain/entry.ts'
import { leftOf } from '../../lib/domain/erasure.ts'
import { amara, hour, li, message, stamp, tomasz } from './build.ts'

/** What stays of these when one person is erased. */
function without(who: Person, ...entries: MeantEntry[]): (MeantEntry | null)[] {
  const url = who.url ?? ''
  return entries.map((one) => leftOf(one, { by: 'person', url }, new Set([url])))
}

describe('erasing a person of whom a correction speaks', () => {
  const written = message(hour, amara)
  const correction = correctionOf(written, { person: li }, stamp())
  const meant = asMeant(written, [correction])

  test('takes the act that is meant to be towards them', () => {
    expect(without(li, meant)).toEqual([null])
  })

  test('leaves the act towards whom it is meant, and forgets whom it was written of', () => {
    const [left] = without(amara, meant, correction)
    expect(left).toMatchObject({ person: li, written: { person: null } })
    expect(JSON.stringify(left)).not.toMatch(/amara/i)
    expect(without(amara, correction)).toEqual([correction])
  })

  test('makes the correction name nobody where the act stays', () => {
    const group = { ...written, others: [tomasz] }
    const [act, said] = without(li, asMeant(group, [correction]), correction)
    expect(act).toMatchObject({ person: null, others: [tomasz], written: { person: amara } })
    expect(said?.changes).toEqual({ person: null })
    expect(asMeant(group, [said as Entry])).toEqual(act)
  })

  test('makes one that was taken back name nobody, too', () => {
    const back = undoOfCorrection(correction, stamp())
    const all = without(li, asMeant(written, [correction, back]), correction, back)
    expect(all).toEqual([written, { ...correction, changes: { person: null } }, back])
  })
})

test('erasing one partner of a group chat leaves it with the others, the next in place of the first', () => {
  const group = message(hour, amara, { others: [li, tomasz] })
  expect(without(amara, group)).toMatchObject([{ person: li, others: [tomasz] }])
  expect(without(li, group)).toMatchObject([{ person: amara, others: [tomasz] }])
})
