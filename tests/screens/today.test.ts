import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import { openLedger } from '../../lib/ledger/ledger.ts'
import { openToday } from '../../lib/screens/today.ts'
import { sites } from '../../lib/sites/all.ts'
import { englishText as text } from '../components/english.ts'
import { amara, clockAt, day, entry, gap, hour, message, minute, now } from '../domain/build.ts'
import { fresh } from '../ledger/history.ts'
import { fakeOutside, settled } from './outside.ts'

/** Something happens, and all that follows from it. */
async function comes(what: () => void): Promise<void> {
  what()
  for (let rounds = 0; rounds < 60; rounds += 1) await settled()
}

async function opened(entries: readonly Entry[], outside = fakeOutside({ on: ['linkedin'] })) {
  const ledger = openLedger(fresh())
  for (const one of entries) await ledger.correct(one)
  const clock = { ...clockAt(now) }
  const hours = { begins: () => {} }
  const today = openToday(
    {
      ledger,
      outside,
      clock,
      sites,
      text,
      siteName: (id) => sites.find((one) => one.id === id)?.name ?? id,
      watchHours: (onHour) => void (hours.begins = onHour),
    },
    outside.signal,
  )
  await comes(() => undefined)
  const counts = (): number[] | undefined => today.read()?.week.spans.map((one) => one.counts.touch)
  return { ledger, outside, clock, today, counts, hourBegins: () => comes(hours.begins) }
}

test('the day is what the popup shows of it, and the last of the seven', async () => {
  const { today, counts } = await opened([entry(0), entry(day), entry(6 * day), entry(7 * day)])
  expect(today.read()?.popup.waterline.counts.touch).toBe(1)
  expect(counts()).toEqual([1, 0, 0, 0, 0, 1, 1])
})

test('at the next opening it is known which acts were seen at this one', async () => {
  const [before, last] = [entry(hour), entry(0)]
  const { outside, today } = await opened([last, before])
  expect(today.read()?.popup.lastSeen).toBe('')
  const next = await opened([last, entry(-minute)], outside)
  expect(next.today.read()?.popup.lastSeen).toBe(last.id)
})

test('what comes into the ledger comes into both', async () => {
  const { ledger, outside, today, counts } = await opened([entry(0)])
  await ledger.correct(entry(1))
  await comes(() => void outside.changeLedger())
  expect(today.read()?.popup.waterline.counts.touch).toBe(2)
  expect(counts()?.at(-1)).toBe(2)
})

test('as a new day begins both are of that day', async () => {
  const { clock, today, counts, hourBegins } = await opened([entry(0)])
  clock.now = () => now + day
  await hourBegins()
  expect(today.read()?.popup.waterline.counts.touch).toBe(0)
  expect(counts()).toEqual([0, 0, 0, 0, 0, 1, 0])
})

test('what could not be read is hatched in the week, and said', async () => {
  const { ledger, outside, today } = await opened([message(day, amara)])
  await ledger.putHealth([], [gap(2 * day, { reason: 'blind' })])
  await comes(() => void outside.changeLedger())
  expect(today.read()?.week.hatched).toHaveLength(1)
  expect(today.read()?.hatched.lines[0]).toContain('Hatched: LinkedIn, since November 20.')
})
