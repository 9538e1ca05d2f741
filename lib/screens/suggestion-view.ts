/** A suggestion in words, as a card shows it. */
import type { Family, Suggestion } from '../domain/suggestion.ts'
import { howQuestion, suggestionBody, suggestionTitle, whyLines } from '../text/facts.ts'
import type { Text } from '../text/text.ts'

export interface SuggestionView {
  id: string
  family: Family
  title: string
  /** The facts, with how far back they reach. */
  body: string
  /** "Why this?": facts, one study line, its limit. */
  why: readonly string[]
  /** "Show me how": a first question. */
  question: string
}

/** In words once they are asked for: of many that are open, one is shown whole. */
export function suggestionView(
  suggestion: Suggestion,
  now: number,
  text: Text,
  records: (id: string) => string | null = () => null,
): SuggestionView {
  return {
    id: suggestion.id,
    family: suggestion.family,
    get title() {
      return suggestionTitle(suggestion, text)
    },
    get body() {
      return suggestionBody(suggestion, now, text, { records })
    },
    get why() {
      return whyLines(suggestion, now, text, { records })
    },
    get question() {
      return howQuestion(suggestion, text)
    },
  }
}
