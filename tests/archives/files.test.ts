import { describe, expect, test } from 'vitest'
import { createFiles, readTable } from '../../lib/archives/files.ts'
import type { Part } from '../../lib/archives/part.ts'
import type { FileReport } from '../../lib/archives/report.ts'
import type { TableShape } from '../../lib/archives/table.ts'
import { partsOf } from './read-with.ts'

const shape: TableShape<'date' | 'link'> = {
  columns: { date: ['date'], link: ['link'] },
  required: ['date', 'link'],
  isMultiline: false,
}
const table = (rows: number): string => `Date,Link\n${'1,2\n'.repeat(rows)}`

/** The report of tables that are read one after the other, each row left out. */
async function reports(parts: readonly Part[], limits = { bytes: 1_000, rows: 10 }): Promise<FileReport[]> {
  const { signal } = new AbortController()
  const files = createFiles(parts, parts, { signal, onProgress: () => {} }, limits)
  for (const part of parts) await readTable(files, part, shape, () => 'no-time')
  return files.reports()
} // prettier-ignore

describe('files of one archive', () => {
  test('are read one after the other, and each has its rows', async () => {
    const all = await reports(partsOf({ 'a.csv': table(4), 'b.csv': table(6) }))
    expect(all.map(({ rows, leftOut }) => [rows, leftOut])).toEqual([
      [4, { 'no-time': 4 }],
      [6, { 'no-time': 6 }],
    ])
  })

  test('are read no further than anybody has rows, all of them together', async () => {
    const all = await reports(partsOf({ 'a.csv': table(4), 'b.csv': table(7) }))
    expect(all.map(({ state, problem, rows }) => [state, problem, rows])).toEqual([
      ['read', null, 4],
      ['broken', 'too-large', 0],
    ])
  })

  test('whatever reads them: as text or as bytes', async () => {
    const parts = partsOf({ 'a.json': '0'.repeat(30), 'b.json': '0'.repeat(30) })
    const { signal } = new AbortController()
    const limits = { bytes: 50, rows: 10 }
    const rows = createFiles(
      parts,
      parts,
      { signal, onProgress: () => {} },
      { ...limits, bytes: 60 },
    )
    const bytes = createFiles(parts, parts, { signal, onProgress: () => {} }, limits)
    for (const part of parts) {
      await rows.readBytes(part, async (_, count) => count.row(6))
      await bytes.readBytes(part, async (chunks) => Array.fromAsync(chunks))
    }
    for (const files of [rows, bytes])
      expect(files.reports().map(({ problem }) => problem)).toEqual([null, 'too-large'])
  })

  test('are not opened where they are more bytes than anybody has', async () => {
    const opened: string[] = []
    const parts = partsOf({ 'a.csv': table(4), 'b.csv': table(4) }, opened)
    const all = await reports(parts, { bytes: 40, rows: 10 })
    expect(all.map(({ problem }) => problem)).toEqual([null, 'too-large'])
    expect(opened).toEqual(['a.csv'])
  })
})
