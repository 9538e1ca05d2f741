/** Whether counted acts go on standing: repeated, overtaken by the person, or taken back by the page. */
import { instant, type Clock } from '../domain/clock.ts'
import type { Observation } from '../domain/entry.ts'
import type { Sink } from './acts.ts'
import type { Attempt } from './attempt.ts'
import { closestIn } from './dom.ts'
import { pressable } from './match.ts'
import { patience, type Verdict } from './verdict.ts'

export interface Standing {
  /** The person may have meant this, whatever comes of it. */
  noteAttempt(found: Attempt): void
  /**
   * It ended: its request was answered, or the page was asked in the end. Told weakly, it may have been the
   * opposite as well.
   */
  noteEnd(observation: Observation, found: Attempt, isDone: boolean, isWeak?: boolean): void
  /**
   * Whether the person has since done the opposite, so that the page's state says nothing of this act any
   * more: `done`, or `open` while that may still come out.
   */
  overtaken(observation: Observation, found: Attempt): 'done' | 'open' | null
  /** Without a request of its own, just after the opposite: the second half of a double click. */
  isEcho(observation: Observation, found: Attempt): boolean
  /** A double click is one act: without an outcome of its own it counts once within ten seconds. */
  isRepeated(observation: Observation, found: Attempt, verdict: Verdict): boolean
  /** Watches a counted act for a while; falling back makes an `Undo`. */
  watch(observation: Observation, found: Attempt): void
}

/** Milliseconds after counting at which the page is looked at again. */
const looks = [2_000, 6_000, 14_000, patience.reversal - patience.settle]

/** In milliseconds. */
const doubleClick = 600

/** Settled states that are read from the page itself, and so can be seen falling back. */
const lasting = new Set(['toggle', 'control', 'row', 'gone'])

export function createStanding({
  clock,
  sink,
  isLeftOut,
  later,
}: {
  clock: Clock
  sink: Sink
  isLeftOut: () => boolean
  later: (milliseconds: number, run: () => void) => void
}): Standing {
  let open: Attempt[] = []
  let ended: { at: number; key: string; isDone: boolean }[] = []
  const counted: { key: string; at: number }[] = []

  const overtaken: Standing['overtaken'] = (observation, found) => {
    const { at } = found.gesture
    const opposite = oppositeOf(observation)
    if (ended.some((one) => one.isDone && one.at > at && one.key === opposite)) return 'done'
    const until = performance.now() - patience.outcome
    const isOpen = open.some(
      (one) =>
        one.gesture.at > Math.max(at, until) &&
        isAboutSame(one, found) &&
        mayBeOpposite(one, observation, found),
    )
    return isOpen ? 'open' : null
  }

  return {
    noteAttempt(found) {
      const until = found.gesture.at - patience.outcome
      open = [...open.filter(({ gesture }) => gesture.at > until), found]
    },
    noteEnd(observation, { gesture }, isDone, isWeak = false) {
      const { at } = gesture
      open = open.filter((one) => one.gesture !== gesture)
      ended = ended.filter((one) => one.at > at - patience.reversal * 2)
      ended.push({ at, key: keyOf(observation), isDone })
      if (isWeak) ended.push({ at, key: oppositeOf(observation), isDone })
    },
    overtaken,
    isEcho(observation, { gesture: { at } }) {
      const opposite = oppositeOf(observation)
      return ended.some(
        (one) => one.key === opposite && one.at <= at && at - one.at < patience.outcome,
      )
    },
    isRepeated(observation, { gesture: { at }, rule }, verdict) {
      // Each message has a row of its own: two in a row are two.
      if (rule.settled?.by === 'row') return false
      const act = keyOf(observation)
      const since = counted.findLast((one) => one.key === act)?.at
      const undone = counted.findLast((one) => one.key === oppositeOf(observation))?.at
      const isStanding = since !== undefined && (undone === undefined || undone < since)
      // Nobody has written again while a double click lasts.
      const limit = rule.composer ? doubleClick : patience.outcome
      if (verdict === 'seen' && isStanding && Math.abs(at - since) < limit) return true
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
            isLeftOut() ||
            overtaken(observation, found) ||
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

/**
 * Whether this attempt may be of an act that takes the other back, or is taken back by it: by a control that a
 * rule names, or by the very one used before.
 */
function mayBeOpposite(
  { rule, isCertain, gesture }: Attempt,
  { type, undo }: Observation,
  earlier: Attempt,
): boolean {
  const pressed = closestIn(gesture.path, pressable)
  const isSameControl = pressed !== null && earlier.gesture.path.includes(pressed)
  return (
    (isCertain || isSameControl) &&
    Object.values(rule.options).some((deed) =>
      undo ? deed?.type === undo.type && !deed.undoes : deed?.undoes === type,
    )
  )
}

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
