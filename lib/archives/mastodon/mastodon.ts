/** Reads Mastodon's archive ("Request your archive"), and what other servers call the same (docs/archives.md). */
import { createActs } from '../acts.ts'
import { createFiles } from '../files.ts'
import { readList } from '../json.ts'
import { entriesOf, type Line } from '../lines.ts'
import type { Part } from '../part.ts'
import type { ArchiveReader } from '../reader.ts'
import { onlyReport, type FileCount, type LeftOutReason } from '../report.ts'
import { filingOf, type Filing } from './names.ts'
import { partnersOf, postedOf, type Posted } from './outbox.ts'
import { createPeople, type People } from './people.ts'

const site = 'mastodon'

/** What an ordered collection of ActivityStreams calls its list. */
const lists = ['orderedItems', 'items']

interface Row {
  count: FileCount
  posted: Posted | LeftOutReason
}

export const mastodonArchive: ArchiveReader = {
  site,
  recognises: (paths) => paths.some((path) => filingOf(path) === 'outbox'),
  async *read(parts, context) {
    const byFiling = Map.groupBy(parts, ({ path }) => filingOf(path))
    const of = (filing: Filing): readonly Part[] => byFiling.get(filing) ?? []
    const files = createFiles(parts, [...of('outbox'), ...of('undated')], context)
    for (const state of ['no-acts', 'no-times', 'unknown'] as const)
      for (const part of of(state)) files.pass(part, state)
    const people = createPeople()
    const rows: Row[] = []
    const rest = { people, now: context.now }
    for (const part of of('outbox')) {
      const tell = (row: unknown, count: FileCount): Row => ({ count, posted: postedOf(row, rest) })
      rows.push(...(await readList(files, part, lists, tell)))
    }
    const owner = ownerOf(rows)
    const account = owner === null ? null : (people.person(owner)?.url ?? null)
    const acts = createActs(site, account, context)
    yield* entriesOf(linesOf(rows, owner, people), acts)
    for (const part of of('undated'))
      yield* entriesOf(await readList(files, part, lists, withoutTime), acts)
    return onlyReport(site, account, files.reports())
  },
}

/** Whose outbox it is: who did most of what is in it. */
function ownerOf(rows: readonly Row[]): string | null {
  const counts = new Map<string, number>()
  for (const { posted } of rows)
    if (typeof posted !== 'string') counts.set(posted.actor, (counts.get(posted.actor) ?? 0) + 1)
  const [first] = [...counts].toSorted(([, one], [, other]) => other - one)
  return first?.[0] ?? null
}

function* linesOf(rows: readonly Row[], owner: string | null, people: People): Generator<Line> {
  for (const { count, posted } of rows) yield { count, tells: toldBy(posted, owner, people) }
}

function toldBy(
  posted: Posted | LeftOutReason,
  owner: string | null,
  people: People,
): Line['tells'] {
  if (typeof posted === 'string') return posted
  if (posted.actor !== owner) return 'of-others'
  const [person = null, ...others] = partnersOf(posted, people)
  // A direct post to nobody is a note to oneself.
  if (posted.isDirect && person === null) return 'nameless'
  return { ...posted.told, person, others }
}

function withoutTime(_: unknown, count: FileCount): Line {
  return { count, tells: 'no-time' }
}
