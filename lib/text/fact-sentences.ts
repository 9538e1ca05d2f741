/**
 * One fact of a suggestion as a sentence. It never says "none": what it doesn't know of may have happened elsewhere.
 *
 * Things of a window are told by the day it ended, which is the day the suggestion opened.
 */
import { instant } from '../domain/clock.ts'
import type { Person } from '../domain/entry.ts'
import type { Fact, FactKind, Suggestion } from '../domain/suggestion.ts'
import { dayName, onDay, type Present } from './days.ts'
import { listOf } from './names.ts'
import type { Text } from './text.ts'

/** A counted message stands by what its keys have in common. */
const keys = {
  accepted: 'fact_accepted',
  'accepted-quickly': 'fact_accepted_quickly',
  'liked-and-read': 'fact_liked_and_read',
  'touched-only': 'fact_touched_only',
  'read-often': 'fact_read_often',
  pointed: 'fact_pointed',
  'made-think': 'fact_made_think',
  'helped-by': 'fact_helped_by',
  'gone-quiet': 'fact_gone_quiet',
  'no-exchange': 'fact_no_exchange',
  'draft-waits': 'fact_draft_waits',
  'answered-before': 'fact_answered_before',
  'gave-and-asked-nothing': 'fact_gave',
  'problem-alone': 'fact_problem_alone',
  'notes-on-tag': 'fact_notes_on_tag',
  'learned-unshared': 'fact_learned',
  'were-helped': 'fact_were_helped',
  'was-asked': 'fact_was_asked',
  'asked-more': 'fact_asked_more',
  'need-meets-offer': 'fact_need_meets_offer',
  'helped-each-other': 'fact_helped',
  'asked-on-tag': 'fact_asked_on_tag',
  'shared-tag': 'fact_shared_tag',
  'problem-again': 'fact_problem_again',
  'wish-together': 'fact_wish_together',
  'group-read': 'fact_group_read',
  'own-field': 'fact_own_field',
  'sees-differently': 'fact_sees_differently',
  promised: 'fact_promised',
  'long-talk': 'fact_long_talk',
} as const satisfies Record<FactKind, string>

/** The sentence of a fact, without the words of any record behind it. */
export function sentenceOf(
  fact: Fact,
  suggestion: Suggestion,
  present: Present,
  text: Text,
): string {
  const { kind, count, of, at } = fact
  const key = keys[kind]
  const people = peopleOf(fact, suggestion)
  const who = namesOf(people, text)
  const tag = fact.tag ?? ''
  const when = onDay(at, present, text)
  const end = dayName(suggestion.openedAt, present, text)
  switch (key) {
    case 'fact_accepted':
      return people.length > 1
        ? text.counted('fact_accepted_several', count, who, when)
        : text(key, who, when)
    case 'fact_draft_waits':
    case 'fact_problem_alone':
    case 'fact_learned':
    case 'fact_wish_together':
    case 'fact_sees_differently':
      return text(key, when)
    case 'fact_helped_by':
    case 'fact_was_asked':
      return text(key, who, when)
    case 'fact_accepted_quickly':
    case 'fact_were_helped':
      return text.counted(key, count, when)
    case 'fact_liked_and_read':
    case 'fact_pointed':
    case 'fact_gone_quiet':
      return text.counted(key, count, who, when)
    case 'fact_touched_only':
    case 'fact_gave':
    case 'fact_asked_more':
    case 'fact_group_read':
      return text.counted(key, count, end)
    case 'fact_read_often':
    case 'fact_made_think':
      return text.counted(key, count, who, end)
    case 'fact_notes_on_tag':
    case 'fact_asked_on_tag':
    case 'fact_shared_tag':
    case 'fact_problem_again':
      return text.counted(key, count, tag, end)
    case 'fact_helped':
    case 'fact_long_talk':
      return text.counted(key, count, who, tag, end)
    case 'fact_no_exchange':
      return text.counted(key, count, dayName(at, present, text))
    case 'fact_answered_before':
      return text.counted(key, count)
    case 'fact_need_meets_offer':
      return text(key, namesOf(people.slice(0, 1), text), namesOf(people.slice(1), text), tag)
    case 'fact_own_field':
      return text.counted(key, of ?? count, count, end)
    case 'fact_promised': {
      const due = dayName(noonOf(at, present), present, text)
      return people.length > 0 ? text('fact_promised_to', due, who) : text(key, due)
    }
  }
}

/** Of several people gone quiet each has a fact of their own, in their order. */
function peopleOf(fact: Fact, { people, facts }: Suggestion): readonly Person[] {
  if (fact.kind !== 'gone-quiet') return people
  const place = facts.filter(({ kind }) => kind === 'gone-quiet').indexOf(fact)
  return people.slice(place, place + 1)
}

function namesOf(people: readonly Person[], text: Text): string {
  return people.length > 0 ? listOf(people, text) : text('common_someone')
}

/** A promise is due on a day, whatever the zone: its noon there, which stands in the fact as if it were in UTC. */
function noonOf(at: string, { zone }: Present): string {
  const noon = Temporal.Instant.from(at).toZonedDateTimeISO('UTC').toPlainDateTime()
  return instant(noon.toZonedDateTime(zone).epochMilliseconds)
}
