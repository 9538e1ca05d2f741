/** A filter in words, and the ways to other ones: each choice is an address, so that going back undoes it. */
import type { ActionType, Rung } from '../domain/entry.ts'
import { everything, isEverything, type Filter } from '../domain/filter.ts'
import type { Intention } from '../domain/intention.ts'
import type { KnownPerson } from '../domain/known-person.ts'
import type { Kinds } from '../ledger/reader.ts'
import { shownName } from '../text/names.ts'
import type { Text, TextKey } from '../text/text.ts'
import { personName } from './entry-sentence.ts'
import { historyAddress } from './route.ts'

/** A way to another filter. */
export interface Way {
  name: string
  address: string
  /** Whether it is taken: then its address leads back. */
  isTaken: boolean
}

/** Ways of one kind, of which one at most is taken. */
export interface Ways {
  name: string
  ways: readonly Way[]
}

export interface FilterModel {
  /** What is chosen, in words; empty while everything is shown. */
  words: readonly string[]
  /** Where everything is shown again. */
  everything: string
  /** What there is to choose from; empty until somebody asks. */
  choices: readonly Ways[]
}

export const rungNames: Record<Rung, TextKey> = {
  observe: 'drawing_saw',
  touch: 'drawing_one_click',
  compose: 'drawing_own_words',
  collaborate: 'drawing_together',
  lead: 'drawing_led',
}

export const verbNames: Record<ActionType, TextKey> = {
  View: 'filter_verb_view',
  Read: 'filter_verb_read',
  Like: 'filter_verb_like',
  Follow: 'filter_verb_follow',
  Accept: 'filter_verb_accept',
  Ignore: 'filter_verb_ignore',
  Reject: 'filter_verb_reject',
  Invite: 'filter_verb_invite',
  Join: 'filter_verb_join',
  Leave: 'filter_verb_leave',
  Announce: 'filter_verb_announce',
  Create: 'filter_verb_create',
  Update: 'filter_verb_update',
  Delete: 'filter_verb_delete',
  Undo: 'filter_verb_undo',
  Offer: 'filter_verb_offer',
  Add: 'filter_verb_add',
  Remove: 'filter_verb_remove',
  Listen: 'filter_verb_listen',
}

export interface FilterContext {
  filter: Filter
  /** What there is to choose from, null until somebody asks. */
  kinds: Kinds | null
  /** The filter's person, null where there is none or nobody is known by the address. */
  person: KnownPerson | null
  intentions: readonly Pick<Intention, 'id' | 'text'>[]
  siteName: (site: string) => string
  text: Text
}

export function filterModel(context: FilterContext): FilterModel {
  return {
    words: isEverything(context.filter) ? [] : wordsOf(context),
    everything: historyAddress(everything),
    choices: context.kinds ? choicesOf(context, context.kinds) : [],
  }
}

function wordsOf({ filter, person, intentions, siteName, text }: FilterContext): string[] {
  const { site, rung, type, tag, intention } = filter
  const url = filter.person
  return [
    site === null ? null : siteName(site),
    rung && text(rungNames[rung]),
    type && text(verbNames[type]),
    url && text('filter_with', personName(person ?? { url, name: null }, text)),
    tag && `#${tag}`,
    intention && nameOfIntention(intention, intentions, text),
    daysInWords(filter, text),
  ].filter((word) => word !== null)
}

/** "16–22 November 2026" */
function daysInWords({ from, to }: Filter, text: Text): string | null {
  const dates = new Intl.DateTimeFormat(text.lang, { dateStyle: 'long', timeZone: 'UTC' })
  if (from !== null && to !== null) return dates.formatRange(Date.parse(from), Date.parse(to))
  if (from !== null) return text('filter_from', dates.format(Date.parse(from)))
  return to && text('filter_to', dates.format(Date.parse(to)))
}

function choicesOf(context: FilterContext, kinds: Kinds): Ways[] {
  const { filter, intentions, siteName, text } = context
  const ways = <Field extends keyof Filter>(
    name: TextKey,
    field: Field,
    values: readonly NonNullable<Filter[Field]>[],
    called: (value: NonNullable<Filter[Field]>) => string,
  ): Ways => ({
    name: text(name),
    ways: values.map((value) => wayTo(filter, field, value, called(value))),
  })
  const all = [
    ways('filter_where', 'site', kinds.sites, siteName),
    ways('filter_how', 'rung', kinds.rungs, (rung) => text(rungNames[rung])),
    ways('filter_what', 'type', kinds.types, (type) => text(verbNames[type])),
    ways('filter_why', 'intention', kinds.intentions, (id) =>
      nameOfIntention(id, intentions, text),
    ),
  ]
  // Where there is one of a kind, there is nothing to choose; the one that is taken can be left.
  return all.filter((one) => one.ways.length > 1 || one.ways.some(({ isTaken }) => isTaken))
}

function nameOfIntention(id: string, intentions: FilterContext['intentions'], text: Text): string {
  return intentions.find((one) => one.id === id)?.text ?? text('filter_why_gone')
}

/** Somebody found by name, or a tag; whoever takes it leaves the other one. */
export function foundWays(
  filter: Filter,
  { people, tags }: { people: readonly KnownPerson[]; tags: readonly string[] },
  text: Text,
): Way[] {
  const named = people.filter((one) => shownName(one) !== null)
  const names = named.map((one) => personName(one, text))
  const isShared = (name: string): boolean => names.filter((one) => one === name).length > 1
  return [
    ...named.map((one, at) => {
      const name = names[at] ?? ''
      // Two people of one name are told apart by their addresses.
      const called = isShared(name)
        ? `${name} · ${one.url.replace(/^https:\/\/(www\.)?/, '')}`
        : name
      return wayTo({ ...filter, tag: null }, 'person', one.url, called)
    }),
    ...tags.map((tag) => wayTo({ ...filter, person: null }, 'tag', tag, `#${tag}`)),
  ]
}

function wayTo<Field extends keyof Filter>(
  filter: Filter,
  field: Field,
  value: Filter[Field],
  name: string,
): Way {
  const isTaken = filter[field] === value
  return { name, isTaken, address: historyAddress({ ...filter, [field]: isTaken ? null : value }) }
}
