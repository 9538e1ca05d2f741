/** One archive of X while it is read. */
import type { Files } from '../files.ts'
import type { Part } from '../part.ts'
import type { ReadingContext } from '../reader.ts'
import type { FileCount, LeftOutReason } from '../report.ts'
import type { Manifest } from './manifest.ts'
import { nameOf, type Kind } from './names.ts'
import type { People } from './people.ts'
import { cutRecords, runsIn } from './records.ts'
import type { Owner } from './whose.ts'

export interface Reading {
  /** Files to be read. */
  of: (kind: Kind) => readonly Part[]
  files: Files
  manifest: Manifest
  owner: Owner
  people: People
  context: ReadingContext
}

/** The records of a list as whatever `tell` makes of them; those that are nothing are counted with the reason. */
export async function readList<Made extends object>(
  { files, manifest }: Reading,
  part: Part,
  tell: (record: unknown, count: FileCount) => Made | LeftOutReason,
): Promise<Made[]> {
  const whole = await files.read(part, async (pieces, count) => {
    const all: Made[] = []
    let found = 0
    const file = await cutRecords(pieces, 1, (records) => {
      count.row(records.length)
      found += records.length
      for (const record of records) {
        const made = tell(record, count)
        if (typeof made === 'string') count.leftOut(made)
        else all.push(made)
      }
    })
    const { others } = runsIn(file)
    for (let other = 0; other < others; other += 1) count.leftOut('damaged')
    count.row(others)
    expect(manifest, part, count, found + others)
    return all
  })
  return whole ?? []
}

/** Says of a file how many records it was to have. */
export function expect({ files }: Manifest, { path }: Part, count: FileCount, found: number): void {
  const listed = files.get(nameOf(path))
  if (listed) count.expect(listed.count, found)
}
