/**
 * Lead: a small circle around a tag (docs/evidence.md, row 10).
 *
 * Opens after composed acts on one tag towards three different people within thirty days, for a problem that three
 * drafts or notes are about in that time, for a wish to be held to something by others, and for a group one reads along
 * in (lead-group.ts). Hosting something, founding a group or a circle in the notebook is the step; hosting once more
 * what may come of it. In a group one reads in, a question to its members is a step, too: where a post went the site
 * does not show, so the person is asked.
 *
 * Not shown by the ledger, and therefore left out: how many members a group on a site has, and when it meets.
 */
import { instant } from '../clock.ts'
import type { Entry, Person } from '../entry.ts'
import { numbers } from '../numbers.ts'
import { isOwnPost } from '../own-post.ts'
import { partners } from '../people.ts'
import { isBelow } from '../rung.ts'
import type { Suggestion } from '../suggestion.ts'
import { fact, type FamilyRule } from './family.ts'
import { isCircle } from './lead-circle.ts'
import { groupsRead } from './lead-group.ts'
import { problemAgain, wishesTogether } from './lead-notes.ts'

interface Topic {
  people: Map<string, Person>
  acts: Entry[]
}

export const lead: FamilyRule = {
  family: 'lead',
  openFor: numbers.leadOpenFor,
  fewestPeople: numbers.leadPeople,
  inSphere(sphere, now, lately) {
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
    const circles = [...topics]
      .filter(([tag, { people }]) => people.size >= numbers.leadPeople && !lately.keys.has(tag))
      .toSorted(([, one], [, other]) => other.people.size - one.people.size)
      .map(([tag, { people, acts }]) => ({
        key: tag,
        people: [...people.values()],
        object: null,
        nothingWrittenSince: null,
        facts: [
          fact({
            kind: 'shared-tag',
            count: people.size,
            at: acts.reduce((latest, { at }) => (at > latest ? at : latest), from),
            tag,
            entries: acts.map((entry) => entry.id),
          }),
        ],
      }))
    return [...circles, ...groupsRead(sphere, now, lately)]
  },
  inAll(ground, lately) {
    const found = [...problemAgain(ground), ...wishesTogether(ground)]
    return found.filter(({ key }) => !lately.keys.has(key))
  },
  isDoneBy({ act, type, object }, suggestion) {
    const isFounded = type === 'Create' && object?.type === 'Group'
    return act === 'host' || isFounded || (act === 'ask' && isOfGroup(suggestion))
  },
  couldBe: (entry, suggestion) => isOfGroup(suggestion) && isOwnPost(entry),
  isDoneByRecord: isCircle,
  second: {
    openFor: numbers.leadSecond,
    isReachedBy: ({ act }) => act === 'host',
  },
}

function isOfGroup({ object }: Suggestion): boolean {
  return object?.type === 'Group'
}
