/** Whether counted acts go on standing: repeated, overtaken by the person, or taken back by the page. */
import { instant, type Clock } from '../domain/clock.ts'
import type { Observation } from '../domain/entry.ts'
import type { Sink } from './acts.ts'
import type { Attempt } from './attempt.ts'
import { patience, type Verdict } from './verdict.ts'

interface Intent {
  at: number
  /** Key of the act this one takes back or, for an ordinary act, of its `Undo`. */
  opposite: string
}

export interface Standing {
  /** The person may have meant this, whatever comes of it. */
  noteAttempt(found: Attempt): void
  /** The person used the control of an act, whatever comes of it. */
  noteIntent(observation: Observation, found: Attempt): void
  /** The person has since acted on the same thing again: its state says nothing of this act any more. */
  isOvertaken(observation: Observation, found: Attempt): boolean
  /** A double click is one act: without an outcome of its own it counts once within ten seconds. */
  isRepeated(observation: Observation, at: number, verdict: Verdict): boolean
  /** Watches a counted act for a while; falling back makes an `Undo`. */
  watch(observation: Observation, found: Attempt): void
}

/** Milliseconds after counting at which the page is looked at again. */
const looks = [2_000, 6_000, 14_000, patience.reversal - patience.settle]

/** Settled states that are read from the page itself, and so can be seen falling back. */
const lasting = new Set(['toggle', 'control', 'row', 'gone'])

export function createStanding({
  clock,
  sink,
  later,
}: {
  clock: Clock
  sink: Sink
  later: (milliseconds: number, run: () => void) => void
}): Standing {
  let intents: Intent[] = []
  let attempts: Attempt[] = []
  const counted: { key: string; at: number }[] = []

  const isOvertaken: Standing['isOvertaken'] = (observation, found) => {
    const { at } = found.gesture
    const act = keyOf(observation)
    return (
      intents.some((one) => one.at > at && one.opposite === act) ||
      attempts.some(
        (one) => one.gesture.at > at && one.rule === found.rule && isAboutSame(one, found),
      )
    )
  }

  return {
    noteAttempt(found) {
      attempts = attempts.filter((one) => isFresh(one.gesture.at, found.gesture.at))
      attempts.push(found)
    },
    noteIntent(observation, { gesture: { at } }) {
      intents = intents.filter((one) => isFresh(one.at, at))
      intents.push({ at, opposite: oppositeOf(observation) })
    },
    isOvertaken,
    isRepeated(observation, at, verdict) {
      const act = keyOf(observation)
      const since = counted.findLast((one) => one.key === act)?.at
      const undone = counted.findLast((one) => one.key === oppositeOf(observation))?.at
      const isStanding = since !== undefined && (undone === undefined || undone < since)
      if (verdict === 'seen' && isStanding && Math.abs(at - since) < patience.outcome) return true
      counted.push({ key: act, at })
      if (counted.length > 100) counted.shift()
      return false
    },
    watch(observation, found) {
      if (observation.undo || !lasting.has(found.rule.settled?.by ?? '')) return
      const countedAt = performance.now()
      let isOver = false
      for (const delay of looks) {
        later(delay, () => {
          if (
            isOver ||
            isOvertaken(observation, found) ||
            performance.now() - countedAt > patience.reversal * 2
          )
            return
          if (found.probe() !== 'reverted') return
          isOver = true
          sink.record(undoOf(observation, clock))
        })
      }
    },
  }
}

function isFresh(at: number, now: number): boolean {
  return now - at < patience.reversal * 2
}

/** A click elsewhere on a page is an attempt at nothing in particular; one on the same thing may undo. */
function isAboutSame(one: Attempt, other: Attempt): boolean {
  const [a, b] = [one.about, other.about]
  if (!a || !b || a.thing.name !== b.thing.name) return false
  return a.url === b.url && a.person?.url === b.person?.url
}

function undoOf(observation: Observation, clock: Clock): Observation {
  return {
    ...observation,
    id: clock.id(),
    at: instant(clock.now()),
    type: 'Undo',
    undo: { type: observation.type, id: observation.id },
    words: null,
  }
}

function keyOf({ type, undo, object, person }: Observation): string {
  return key(undo ? `-${undo.type}` : type, object, person)
}

function oppositeOf({ type, undo, object, person }: Observation): string {
  return key(undo ? undo.type : `-${type}`, object, person)
}

function key(act: string, object: Observation['object'], person: Observation['person']): string {
  return [act, object?.type, object?.url, object?.inReplyTo, person?.url].join(' ')
}
