import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { actionTypes, rungs } from '../../lib/domain/entry.ts'
import { everything, type Filter } from '../../lib/domain/filter.ts'
import {
  circleAddress,
  circlesAddress,
  newCircleAddress,
  peoplePart,
  personAddress,
  spreadAddress,
} from '../../lib/screens/people-route.ts'
import { historyAddress, placeOf } from '../../lib/screens/route.ts'

test.each([
  ['', 'today', null],
  ['#/history', 'history', null],
  ['#/history/01890000', 'history', '01890000'],
  ['#/data', 'data', null],
  ['#/notebook', 'notebook', null],
  ['#/settings/anything', 'settings', null],
  ['#settings', 'settings', null],
  ['#/nowhere/01890000', 'today', null],
])('%o leads to %s', (fragment, room, entry) => {
  expect(placeOf(fragment)).toEqual({ room, entry, filter: everything, part: null })
})

test('an address of a part of the history leads to that part', () => {
  const word = fc.option(fc.string({ minLength: 1 }))
  const days = fc.constantFrom('2026-11-16', '2026-11-22')
  const filters: fc.Arbitrary<Filter> = fc.record({
    site: word,
    type: fc.option(fc.constantFrom(...actionTypes)),
    rung: fc.option(fc.constantFrom(...rungs)),
    intention: fc.option(fc.uuid({ version: 7 })),
    person: fc.option(fc.webUrl()),
    tag: word,
    from: fc.option(days),
    to: fc.option(days),
  })
  fc.assert(
    fc.property(filters, (filter) => {
      const fragment = new URL(historyAddress(filter), 'https://extension.example/').hash
      expect(placeOf(fragment)).toEqual({ room: 'history', entry: null, filter, part: null })
    }),
  )
})

test.each(['verb=Dance', 'rung=ladder&site=x', 'for=fun', 'site=&lang=en', 'from=yesterday'])(
  'an address that means nothing shows everything: %s',
  (query) => {
    expect(placeOf(`#/history?${query}`).filter).toEqual(everything)
  },
)

test('an address of the people leads to one of them, or to their circles', () => {
  const url = 'https://x.com/%e5%b1%b1%e7%94%b0'
  const place = placeOf(personAddress(url))
  expect(place).toMatchObject({ room: 'people', entry: null })
  expect(peoplePart(place.part)).toEqual({ view: 'person', url })
  expect(peoplePart(placeOf('#/people').part)).toEqual({ view: 'list' })
  expect(peoplePart(placeOf(spreadAddress).part)).toEqual({ view: 'spread' })
  expect(peoplePart(placeOf(circlesAddress).part)).toEqual({ view: 'circles' })
  expect(peoplePart(placeOf(newCircleAddress).part)).toEqual({ view: 'new-circle' })
  expect(peoplePart(placeOf(circleAddress('01890000')).part)).toEqual({
    view: 'circle',
    id: '01890000',
  })
  expect(peoplePart('%')).toEqual({ view: 'list' })
})
