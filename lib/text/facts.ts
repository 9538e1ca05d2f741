/**
 * What is behind a suggestion, in words: the facts, how far back they reach, what a study says and where that ends.
 *
 * Facts carry their horizon and never say "none": the ledger knows only this browser. Wording and studies are
 * those of docs/evidence.md.
 */
import type { Fact, FactKind, Suggestion } from '../domain/suggestion.ts'
import { dayName } from './days.ts'
import { sentenceOf } from './fact-sentences.ts'
import type { Text } from './text.ts'
import { studyOf } from './wordings.ts'

export { howQuestion, promptText, suggestionTitle } from './suggestions.ts'

/** What a fact may be told with. */
export interface Telling {
  /** IANA zone of the person; absent: that of the machine. */
  zone?: string
  /** The person's own words in a notebook record, by its id; null where there are none. Absent: never quoted. */
  records?: (id: string) => string | null
}

/** One fact as a sentence; where it rests on a single record of the notebook, with the words of it. */
export function factSentence(
  fact: Fact,
  suggestion: Suggestion,
  now: number,
  text: Text,
  { zone = localZone(), records = () => null }: Telling = {},
): string {
  const sentence = sentenceOf(fact, suggestion, { now, zone }, text)
  const [id, ...more] = fact.records
  const words = id === undefined || more.length > 0 ? null : records(id)?.trim()
  return words ? `${sentence} ${text('fact_words', shortened(words))}` : sentence
}

/** Facts that say themselves since when nothing was seen. */
const tellingSince: ReadonlySet<FactKind> = new Set<FactKind>([
  'accepted',
  'pointed',
  'helped-by',
  'draft-waits',
  'problem-alone',
  'learned-unshared',
  'were-helped',
  'was-asked',
])

/**
 * What is said at once, with how far back it reaches: the first fact, and those of its kind, as of several people. Other
 * facts are behind "Why this?".
 */
export function suggestionBody(
  suggestion: Suggestion,
  now: number,
  text: Text,
  telling: Telling = {},
): string {
  const kind = suggestion.facts[0]?.kind
  const sentences = suggestion.facts
    .filter((fact) => fact.kind === kind)
    .map((fact) => factSentence(fact, suggestion, now, text, telling))
  const tellsItself = kind !== undefined && tellingSince.has(kind)
  return [...sentences, ...(tellsItself ? [] : [horizonLine(suggestion, now, text, telling)])].join(
    ' ',
  )
}

/** "Why this?": each fact, how far back they reach, one study, its limit. */
export function whyLines(
  suggestion: Suggestion,
  now: number,
  text: Text,
  telling: Telling = {},
): string[] {
  const study = studyOf(suggestion)
  return [
    ...suggestion.facts.map((fact) => factSentence(fact, suggestion, now, text, telling)),
    horizonLine(suggestion, now, text, telling),
    text(`study_${study}`),
    text(`limit_${study}`),
  ]
}

function horizonLine(
  { horizon }: Suggestion,
  now: number,
  text: Text,
  { zone = localZone() }: Telling,
): string {
  return text('fact_horizon', dayName(horizon, { now, zone }, text))
}

/** A note may be long; its beginning tells which one it is. */
const mostCharacters = 140

function shortened(words: string): string {
  const characters = Array.from(words.replaceAll(/\s+/g, ' '))
  return characters.length > mostCharacters
    ? `${characters.slice(0, mostCharacters).join('').trimEnd()}…`
    : characters.join('')
}

function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
