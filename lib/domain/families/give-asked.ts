/** Give, one trigger: somebody asked for something, and got no word since. */
import { instant } from '../clock.ts'
import type { Entry } from '../entry.ts'
import type { Ground } from '../ground.ts'
import type { Note } from '../notebook/note.ts'
import { numbers } from '../numbers.ts'
import { personKey } from '../people.ts'
import { isBelow } from '../rung.ts'
import { fact, type Opening } from './family.ts'
import { isTowards } from './written.ts'

/** Acts are surely known this far back (`lookBack` in suggest.ts): of earlier silence nothing can be said. */
const reach = numbers.deepenWindow

type Ask = Note & { person: { url: string; name: string | null } }

/** Whoever has waited longest comes first. */
export function asksWaiting({ now, acts, notes, people }: Ground): Opening[] {
  const from = instant(now - reach)
  const until = instant(now - numbers.giveAskedAge)
  return notes
    .filter(isAsk)
    .filter((ask) => ask.at >= from && ask.at <= until)
    .filter((ask) => !acts.some((act) => isAnswer(act, ask)))
    .map((ask) => opening(ask, people.get(ask.person.url)?.site ?? ''))
}

/** Whom a note names without an address, nobody can tell from others of that name. */
function isAsk(note: Note): note is Ask {
  const { sort, person } = note
  return sort === 'asked' && personKey(person) !== null
}

function isAnswer(act: Entry, { at, person }: Ask): boolean {
  return act.at >= at && isBelow(act.rung) && isTowards(act, [person])
}

/** @param site where they were first met; empty: not known */
function opening({ id, at, person }: Ask, site: string): Opening {
  return {
    key: id,
    people: [person],
    object: null,
    nothingWrittenSince: at,
    ...(site && { site }),
    facts: [fact({ kind: 'was-asked', at, records: [id] })],
  }
}
