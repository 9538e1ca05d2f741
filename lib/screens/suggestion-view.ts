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

export function suggestionView(suggestion: Suggestion, now: number, text: Text): SuggestionView {
  return {
    id: suggestion.id,
    family: suggestion.family,
    title: suggestionTitle(suggestion, text),
    body: suggestionBody(suggestion, now, text),
    why: whyLines(suggestion, now, text),
    question: howQuestion(suggestion, text),
  }
}
