/** Whether all that the ledger keeps up with its entries is what they say, worked out on paper. */
import { expect } from 'vitest'
import { asWritten, type MeantEntry } from '../../../lib/domain/correction.ts'
import type { KnownPerson } from '../../../lib/domain/known-person.ts'
import type { Session } from '../../../lib/domain/projections.ts'
import type { Alias } from '../../../lib/domain/alias.ts'
import type { Entry } from '../../../lib/domain/entry.ts'
import type { Tally } from '../../../lib/domain/tally.ts'
import { entryOf, type EntryRow } from '../../../lib/ledger/row.ts'
import { byKey } from '../../ledger/history.ts'
import { dayOnCalendar } from '../../ledger/model/on-paper.ts'
import { shownBy } from '../../ledger/model/paper.ts'
import { readStore } from './ledger.ts'
import type { Tab } from './tab.ts'

/** Lets the worker take in what waits, compares, and returns the entries. */
export async function auditLedger(page: Tab): Promise<Entry[]> {
  const rows = await readStore<EntryRow>(page, 'entries')
  const entries = rows.map(entryOf)
  const aliases = await readStore<Alias>(page, 'aliases')
  const due = shownBy({
    entries: entries.map((entry: MeantEntry) => asWritten(entry)),
    aliases,
    intentions: [],
    erased: [],
  })
  expect({
    entries,
    tallies: byKey(await readStore<Tally>(page, 'tallies')),
    people: await readStore<KnownPerson>(page, 'people'),
    sessions: await readStore<Session>(page, 'sessions'),
  }).toEqual({
    entries: due.entries,
    tallies: due.tallies,
    people: due.people,
    sessions: due.sessions,
  })
  const misdated = entries.filter(
    ({ at, zone, day, written }) => (written?.day ?? day) !== dayOnCalendar(at, zone, 0),
  )
  expect(misdated).toEqual([])
  return entries
}
