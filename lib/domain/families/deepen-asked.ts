/** Deepen, second trigger: several people asked about one thing. */
import { instant } from '../clock.ts'
import type { Person } from '../entry.ts'
import type { Ground } from '../ground.ts'
import { numbers } from '../numbers.ts'
import type { Note } from '../notebook/note.ts'
import { personKey } from '../people.ts'
import { isStopped } from '../stops.ts'
import { fact, type Lately, type Opening } from './family.ts'
import { eachOnce } from './each-once.ts'

interface Topic {
  askers: Map<string, Person>
  notes: Note[]
}

/** The tag most people asked about comes first; whoever was named lately, or is not to be named, does not count. */
export function askedOnTag(ground: Ground, lately: Lately): Opening[] {
  const { now, notes, people, profiles } = ground
  const from = instant(now - numbers.deepenWindow)
  const topics = new Map<string, Topic>()
  for (const note of notes) {
    const { sort, at, person, tags } = note
    const key = personKey(person)
    if (sort !== 'asked' || at < from || !person || key === null) continue
    if (lately.people.has(key) || isStopped(person, people, profiles, now)) continue
    for (const tag of new Set(tags)) {
      const topic = topics.get(tag) ?? { askers: new Map<string, Person>(), notes: [] }
      topic.askers.set(key, person)
      topic.notes.push(note)
      topics.set(tag, topic)
    }
  }
  const found = [...topics]
    .filter(([, { askers }]) => askers.size >= numbers.deepenAskers)
    .toSorted(([, one], [, other]) => other.askers.size - one.askers.size)
    .map(([tag, topic]) => opening(tag, topic))
  return eachOnce(found, lately)
}

function opening(tag: string, { askers, notes }: Topic): Opening {
  return {
    key: `asked ${tag}`,
    people: [...askers.values()],
    object: null,
    nothingWrittenSince: null,
    facts: [
      fact({
        kind: 'asked-on-tag',
        count: askers.size,
        at: notes.at(-1)?.at ?? '',
        tag,
        records: notes.map((note) => note.id),
      }),
    ],
  }
}
