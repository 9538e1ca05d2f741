import { expect, test } from 'vitest'
import { timeOf } from '../../lib/text/times.ts'
import { englishText as text } from '../components/english.ts'

const at = '2026-11-24T10:20:00.000Z'

test('a time is told by the clock of where somebody was', () => {
  expect(timeOf({ at, zone: 'Asia/Tokyo' }, text)).toMatch(/^7:20\sPM$/)
})

test('where no zone has that name, it is told by another clock, and by which', () => {
  expect(timeOf({ at, zone: 'Europe/Bern' }, text)).toMatch(/^10:20\sAM UTC$/)
})
