/**
 * A suggestion in words: what it is, which facts are behind it, what a study says and where that ends.
 *
 * Facts carry their horizon and never say "none": the ledger knows only this browser. Wording and studies are
 * those of docs/evidence.md. `zone` is the person's, by default that of the machine.
 */
import type { Fact, Suggestion } from '../domain/suggestion.ts'
import { dayName, onDay, type Present } from './days.ts'
import { listOf, nameOf } from './names.ts'
import type { Text } from './text.ts'

/** Message keys hold no hyphens. */
const slugs = { 'follow-up': 'followup', reply: 'reply', deepen: 'deepen', lead: 'lead' } as const

/** One fact as a sentence. */
export function factSentence(
  fact: Fact,
  { people, openedAt }: Suggestion,
  now: number,
  text: Text,
  zone = localZone(),
): string {
  const { kind, count, at, tag } = fact
  const present = { now, zone }
  const who = listOf(people, text)
  // What happened in a window is told by the day the window ended, which is the day the suggestion opened.
  const end = dayName(openedAt, present, text)
  switch (kind) {
    case 'accepted':
      return people.length > 1
        ? text.counted('fact_accepted_several', count, who, onDay(at, present, text))
        : text('fact_accepted', who, onDay(at, present, text))
    case 'accepted-quickly':
      return text.counted('fact_accepted_quickly', count, onDay(at, present, text))
    case 'liked-and-read':
      return text.counted('fact_liked_and_read', count, who, onDay(at, present, text))
    case 'touched-only':
      return text.counted('fact_touched_only', count, end)
    case 'read-often':
      return text.counted('fact_read_often', count, who, end)
    case 'helped-each-other':
      return text.counted('fact_helped', count, who, tag ?? '', end)
    case 'shared-tag':
    default:
      return text.counted('fact_shared_tag', count, tag ?? '', end)
  }
}

/** The suggestion in a few words, as a question. */
export function suggestionTitle(suggestion: Suggestion, text: Text): string {
  const { family, people, facts } = suggestion
  const name = nameOfOne(suggestion, text)
  if (family === 'lead') return text('suggest_lead_title', tagOf(suggestion))
  if (family === 'follow-up' && people.length > 1) return text('suggest_followup_title_several')
  if (facts.some((fact) => fact.kind === 'touched-only')) return text('suggest_reply_title_week')
  const key = `suggest_${slugs[family]}_title` as const
  return name === null ? text(`${key}_unnamed`) : text(key, name)
}

/** The facts, with how far back they reach. */
export function suggestionBody(
  suggestion: Suggestion,
  now: number,
  text: Text,
  zone = localZone(),
): string {
  const facts = suggestion.facts.map((fact) => factSentence(fact, suggestion, now, text, zone))
  // "Seen in this browser since" is already the end of that sentence.
  const tellsItself = suggestion.facts.every((fact) => fact.kind === 'accepted')
  return [...facts, ...(tellsItself ? [] : [horizonLine(suggestion, { now, zone }, text)])].join(
    ' ',
  )
}

/** "Why this?": each fact, how far back they reach, one study, its limit. */
export function whyLines(
  suggestion: Suggestion,
  now: number,
  text: Text,
  zone = localZone(),
): string[] {
  const slug = slugs[suggestion.family]
  return [
    ...suggestion.facts.map((fact) => factSentence(fact, suggestion, now, text, zone)),
    horizonLine(suggestion, { now, zone }, text),
    text(`study_${slug}`),
    text(`limit_${slug}`),
  ]
}

/** "Show me how": a first question to think about, never a finished text. */
export function howQuestion(suggestion: Suggestion, text: Text): string {
  const { family, people } = suggestion
  if (family === 'lead') return text('suggest_lead_how')
  if (family === 'deepen') return text('suggest_deepen_how')
  if (family === 'follow-up' && people.length > 1) return text('suggest_followup_how_several')
  const name = nameOfOne(suggestion, text)
  const key = `suggest_${slugs[family]}_how` as const
  return name === null ? text(`${key}_unnamed`) : text(key, name)
}

/** What the prompt card says: at most 20 words, one concrete act, the choice left open. */
export function promptText(suggestion: Suggestion, text: Text): string {
  const { family, people, facts } = suggestion
  const name = nameOfOne(suggestion, text)
  if (family === 'lead') return text('prompt_lead', tagOf(suggestion))
  if (family === 'reply') {
    const isWeek = facts.some((fact) => fact.kind === 'touched-only')
    return text(isWeek ? 'prompt_reply_week' : 'prompt_reply')
  }
  if (family === 'follow-up' && people.length > 1) {
    return text('prompt_followup_several', people.length)
  }
  const key = `prompt_${slugs[family]}` as const
  return name === null ? text(`${key}_unnamed`) : text(key, name)
}

function horizonLine({ horizon }: Suggestion, present: Present, text: Text): string {
  return text('fact_horizon', dayName(horizon, present, text))
}

function nameOfOne({ people }: Suggestion, text: Text): string | null {
  return people[0] ? nameOf(people[0], text) : null
}

function tagOf({ facts }: Suggestion): string {
  return facts.find((fact) => fact.tag !== null)?.tag ?? ''
}

function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
