import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { correctionOf, type MeantEntry } from '../../lib/domain/correction.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { everything, type Filter } from '../../lib/domain/filter.ts'
import type { Position, Stretch } from '../../lib/domain/position.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { entry, hour, stamp } from '../domain/build.ts'
import { context, fresh, observed } from './history.ts'

let ledger: Ledger
beforeEach(() => {
  ledger = openLedger(fresh())
})
afterEach(() => ledger.close())

const whole: Stretch = { above: null, below: null }
const intention = '019abc00-0000-7000-8000-000000000009'
const [ana, anaElsewhere, ben] = ['https://x.com/ana', 'https://x.com/ana-b', 'https://x.com/ben']

/** Ids page by page, the newest first; `between` happens before each further page. */
async function paged(
  filter: Filter,
  limit: number,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<{ ids: string[]; stretches: Stretch[] }> {
  const ids: string[] = []
  const stretches: Stretch[] = []
  for (let above: Position | null = null; ;) {
    const { entries, end } = await ledger.page(filter, { above, below: null }, limit)
    expect(entries.length).toBeLessThanOrEqual(limit)
    ids.push(...entries.map((one) => one.entry.id))
    stretches.push({ above, below: end })
    if (end === null) return { ids, stretches }
    above = end
    await between()
  }
}

/** What a filter lets through, worked out plainly. */
async function filtered(filter: Filter): Promise<string[]> {
  const wants = (one: MeantEntry, field: 'site' | 'type' | 'rung' | 'intention') =>
    filter[field] === null || filter[field] === one[field]
  const people = filter.person === ana ? [ana, anaElsewhere] : [filter.person]
  return (await ledger.allEntries())
    .filter(({ corrects }) => corrects === null)
    .filter((one) => wants(one, 'site') && wants(one, 'type'))
    .filter((one) => wants(one, 'rung') && wants(one, 'intention'))
    .filter(({ tags }) => filter.tag === null || tags.includes(filter.tag))
    .filter(({ day }) => day >= (filter.from ?? '') && day <= (filter.to ?? '9999'))
    .filter(
      ({ person, others }) =>
        filter.person === null ||
        [person, ...others].some((one) => people.includes(one?.url ?? null)),
    )
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1))
    .map(({ id }) => id)
}
const keyOf = ({ day, at, id }: MeantEntry): string => `${day} ${at} ${id}`

const somebody = fc.constantFrom(null, ana, anaElsewhere, ben)
const written = fc.record({
  hoursAgo: fc.constantFrom(0, 1, 1, 2, 24, 30, 31, 400 * 24, 800 * 24),
  site: fc.constantFrom('linkedin', 'x', 'In person'),
  type: fc.constantFrom('Like' as const, 'Create' as const, 'Undo' as const),
  rung: fc.constantFrom('touch' as const, 'compose' as const, 'lead' as const),
  intention: fc.constantFrom(null, intention),
  person: somebody,
  other: somebody,
  tags: fc.subarray(['ethics', 'ai']),
  corrections: fc.nat(2),
})
const entries = fc.array(written, { maxLength: 25 }).map((all) =>
  all.flatMap(({ hoursAgo, person, other, corrections, ...fields }) => {
    const one = entry(hoursAgo * hour, {
      ...fields,
      person: person === null ? null : { url: person, name: 'Ana' },
      others: other === null ? [] : [{ url: other, name: 'Ben' }],
    })
    const said = Array.from({ length: corrections }, () =>
      correctionOf(one, { act: 'host' }, stamp()),
    )
    return one.type === 'Undo' ? [one] : [one, ...said]
  }),
)
const orNull = <Value>(...values: Value[]) => fc.constantFrom(null, null, ...values)
const some: fc.Arbitrary<Filter> = fc.record({
  site: orNull('linkedin', 'In person'),
  type: orNull<'Like' | 'Undo'>('Like', 'Undo'),
  rung: orNull<'touch' | 'lead'>('touch', 'lead'),
  intention: orNull(intention),
  person: orNull(ana, ben),
  tag: orNull('ethics', 'ai'),
  from: orNull('2026-11-20', '2026-11-21'),
  to: orNull('2026-11-19', '2026-11-21'),
})
const filters = fc.oneof(fc.constant(everything), some, some)

async function fill(all: readonly Entry[]): Promise<void> {
  ledger = openLedger(fresh())
  for (const one of all) await ledger.correct(one)
  // Both addresses are one person's from now on.
  const known = { type: 'Follow', rung: 'touch', object: null } as const
  const alias = observed(0, { ...known, person: { url: ana, name: 'Ana' }, alias: anaElsewhere })
  await ledger.append(
    [observed(0, { ...known, person: { url: ana, name: 'Ana' } }), alias],
    context,
  )
}

test('page by page, a filter shows what it lets through of the whole, each entry once and in order', async () => {
  const run = fc.asyncProperty(entries, filters, fc.integer({ min: 1, max: 7 }), async (...of) => {
    const [all, filter, limit] = of
    await fill(all)
    expect((await paged(filter, limit)).ids).toEqual(await filtered(filter))
    ledger.close()
  })
  await fc.assert(run, { numRuns: 150 })
})

test('what is corrected, erased and added between pages leaves every other entry shown once, and read again all are right', async () => {
  const changes = fc.array(
    fc.record({ kind: fc.constantFrom('day', 'erase', 'add'), which: fc.nat(30) }),
  )
  const run = fc.asyncProperty(
    entries,
    filters,
    fc.integer({ min: 1, max: 4 }),
    changes,
    async (all, filter, limit, waiting) => {
      await fill(all)
      const touched = new Set<string>()
      const change = async (): Promise<void> => {
        const next = waiting.shift()
        const there = await ledger.allEntries()
        const one = there[(next?.which ?? 0) % there.length]
        if (!next || !one || one.corrects !== null) return
        touched.add(one.id)
        if (next.kind === 'erase') {
          const before = new Set(there.map(({ id }) => id))
          await ledger.erase({ by: 'entry', id: one.id }, new Set())
          for (const { id } of await ledger.allEntries()) before.delete(id)
          for (const id of before) touched.add(id)
        }
        if (next.kind === 'day')
          await ledger.correct(correctionOf(one, { day: '2025-12-24' }, stamp()))
        if (next.kind === 'add') {
          const added = { ...one, id: fresh() }
          touched.add(added.id)
          await ledger.correct(added)
        }
      }
      const { ids, stretches } = await paged(filter, limit, change)
      const now = await filtered(filter)
      const untouched = (id: string): boolean => !touched.has(id)
      expect(ids.filter(untouched)).toEqual(now.filter(untouched))
      const again = []
      for (const stretch of stretches)
        again.push(...(await ledger.page(filter, stretch, 1_000)).entries)
      expect(again.map((one) => one.entry.id)).toEqual(now)
      ledger.close()
    },
  )
  await fc.assert(run, { numRuns: 100 })
})

test('upwards from an entry, pages hold what pages downwards do', async () => {
  const run = fc.asyncProperty(entries, filters, fc.integer({ min: 1, max: 4 }), async (...of) => {
    const [all, filter, limit] = of
    await fill(all)
    const wanted = await filtered(filter)
    const oldest = await ledger.entry(wanted.at(-1) ?? '')
    if (!oldest) return
    const stretches: Stretch[] = []
    for (let below: Position | null = oldest; below;) {
      const above: Position | null = await ledger.endAbove(filter, below, limit)
      stretches.unshift({ above, below })
      below = above
    }
    const ids = []
    for (const stretch of stretches) {
      const { entries: lines, end } = await ledger.page(filter, stretch, limit)
      expect(end).toBeNull()
      ids.push(...lines.map((one) => one.entry.id))
    }
    expect(ids).toEqual(wanted)
    ledger.close()
  })
  await fc.assert(run, { numRuns: 100 })
})

test('an entry comes with what took it back and with what it takes back', async () => {
  const [liked] = await ledger.append([observed(0)], context)
  const undo = observed(3, { type: 'Undo', undo: { type: 'Like', id: null } })
  await ledger.append([undo], context)
  const { entries: lines } = await ledger.page(everything, whole, 10)
  expect(lines.map((one) => [one.entry.id, one.undo?.id, one.undone?.id])).toEqual([
    [undo.id, undefined, liked?.id],
    [liked?.id, undo.id, undefined],
  ])
})

test('days are counted with what was taken back, and without corrections', async () => {
  const [liked] = await ledger.append([observed(0), observed(1)], context)
  await ledger.append([observed(3, { type: 'Undo', undo: { type: 'Like', id: null } })], context)
  await ledger.correct(correctionOf(liked!, { rung: 'lead', act: 'host' }, stamp()))
  expect(await ledger.entriesOnDays('2026-11-01', '2026-11-30')).toEqual(
    new Map([['2026-11-19', 3]]),
  )
})

test('behind a filter that lets little through, a page is short rather than slow', async () => {
  const days = ['2026-11-20', '2026-11-19', '2026-11-18']
  for (const day of days) {
    for (let one = 0; one < 1_000; one += 1) await ledger.correct(entry(hour, { day }))
    await ledger.correct(entry(hour, { day, rung: 'lead' }))
  }
  const filter: Filter = { ...everything, rung: 'lead' }
  const first = await ledger.page(filter, whole, 10)
  expect(first.entries.map((one) => one.entry.day)).toEqual(days.slice(0, 2))
  expect((await paged(filter, 10)).ids).toEqual(await filtered(filter))
})

test('many acts of one instant are paged like any others', async () => {
  for (let one = 0; one < 20; one += 1) await ledger.correct(entry(hour))
  const { ids, stretches } = await paged(everything, 3)
  expect(ids).toEqual(await filtered(everything))
  expect(stretches).toHaveLength(7)
})

test('there is to choose from what there is', async () => {
  await ledger.correct(entry(0, { site: 'In person', rung: 'lead', intention }))
  await ledger.correct(entry(hour, { type: 'Undo' }))
  expect(await ledger.kinds()).toEqual({
    sites: ['In person', 'linkedin'],
    types: ['Like', 'Undo'],
    rungs: ['touch', 'lead'],
    intentions: [intention],
  })
})
