/** The invented year after an archive of the years before it was brought in: contacts of whom little was seen since. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Entry, Person } from '../../lib/domain/entry.ts'
import { defaultSettings } from '../../lib/domain/settings.ts'
import { ledgerJson } from '../../lib/exports/json.ts'
import {
  accept,
  amara,
  answer,
  day,
  gap,
  instantAgo,
  li,
  message,
  noor,
  profile,
  someone,
  tomasz,
} from '../domain/build.ts'
import { connected } from '../domain/audit/build.ts'
import { opened, times } from '../domain/metrics/build.ts'
import { acts, contents } from './year.ts'

const names = ['Ines', 'Kofi', 'Mei', 'Jonas', 'Priya', 'Omar', 'Sofia', 'Yuki', 'Lars', 'Zanele']
const families = ['Baptista', 'Mensah', 'Lindqvist', 'Rao', 'Haddad-Sørensen']
const whom = (index: number): Person =>
  someone(`person-${index}`, `${names[index % 10]} ${families[index % 5]}`)

/** As archives tell: who became a contact on which day, what was written, what of theirs followed. */
const imported = { witness: 'imported', source: 'archive' } as const

export function pastYears(): Entry[] {
  return [
    // Contacts without contact, eleven of whom had invited.
    ...times(23, (index) => connected((200 + index * 61) * day, whom(index))),
    ...times(11, (index) => accept((30 + index * 70) * day, whom(100 + index), imported)),
    // Gone quiet, some for three years and longer.
    ...times(9, (index) => message((400 + index * 140) * day, whom(200 + index), imported)),
    ...times(9, (index) => opened((395 + index * 140) * day, whom(200 + index), imported)),
    // Wrote last.
    ...times(4, (index) => message((60 + index * 20) * day, whom(300 + index), imported)),
    ...times(4, (index) => opened((50 + index * 20) * day, whom(300 + index), imported)),
    // One tag with several people.
    ...[amara, tomasz, li, noor].map((one, index) =>
      answer((20 + index) * day, one, { tags: ['reviews'] }),
    ),
  ]
}

/** A ledger file with these years, ending at `now` of the builders. */
export async function yearsFile(folder: string): Promise<string> {
  const entries = [...acts(), ...pastYears()].toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const whole = contents({
    gaps: [
      gap(150 * day, { until: instantAgo(139 * day) }),
      gap(95 * day, { reason: 'restart', until: instantAgo(91 * day) }),
    ],
    notebook: [
      profile(amara, { field: 'Nursing' }),
      profile(tomasz, { field: 'Teaching' }),
      profile(li, { field: 'Law' }),
    ],
    entries: (async function* () {
      yield entries
    })(),
  })
  const settings = { ...defaultSettings(), ownFields: ['Teaching'] }
  const file = path.join(folder, 'years.json')
  await writeFile(
    file,
    (await Array.fromAsync(ledgerJson(whole, settings, instantAgo(0)))).join(''),
  )
  return file
}
