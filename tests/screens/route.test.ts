import { expect, test } from 'vitest'
import { placeOf } from '../../lib/screens/route.ts'

test.each([
  ['', 'history', null],
  ['#/history', 'history', null],
  ['#/history/01890000', 'history', '01890000'],
  ['#/data', 'data', null],
  ['#/settings/anything', 'settings', null],
  ['#settings', 'settings', null],
  ['#/nowhere/01890000', 'history', null],
])('%o leads to %s', (fragment, room, entry) => {
  expect(placeOf(fragment)).toEqual({ room, entry })
})
