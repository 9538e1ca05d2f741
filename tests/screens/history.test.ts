import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { correctionOf, kindOf } from '../../lib/domain/correction.ts'
import { addDays, type Day } from '../../lib/domain/day.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { everything, type Filter } from '../../lib/domain/filter.ts'
import type { Gap } from '../../lib/domain/gap.ts'
import { openLedger } from '../../lib/ledger/ledger.ts'
import { openHistory, type HistoryModel } from '../../lib/screens/history.ts'
import { englishText as text } from '../components/english.ts'
import { clockAt, stamp } from '../domain/build.ts'
import { fresh } from '../ledger/history.ts'
import { amara, entryOf, gapOf } from './entries.ts'
import { fakeOutside } from './outside.ts'

const today = '2026-11-22'
const clock = clockAt(Date.parse('2026-11-22T12:00:00Z'))
const siteName = (site: string): string => (site === 'linkedin' ? 'LinkedIn' : site)

/** An entry on a day, at an hour of it. */
const on = (day: Day, hour = 10, more: Partial<Entry> = {}): Entry =>
  entryOf({ day, at: `${day}T${String(hour).padStart(2, '0')}:20:00.000Z`, ...more })
/** So many days back from today, an entry on each. */
const daysOf = (count: number): Entry[] =>
  Array.from({ length: count }, (_, back) => on(addDays(today, -back)))

async function opened(
  entries: readonly Entry[],
  gaps: Gap[] = [],
  { filter = everything, entry = null as string | null } = {},
) {
  const ledger = openLedger(fresh())
  for (const one of entries) await ledger.correct(one)
  await ledger.putHealth([], gaps)
  const outside = fakeOutside()
  const needs = { ledger, outside, clock, text, siteName }
  const history = await openHistory({ filter, entry }, needs, outside.signal)
  return { ...history, ledger, outside }
}

const days = ({ parts }: HistoryModel) => parts.flatMap((part) => part.days ?? [])
const ids = (model: HistoryModel): string[] =>
  days(model).flatMap(({ lines }) => lines.map(({ id }) => id))
const newestFirst = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id)

test('an empty ledger shows nothing, and nothing earlier or later', async () => {
  const { read } = await opened([])
  expect(days(read())).toEqual([])
  expect(read()).toMatchObject({ later: false, earlier: false, filter: { words: [] }, today })
})

test('a page is shown, and whether there is more', async () => {
  const all = daysOf(50)
  expect((await opened(all)).read()).toMatchObject({ earlier: false, later: false })
  const { read } = await opened(daysOf(51))
  expect(ids(read())).toHaveLength(50)
  expect(read()).toMatchObject({ earlier: true, later: false })
})

test('earlier days are added below', async () => {
  const all = daysOf(120)
  const { read, acts } = await opened(all)
  await acts.showEarlier()
  expect(ids(read())).toEqual(newestFirst(all).slice(0, 100))
  await acts.showEarlier()
  expect(ids(read())).toEqual(newestFirst(all))
  expect(read().earlier).toBe(false)
})

test('a day that goes on in the next part has one heading, and tells of all its entries', async () => {
  const many = Array.from({ length: 60 }, (_, second) =>
    entryOf({ at: `2026-11-22T10:20:${String(second).padStart(2, '0')}.000Z` }),
  )
  const { read, acts } = await opened(many)
  await acts.showEarlier()
  expect(days(read()).map(({ isContinued, entries }) => [isContinued, entries])).toEqual([
    [false, 60],
    [true, 60],
  ])
})

test('what is recorded while the page is open appears, and nothing is lost between the parts', async () => {
  const all = daysOf(60)
  const { read, acts, ledger, outside } = await opened(all)
  await acts.showEarlier()
  const fresher = Array.from({ length: 45 }, () => on(today, 11, { id: fresh() }))
  for (const one of fresher) await ledger.correct(one)
  await outside.changeLedger()
  await expect.poll(() => ids(read()).length).toBe(105)
  expect(new Set(ids(read())).size).toBe(105)
})

test('a part that nobody is near is not at hand, and comes back as it is by then', async () => {
  const all = daysOf(100)
  const { read, acts, ledger } = await opened(all)
  await acts.showEarlier()
  const key = read().parts[0]?.key ?? -1
  await acts.reach(key, false)
  expect(ids(read())).toEqual(newestFirst(all).slice(50))
  await ledger.erase({ by: 'entry', id: all[3]!.id }, new Set())
  await acts.reach(key, true)
  expect(ids(read())).toEqual(newestFirst(all).toSpliced(3, 1))
})

describe('an entry somebody came for', () => {
  test('is shown at once, however far back, among its neighbours', async () => {
    const all = daysOf(400)
    const { read, acts } = await opened(all, [], { entry: all[300]!.id })
    expect(ids(read())).toEqual(newestFirst(all).slice(291, 341))
    expect(read()).toMatchObject({ earlier: true, later: true })
    await acts.showLater()
    expect(ids(read())).toEqual(newestFirst(all).slice(241, 341))
  })

  test('is not led to anew when it is there already', async () => {
    const all = daysOf(80)
    const { read, acts, show } = await opened(all)
    await acts.showEarlier()
    await show({ filter: everything, entry: all[70]!.id })
    expect(ids(read())).toEqual(newestFirst(all))
  })

  test('and that is not there leads to the newest', async () => {
    const all = daysOf(3)
    const { read } = await opened(all, [], { entry: fresh() })
    expect(ids(read())).toEqual(newestFirst(all))
  })
})

describe('a filter', () => {
  const liked = on(today, 9, { person: amara })
  const undo = on(today, 10, { type: 'Undo', undoes: liked.id, person: amara })
  const wrote = on(today, 11, { type: 'Create', rung: 'compose', site: 'x' })
  const all = [liked, undo, wrote]
  const shown = async (filter: Partial<Filter>, gaps: Gap[] = []) =>
    (await opened(all, gaps, { filter: { ...everything, ...filter } })).read()

  test('says in words what is shown, and where the whole is', async () => {
    const filter = { site: 'linkedin', rung: 'compose', person: amara.url, tag: 'ai' } as const
    const read = await shown(filter)
    expect(read.filter).toMatchObject({
      words: ['LinkedIn', 'Own words', 'with Amara Okafor', '#ai'],
      everything: '#/history',
      choices: [],
    })
    expect(days(read)).toEqual([])
  })

  test('shows what was taken back like the whole does, and counts no days', async () => {
    const read = await shown({ site: 'linkedin' })
    expect(ids(read)).toEqual([undo.id, liked.id])
    expect(days(read)[0]?.lines[1]?.takenBack).toMatch(/^taken back at/)
    expect(days(read)[0]?.entries).toBeNull()
  })

  test('leaves the times that could not be read where they may hide what it asks for', async () => {
    const gaps = [gapOf({ acts: ['Like'], until: '2026-11-22T09:30:00.000Z' })]
    const steps = async (filter: Partial<Filter>) =>
      days(await shown(filter, gaps)).flatMap(({ lines }) => lines.map(({ step }) => step))
    expect(await steps({})).toContain(null)
    expect(await steps({ site: 'linkedin', type: 'Like' })).toContain(null)
    expect(await steps({ site: 'x' })).not.toContain(null)
    expect(await steps({ type: 'Create' })).not.toContain(null)
    expect(await steps({ rung: 'touch' })).not.toContain(null)
  })

  test('offers what there is, each choice with its way there and back', async () => {
    const { read, acts } = await opened(all, [], { filter: { ...everything, site: 'x' } })
    await acts.openFilter()
    const [where, how] = read().filter.choices
    expect(where).toEqual({
      name: 'Where',
      ways: [
        { name: 'LinkedIn', address: '#/history?site=linkedin', isTaken: false },
        { name: 'x', address: '#/history', isTaken: true },
      ],
    })
    expect(how?.ways.map(({ name, address }) => [name, address])).toEqual([
      ['One click', '#/history?site=x&rung=touch'],
      ['Own words', '#/history?site=x&rung=compose'],
    ])
  })

  test('finds people by name, and tells two of one name apart', async () => {
    const other = { url: 'https://www.linkedin.com/in/amara-2', name: 'Amara Okafor' }
    const { acts, ledger } = await opened([
      liked,
      on(today, 12, { person: other, tags: ['amateur'] }),
    ])
    expect((await acts.find('ama')).map(({ name }) => name).toSorted()).toEqual([
      '#amateur',
      'Amara Okafor · linkedin.com/in/amara-2',
      'Amara Okafor · linkedin.com/in/amara-okafor',
    ])
    expect(await acts.findNames('oka')).toEqual(['Amara Okafor', 'Amara Okafor'])
    ledger.close()
  })
})

test('a day on which nothing could be read is shown though it holds no entry', async () => {
  const gap = gapOf({ from: '2026-11-20T10:00:00.000Z', until: '2026-11-20T12:00:00.000Z' })
  const { read } = await opened(daysOf(1), [gap])
  expect(days(read()).map(({ day, entries }) => [day, entries])).toEqual([
    [today, 1],
    ['2026-11-20', 0],
  ])
})

test('a site that can not be read surely is named, with what may be missing since when', async () => {
  const { read } = await opened(daysOf(1), [
    gapOf({ from: '2026-11-20T10:00:00.000Z' }),
    gapOf({ from: '2026-11-21T10:00:00.000Z', acts: ['Announce'], reason: 'blind' }),
    gapOf({ reason: 'off' }),
    gapOf({ site: 'x', until: '2026-11-22T09:30:00.000Z' }),
  ])
  expect(read().troubles.map(({ sentence }) => sentence)).toEqual([
    'LinkedIn changed its pages: likes and reposts since Friday may be missing.',
  ])
})

test('what was said last is taken back, of the entry or of its person', async () => {
  const entry = on(today, 10, { person: amara })
  const { ledger, acts, outside } = await opened([entry])
  const takenBack = async (): Promise<unknown> => {
    await acts.takeCorrectionBack(entry.id)
    return outside.sent.at(-1)
  }
  const corrected = correctionOf(entry, { act: 'help' }, stamp())
  await ledger.correct(corrected)
  expect(await takenBack()).toMatchObject({ correction: corrected.id })
  const said = kindOf(entry, 'personal', stamp())
  await ledger.correct(said)
  expect(await takenBack()).toMatchObject({ correction: said.id })
  expect(await acts.findPeople('ama')).toMatchObject([{ kind: 'personal', isSaid: true }])
})
