import { expect, test } from 'vitest'
import { addDays } from '../../lib/domain/day.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import type { Gap } from '../../lib/domain/gap.ts'
import { openHistory } from '../../lib/screens/history.ts'
import { englishText as text } from '../components/english.ts'
import { clockAt } from '../domain/build.ts'
import { entryOf, gapOf } from './entries.ts'
import { fakeOutside } from './outside.ts'

const today = '2026-11-22'
const clock = clockAt(Date.parse('2026-11-22T12:00:00Z'))

/** A ledger with one entry on each of so many days. */
function ledgerOf(count: number, gaps: Gap[]) {
  const entries = new Map<string, Entry[]>()
  for (let back = 0; back < count; back += 1) {
    const day = addDays(today, -back)
    entries.set(day, [entryOf({ day })])
  }
  const ledger = {
    days: (limit: number) => Promise.resolve([...entries.keys()].slice(0, limit)),
    entriesOfDay: (day: string) => Promise.resolve(entries.get(day) ?? []),
    gaps: () => Promise.resolve(gaps),
    intentions: () => Promise.resolve([]),
    people: () => Promise.resolve([]),
    corrections: () => Promise.resolve([]),
  }
  return { entries, ledger }
}

const siteName = (site: string): string => site

async function opened(count: number, gaps: Gap[] = []) {
  const outside = fakeOutside()
  const { entries, ledger } = ledgerOf(count, gaps)
  const history = await openHistory({ ledger, outside, clock, text, siteName }, outside.signal)
  return { history, entries, outside }
}

test('an empty ledger shows no day and nothing earlier', async () => {
  expect((await opened(0)).history.read()).toEqual({
    days: [],
    earlier: false,
    troubles: [],
    intentions: [],
    today,
    people: [],
  })
})

test('a week of days is shown, and whether there are earlier ones', async () => {
  expect((await opened(7)).history.read()).toMatchObject({ earlier: false })
  const { history } = await opened(8)
  expect(history.read().days).toHaveLength(7)
  expect(history.read().earlier).toBe(true)
})

test('earlier days are added below', async () => {
  const { history } = await opened(10)
  await history.showEarlier()
  expect(history.read().days.map(({ day }) => day)).toEqual(
    Array.from({ length: 10 }, (_, back) => addDays(today, -back)),
  )
  expect(history.read().earlier).toBe(false)
})

test('what is recorded while the page is open appears', async () => {
  const { history, entries, outside } = await opened(1)
  entries.get(today)?.push(entryOf({ type: 'Follow' }))
  await outside.changeLedger()
  expect(history.read().days[0]?.lines).toHaveLength(2)
})

test('an entry somebody came for is brought into view, however far back', async () => {
  const { history, entries } = await opened(30)
  const sought = entries.get(addDays(today, -20))?.[0]
  await history.find(sought?.id ?? '')
  expect(history.read().days.at(-1)?.day).toBe(addDays(today, -20))
})

test('an entry that is not there ends with everything shown', async () => {
  const { history } = await opened(9)
  await history.find('nowhere')
  expect(history.read().days).toHaveLength(9)
})

test('a day on which nothing could be read is shown though it holds no entry', async () => {
  const gap = gapOf({ from: '2026-11-20T10:00:00.000Z', until: '2026-11-20T12:00:00.000Z' })
  const { history } = await opened(1, [gap])
  expect(history.read().days.map(({ day, entries }) => [day, entries])).toEqual([
    [today, 1],
    ['2026-11-20', 0],
  ])
})

test('a site that can not be read surely is named, with what may be missing since when', async () => {
  const { history } = await opened(1, [
    gapOf({ from: '2026-11-20T10:00:00.000Z' }),
    gapOf({ from: '2026-11-21T10:00:00.000Z', acts: ['Announce'], reason: 'blind' }),
    gapOf({ reason: 'off' }),
    gapOf({ site: 'x', until: today }),
  ])
  expect(history.read().troubles.map(({ sentence }) => sentence)).toEqual([
    'linkedin changed its pages: likes and reposts since Friday may be missing.',
  ])
})
