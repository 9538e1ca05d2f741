import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { asMeant, correctionOf } from '../../lib/domain/correction.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { waterlineOf } from '../../lib/domain/waterline.ts'
import {
  accept,
  amara,
  answer,
  day,
  entry,
  gap,
  hour,
  message,
  minute,
  reading,
  stamp,
  tomasz,
  undo,
} from './build.ts'

const today = '2026-11-22'
/** `now` is 13:00 in Berlin. */
const line = (entries: readonly Entry[]) => waterlineOf(entries, today)

test('a day is counted by rung: things seen, one click, own words and deeper', () => {
  const entries = [
    reading(2 * hour, amara, 3),
    entry(2 * hour, {
      type: 'View',
      rung: 'observe',
      object: { type: 'Profile', url: null, inReplyTo: null },
    }),
    entry(hour),
    accept(hour, tomasz),
    answer(0, amara),
    message(0, amara, { act: 'help', rung: 'collaborate' }),
    message(0, amara, { act: 'host', rung: 'lead' }),
  ]
  expect(line(entries)).toMatchObject({
    counts: { observe: 13, touch: 2, compose: 1, collaborate: 1, lead: 1 },
    share: { below: 3, visible: 5 },
    hasSentence: true,
  })
})

test('forty things seen, five likes and two replies are two of seven', () => {
  const likes = Array.from({ length: 5 }, () => entry(hour))
  const view = {
    activeSeconds: 600,
    itemsSeen: 40,
    itemsRead: 4,
    adsSeen: 0,
    ownSeen: 0,
    people: [],
  }
  const looked = entry(hour, { type: 'View', rung: 'observe', view })
  const { share, counts } = line([looked, ...likes, answer(0, amara), answer(0, tomasz)])
  expect(share).toEqual({ below: 2, visible: 7 })
  expect(counts.observe).toBe(40)
})

test('under five visible acts there is no sentence', () => {
  const four = Array.from({ length: 4 }, () => answer(0, amara))
  expect(line(four).hasSentence).toBe(false)
  expect(line([...four, entry(0)]).hasSentence).toBe(true)
})

test('an act that was moved to another day is drawn there at the hour it happened', () => {
  const liked = entry(hour)
  const moved = asMeant(liked, [correctionOf(liked, { day: '2026-11-20' }, stamp())])
  expect(waterlineOf([moved], '2026-11-20').marks).toMatchObject([{ hour: 12 }])
  expect(waterlineOf([moved], '2026-11-22').marks).toEqual([])
})

test('a mark says what it is: entry, hour of the local clock, rung, type and person', () => {
  const act = answer(90 * minute, amara)
  expect(line([act]).marks).toEqual([
    {
      id: act.id,
      hour: 11.5,
      rung: 'compose',
      type: 'Create',
      object: 'Note',
      isReply: true,
      person: 'Amara Okafor',
    },
  ])
})

test('marks come in the order of the day', () => {
  const [late, early] = [entry(0), entry(hour)]
  expect(line([late, early]).marks.map((mark) => mark.id)).toEqual([early.id, late.id])
})

test('a stretch of looking lasts its active seconds and ends when it was written', () => {
  const view = {
    activeSeconds: 1800,
    itemsSeen: 9,
    itemsRead: 0,
    adsSeen: 0,
    ownSeen: 0,
    people: [],
  }
  const looked = entry(0, { type: 'View', rung: 'observe', view })
  expect(line([looked]).looks).toEqual([{ id: looked.id, from: 12.5, to: 13, items: 9 }])
})

test('after midnight the day that still runs goes on counting its hours', () => {
  const late = entry(0, { at: '2026-11-23T00:30:00.000Z', day: today })
  expect(line([late]).marks[0]?.hour).toBe(25.5)
})

test('another day’s acts, acts taken back on any day, and corrections are not drawn', () => {
  const liked = entry(hour)
  const others = [entry(2 * day), undo(-day, liked), entry(0, { corrects: liked.id })]
  expect(line([liked, ...others])).toMatchObject({ marks: [], looks: [], share: { visible: 0 } })
})

test('the counts are exactly the marks and looks drawn, for any day', () => {
  const any = fc.constantFrom(
    () => entry(hour),
    () => answer(0, amara),
    () => reading(hour, amara, 2),
    () => entry(hour, { type: 'Ignore', rung: 'observe' }),
    () => message(0, amara, { rung: 'lead', act: 'host' }),
  )
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (makers) => {
      const { counts, marks, looks, share } = line(makers.map((make) => make()))
      expect(counts.touch + counts.compose + counts.collaborate + counts.lead).toBe(marks.length)
      expect(counts.observe).toBe(looks.reduce((sum, look) => sum + look.items, 0))
      expect(share).toEqual({ below: marks.length - counts.touch, visible: marks.length })
    }),
  )
})

test('what could not be seen for a while is hatched on its day, what still can’t be seen is not', () => {
  const noon = '2026-11-22T11:00:00.000Z'
  const over = gap(hour, { from: noon, until: '2026-11-22T12:30:00.000Z' })
  const lasting = gap(hour, { from: noon })
  const seen = { gaps: [over, lasting], zone: 'Europe/Berlin' }
  expect(waterlineOf([], '2026-11-22', seen)).toMatchObject({
    hatched: [{ from: 12, to: 13.5 }],
    gaps: [over],
  })
  expect(waterlineOf([], '2026-11-21', seen).hatched).toEqual([])
})
