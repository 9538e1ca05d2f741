/** What invented people do, as entries and records: who there is, and how each act looks in the ledger. */
import { instant } from '../../lib/domain/clock.ts'
import type { Act, Entry, Person } from '../../lib/domain/entry.ts'
import type { Draft } from '../../lib/domain/notebook/draft.ts'
import type { Note, NoteSort } from '../../lib/domain/notebook/note.ts'
import type { KeptPromise } from '../../lib/domain/notebook/promise.ts'
import { addDays, dayOf } from '../../lib/domain/day.ts'
import { rungOfAct } from '../../lib/domain/rung.ts'
import { accept, answer, draft, entry, message, note, promise, reading } from '../domain/build.ts'
import type { World } from './world.ts'

const tags = ['oncall', 'hiring', 'payroll', 'climate']
export const site = 'linkedin'

/** The same person for the same number; each has one thing they talk about. */
export function personAt(which: number): Person {
  return { url: `https://www.linkedin.com/in/person-${which}`, name: `Person ${which}` }
}

export function tagOf({ url }: Person): string {
  return tags[Number(url?.split('-').at(-1)) % tags.length] ?? ''
}

/** What stands in the ledger of an act done now. */
function now<E extends Entry>(world: World, session: string | null, act: E): E {
  const at = instant(world.now)
  const day = dayOf(at, world.clock.zone(), 0)
  return { ...act, id: world.clock.id(), at, day, session }
}

export const acts = {
  reads: (who: Person) => reading(0, who, 1),
  likes: (who: Person) => entry(0, { person: who, object: postOf(who) }),
  follows: (who: Person) => entry(0, { type: 'Follow', person: who, object: null }),
  accepts: (who: Person) => accept(0, who),
  replies: (who: Person) => answer(0, who, { tags: [tagOf(who)], object: answerTo(who) }),
  messages: (who: Person) => message(0, who, { tags: [tagOf(who)] }),
  asks: (who: Person) => called('ask', who),
  helps: (who: Person) => called('help', who),
  posts: (who: Person) =>
    answer(0, null, { tags: [tagOf(who)], object: { type: 'Note', url: null, inReplyTo: null } }),
} satisfies Record<string, (who: Person) => Entry>

/** Own words that the person calls something. */
export function called(act: Act, who: Person | null): Entry {
  return message(0, who, { act, rung: rungOfAct[act], tags: who ? [tagOf(who)] : [] })
}

/** Puts it in the ledger. */
export function done(world: World, session: string | null, act: Entry): void {
  world.entries.push(now(world, session, act))
}

/** An answer to one's own words, opened. */
export function opened(who: Person): Entry {
  return entry(0, {
    type: 'Read',
    rung: 'observe',
    person: who,
    object: { type: 'Note', url: null, inReplyTo: postOf(who).url },
  })
}

/** A stretch of looking, with nobody in it. */
export function looked(seconds: number): Entry {
  const { view, ...rest } = reading(0, personAt(0), 0)
  return { ...rest, view: view && { ...view, activeSeconds: seconds, people: [] } }
}

export function noted(world: World, sort: NoteSort, who: Person): Note {
  return { ...note(0, { sort, person: who, tags: [tagOf(who)] }), ...stamped(world) }
}

export function begun(world: World, who: Person): Draft {
  const { day: _, ...stamp } = stamped(world)
  return { ...draft(0, { tags: [tagOf(who)] }), ...stamp }
}

export function promised(world: World, who: Person): KeptPromise {
  const { day, ...stamp } = stamped(world)
  return { ...promise(0, { to: who, due: addDays(day, 4) }), ...stamp }
}

function stamped(world: World) {
  const at = instant(world.now)
  return { id: world.clock.id(), at, changedAt: at, day: dayOf(at, world.clock.zone(), 0) }
}

function postOf({ url }: Person) {
  return { type: 'Note', url: `${url}/post`, inReplyTo: null }
}

function answerTo({ url }: Person) {
  return { type: 'Note', url: null, inReplyTo: `${url}/post` }
}
