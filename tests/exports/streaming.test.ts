import { expect, test } from 'vitest'
import type { MeantEntry } from '../../lib/domain/correction.ts'
import type { LedgerContents } from '../../lib/domain/ledger-file.ts'
import { defaultSettings } from '../../lib/domain/settings.ts'
import { activityStreams } from '../../lib/exports/activity-streams.ts'
import { ledgerCsv } from '../../lib/exports/csv.ts'
import { journalZip, type JournalDay } from '../../lib/exports/journal.ts'
import { jsonLines } from '../../lib/exports/json-lines.ts'
import { ledgerJson } from '../../lib/exports/json.ts'
import { partOf, survey, wholePart } from '../../lib/exports/part.ts'
import { xapiStatements } from '../../lib/exports/xapi.ts'
import { day, hour, message, noor } from '../domain/build.ts'
import { contentsOf } from './sample.ts'

const at = '2026-11-22T12:00:00.000Z'
const pages = 40

test.each<[string, (contents: LedgerContents) => AsyncIterable<unknown>]>([
  ['JSON', (contents) => ledgerJson(contents, defaultSettings(), at)],
  ['CSV', (contents) => ledgerCsv(contents, 'spreadsheet')],
  ['JSON Lines', jsonLines],
  ['ActivityStreams', (contents) => activityStreams(contents, at)],
  ['xAPI', xapiStatements],
])('%s is written while it is read: no more than a page waits', async (_, write) => {
  let read = 0
  const entries = (async function* () {
    for (; read < pages; read += 1) yield [message(read * hour, noor)]
  })()
  const part = { ...wholePart, names: false }
  const surveyed = await survey(contentsOf([]), part)
  let written = 0
  for await (const piece of write(partOf({ ...contentsOf([]), entries }, part, surveyed))) {
    written += 1
    expect(piece).toBeDefined()
    expect(read).toBeLessThanOrEqual(written + 1)
  }
  expect(read).toBe(pages)
})

test('the journal is written while its days are read', async () => {
  let read = 0
  const days = (async function* (): AsyncGenerator<JournalDay> {
    for (; read < 400; read += 1) yield pageOf(message(read * day, noor))
  })()
  const readAt: number[] = []
  for await (const { length } of journalZip(days)) if (length > 0) readAt.push(read)
  expect(readAt[0]).toBeLessThan(10)
  // Each day is a few pieces, and none waits for long.
  for (const [piece, so] of readAt.slice(0, -10).entries()) expect(so).toBeLessThan(piece + 10)
})

function pageOf(entry: MeantEntry): JournalDay {
  return {
    day: entry.day,
    title: entry.day,
    sites: [],
    people: [],
    tags: [],
    acts: 1,
    sections: [{ title: 'What', lines: [entry.id.repeat(200)] }],
  }
}
