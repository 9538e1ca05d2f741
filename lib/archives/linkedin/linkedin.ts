/** Reads LinkedIn's "Get a copy of your data", the basic and the complete one, of 2018 to 2026 (docs/archives.md). */
import { createActs } from '../acts.ts'
import { object } from '../object.ts'
import { createFiles, readTable, type Files } from '../files.ts'
import { entriesOf, withoutRepeats, type Line } from '../lines.ts'
import type { Part } from '../part.ts'
import type { ArchiveReader, ReadingContext } from '../reader.ts'
import { sumOf } from '../report.ts'
import type { ActTable } from './act-table.ts'
import { connectionOf, connectionTable } from './connections.ts'
import { noteMessages, tellMessages } from './conversations.ts'
import { invitationOf, invitationTable } from './invitations.ts'
import { createKept, messageOf, messageTable } from './messages.ts'
import {
  areOfLinkedIn,
  filingOf,
  isComplete,
  kinds,
  onlyInComplete,
  publishedIn,
  type Filing,
  type Kind,
} from './names.ts'
import { tellNetwork } from './network.ts'
import { onPeople } from './on-people.ts'
import { onPosts } from './on-posts.ts'
import { createOwner } from './owner.ts'
import { createPeople, type People } from './people.ts'
import { timeProblem, utcTime } from './times.ts'

const site = 'linkedin'

/** Those whose rows are acts by themselves; the first of them name people whom the others know by name alone. */
const actTables: Partial<Record<Kind, ActTable>> = { ...onPeople, ...onPosts }

/** One archive while it is read. */
interface Reading {
  of: (filing: Filing) => readonly Part[]
  files: Files
  people: People
  context: ReadingContext
}

export const linkedinArchive: ArchiveReader = {
  site,
  recognises: areOfLinkedIn,
  async *read(parts, context) {
    const byFiling = Map.groupBy(parts, ({ path }) => filingOf(path))
    const of = (filing: Filing): readonly Part[] => byFiling.get(filing) ?? []
    const files = createFiles(parts, kinds.flatMap(of), context)
    const reading = { of, files, people: createPeople(), context }
    for (const state of ['no-acts', 'no-times', 'unknown'] as const)
      for (const part of of(state)) files.pass(part, state)
    const { account, lines } = await readExchanges(reading)
    const acts = createActs(site, account, context)
    yield* entriesOf(lines, acts)
    yield* entriesOf(readArticles(reading), acts)
    for (const kind of kinds) yield* entriesOf(await readActs(kind, reading), acts)
    const paths = parts.map(({ path }) => path)
    const isWhole = isComplete(paths)
    return {
      site,
      account,
      product: isWhole ? 'complete' : 'basic',
      files: files.reports(),
      ...sumOf(files.reports()),
      wouldAdd: isWhole ? [] : onlyInComplete.filter((kind) => of(kind).length === 0),
    }
  },
}

/** Invitations, connections and messages, which only together tell what each was. */
async function readExchanges(
  reading: Reading,
): Promise<{ account: string | null; lines: Iterable<Line> }> {
  const { of, files, people, context } = reading
  const { now } = context
  const owner = createOwner(people)
  const invitations = await fromEach(of('invitations'), (part) =>
    readTable(files, part, invitationTable, (cells, file) =>
      invitationOf(cells, { file, people, owner, now }),
    ),
  )
  const connections = await fromEach(of('connections'), (part) =>
    readTable(files, part, connectionTable, (cells, file) =>
      connectionOf(cells, { file, people, now }),
    ),
  )
  const noteLengths = new Set(invitations.flatMap(({ note }) => note?.length ?? []))
  const kept = createKept()
  const messages = await fromEach(of('messages'), (part) => {
    const before = owner.decide()
    let place = 0
    return readTable(files, part, messageTable, (cells, file) => {
      place += 1
      const rest = { file, people, owner, self: before, noteLengths, now }
      return messageOf(cells, place, kept, rest)
    })
  })
  const self = owner.decide()
  const notes = noteMessages(messages, invitations, self, people)
  const network = tellNetwork(invitations, connections, reading)
  return {
    account: self.url,
    lines: (function* (): Generator<Line> {
      for (const [{ file }, tells] of network.connections) yield { count: file, tells }
      for (const [{ file }, tells] of network.invitations) yield { count: file, tells }
      for (const [{ file }, tells] of tellMessages(messages, notes, self, people))
        yield { count: file, tells }
    })(),
  }
}

/** Articles of 2018: their names say when each was published. */
function readArticles({ of, files, context }: Reading): Line[] {
  return of('article').map((part) => {
    const count = files.name(part)
    count.row()
    const at = utcTime(publishedIn(part.path) ?? '')
    const known = ['article', publishedIn(part.path) ?? '']
    const told = { at: at ?? 0, type: 'Create' as const, object: object('Article'), known }
    return { count, tells: timeProblem(at, context.now) ?? told }
  })
}

/** Files whose rows are acts by themselves. */
async function readActs(kind: Kind, { of, files, people, context }: Reading): Promise<Line[]> {
  const shape = actTables[kind]
  if (!shape) return []
  const told = await fromEach(of(kind), (part) =>
    readTable(files, part, shape, (cells, count) => {
      const tells = shape.tell(cells, { people, now: context.now })
      return typeof tells === 'string' ? tells : { count, tells }
    }),
  )
  return withoutRepeats(told)
}

async function fromEach<Made>(
  parts: readonly Part[],
  read: (part: Part) => Promise<Made[]>,
): Promise<Made[]> {
  const all: Made[][] = []
  // One after the other: each may be all that memory should hold of files.
  for (const part of parts) all.push(await read(part))
  return all.flat()
}
