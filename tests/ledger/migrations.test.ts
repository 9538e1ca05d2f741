import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { goesBy } from '../../lib/domain/alias.ts'
import type { Health } from '../../lib/domain/health.ts'
import { foldOf } from '../../lib/domain/projections.ts'
import { ledgerCsv } from '../../lib/exports/csv.ts'
import type { LedgerSchema } from '../../lib/ledger/database.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { migrations } from '../../lib/ledger/migrations/all.ts'
import { amara, entry, gap, hour, li, message, tomasz } from '../domain/build.ts'
import { dump, dumpSchema, load } from './fixtures/dump.ts'
import { byKey, context, fileOf, observed } from './history.ts'
import { openAt } from './stores.ts'
import { momentSchema } from '../../lib/domain/moment.ts'
import { reflectionSchema } from '../../lib/domain/reflection.ts'
import type { z } from '../../lib/domain/schema.ts'
import { suggestionSchema } from '../../lib/domain/suggestion.ts'

const folder = 'tests/ledger/fixtures'
/** Versions 4 and 5 came together: no code ever wrote a ledger of the former. */
const neverWritten = 4

const byId = <One extends { id?: unknown }>(some: readonly One[]): One[] =>
  some.toSorted((one, other) => (String(one.id) < String(other.id) ? -1 : 1))
const byUrl = <One extends { url: string }>(some: readonly One[]): One[] =>
  some.toSorted((one, other) => (one.url < other.url ? -1 : 1))

const others = [
  'intentions',
  'suggestions',
  'reflections',
  'moments',
  'gaps',
  'health',
  'aliases',
  'notebook',
]

/** A row as it is read today: what came to its schema since is empty in it. */
const asNow = (store: string, row: unknown): unknown => {
  const schemas: Record<string, z.ZodMiniType> = {
    suggestions: suggestionSchema,
    reflections: reflectionSchema,
    moments: momentSchema,
  }
  return schemas[store]?.parse(row) ?? row
}

test('migrations are those of the folder, in order and without a gap', () => {
  const files = readdirSync('lib/ledger/migrations').filter((name) => /^\d/.test(name))
  const named = migrations.map(
    ({ name }, index) => `${String(index + 1).padStart(4, '0')}-${name}.ts`,
  )
  expect(named).toEqual(files.toSorted())
})

const fixtures = readdirSync(folder)
  .filter((file) => /^v\d+\.json$/.test(file))
  .map((file) => dumpSchema.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))))
  .toSorted((one, other) => one.version - other.version)

test('there is a ledger of each version, written by its own code', () => {
  const versions = migrations.map((_, index) => index + 1).filter((one) => one !== neverWritten)
  expect(
    fixtures.map(({ version }) => version),
    'a migration was added: please run `npm run new:fixture`',
  ).toEqual(versions)
})

describe.each(fixtures)('a ledger that version $version wrote', ({ version, stores }) => {
  const rowsOf = (store: string) => stores[store]?.rows ?? []
  const written = rowsOf('entries').map(({ group: _group, ...own }) => own)
  const ids = written.map(({ id }) => String(id)).toSorted()

  /** Loads it, and opens it as the worker does. */
  const opened = async (): Promise<Ledger> => {
    const name = `version-${version}`
    await load(name, { version, stores })
    const ledger = openLedger(name)
    await ledger.keepProjections()
    return ledger
  }

  test('has every entry once, as it was', async () => {
    const ledger = await opened()
    const entries = await ledger.allEntries()
    expect(entries.map(({ id }) => id).toSorted()).toEqual(ids)
    expect(byId(entries)).toEqual(byId(written))
    ledger.close()
  })

  test('has every other record', async () => {
    const ledger = await opened()
    expect({
      intentions: await ledger.intentions(),
      suggestions: await ledger.suggestions(),
      reflections: await ledger.reflections(),
      moments: await ledger.moments(),
      gaps: await ledger.gaps(),
      health: await ledger.health(),
      aliases: await ledger.aliases(),
      notebook: await ledger.notebook(),
    }).toEqual(
      Object.fromEntries(
        others.map((store) => [store, rowsOf(store).map((row) => asNow(store, row))]),
      ),
    )
    ledger.close()
  })

  test('counts what its entries say, and knows whom they name', async () => {
    const ledger = await opened()
    const entries = await ledger.allEntries()
    const undone = new Set(entries.flatMap(({ undoes }) => undoes ?? []))
    const fold = foldOf(undone, goesBy(await ledger.aliases()))
    for (const one of entries) fold.add(one)
    const { tallies, people, accounts } = fold.result()
    expect(tallies.length).toBeGreaterThan(0)
    expect(byKey(await ledger.tallies('2026-01-01', '2026-12-31'))).toEqual(byKey(tallies))
    expect(byUrl(await ledger.people())).toEqual(byUrl(people))
    expect(await ledger.accounts()).toHaveLength(accounts.length)
    ledger.close()
  })

  test('is exported whole, and can be brought back from that', async () => {
    const ledger = await opened()
    const file = await fileOf(ledger)
    expect(file.entries.map(({ id }) => id).toSorted()).toEqual(ids)
    const lines = []
    for await (const line of ledgerCsv(await ledger.contents(), 'spreadsheet')) lines.push(line)
    expect(lines.join('')).toContain('20-79')
    const restored = openLedger(`version-${version}-restored`)
    await restored.merge(file)
    expect(await fileOf(restored)).toEqual(file)
    for (const one of [ledger, restored]) one.close()
  })

  test('takes in more', async () => {
    const ledger = await opened()
    const [added] = await ledger.append([observed(0)], context)
    expect(await ledger.entry(added!.id)).toEqual(added)
    expect(await ledger.count()).toBe(ids.length + 1)
    ledger.close()
  })

  test('is as it was when the browser ends in the midst of bringing it up to date', async () => {
    const name = `version-${version}-cut-short`
    await load(name, { version, stores })
    const cut = openDB<LedgerSchema>(name, migrations.length + 1, {
      async upgrade(database, from, _to, transaction) {
        transaction.done.catch(() => undefined)
        for (const migration of migrations.slice(from)) await migration.run(database, transaction)
        transaction.abort()
      },
    })
    await expect(cut).rejects.toThrow(/abort/i)
    expect(await dump(name)).toEqual({ version, stores })
    const ledger = openLedger(name)
    expect(await ledger.count()).toBe(ids.length)
    ledger.close()
  })
})

test('entries of an older ledger are found by person, and by every partner of a group chat', async () => {
  const older = await openAt('older', 5)
  const alone = message(3 * hour, amara)
  const group = message(2 * hour, amara, { others: [li, tomasz, { url: null, name: 'Noor' }] })
  for (const one of [alone, group, message(hour, tomasz)]) await older.add('entries', one)
  older.close()
  const ledger = openLedger('older')
  expect(await ledger.entriesOfPerson(amara.url ?? '', 9)).toEqual([group, alone])
  expect(await ledger.entriesOfPerson(li.url ?? '', 9)).toEqual([group])
  expect(await ledger.entriesOfPerson(tomasz.url ?? '', 9)).toHaveLength(2)
  ledger.close()
})

test('a migration that fails leaves the ledger as it was, and says why', async () => {
  const { version, stores } = fixtures[0]!
  const { person: _person, ...indexes } = stores['entries']!.indexes
  const odd = { version, stores: { ...stores, entries: { ...stores['entries']!, indexes } } }
  await load('odd', odd)
  const ledger = openLedger('odd')
  await expect(ledger.count()).rejects.toMatchObject({ name: 'NotFoundError' })
  expect(await dump('odd')).toEqual(odd)
})

test('an entry that is damaged does not keep a ledger from being opened', async () => {
  const older = await openAt('damaged', 5)
  const [kept, { others: _others, ...damaged }] = [entry(hour), entry(2 * hour)]
  await older.add('entries', kept)
  await older.add('entries', damaged as never)
  older.close()
  const ledger = openLedger('damaged')
  expect(await ledger.entry(kept.id)).toEqual(kept)
  ledger.close()
})

test('health is kept once for each part, gaps by their ids', async () => {
  const ledger = openLedger('health')
  const health: Health = {
    site: 'x',
    part: 'x.like',
    state: 'sound',
    since: null,
    rules: 1,
    recent: [],
  }
  const open = gap(hour)
  await ledger.putHealth([health, { ...health, part: 'x.post' }], [open])
  const ended = { ...open, until: open.from }
  await ledger.putHealth([{ ...health, state: 'unsure', since: open.from }], [ended])
  expect(await ledger.gaps()).toEqual([ended])
  expect((await ledger.health()).map(({ part, state }) => [part, state])).toEqual([
    ['x.like', 'unsure'],
    ['x.post', 'sound'],
  ])
  ledger.close()
})

test('a ledger of a newer version is refused, and nothing in it is changed', async () => {
  const newer = await openAt('newer', migrations.length + 1)
  const kept = entry(hour)
  await newer.add('entries', kept)
  newer.close()
  const ledger = openLedger('newer')
  await expect(ledger.allEntries()).rejects.toMatchObject({ code: 'newer-ledger' })
  await expect(ledger.correct(entry(0))).rejects.toMatchObject({ code: 'newer-ledger' })
  const again = await openDB<LedgerSchema>('newer')
  expect(await again.getAll('entries')).toEqual([kept])
  again.close()
})

describe('other connections', () => {
  test('step aside when a newer version wants in, and refuse what it wrote from then on', async () => {
    const [one, other] = [openLedger('aside'), openLedger('aside')]
    await one.append([observed(0)], context)
    expect(await other.count()).toBe(1)
    const newer = await openDB('aside', migrations.length + 1)
    newer.close()
    for (const ledger of [one, other])
      await expect(ledger.count()).rejects.toMatchObject({ code: 'newer-ledger' })
  })

  test('that hold on are waited for, and what was asked meanwhile is answered', async () => {
    const { version, stores } = fixtures[0]!
    await load('held', { version, stores })
    // As a page with an old script would that does not step aside.
    const holding = await openDB('held', version)
    const ledger = openLedger('held')
    const answered = ledger.count()
    const first = await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, 50))])
    expect(first).toBeUndefined()
    holding.close()
    expect(await answered).toBe(stores['entries']?.rows.length)
    ledger.close()
  })
})
