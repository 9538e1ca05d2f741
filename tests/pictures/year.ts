/** An invented year of somebody who networks on purpose, for pictures: each run has the same one. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Entry, Person } from '../../lib/domain/entry.ts'
import type { Intention } from '../../lib/domain/intention.ts'
import type { LedgerContents } from '../../lib/domain/ledger-file.ts'
import { defaultSettings } from '../../lib/domain/settings.ts'
import { ledgerJson } from '../../lib/exports/json.ts'
import {
  accept,
  amara,
  answer,
  called,
  circle,
  day,
  draft,
  entry,
  gap,
  hour,
  idAt,
  instantAgo,
  li,
  message,
  noor,
  note,
  now,
  promise,
  reading,
  someone,
  suggestion,
  tomasz,
} from '../domain/build.ts'
import { moment, opened, times } from '../domain/metrics/build.ts'

const dana = someone('dana', 'Dana Whitfield-Nakamura')
const everybody = [amara, tomasz, li, noor, dana]
const whom = (index: number): Person => everybody[index % everybody.length] ?? amara

/** Likes often, writes every fourth day, and more than at the beginning of late. */
export function acts(): Entry[] {
  return [
    ...times(220, (index) => entry(index * 38 * hour + hour, { person: whom(index) })),
    ...times(90, (index) => answer(index * 90 * hour + 2 * hour, whom(index))),
    ...times(60, (index) => message(index * 6 * day + 3 * hour, whom(index))),
    ...times(40, (index) => opened(index * 9 * day + 2 * hour, whom(index))),
    ...times(30, (index) => accept(index * 12 * day + 4 * hour, whom(index))),
    ...times(150, (index) => reading(index * 55 * hour + hour, whom(index), 4)),
    ...times(12, (index) => entry(index * 30 * day + 5 * hour, { site: 'x', person: whom(index) })),
    called('help', 2 * day, amara),
    called('introduce', 9 * day, noor),
    called('mentor', 17 * day, li),
    // Today, spread over the morning, so that the day's drawing has each of its shapes.
    reading(3 * hour, tomasz, 9),
    reading(2 * hour, dana, 6),
    answer(2.5 * hour, tomasz),
    called('help', 1.2 * hour, dana),
  ]
}

const intention: Intention = {
  id: idAt(now - 60 * day),
  text: 'Be useful to new teachers in my district.',
  topics: ['teaching'],
  from: instantAgo(60 * day),
  until: null,
}

export function contents(beside: Partial<LedgerContents>): LedgerContents {
  const entries = acts().toSorted((one, other) => (one.id < other.id ? -1 : 1))
  return {
    intentions: [intention],
    suggestions: [
      suggestion({
        state: 'done',
        openedAt: instantAgo(12 * day),
        closedAt: instantAgo(9 * day),
      }),
    ],
    reflections: [],
    moments: times(60, (index) =>
      moment(index * 20 * hour + 2 * hour + 60_000, {
        heldBack: index % 5 < 2,
        family: index % 2 === 0 ? 'follow-up' : 'reply',
        answer: index % 5 < 2 ? null : index % 2 === 0 ? 'not-now' : 'show-how',
      }),
    ),
    gaps: [],
    aliases: [],
    notebook: [
      note(5 * day, { text: 'Reviews work better with one question for all', tags: ['oncall'] }),
      note(4 * day, { sort: 'thinking', text: 'Payroll in small schools', person: amara }),
      note(3 * day, { sort: 'problem', text: 'How do I find a mentor for the first lead role?' }),
      draft(5 * day, { title: 'What our reviews taught us', tags: ['oncall'] }),
      promise(2 * day, { text: 'Send Li the checklist', to: li, due: '2026-11-24' }),
      circle(instantAgo(10 * day), [amara, tomasz, li], ['oncall']),
    ],
    entries: (async function* () {
      yield entries
    })(),
    ...beside,
  }
}

/** A ledger file with this year, ending at `now` of the builders. */
export async function yearFile(folder: string, { blind = false } = {}): Promise<string> {
  const gaps = blind
    ? [gap(2 * day, { reason: 'blind', acts: ['Create'], part: 'linkedin.comment' })]
    : []
  const text = ledgerJson(contents({ gaps }), defaultSettings(), instantAgo(0))
  const file = path.join(folder, blind ? 'year-blind.json' : 'year.json')
  await writeFile(file, (await Array.fromAsync(text)).join(''))
  return file
}
