/** What the person tells of that no page showed. */
import { sessionClock } from '../browser/clock.ts'
import { readSettings } from '../browser/settings.ts'
import { instant } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import type { Person } from '../domain/entry.ts'
import { elsewhere, type Elsewhere } from '../domain/manual.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { nameInSetNames } from './names.ts'
import { record } from './recording.ts'

/** @param id of the entry it becomes: a message that came twice is one entry */
export async function addElsewhere(ledger: Ledger, id: string, told: Elsewhere): Promise<void> {
  const clock = await sessionClock()
  const { dayStart } = await readSettings()
  const today = dayOf(instant(clock.now()), clock.zone(), dayStart)
  const person = await personNamed(ledger, told.name)
  await record(ledger, [elsewhere(id, told, person, { clock, today })])
}

/** Two people may share a name: then, and where nobody is known by it, the name alone is kept. */
async function personNamed(ledger: Ledger, name: string): Promise<Person | null> {
  if (name.trim() === '') return null
  const wanted = await nameInSetNames(name.trim())
  const [known, ...others] = (await ledger.people()).filter((one) => one.name === wanted)
  return { url: known && others.length === 0 ? known.url : null, name: wanted }
}
