/**
 * A letter to oneself about a year, from facts of the ledger alone. It is silent where nothing is there, compares nothing,
 * and for sharing it has no name, no tag, no words of the person's own, and no date finer than a month.
 */
import type { Act } from '../domain/entry.ts'
import type { YearFacts } from '../domain/year/facts.ts'
import { nameOf } from './names.ts'
import type { CountedKey, Text } from './text.ts'

const given = [
  ['help', 'people_gave_help'],
  ['introduce', 'people_gave_introduce'],
  ['mentor', 'people_gave_mentor'],
  ['thank', 'people_gave_thank'],
  ['make', 'letter_made'],
  ['host', 'letter_hosted'],
  ['ask', 'people_asked'],
] as const satisfies readonly (readonly [Act, CountedKey])[]

/** Its paragraphs; none where there is nothing to say. */
export function letterOf(facts: YearFacts, isShared: boolean, text: Text): string[] {
  const body = [withWhom(facts, isShared, text), what(facts, isShared, text), when(facts, text)]
    .map((sentences) => joined(sentences, text))
    .filter(Boolean)
  const own = isShared
    ? []
    : facts.intentions.map((one) => text('letter_intention', apart(one, text)))
  if (body.length + own.length === 0) return []
  const opening = text(facts.isOver ? 'letter_year' : 'letter_so_far', facts.year)
  return [joined([text('letter_dear'), opening], text), ...own, ...body, text('letter_close')]
}

function withWhom({ wrote, bothWays, met, first }: YearFacts, isShared: boolean, text: Text) {
  const name = first && !isShared ? nameOf(first.person, text) : null
  return [
    ...(wrote > 0 ? [text.counted('letter_wrote', wrote)] : []),
    ...(bothWays > 0 ? [text.counted('letter_both', bothWays)] : []),
    ...(first && name ? [text('letter_first', name, monthName(first.month, text))] : []),
    ...(first && isShared ? [text('letter_first_month', monthName(first.month, text))] : []),
    ...(met > 0 ? [text.counted('letter_met', met)] : []),
  ]
}

function what(
  { acts, tags, promisesKept, daysReflected }: YearFacts,
  isShared: boolean,
  text: Text,
) {
  const list = new Intl.ListFormat(text.lang)
  const gifts = given.flatMap(([act, key]) => {
    const count = acts.get(act) ?? 0
    return count > 0 ? [text.counted(key, count)] : []
  })
  const written = isShared ? [] : tags.map((tag) => apart(`#${tag}`, text))
  return [
    ...(gifts.length > 0 ? [text('letter_gave', list.format(gifts))] : []),
    ...(written.length > 0 ? [text('letter_tags', list.format(written))] : []),
    ...(promisesKept > 0 ? [text.counted('letter_promises', promisesKept)] : []),
    ...(daysReflected > 0 ? [text.counted('letter_reflected', daysReflected)] : []),
  ]
}

function when({ most, without, unseen }: YearFacts, text: Text) {
  const list = new Intl.ListFormat(text.lang)
  const names = (months: readonly string[]): string =>
    list.format(months.map((one) => monthName(one, text)))
  return [
    ...(most ? [text('letter_most', monthName(most, text))] : []),
    ...(without.length > 0 ? [text('letter_without', names(without))] : []),
    ...(unseen.length > 0 ? [text('letter_unseen', names(unseen))] : []),
  ]
}

/** "March"; the year is on the page. */
function monthName(month: string, text: Text): string {
  const format = new Intl.DateTimeFormat(text.lang, { month: 'long', timeZone: 'UTC' })
  return format.format(Date.parse(`${month}-01`))
}

/** Words that may run the other way, so that they turn none around them (U+2068 … U+2069). */
function apart(words: string, text: Text): string {
  return text.dir === 'rtl' ? `\u2068${words}\u2069` : words
}

/** Sentences beside each other, as the script sets them. */
function joined(sentences: readonly string[], text: Text): string {
  return sentences.join(/^(ja|zh)\b/.test(text.lang) ? '' : ' ')
}
