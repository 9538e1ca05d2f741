/**
 * Lead: a small circle around a tag (docs/evidence.md, row 10).
 *
 * Opens after composed acts on one tag towards three different people within thirty days.
 *
 * Not shown yet by the ledger, and therefore left out: three drafts or asks on one problem, a wish for
 * accountability (there is no notebook yet); how many members a group started has, and on which date.
 */
import { instant } from '../clock.ts'
import type { Entry, Person } from '../entry.ts'
import { numbers } from '../numbers.ts'
import { partners } from '../people.ts'
import { isBelow } from '../rung.ts'
import type { FamilyRule } from './family.ts'

interface Topic {
  people: Map<string, Person>
  acts: Entry[]
}

export const lead: FamilyRule = {
  family: 'lead',
  openFor: numbers.leadOpenFor,
  find(sphere, now, lately) {
    const from = instant(now - numbers.leadWindow)
    const topics = new Map<string, Topic>()
    for (const entry of sphere.own) {
      if (entry.at < from || !isBelow(entry.rung)) continue
      const towards = partners(entry)
      if (towards.length === 0) continue
      for (const tag of new Set(entry.tags)) {
        const topic = topics.get(tag) ?? { people: new Map<string, Person>(), acts: [] }
        for (const person of towards) topic.people.set(person.url ?? '', person)
        topic.acts.push(entry)
        topics.set(tag, topic)
      }
    }
    return [...topics]
      .filter(([tag, { people }]) => people.size >= numbers.leadPeople && !lately.keys.has(tag))
      .toSorted(([, one], [, other]) => other.people.size - one.people.size)
      .map(([tag, { people, acts }]) => ({
        key: tag,
        people: [...people.values()],
        object: null,
        nothingWrittenSince: null,
        facts: [
          {
            kind: 'shared-tag',
            count: people.size,
            at: acts.reduce((latest, { at }) => (at > latest ? at : latest), from),
            tag,
            entries: acts.map((entry) => entry.id),
          },
        ],
      }))
  },
  isDoneBy({ act, type, object }) {
    return act === 'host' || (type === 'Create' && object?.type === 'Group')
  },
}
