/** What a suggestion asks, in a few words: its title, the first question of "Show me how", and the prompt card. */
import type { Suggestion } from '../domain/suggestion.ts'
import { nameOf } from './names.ts'
import type { Text } from './text.ts'
import { isForSeveral, isPersonal, wordingOf } from './wordings.ts'

/** The suggestion in a few words, as a question. */
export function suggestionTitle(suggestion: Suggestion, text: Text): string {
  const wording = wordingOf(suggestion)
  if (isForSeveral(wording, suggestion)) return text(`suggest_${wording}_title_several`)
  if (!isPersonal(wording)) return text(`suggest_${wording}_title`, tagOf(suggestion))
  const [name] = namesIn(suggestion, text)
  return name === undefined
    ? text(`suggest_${wording}_title_unnamed`)
    : text(`suggest_${wording}_title`, name)
}

/** "Show me how": a first question to think about, never a finished text. */
export function howQuestion(suggestion: Suggestion, text: Text): string {
  const wording = wordingOf(suggestion)
  if (isForSeveral(wording, suggestion)) return text(`suggest_${wording}_how_several`)
  if (!isPersonal(wording)) return text(`suggest_${wording}_how`)
  const [name] = namesIn(suggestion, text)
  return name === undefined
    ? text(`suggest_${wording}_how_unnamed`)
    : text(`suggest_${wording}_how`, name)
}

/** What the prompt card says: at most 20 words, one concrete act, the choice left open. */
export function promptText(suggestion: Suggestion, text: Text): string {
  const wording = wordingOf(suggestion)
  const [name, other] = namesIn(suggestion, text)
  if (isForSeveral(wording, suggestion)) {
    if (wording === 'followup') return text('prompt_followup_several', suggestion.people.length)
    return name === undefined || other === undefined
      ? text('prompt_renew_unnamed')
      : text('prompt_renew_several', name, other)
  }
  if (wording === 'connect') {
    return name === undefined || other === undefined
      ? text('prompt_connect_unnamed', tagOf(suggestion))
      : text('prompt_connect', name, other)
  }
  if (!isPersonal(wording)) return text(`prompt_${wording}`, tagOf(suggestion))
  return name === undefined ? text(`prompt_${wording}_unnamed`) : text(`prompt_${wording}`, name)
}

/** What those are called who have a name. */
function namesIn({ people }: Suggestion, text: Text): string[] {
  return people.flatMap((person) => nameOf(person, text) ?? [])
}

function tagOf({ facts }: Suggestion): string {
  return facts.find((fact) => fact.tag !== null)?.tag ?? ''
}
