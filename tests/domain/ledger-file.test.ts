import { describe, expect, test } from 'vitest'
import { jsonParts, NoJsonError } from '../../lib/domain/json-parts.ts'
import { findProblem, recordsOf } from '../../lib/domain/ledger-file.ts'
import { defaultSettings } from '../../lib/domain/settings.ts'
import { entry, gap, hour } from './build.ts'

const [kept, other] = [entry(hour), entry(2 * hour)]
const lists =
  'intentions suggestions reflections moments aliases plans promises notes people circles'
const nothingBeside = Object.fromEntries(lists.split(' ').map((name) => [name, []]))
const text = `${JSON.stringify({
  format: 'waterline-ledger',
  version: 1,
  exportedAt: '2026-11-22T12:00:00.000Z',
  entries: [kept, other],
  ...nothingBeside,
  gaps: [gap(hour)],
  settings: defaultSettings(),
})}\n`
const changed = (change: (file: Record<string, unknown>) => void): string => {
  const file: Record<string, unknown> = JSON.parse(text)
  change(file)
  return JSON.stringify(file)
}

/** What is wrong with a file that comes some bytes at a time. */
async function problemOf(file: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(file)
  const chunks = (async function* () {
    for (let from = 0; from < bytes.length; from += 100) yield bytes.subarray(from, from + 100)
  })()
  try {
    return await findProblem(jsonParts(chunks), () => Promise.resolve())
  } catch (cause) {
    if (cause instanceof NoJsonError) return 'unreadable'
    throw cause
  }
}

describe('a ledger file', () => {
  test('is sound as it was exported, and however it was laid out since', async () => {
    expect(await problemOf(text)).toBeNull()
    expect(await problemOf(`\ufeff${JSON.stringify(JSON.parse(text), null, 4)}`)).toBeNull()
    const turned = Object.fromEntries(Object.entries(JSON.parse(text)).toReversed())
    expect(await problemOf(JSON.stringify(turned))).toBeNull()
  })

  test('may have fields and lists that this version does not know, which are left out', async () => {
    const more = { ...kept, mood: 'calm' }
    expect(await problemOf(changed((file) => Object.assign(file, { moods: [more] })))).toBeNull()
    expect(await problemOf(changed((file) => (file['entries'] = [more])))).toBeNull()
    expect(recordsOf('entries', [more])).toEqual([kept])
  })

  test.each([text.length - 1_000, text.length - 3, 1, 0])(
    'cut off after %i signs is none',
    async (end) => {
      expect(await problemOf(text.slice(0, end))).toBe('unreadable')
    },
  )

  test('cut off anywhere is none', async () => {
    for (let end = 1; end < text.length - 2; end += 7)
      expect(await problemOf(text.slice(0, end))).toBe('unreadable')
  })

  test.each([
    ['a comma is missing', (file: string) => file.replace('},{', '} {')],
    ['brackets are crossed', (file: string) => file.replace('"others":[]', '"others":[}')],
    ['something follows it', (file: string) => `${file}{}`],
    ['a text is not closed', (file: string) => file.replace('"linkedin"', '"linkedin')],
  ])('in which %s is none', async (_, spoil) => {
    expect(spoil(text)).not.toBe(text)
    expect(await problemOf(spoil(text))).toBe('unreadable')
  })

  test('with two lists of one name is damaged', async () => {
    const twice = text.replace('"gaps":', `"entries":[${JSON.stringify(entry(hour))}],"gaps":`)
    expect(await problemOf(twice)).toBe('damaged')
  })

  test.each(['[]', '{}', 'null', '{"format":"other","version":1}'])(
    '%s is something else',
    async (one) => {
      expect(await problemOf(one)).toBe('foreign')
    },
  )

  test('of a newer version is not guessed at, whatever else it holds', async () => {
    expect(await problemOf(changed((file) => (file['version'] = 2)))).toBe('newer')
    const alien = changed((file) => Object.assign(file, { version: 3, entries: 'elsewhere' }))
    expect(await problemOf(alien)).toBe('newer')
  })

  test.each<[string, (file: Record<string, unknown>) => void]>([
    [
      'an entry that lost a field',
      (file) => delete (file['entries'] as object[])[1]!['at' as never],
    ],
    [
      'a day that is none',
      (file) => Object.assign((file['entries'] as object[])[0]!, { day: 'today' }),
    ],
    ['a list that is missing', (file) => delete file['gaps']],
    ['a number among the entries', (file) => (file['entries'] as unknown[]).splice(1, 0, 0)],
    ['nothing but numbers for entries', (file) => (file['entries'] = [0])],
    ['one id twice', (file) => (file['entries'] as object[]).push({ ...kept, rung: 'lead' })],
  ])('with %s is damaged', async (_, change) => {
    expect(await problemOf(changed(change))).toBe('damaged')
  })
})
