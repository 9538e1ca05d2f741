/** Reads X's archive ("Download an archive of your data") of 2018 to 2026 (docs/archives.md). */
import { createActs } from '../acts.ts'
import { createFiles, type Files } from '../files.ts'
import { entriesOf } from '../lines.ts'
import type { Part } from '../part.ts'
import type { ArchiveReader } from '../reader.ts'
import { onlyReport, passedOver, type FileReport } from '../report.ts'
import { readLikes } from './likes.ts'
import { manifestIn, noManifest, type Manifest } from './manifest.ts'
import { areOfX, filingOf, kinds, nameOf, twins, type Filing, type Kind } from './names.ts'
import { createPeople } from './people.ts'
import { readPosts } from './read-posts.ts'
import { readTalks } from './read-talks.ts'
import { wholeOf } from './records.ts'
import { accountIn, changesIn, ownerOf, type Owner } from './whose.ts'

const site = 'x'

export const xArchive: ArchiveReader = {
  site,
  recognises: areOfX,
  async *read(parts, context) {
    const byFiling = Map.groupBy(parts, ({ path }) => filingOf(path))
    const filed = (filing: Filing): readonly Part[] => byFiling.get(filing) ?? []
    const spare = new Set<Kind>(
      twins.flatMap(([whole, headers]) => (filed(whole).length > 0 ? [headers] : [])),
    )
    const of = (kind: Kind): readonly Part[] => (spare.has(kind) ? [] : filed(kind))
    const files = createFiles(parts, kinds.flatMap(of), context)
    for (const state of ['no-acts', 'no-times', 'elsewhere', 'deleted', 'unknown'] as const)
      for (const part of filed(state)) files.pass(part, state)
    for (const part of [...spare].flatMap(filed)) files.pass(part, 'elsewhere')
    const { manifest, owner } = await readHead(filed, files)
    const reading = { of, files, manifest, owner, people: createPeople(), context }
    const acts = createActs(site, owner.account, context)
    for await (const lines of readPosts(reading)) yield* entriesOf(lines, acts)
    for await (const lines of readTalks(reading)) yield* entriesOf(lines, acts)
    await readLikes(reading)
    const reports = [...files.reports(), ...missing(parts, manifest)]
    return onlyReport(site, owner.account, reports)
  },
}

/** What is to be known first: whose archive it is, and what belongs to it. */
async function readHead(
  filed: (filing: Filing) => readonly Part[],
  files: Files,
): Promise<{ manifest: Manifest; owner: Owner }> {
  let manifest = noManifest
  for (const part of filed('manifest'))
    manifest = (await files.read(part, async (pieces) => manifestIn(await wholeOf(pieces)))) ?? manifest // prettier-ignore
  let { account } = manifest
  for (const part of filed('account'))
    // It has an e-mail address beside.
    if (account) files.pass(part, 'no-acts')
    else account = await files.read(part, async (pieces) => accountIn(await wholeOf(pieces)))
  const changes = []
  for (const part of filed('screennamechange'))
    changes.push(...((await files.read(part, async (pieces) => changesIn(await wholeOf(pieces)))) ?? [])) // prettier-ignore
  return { manifest, owner: ownerOf(account, changes) }
}

/** Files of acts that the archive's own list has and that were not given: messages' headers are missed by nobody. */
function missing(parts: readonly Part[], { files }: Manifest): FileReport[] {
  const here = new Set(parts.map(({ path }) => nameOf(path)))
  const dispensable = new Set<Filing>(twins.map(([, headers]) => headers))
  return [...files]
    .filter(
      ([name, { path, count }]) => count > 0 && !here.has(name) && !dispensable.has(filingOf(path)),
    ) // prettier-ignore
    .map(([, { path, count }]) => Object.assign(passedOver(path, 'missing'), { lacking: count }))
}
