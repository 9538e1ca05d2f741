/** Everybody acted towards, in sections by what somebody may look for, each by name. */
import type { KnownPerson } from '../domain/known-person.ts'
import { isHash } from '../domain/keyed-hash.ts'
import { wordsOf } from '../domain/name-words.ts'
import { isFoundBy } from '../domain/relations/find.ts'
import { quietOf } from '../domain/relations/quiet.ts'
import { isTalking } from '../domain/relations/stage.ts'
import { dayName } from '../text/days.ts'
import { lastExchange, stageName } from '../text/relations.ts'
import type { Text } from '../text/text.ts'
import { personName } from './entry-sentence.ts'
import type { PeopleGround } from './people-ground.ts'
import { personAddress } from './people-route.ts'

export const sectionNames = ['pinned', 'talking', 'quiet', 'others'] as const
export type SectionName = (typeof sectionNames)[number]

export interface PersonRow {
  address: string
  name: string
  /** What else tells them apart: their field, and when the last exchange was. */
  more: string
}

export interface PeopleSection {
  name: SectionName
  rows: readonly PersonRow[]
}

export interface PeopleList {
  sections: readonly PeopleSection[]
  /** What they are found by. */
  wanted: string
  /** How many are found by now, and how many of them are not shown. */
  found: number
  hidden: number
  /** Whether there is anybody to look for. */
  isEmpty: boolean
  /** Whether they stand by hashes, by which nobody is told apart. */
  isNameless: boolean
  /** How far back it reaches; null in an empty ledger. */
  since: string | null
}

/**
 * @param wanted what somebody writes to find them
 * @param limit at most so many are shown
 */
export function peopleList(
  ground: PeopleGround,
  wanted: string,
  limit: number,
  text: Text,
): PeopleList {
  const { people, profiles, present, horizon } = ground
  const named = people.filter(({ url }) => !isHash(url))
  const words = wordsOf(wanted)
  const found = named
    .filter((one) => isFoundBy(words, one, profiles.get(one.url)))
    .map((one) => ({ one, name: personName(one, text), section: sectionOf(one, ground) }))
  const { compare } = new Intl.Collator(text.lang)
  found.sort((one, other) => compare(one.name, other.name))
  const inSections = sectionNames.flatMap((name) => found.filter(({ section }) => section === name))
  const shown = inSections.slice(0, limit)
  return {
    sections: sectionNames.flatMap((name) => {
      const rows = shown.filter(({ section }) => section === name)
      return rows.length === 0 ? [] : [{ name, rows: rows.map((row) => rowOf(row, ground, text)) }]
    }),
    wanted,
    found: found.length,
    hidden: found.length - shown.length,
    isEmpty: people.length === 0,
    isNameless: people.length > 0 && named.length === 0,
    since: horizon && dayName(horizon, present, text),
  }
}

function sectionOf(one: KnownPerson, { profiles, present }: PeopleGround): SectionName {
  if (profiles.get(one.url)?.pinned) return 'pinned'
  if (isTalking(one, present.now)) return 'talking'
  return quietOf(one, present.now) === null ? 'others' : 'quiet'
}

function rowOf(
  { one, name }: { one: KnownPerson; name: string },
  { profiles, members, present }: PeopleGround,
  text: Text,
): PersonRow {
  const more = [
    profiles.get(one.url)?.field,
    members.has(one.url) ? stageName('member', text) : null,
    lastExchange(one.lastExchange, present, text),
  ]
  return { address: personAddress(one.url), name, more: more.filter(Boolean).join(' · ') }
}
