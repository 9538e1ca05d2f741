/**
 * The whole ledger as JSON (docs/ledger-format.md): one record a line, always in the same order.
 *
 * Two exports of the same ledger are the same text, so that a file comparison shows what is new. Nothing is
 * checked or left out on the way: what the ledger holds is the person's, even where a schema would not like it.
 */
import { asWritten } from '../domain/correction.ts'
import type { Changes, Entry, Person, View } from '../domain/entry.ts'
import { ledgerFormat, ledgerVersion, type LedgerContents } from '../domain/ledger-file.ts'
import { withoutMarks } from '../domain/left-out.ts'
import { inLists } from '../domain/notebook/notebook.ts'
import type { Settings } from '../domain/settings.ts'

/** Fields in the order people read them; any other follows by the alphabet. */
const order = (
  'id record family key at zone day site account type rung act witness person others object undoes corrects ' +
  'changes session intention words question tags view source rules name url inReplyTo'
).split(' ')
const rank = new Map(order.map((key, index) => [key, index]))

/**
 * The file's text in pieces, so that no ledger is too long for it.
 *
 * @param exportedAt instant of the export, RFC 3339 in UTC
 */
export async function* ledgerJson(
  contents: LedgerContents,
  settings: Settings,
  exportedAt: string,
): AsyncGenerator<string> {
  const { entries, intentions, suggestions, reflections, moments, gaps, aliases, notebook } =
    contents
  yield `{\n  "format": "${ledgerFormat}",\n  "version": ${ledgerVersion},\n`
  yield `  "exportedAt": ${JSON.stringify(exportedAt)},\n  "entries": `
  yield* list(entries, (one) => entryFields(asWritten(one)))
  const lists = {
    intentions: byId(intentions),
    suggestions: byId(suggestions),
    reflections: byId(reflections),
    aliases: aliases.toSorted((one, other) => byText(one.url, other.url)),
    ...Object.fromEntries(
      Object.entries(inLists(notebook)).map(([name, some]) => [name, byId(some)]),
    ),
    moments: byId(moments),
    gaps: byId(gaps),
  }
  for (const [name, records] of Object.entries(lists)) {
    yield `,\n  "${name}": `
    yield* list<object>([records], inOrder)
  }
  yield `,\n  "settings": ${JSON.stringify(inOrder(withoutMarks(settings)))}\n}\n`
}

/** A list in pieces, one record a line. */
async function* list<T>(
  pages: AsyncIterable<readonly T[]> | Iterable<readonly T[]>,
  fields: (record: T) => unknown,
): AsyncGenerator<string> {
  let before = '[\n'
  for await (const records of pages) {
    if (records.length === 0) continue
    const lines = records.map((one) => `    ${JSON.stringify(fields(one))}`)
    yield before + lines.join(',\n')
    before = ',\n'
  }
  yield before === '[\n' ? '[]' : '\n  ]'
}

/**
 * Exactly the fields of an entry, in the order of the page: a stored row may hold what follows from them, too. Written out,
 * since sorting the fields of a million entries takes longer than reading them.
 */
export function entryFields(entry: Entry): Record<keyof Entry, unknown> {
  return {
    id: entry.id,
    at: entry.at,
    zone: entry.zone,
    day: entry.day,
    site: entry.site,
    account: entry.account,
    type: entry.type,
    rung: entry.rung,
    act: entry.act,
    witness: entry.witness,
    person: entry.person && personFields(entry.person),
    others: entry.others.map(personFields),
    object: entry.object && {
      type: entry.object.type,
      url: entry.object.url,
      inReplyTo: entry.object.inReplyTo,
    },
    undoes: entry.undoes,
    corrects: entry.corrects,
    changes: entry.changes && changesFields(entry.changes),
    session: entry.session,
    intention: entry.intention,
    words: entry.words,
    question: entry.question,
    tags: entry.tags,
    view: entry.view && viewFields(entry.view),
    source: entry.source,
    rules: entry.rules,
  }
}

/** What a correction does not name is not printed. */
function changesFields(changes: Changes): Record<keyof Changes, unknown> {
  return {
    day: changes.day,
    rung: changes.rung,
    act: changes.act,
    person: changes.person && personFields(changes.person),
    intention: changes.intention,
    kind: changes.kind,
  }
}

function personFields({ name, url }: Person): Record<keyof Person, unknown> {
  return { name, url }
}

function viewFields(view: View): Record<keyof View, unknown> {
  return {
    activeSeconds: view.activeSeconds,
    adsSeen: view.adsSeen,
    itemsRead: view.itemsRead,
    itemsSeen: view.itemsSeen,
    ownSeen: view.ownSeen,
    people: view.people.map(({ name, url, itemsRead, itemsSeen }) => ({
      name,
      url,
      itemsRead,
      itemsSeen,
    })),
  }
}

/** Ids are UUIDv7: this is the order in which the records came to be. */
function byId<T extends { id: string }>(records: readonly T[]): T[] {
  return records.toSorted((one, other) => byText(one.id, other.id))
}

/** The same value with the fields of every object in order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([key, one]): [string, unknown] => [key, inOrder(one)])
  return Object.fromEntries(fields.toSorted(([one], [other]) => compare(one, other)))
}

function compare(one: string, other: string): number {
  const difference = (rank.get(one) ?? order.length) - (rank.get(other) ?? order.length)
  return difference || byText(one, other)
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
