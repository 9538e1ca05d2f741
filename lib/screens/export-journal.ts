/** The ledger as a journal in words, a day at a time. */
import type { Day } from '../domain/day.ts'
import type { MeantEntry } from '../domain/correction.ts'
import { isOnDays } from '../domain/filter.ts'
import { isHash } from '../domain/keyed-hash.ts'
import type { LedgerContents } from '../domain/ledger-file.ts'
import type { NotebookRecord } from '../domain/notebook/notebook.ts'
import type { Reflection } from '../domain/reflection.ts'
import { isAct } from '../domain/undo.ts'
import { dayOfRecord, partOf, type Part, type Survey } from '../exports/part.ts'
import type { JournalDay } from '../exports/journal.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { Text } from '../text/text.ts'
import { timeOf } from '../text/times.ts'
import { entrySentence, personName } from './entry-sentence.ts'
import { planSentence } from './export-calendar.ts'
import { reflectionLine } from './reflection-lines.ts'

interface Needs {
  ledger: Pick<LedgerReader, 'checksums' | 'entriesOfDay'>
  siteName: (site: string) => string
  text: Text
}

/**
 * Every day on which something was done or written down, the oldest first; what was taken back is in none.
 *
 * @param contents what stands beside the entries
 */
export async function* journalDays(
  contents: LedgerContents,
  part: Part,
  surveyed: Survey,
  { ledger, siteName, text }: Needs,
): AsyncGenerator<JournalDay> {
  const { reflections } = surveyed
  const { notebook } = partOf(contents, part, surveyed)
  const written = Map.groupBy(notebook, (one) => dayOfRecord(one))
  const reflected = Map.groupBy(reflections, ({ day }) => day)
  const days = (await ledger.checksums()).map(({ day }) => day)
  const all = new Set([...days.filter((day) => isOnDays(day, part)), ...reflected.keys()])
  for (const day of written.keys()) if (day !== null) all.add(day)
  for (const day of [...all].toSorted()) {
    const acts = await actsOf(day)
    const page = pageOf(day, acts, written.get(day) ?? [], reflected.get(day) ?? [])
    if (page.sections.length > 0) yield page
  }

  async function actsOf(day: Day): Promise<MeantEntry[]> {
    const entries = (async function* () {
      yield await ledger.entriesOfDay(day)
    })()
    const alone = { ...contents, entries, gaps: [] }
    const acts: MeantEntry[] = []
    const chosen = partOf(alone, part, { ...surveyed, records: [], reflections: [] })
    for await (const some of chosen.entries) acts.push(...some)
    return acts.filter((entry) => isAct(entry) && !surveyed.undone.has(entry.id))
  }

  function pageOf(
    day: Day,
    acts: readonly MeantEntry[],
    records: readonly NotebookRecord[],
    said: readonly Reflection[],
  ): JournalDay {
    const people = acts.flatMap(({ person, others }) => [person, ...others])
    const names = people.flatMap((one) =>
      one?.name === undefined || one.name === null || isHash(one.name) ? [] : one.name,
    )
    const tags = [...acts, ...records].flatMap((one) => ('tags' in one ? one.tags : []))
    const picked = new Map(acts.map((one) => [one.id, one]))
    const sections = [
      { title: text('export_did'), lines: acts.map(actLine) },
      { title: text('export_wrote'), lines: records.flatMap(recordLine) },
      {
        title: text('export_reflected'),
        lines: said.flatMap((one) =>
          reflectionLine(one, picked, text).terms.map((term) => term.join(' · ')),
        ),
      },
    ]
    return {
      day,
      title: fullDate(day),
      sites: unique(acts.map(({ site }) => siteName(site))),
      people: unique(names),
      tags: unique(tags),
      acts: acts.length,
      sections: sections.filter(({ lines }) => lines.length > 0),
    }
  }

  /** "9:05 AM · You replied to Amara Okafor · LinkedIn" */
  function actLine(entry: MeantEntry): string {
    return [timeOf(entry, text), entrySentence(entry, null, text), siteName(entry.site)].join(' · ')
  }

  function recordLine(record: NotebookRecord): string[] {
    switch (record.record) {
      case 'note': {
        const from =
          record.person && text('notebook_note_from_whom', personName(record.person, text))
        const line = [record.text, from, record.url].filter(Boolean).join(' · ')
        return line === '' ? [] : [line]
      }
      case 'outcome':
        return [record.line]
      case 'promise':
        return [
          record.to === null
            ? text('export_promise', record.text)
            : text('export_promise_to', record.text, personName(record.to, text)),
        ]
      case 'plan':
        return [planSentence(record, text)]
      case 'draft':
        return [text('export_draft', record.title)]
      case 'circle':
        return [text('export_circle', record.question)]
      case 'purpose':
      case 'profile':
      case 'check':
        return []
    }
  }

  function fullDate(day: Day): string {
    const format = new Intl.DateTimeFormat(text.lang, { dateStyle: 'full', timeZone: 'UTC' })
    return format.format(Date.parse(day))
  }
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
