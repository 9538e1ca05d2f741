/** Reads Facebook's "Download your information" in JSON, of 2018 to now (docs/archives.md). */
import { createActs } from '../acts.ts'
import { createFiles, type Files } from '../files.ts'
import { readList } from '../json.ts'
import { entriesOf, withoutRepeats, type Line } from '../lines.ts'
import { nameKey } from '../name-key.ts'
import type { Part } from '../part.ts'
import type { ArchiveReader } from '../reader.ts'
import { onlyReport } from '../report.ts'
import { mostPresent, readTalks, tellTalks } from './messages.ts'
import { areOfFacebook, filingOf, kinds, type Filing } from './names.ts'
import { createPeople } from './people.ts'
import { shapes, type ListShape, type RowContext } from './rows.ts'

const site = 'facebook'

export const facebookArchive: ArchiveReader = {
  site,
  recognises: areOfFacebook,
  async *read(parts, context) {
    const byFiling = Map.groupBy(parts, ({ path }) => filingOf(path))
    const of = (filing: Filing): readonly Part[] => byFiling.get(filing) ?? []
    const files = createFiles(parts, kinds.flatMap(of), context)
    for (const state of ['no-acts', 'no-times', 'unknown'] as const)
      for (const part of of(state)) files.pass(part, state)
    const people = createPeople()
    const own = new Set<string>()
    const invited = new Set<string>()
    const rest = {
      people,
      invited,
      now: context.now,
      noteSelf: (name: string) => own.add(nameKey(name)),
    }
    // No file has the person's own address.
    const acts = createActs(site, null, context)
    const tell = (part: Part, shape: ListShape): Promise<Line[]> =>
      readRows(files, part, shape, rest)
    const asked = await fromEach(of('invitations'), (part) => tell(part, shapes.invitations))
    for (const { tells } of asked)
      if (typeof tells !== 'string') invited.add(nameKey(tells.person?.name ?? ''))
    yield* entriesOf(asked, acts)
    for (const kind of kinds) {
      if (kind === 'messages' || kind === 'invitations') continue
      const lines = await fromEach(of(kind), (part) => tell(part, shapes[kind]))
      yield* entriesOf(withoutRepeats(lines), acts)
    }
    const talks = await readTalks(files, of('messages'), context.now)
    yield* entriesOf(tellTalks(talks, own.size > 0 ? own : mostPresent(talks), people), acts)
    return onlyReport(site, null, files.reports())
  },
}

function readRows(
  files: Files,
  part: Part,
  { lists, tell }: ListShape,
  rest: Omit<RowContext, 'place'>,
): Promise<Line[]> {
  const seconds = new Map<number, number>()
  const place = (at: number): number => {
    const before = seconds.get(at) ?? 0
    seconds.set(at, before + 1)
    return before
  }
  return readList(files, part, lists, (row, count) => ({
    count,
    tells: tell(row, { ...rest, place }),
  }))
}

async function fromEach(
  parts: readonly Part[],
  read: (part: Part) => Promise<Line[]>,
): Promise<Line[]> {
  const all: Line[][] = []
  // One after the other: each may be all that memory should hold of files.
  for (const part of parts) all.push(await read(part))
  return all.flat()
}
