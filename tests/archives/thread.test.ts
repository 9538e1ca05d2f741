import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { isHash, keyedHashes } from '../../lib/domain/keyed-hash.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { context, fresh, observed } from '../ledger/history.ts'
import { bringIn, pickedOf, quiet, readInto, threadOver } from './bring-in.ts'
import { fixture, read, type Files } from './linkedin/read.ts'
import { zipOf } from './zip-build.ts'

const archive = fixture('complete-2024')

async function inNew<T>(tried: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = openLedger(fresh())
  try {
    return await tried(ledger)
  } finally {
    ledger.close()
  }
}

const ids = async (ledger: Ledger): Promise<string[]> =>
  (await ledger.allEntries()).map(({ id }) => id).toSorted()

test('a zip is told of row by row and writes nothing; what is wanted comes as a ledger file', () =>
  inNew(async (ledger) => {
    const packed = Object.entries(archive).map(([path, content]) => ({
      path,
      content: typeof content === 'string' ? content : new Uint8Array(content),
    }))
    const thread = threadOver(ledger)
    await thread.read([{ path: 'export.zip', blob: new Blob([zipOf(packed)]) }])
    const told = thread.said.at(-1)
    const { entries, report } = await read(archive)
    expect(told).toMatchObject({ type: 'report', fresh: { count: entries.length } })
    expect(told?.type === 'report' && told.report.acts).toBe(report.acts)
    expect(thread.said.some((one) => one.type === 'progress' && one.phase === 'read')).toBe(true)
    expect(await ledger.count()).toBe(0)
  }))

test('the same archive twice adds nothing, and the second time is no import of its own', () =>
  inNew(async (ledger) => {
    const { fresh: first, outcome } = await bringIn(ledger, archive)
    expect(outcome).toMatchObject({ became: 'merged', added: first.count, known: 0 })
    const before = await ids(ledger)
    const again = await bringIn(ledger, archive)
    expect(again.fresh).toEqual({ count: 0, from: null, until: null })
    expect(again.report.acts).toBe(first.count)
    expect(again.outcome).toMatchObject({ became: 'merged', added: 0 })
    expect(await ids(ledger)).toEqual(before)
    expect(await ledger.imports()).toMatchObject([{ added: first.count, site: 'linkedin' }])
  }))

/** The same archive asked for a year earlier, when some rows were not there yet. */
function earlier(files: Files, path: string, rows: number): Files {
  const lines = String(files[path]).split('\n')
  return { ...files, [path]: [...lines.slice(0, 1), ...lines.slice(1 + rows)].join('\n') }
}

test('a newer archive adds only what is new in it', () =>
  inNew(async (ledger) => {
    const whole = await read(archive)
    await bringIn(ledger, earlier(archive, 'Recommendations_Given.csv', 1))
    const before = await ledger.count()
    const { fresh: found } = await bringIn(ledger, archive)
    expect(found.count).toBe(whole.entries.length - before)
    expect(found.count).toBeGreaterThan(0)
    const alone = await inNew(async (other) => {
      await bringIn(other, archive)
      return ids(other)
    })
    expect(await ids(ledger)).toEqual(alone)
  }))

/** An act of the archive as a recorder saw it, under another address of the same person. */
test('somebody known under another address is the same, and the act is one', () =>
  inNew(async (ledger) => {
    const { entries } = await read(archive)
    const known = entries.find(({ type, person }) => type === 'Create' && person?.url)
    const alias = 'https://www.linkedin.com/in/acoaabcdefghijklmnopqrstuvwx'
    const seen = observed(0, {
      site: 'linkedin',
      account: null,
      at: new Date(Date.parse(known?.at ?? '') + 60_000).toISOString(),
      type: 'Create',
      rung: 'compose',
      object: known?.object ?? null,
      person: { url: alias, name: known?.person?.name ?? null },
    })
    await ledger.append([{ ...seen, alias: known?.person?.url ?? '' }], context)
    const { fresh: found } = await bringIn(ledger, archive)
    expect(found.count).toBe(entries.length - 1)
  }))

test('first and last exchange of people follow from what came', () =>
  inNew(async (ledger) => {
    await bringIn(ledger, archive)
    const all = await ledger.allEntries()
    const people = await ledger.people()
    expect(people.length).toBeGreaterThan(3)
    for (const { url, since } of people) {
      const theirs = all.filter((one) =>
        [one.person, ...one.others].some((who) => who?.url === url),
      )
      expect(since).toBe(theirs.map(({ at }) => at).toSorted()[0])
    }
    expect(people.some(({ lastExchange }) => lastExchange !== null)).toBe(true)
  }))

test('where names are off nobody is named in what comes, and it still adds nothing twice', () =>
  inNew(async (ledger) => {
    const key = Array.from({ length: 32 }, (_, at) => at)
    const { file, archive: noted } = await readInto(ledger, archive, key, true)
    const own = 'https://www.linkedin.com/in/nadia-berg'
    expect((await file.text()).replaceAll(own, '')).not.toContain('linkedin.com/in/')
    await ledger.mergeFile(file, { ...quiet, archive: noted })
    const named = (await ledger.allEntries()).flatMap(({ person }) => person?.url ?? [])
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((url) => !isHash(url))).toEqual([])
    expect((await readInto(ledger, archive, key, true)).fresh.count).toBe(0)
  }))

test('an answer that was opened here, of somebody kept by a hash alone, is no second one', () =>
  inNew(async (ledger) => {
    const key = Array.from({ length: 32 }, (_, at) => at)
    const { entries } = await read(archive)
    const opened = entries.find(({ type, person }) => type === 'Read' && person?.url)
    const url = opened?.person?.url ?? ''
    const pseudonyms = await keyedHashes(key, 'person', [url])
    const seen = observed(0, {
      site: 'linkedin',
      account: null,
      at: new Date(Date.parse(opened?.at ?? '') + 60_000).toISOString(),
      type: 'Read',
      rung: 'observe',
      object: opened?.object ?? null,
      person: { url, name: null },
    })
    await ledger.append([seen], { ...context, pseudonyms })
    expect((await ledger.allEntries()).map(({ person }) => isHash(person?.url ?? ''))).toEqual([
      true,
    ])
    const found = async (known: number[] | null): Promise<number> =>
      (await readInto(ledger, archive, known)).fresh.count
    expect([await found(null), await found(key)]).toEqual([entries.length, entries.length - 1])
  }))

test.each([
  ['nothing that any site gives', { 'holiday.txt': 'sun' }, 'foreign'],
  ['a photo called a zip', { 'photo.zip': new Uint8Array([0xff, 0xd8, 0xff]) }, 'not-a-zip'],
] as [string, Files, string][])('%s is told by its code', (_, files, problem) =>
  inNew(async (ledger) => {
    const thread = threadOver(ledger)
    await thread.read(pickedOf(files))
    expect(thread.said).toEqual([{ type: 'problem', problem }])
  }),
)
