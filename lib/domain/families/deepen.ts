/**
 * Deepen: peer mentoring with someone helped again and again (docs/evidence.md, row 9).
 *
 * Opens after three answers or helps to one person on one tag within sixty days.
 *
 * Not shown yet by the ledger, and therefore left out: ten items read on a tag without a question asked (views
 * carry no tags); two people asking on one tag (answers opened are not recorded yet).
 */
import { instant } from '../clock.ts'
import type { Entry, Person } from '../entry.ts'
import { numbers } from '../numbers.ts'
import { partnerKeys, partners, personKey } from '../people.ts'
import type { FamilyRule } from './family.ts'

interface Thread {
  person: Person
  tag: string
  answers: Entry[]
}

export const deepen: FamilyRule = {
  family: 'deepen',
  openFor: numbers.deepenOpenFor,
  find(sphere, now, lately) {
    const from = instant(now - numbers.deepenWindow)
    const threads = new Map<string, Thread>()
    for (const entry of sphere.own) {
      if (entry.at < from || !isAnswer(entry)) continue
      for (const person of partners(entry)) {
        for (const tag of new Set(entry.tags)) {
          const key = `${tag} ${person.url}`
          const answers = threads.get(key)?.answers ?? []
          answers.push(entry)
          threads.set(key, { person, tag, answers })
        }
      }
    }
    // The most answered tag of each person comes last and so is the one kept.
    const best = new Map(
      [...threads.values()]
        .filter(({ answers }) => answers.length >= numbers.deepenAnswers)
        .toSorted((one, other) => one.answers.length - other.answers.length)
        .map((thread) => [thread.person.url ?? '', thread]),
    )
    return [...best]
      .filter(([key]) => !lately.keys.has(key))
      .map(([key, { person, tag, answers }]) => ({
        key,
        people: [person],
        object: null,
        nothingWrittenSince: null,
        facts: [
          {
            kind: 'helped-each-other',
            count: answers.length,
            at: answers.reduce((latest, { at }) => (at > latest ? at : latest), from),
            tag,
            entries: answers.map((entry) => entry.id),
          },
        ],
      }))
  },
  isDoneBy(entry, { people }) {
    const keys = new Set(people.map(personKey))
    return entry.act === 'mentor' && partnerKeys(entry).some((key) => keys.has(key))
  },
}

/** Something answered, or something the person called help. */
function isAnswer({ type, object, act }: Entry): boolean {
  return act === 'help' || (type === 'Create' && object !== null && object.inReplyTo !== null)
}
