import { describe, expect, test } from 'vitest'
import { ledgerFileSchema, readLedgerFile } from '../../lib/domain/ledger-file.ts'
import { defaultSettings } from '../../lib/domain/settings.ts'
import { entry, gap, hour } from './build.ts'

const [kept, other] = [entry(hour), entry(2 * hour)]
const text = `${JSON.stringify({
  format: 'waterline-ledger',
  version: 1,
  exportedAt: '2026-11-22T12:00:00.000Z',
  entries: [kept, other],
  ...{ intentions: [], suggestions: [], reflections: [], moments: [], aliases: [] },
  ...{ plans: [], promises: [], notes: [], people: [], circles: [] },
  gaps: [gap(hour)],
  settings: defaultSettings(),
})}\n`
const changed = (change: (file: Record<string, unknown>) => void): string => {
  const file: Record<string, unknown> = JSON.parse(text)
  change(file)
  return JSON.stringify(file)
}

describe('a ledger file', () => {
  test('is read as it was exported', () => {
    expect(readLedgerFile(text)).toEqual(ledgerFileSchema.parse(JSON.parse(text)))
  })

  test.each([text.length - 1_000, text.length - 3, 1, 0])(
    'cut off after %i signs is none',
    (end) => {
      expect(readLedgerFile(text.slice(0, end))).toBe('unreadable')
    },
  )

  test.each(['[]', '{}', 'null', '{"format":"other","version":1}'])(
    '%s is something else',
    (one) => {
      expect(readLedgerFile(one)).toBe('foreign')
    },
  )

  test('of a newer version is not guessed at, whatever else it holds', () => {
    expect(readLedgerFile(changed((file) => (file['version'] = 2)))).toBe('newer')
    const alien = changed((file) => Object.assign(file, { version: 3, entries: 'elsewhere' }))
    expect(readLedgerFile(alien)).toBe('newer')
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
    ['one id twice', (file) => (file['entries'] as object[]).push({ ...kept, rung: 'lead' })],
  ])('with %s is damaged', (_, change) => {
    expect(readLedgerFile(changed(change))).toBe('damaged')
  })
})
