/**
 * Answers opened: what others wrote to an act of one's own, once it was in view for a second.
 *
 * Never their text. What can't surely be told as an answer is left out.
 */
import type { EntryObject, Person } from '../../domain/entry.ts'
import type { Site, ThingName } from '../../sites/site.ts'
import type { OwnAccount } from '../account.ts'
import type { OpenShadow } from '../dom.ts'
import { isInView } from '../in-view.ts'
import { thingAround, thingNamed, type Place, type Snapshot } from '../things.ts'

/** In view this long, in milliseconds, it was opened: the same as for seeing a post. */
const openedAfter = 1_000

export interface Answer {
  object: EntryObject
  person: Person | null
}

/** One way in which answers show; a site's script carries only those it has (entrypoints/recorder-SITE.ts). */
export interface AnswerReader {
  /** What may be an answer here, by the id it is known by; `items` are the posts in view. */
  candidates(place: Place, items: readonly Element[]): Iterable<[id: string, Element]>
  /** The answer it is, null where it is none. */
  read(place: Place, id: string, element: Element): Answer | null
}

export interface AnswerContext {
  window: Window
  account: OwnAccount
  openShadow: OpenShadow
}

export type MakeAnswerReader = (site: Site, context: AnswerContext) => AnswerReader

export interface AnswersWatch {
  /**
   * Looks at the page once.
   *
   * @param items posts in view
   * @param passed milliseconds since the last time
   */
  sample(place: Place, items: readonly Element[], passed: number): void
}

/** Begins to watch, and calls back for each answer that was opened. */
export type WatchAnswers = (
  context: AnswerContext,
  onAnswer: (answer: Answer) => void,
) => AnswersWatch

/** The answers of a site, in these ways. */
export function answersOf(site: Site, makers: readonly MakeAnswerReader[]): WatchAnswers {
  return (context, onAnswer) => watch(site, makers, context, onAnswer)
}

function watch(
  site: Site,
  makers: readonly MakeAnswerReader[],
  context: AnswerContext,
  onAnswer: (answer: Answer) => void,
): AnswersWatch {
  const readers = makers.map((make) => make(site, context))
  let inView = new Map<string, number>()
  /** By page and id: what was opened, or is no answer. */
  const decided = new Set<string>()

  /** A comment holds its replies: what counts is its own text. */
  function isShown(element: Element): boolean {
    const text = element.querySelector(site.itemText.selector) ?? element
    return isInView(text)
  }

  return {
    sample(place, items, passed) {
      const next = new Map<string, number>()
      for (const reader of readers) {
        for (const [id, element] of reader.candidates(place, items)) {
          const key = `${place.address.pathname} ${id}`
          if (decided.has(key) || !isShown(element)) continue
          const before = inView.get(key)
          const time = before === undefined ? 0 : before + passed
          next.set(key, time)
          if (time < openedAfter) continue
          decided.add(key)
          const answer = reader.read(place, id, element)
          if (answer) onAnswer(answer)
        }
      }
      inView = next
    },
  }
}

/** The nearest thing of the first of these kinds that is around. */
export function firstAround(
  place: Place,
  names: readonly ThingName[],
  path: readonly ParentNode[],
): Snapshot | null {
  for (const name of names) {
    const thing = thingNamed(place.site, name)
    const found = thing && thingAround(place, thing, path)
    if (found) return found
  }
  return null
}
