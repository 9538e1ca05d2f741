import { describe, expect, test } from 'vitest'
import type { MeantEntry } from '../../lib/domain/correction.ts'
import { ledgerFileSchema, type LedgerContents } from '../../lib/domain/ledger-file.ts'
import { defaultSettings } from '../../lib/domain/settings.ts'
import { jsonLines } from '../../lib/exports/json-lines.ts'
import { ledgerJson } from '../../lib/exports/json.ts'
import { partOf, survey, wholePart, type Part, type Survey } from '../../lib/exports/part.ts'
import { amara, day, entry, hour, message, noor, post, tomasz, undo } from '../domain/build.ts'
import { contentsOf, livedEntries, textOf } from './sample.ts'

const lived = livedEntries()

async function chosen(
  some: Partial<Part>,
  entries: readonly MeantEntry[] = lived,
): Promise<{ entries: MeantEntry[]; beside: LedgerContents; surveyed: Survey }> {
  const part = { ...wholePart, ...some }
  const surveyed = await survey(contentsOf(entries), part)
  const beside = partOf(contentsOf(entries), part, surveyed)
  const left: MeantEntry[] = []
  for await (const page of beside.entries) left.push(...page)
  return { entries: left, beside, surveyed }
}

const records = async (some: Partial<Part>): Promise<string[]> =>
  (await chosen(some)).beside.notebook.map(({ record }) => record)
const number = (at: number): string => `urn:waterline:person:${at}`

describe('a part of the ledger', () => {
  test('is all of it where nothing is left out', async () => {
    expect((await chosen({})).entries).toEqual(lived)
  })

  test('has the acts of its days, sites, steps and people', async () => {
    const sites = await chosen({ sites: ['x'] })
    expect(sites.entries.map(({ site }) => site)).toEqual(['x'])
    const rungs = await chosen({ rungs: ['observe'] })
    expect(new Set(rungs.entries.map(({ rung }) => rung))).toEqual(new Set(['observe']))
    const days = await chosen({ from: '2026-11-22', to: '2026-11-22' })
    expect(new Set(days.entries.map((one) => one.day))).toEqual(new Set(['2026-11-22']))
    const people = await chosen({ people: [noor.url ?? ''] })
    expect(people.entries.map(({ person }) => person)).toEqual([noor, noor])
  })

  test('knows somebody by another of their addresses', async () => {
    const { entries } = await chosen({ people: ['https://www.linkedin.com/in/aco123'] })
    expect(entries.some(({ person }) => person?.url === amara.url)).toBe(true)
  })

  test('takes a correction along with what it corrects, wherever it was said', async () => {
    const { entries } = await chosen({ from: '2026-11-20', to: '2026-11-20' })
    const corrected = entries.find(({ written }) => written)
    expect(entries.map(({ corrects }) => corrects)).toContain(corrected?.id)
    const others = await chosen({ from: '2026-11-21', to: '2026-11-22' })
    expect(others.entries.every(({ corrects }) => corrects === null)).toBe(true)
  })

  test('takes a taking back along with what it takes back, wherever it was done', async () => {
    const liked = entry(3 * day, { person: tomasz })
    const both = [liked, undo(hour, liked)]
    expect((await chosen({ to: '2026-11-20' }, both)).entries).toEqual(both)
    expect((await chosen({ from: '2026-11-21' }, both)).entries).toEqual([])
  })

  test('has of the notebook what is of those days and about those people', async () => {
    expect(await records({})).toEqual(['note', 'promise', 'plan', 'circle'])
    expect(await records({ notebook: false })).toEqual([])
    expect(await records({ from: '2026-12-01', to: '2026-12-31' })).toEqual(['promise'])
    expect(await records({ people: [tomasz.url ?? ''] })).toEqual(['promise'])
    expect(await records({ sites: ['x'] })).toEqual(['promise', 'plan', 'circle'])
  })

  test('has reflections only where they are asked for', async () => {
    expect((await chosen({})).beside.reflections).toEqual([])
    expect((await chosen({ reflections: true })).beside.reflections).toHaveLength(1)
    expect((await chosen({ reflections: true, to: '2026-11-01' })).beside.reflections).toEqual([])
  })

  test('knows other addresses of nobody who is not in it', async () => {
    expect((await chosen({})).beside.aliases.map(({ person }) => person)).toEqual([amara.url])
    const { beside } = await chosen({ sites: ['x'], notebook: false })
    expect(beside.aliases).toEqual([])
  })

  test('tells before how many acts leave, and whose names', async () => {
    const { surveyed } = await chosen({ people: [noor.url ?? ''], notebook: false })
    expect(surveyed).toMatchObject({ acts: 2, names: [noor.name] })
    expect((await chosen({})).surveyed.names.toSorted()).toEqual([
      'Amara Okafor',
      'Li Wei',
      'Noor Haddad',
      'Tomasz Nowak',
    ])
  })

  test('counts somebody with two addresses once, and names no code', async () => {
    const two = [
      message(hour, amara),
      message(hour, { url: 'https://www.linkedin.com/in/aco123', name: 'Amara Okafor' }),
      message(hour, { url: null, name: 'Amara Okafor' }),
      message(hour, { url: 'urn:waterline:person:1f', name: 'urn:waterline:person:2f' }),
    ]
    expect((await chosen({ notebook: false }, two)).surveyed.names).toEqual(['Amara Okafor'])
  })

  test('is a ledger file that can be read back in', async () => {
    const { beside, surveyed } = await chosen({ sites: ['linkedin'] })
    const part = { ...wholePart, sites: ['linkedin'] }
    const entries = partOf(contentsOf(lived), part, surveyed).entries
    const now = '2026-11-22T12:00:00.000Z'
    const file = JSON.parse(
      await textOf(ledgerJson({ ...beside, entries }, defaultSettings(), now)),
    )
    expect(ledgerFileSchema.safeParse(file).error?.issues).toBeUndefined()
  })
})

describe('without names', () => {
  test('nothing leads to anybody, the person’s own profile included', async () => {
    const { entries, beside, surveyed } = await chosen({ names: false })
    const all = JSON.stringify([entries, beside.notebook, beside.aliases])
    expect(all).not.toMatch(/Amara|Tomasz|Noor|Li Wei|linkedin\.com|in\/me/)
    expect(surveyed.names).toEqual([])
  })

  test('one person is one number in the whole file', async () => {
    const other = { url: 'https://www.linkedin.com/in/aco123', name: null }
    const { entries } = await chosen({ names: false }, [
      message(3 * hour, amara),
      message(2 * hour, tomasz),
      message(hour, other, { others: [tomasz] }),
    ])
    expect(entries.map(({ person }) => person?.url)).toEqual([number(1), number(2), number(1)])
    expect(entries[2]?.others).toEqual([{ url: number(2), name: null }])
  })

  test('codes that stand for people in this ledger do not leave it either', async () => {
    const hidden = { url: 'urn:waterline:person:ab12', name: 'urn:waterline:person:cd34' }
    const { entries } = await chosen({ names: false }, [message(hour, hidden)])
    expect(JSON.stringify(entries)).not.toMatch(/ab12|cd34/)
  })

  test('an answer stays one', async () => {
    const answered = { type: 'Note', url: null, inReplyTo: post }
    const { entries } = await chosen({ names: false }, [entry(hour, { object: answered })])
    expect(entries[0]?.object).toEqual({ ...answered, inReplyTo: 'urn:waterline:untold' })
  })

  test('what is corrected names nobody before or after', async () => {
    const corrected = { ...message(hour, tomasz), written: { person: amara } }
    const { entries } = await chosen({ names: false }, [corrected])
    expect(JSON.stringify(entries)).not.toMatch(/Amara|Tomasz/)
    expect(entries[0]?.written).toBeDefined()
  })
})

test('JSON Lines has a record a line, each saying what it is', async () => {
  const { beside, surveyed } = await chosen({ reflections: true })
  const { entries } = partOf(contentsOf(lived), { ...wholePart, reflections: true }, surveyed)
  const text = await textOf(jsonLines({ ...beside, entries }))
  const lines = text.trimEnd().split('\n')
  const read = lines.map((line): { record: string } => JSON.parse(line))
  const counts = Map.groupBy(read, ({ record }) => record)
  expect([...counts].map(([name, some]) => [name, some.length])).toEqual([
    ['entry', lived.length - 1],
    ['intention', 1],
    ['note', 1],
    ['promise', 1],
    ['plan', 1],
    ['circle', 1],
    ['reflection', 1],
    ['gap', 1],
  ])
  expect(read.filter((one) => 'corrected' in one)).toHaveLength(1)
})
