/** Reads Bluesky's archive (`repo.car`, "Export my data"): an account's public records (docs/archives.md). */
import { createActs } from '../acts.ts'
import { createFiles } from '../files.ts'
import { entriesOf, withoutRepeats, type Line } from '../lines.ts'
import type { ArchiveReader } from '../reader.ts'
import { onlyReport, type FileCount } from '../report.ts'
import { personAddress } from './addresses.ts'
import { recorded, settled, type Lists, type Recorded } from './records.ts'
import { repoRecords } from './repo.ts'

const site = 'bluesky'

interface Repo {
  did: string | null
  count: FileCount
  records: Recorded[]
  lists: Lists
}

export const blueskyArchive: ArchiveReader = {
  site,
  recognises: (paths) => paths.some(isRepo),
  async *read(parts, context) {
    const wanted = parts.filter(({ path }) => isRepo(path))
    const files = createFiles(parts, wanted, context)
    for (const part of parts) if (!isRepo(part.path)) files.pass(part, 'unknown')
    let account: string | null = null
    for (const part of wanted) {
      const repo = await files.readBytes(part, (chunks, count) =>
        readRepo(chunks, count, context.now),
      )
      if (!repo) continue
      const whose = repo.did === null ? null : personAddress(repo.did)
      account ??= whose
      yield* entriesOf(linesOf(repo), createActs(site, whose, context))
    }
    return onlyReport(site, account, files.reports())
  },
}

function isRepo(path: string): boolean {
  return /\.car$/i.test(path)
}

async function readRepo(
  chunks: AsyncIterable<Uint8Array>,
  count: FileCount,
  now: number,
): Promise<Repo> {
  const lists: Lists = { purposes: new Map(), inPacks: new Set() }
  const repo: Repo = { did: null, count, records: [], lists }
  for await (const record of repoRecords(chunks)) {
    count.row()
    repo.did = record.did
    repo.records.push(recorded(record, lists, now))
  }
  return repo
}

function linesOf({ count, records, lists }: Repo): Line[] {
  return withoutRepeats(records.map((one) => ({ count, tells: settled(one, lists) })))
}
