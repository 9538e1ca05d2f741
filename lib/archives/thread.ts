/**
 * What the thread does that reads archives, apart from the page so that this stays quick: read what was picked, hold it
 * against the ledger, tell what was found; then, if it is wanted, write it as a ledger file. It changes nothing itself.
 */
import { goesBy } from '../domain/alias.ts'
import { instant } from '../domain/clock.ts'
import type { Entry } from '../domain/entry.ts'
import { hashingBy, keyedHashes } from '../domain/keyed-hash.ts'
import type { LedgerContents } from '../domain/ledger-file.ts'
import { namelessEntry } from '../domain/names-off.ts'
import { joinWith } from './join.ts'
import { toThreadSchema, type Fresh, type FromThread, type ReadingWish } from './letters.ts'
import { openPicked } from './picked.ts'
import { problemOf } from './problem.ts'
import { readerFor } from './readers.ts'
import type { ArchiveReport } from './report.ts'

/** What the thread is wired to. */
export interface ThreadNeeds {
  /** @param database the ledger's */
  ledger: (database: string) => Promise<{
    count: () => Promise<number>
    contents: () => Promise<Pick<LedgerContents, 'entries' | 'aliases'>>
  }>
  /** A ledger file of these entries, in pieces. */
  write: (entries: AsyncIterable<readonly Entry[]>, exportedAt: string) => AsyncIterable<string>
  tell: (letter: FromThread) => void
}

/** Whoever made the thread ends it where what it does is no longer wanted. */
const { signal } = new AbortController()

/** Answers what the page says, one letter after the other. */
export function answering(needs: ThreadNeeds): (letter: unknown) => Promise<void> {
  let found: { acts: readonly Entry[]; at: string } = { acts: [], at: instant(0) }
  return async (letter) => {
    const wish = toThreadSchema.parse(letter)
    try {
      if (wish.type === 'read') {
        const { acts, report } = await readAll(wish, needs)
        found = { acts, at: instant(wish.now) }
        needs.tell({ type: 'report', report, fresh: spanOf(acts) })
      } else {
        const file = await fileOf(needs.write(pagesOf(found.acts), found.at))
        needs.tell({ type: 'file', file })
      }
    } catch (cause) {
      const problem = problemOf(cause)
      if (problem === null) console.error(cause)
      needs.tell({ type: 'problem', problem })
    }
  }
}

/** The archive's acts that the ledger lacks, in the order of their ids, and the report. */
async function readAll(
  wish: ReadingWish,
  { ledger, tell }: ThreadNeeds,
): Promise<{ acts: Entry[]; report: ArchiveReport }> {
  const parts = await openPicked(wish.files)
  const reading = readerFor(parts).read(parts, {
    ...wish,
    signal,
    onProgress: paced((share) => tell({ type: 'progress', phase: 'read', share })),
  })
  let acts: Entry[] = []
  let next = await reading.next()
  while (next.done !== true) {
    for (const act of next.value) acts.push(act)
    next = await reading.next()
  }
  const { key, namesOff } = wish
  if (key !== null && namesOff) {
    const hashing = hashingBy((texts) => keyedHashes(key, 'person', texts))
    const named = acts
    acts = await hashing((hashOf) => named.map((one) => namelessEntry(one, hashOf)))
  }
  const { count, contents } = await ledger(wish.ledger)
  const [all, { entries, aliases }] = [await count(), await contents()]
  const addressOf =
    key === null || namesOff ? new Map<string, string>() : await addressesBy(acts, key)
  const by = goesBy(aliases)
  const join = joinWith(acts, (url) => by(addressOf.get(url) ?? url))
  const onCompared = paced((share) => tell({ type: 'progress', phase: 'compare', share }))
  let compared = 0
  for await (const some of entries) {
    join.take(some)
    onCompared((compared += some.length), all)
  }
  return { acts: join.fresh().toSorted(byId), report: next.value }
}

/**
 * The addresses of people by their hashes: the ledger keeps a hash alone of somebody whose answer was opened and to whom
 * nothing was written where it saw it.
 */
async function addressesBy(
  acts: readonly Entry[],
  key: readonly number[],
): Promise<Map<string, string>> {
  const opened = acts
    .filter(({ type }) => type === 'Read')
    .flatMap(({ person }) => person?.url ?? [])
  return new Map(Array.from(await keyedHashes(key, 'person', opened), ([url, hash]) => [hash, url]))
}

/** Tells a share once it has grown by what an eye can see. */
function paced(tell: (share: number) => void): (done: number, of: number) => void {
  let told = -1
  return (done, of) => {
    const share = of === 0 ? 1 : Math.min(1, done / of)
    if (share - told < 0.005) return
    told = share
    tell(share)
  }
}

function spanOf(acts: readonly Entry[]): Fresh {
  let [from, until]: [string | null, string | null] = [null, null]
  for (const { at } of acts) {
    if (from === null || at < from) from = at
    if (until === null || at > until) until = at
  }
  return { count: acts.length, from, until }
}

/** Entries written at once. */
const page = 1_000

async function* pagesOf(acts: readonly Entry[]): AsyncGenerator<readonly Entry[]> {
  for (let at = 0; at < acts.length; at += page) yield acts.slice(at, at + page)
}

/** Each piece is the browser's to keep at once: no memory has to hold all of it. */
async function fileOf(pieces: AsyncIterable<string>): Promise<Blob> {
  const parts: Blob[] = []
  for await (const piece of pieces) parts.push(new Blob([piece]))
  return new Blob(parts)
}

function byId(one: Entry, other: Entry): number {
  return one.id < other.id ? -1 : Number(one.id > other.id)
}
