import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  asMeant,
  asWritten,
  correctionOf,
  newIn,
  standingCorrections,
  undoOfCorrection,
} from '../../lib/domain/correction.ts'
import { entrySchema, type Changes, type Entry } from '../../lib/domain/entry.ts'
import { amara, entry, hour, li, message, stamp } from './build.ts'

const liked = entry(hour)
const helped: Changes = { rung: 'collaborate', act: 'help' }

describe('a corrected entry', () => {
  test('is as the person says, and still tells what was written', () => {
    const meant = asMeant(liked, [correctionOf(liked, helped, stamp())])
    expect(meant).toMatchObject({ type: 'Like', rung: 'collaborate', act: 'help' })
    expect(meant.written).toEqual({ rung: 'touch', act: null })
    expect(asWritten(meant)).toEqual(liked)
  })

  test('follows the later of two corrections, whatever order they come in', () => {
    const first = correctionOf(liked, { day: '2026-11-20' }, stamp())
    const second = correctionOf(liked, { day: '2026-11-19' }, stamp())
    expect(asMeant(liked, [second, first]).day).toBe('2026-11-19')
  })

  test('is as before once the last correction is taken back, and as written once both are', () => {
    const first = correctionOf(liked, helped, stamp())
    const second = correctionOf(liked, { act: 'thank', rung: 'compose' }, stamp())
    const back = undoOfCorrection(second, stamp())
    expect(asMeant(liked, [first, second, back])).toMatchObject({ act: 'help' })
    const all = [first, second, back, undoOfCorrection(first, stamp())]
    expect(asMeant(liked, all)).toEqual(liked)
    expect(standingCorrections(all)).toEqual([])
  })

  test('corrected back to what was written is as if never corrected', () => {
    const there = correctionOf(liked, { day: '2026-11-20' }, stamp())
    const back = correctionOf(liked, { day: liked.day }, stamp())
    expect(asMeant(liked, [there, back])).toEqual(liked)
  })

  test('is towards whom the person says, and still tells of whom it was written', () => {
    const written = message(hour, amara)
    const meant = asMeant(written, [correctionOf(written, { person: li }, stamp())])
    expect(meant).toMatchObject({ person: li, written: { person: amara } })
    expect(asWritten(meant)).toEqual(written)
    const again = [{ person: li }, { person: { ...amara } }].map((changes) =>
      correctionOf(written, changes, stamp()),
    )
    expect(asMeant(written, again)).toEqual(written)
  })

  test('needs no correction for what is so already', () => {
    const written = message(hour, amara)
    expect(newIn(written, { person: { ...amara }, day: written.day, act: 'help' })).toEqual({
      act: 'help',
    })
    expect(newIn(written, { person: null })).toEqual({ person: null })
  })

  test('means the same however often it is worked out', () => {
    const changes = fc.record<Partial<Entry>>(
      {
        day: fc.constantFrom('2026-11-19', '2026-11-20'),
        act: fc.constantFrom(null, 'help', 'host'),
        person: fc.constantFrom(null, amara, li),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 5 }), (all) => {
        const about = all.map((one) => correctionOf(liked, one, stamp()))
        const once = asMeant(liked, about)
        expect(asMeant(once, about)).toEqual(once)
        expect(asWritten(once)).toEqual(liked)
      }),
    )
  })
})

test('a correction and its undo are entries of the format that name nobody', () => {
  const correction = correctionOf(
    entry(hour, { person: { url: 'https://x.com/amara', name: 'Amara' } }),
    helped,
    stamp(),
  )
  for (const one of [correction, undoOfCorrection(correction, stamp())]) {
    expect(entrySchema.parse(one)).toEqual(one)
    expect(JSON.stringify(one)).not.toMatch(/amara/i)
  }
})
