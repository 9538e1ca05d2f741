/** A suggestion in words, as a card shows it. */
import { actItCouldBe } from '../domain/could-be.ts'
import type { Act, Entry } from '../domain/entry.ts'
import type { Family, Suggestion } from '../domain/suggestion.ts'
import { couldQuestion } from '../text/could.ts'
import { howQuestion, suggestionBody, suggestionTitle, whyLines } from '../text/facts.ts'
import type { Text } from '../text/text.ts'

export interface SuggestionView {
  id: string
  family: Family
  title: string
  /** The facts that are said at once, with how far back they reach. */
  body: string
  /** "Why this?": facts, one study line, its limit. */
  why: readonly string[]
  /** "Show me how": a first question. */
  question: string
  /** Ids of the entries that show the facts. */
  rests: readonly string[]
  /** An act that looks like the step: whether it was, is asked. */
  could: { entry: string; act: Act; question: string } | null
}

/** What a suggestion is told with. */
export interface Telling {
  now: number
  zone: string
  text: Text
  /** Own words by the id of their record. */
  records: (id: string) => string | null
  /** Entries that suggestions ask about, by id. */
  entry: (id: string) => Entry | null
}

/** In words once they are asked for: of many that are open, one is shown whole. */
export function suggestionView(suggestion: Suggestion, telling: Telling): SuggestionView {
  const { now, zone, text, records } = telling
  return {
    id: suggestion.id,
    family: suggestion.family,
    get title() {
      return suggestionTitle(suggestion, text)
    },
    get body() {
      return suggestionBody(suggestion, now, text, { records, zone })
    },
    get why() {
      return whyLines(suggestion, now, text, { records, zone })
    },
    get question() {
      return howQuestion(suggestion, text)
    },
    rests: suggestion.facts.flatMap(({ entries }) => entries),
    get could() {
      return couldOf(suggestion, telling)
    },
  }
}

function couldOf(
  suggestion: Suggestion,
  { now, zone, text, entry }: Telling,
): SuggestionView['could'] {
  const found = suggestion.couldBe === null ? null : entry(suggestion.couldBe)
  const act = actItCouldBe(suggestion)
  if (!found || act === null) return null
  return { entry: found.id, act, question: couldQuestion(act, found, { now, zone }, text) }
}
