/**
 * Deepen: peer mentoring with someone helped again and again (docs/evidence.md, row 9).
 *
 * Opens after three answers or helps to one person on one tag within sixty days, or when two people asked about one
 * thing in that time. The first half-hour is the step, a second one with the same person what may come of it.
 *
 * Not shown by the ledger, and therefore left out: ten items read on a tag without a question asked (views carry no
 * tags).
 */
import { instant } from '../clock.ts'
import type { Entry, Person } from '../entry.ts'
import { numbers } from '../numbers.ts'
import { partnerKeys, partners, personKey } from '../people.ts'
import { isBelow } from '../rung.ts'
import type { Suggestion } from '../suggestion.ts'
import { isSubstantial } from '../words.ts'
import { askedOnTag } from './deepen-asked.ts'
import { fact, type FamilyRule } from './family.ts'

interface Thread {
  person: Person
  tag: string
  answers: Entry[]
}

export const deepen: FamilyRule = {
  family: 'deepen',
  openFor: numbers.deepenOpenFor,
  inSphere(sphere, now, lately) {
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
          fact({
            kind: 'helped-each-other',
            count: answers.length,
            at: answers.reduce((latest, { at }) => (at > latest ? at : latest), from),
            tag,
            entries: answers.map((entry) => entry.id),
          }),
        ],
      }))
  },
  inAll: askedOnTag,
  isDoneBy: isMentoring,
  couldBe(entry, suggestion) {
    const couldMentor = entry.type === 'Create' || entry.type === 'Offer' || entry.type === 'Join'
    const isEnough = isBelow(entry.rung) && isSubstantial(entry.words)
    return couldMentor && isEnough && isWithThem(entry, suggestion)
  },
  second: { openFor: numbers.deepenSecond, isReachedBy: isMentoring },
}

function isMentoring(entry: Entry, suggestion: Suggestion): boolean {
  return entry.act === 'mentor' && isWithThem(entry, suggestion)
}

function isWithThem(entry: Entry, { people }: Suggestion): boolean {
  const keys = new Set(people.map(personKey))
  return partnerKeys(entry).some((key) => keys.has(key))
}

/** Something answered, or something the person called help. */
function isAnswer({ type, object, act }: Entry): boolean {
  return act === 'help' || (type === 'Create' && object !== null && object.inReplyTo !== null)
}
