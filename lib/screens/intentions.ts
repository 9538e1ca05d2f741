/** Why the person is here: what is in force, what was, and what they can do about it. */
import { instant } from '../domain/clock.ts'
import { dayOf, type Day } from '../domain/day.ts'
import {
  formerIntentions,
  intentionsAt,
  mostIntentions,
  type Intention,
  type IntentionRefusal,
} from '../domain/intention.ts'
import type { Outside } from './outside.ts'

export interface IntentionView {
  id: string
  text: string
  topics: readonly string[]
  from: Day
  /** The last day it is or was in force; null: without an end. */
  lastDay: Day | null
}

export interface IntentionsModel {
  /** The newest first. */
  inForce: readonly IntentionView[]
  /** The one that ended last first. */
  former: readonly IntentionView[]
  /** Whether another can be begun beside them. */
  mayBegin: boolean
  today: Day
}

/** What to begin. */
export interface NewIntention {
  text: string
  topics: readonly string[]
  lastDay: Day | null
}

export interface IntentionActs {
  beginIntention: (wanted: NewIntention) => Promise<'begun' | 'failed' | IntentionRefusal>
  endIntention: (id: string) => Promise<boolean>
}

/** When and where it is looked at. */
export interface IntentionMoment {
  now: number
  zone: string
  dayStart: number
}

export function intentionsModel(
  intentions: readonly Intention[],
  { now, zone, dayStart }: IntentionMoment,
): IntentionsModel {
  const at = instant(now)
  const today = dayOf(at, zone, dayStart)
  const view = ({ id, text, topics, from, until, lastDay }: Intention): IntentionView => {
    const first = dayOf(from, zone, dayStart)
    const last = lastDay ?? (until && dayOf(until, zone, dayStart))
    return { id, text, topics, from: first, lastDay: last }
  }
  const inForce = intentionsAt(intentions, at)
  return {
    inForce: inForce.map(view),
    former: formerIntentions(intentions, at)
      .filter(({ text }) => !inForce.some((one) => one.text === text))
      .map(view),
    mayBegin: inForce.length < mostIntentions,
    today,
  }
}

/** Nothing was written yet. */
export const noIntentions: IntentionsModel = {
  inForce: [],
  former: [],
  mayBegin: true,
  today: '1970-01-01',
}

export function intentionActs({ send }: Pick<Outside, 'send'>): IntentionActs {
  return {
    async beginIntention({ text, topics, lastDay }) {
      const wanted = { text: text.trim(), topics: [...topics], lastDay }
      const reply = await send({ type: 'begin-intention', ...wanted })
      if (!reply.ok) return 'failed'
      return reply.value ?? 'begun'
    },
    endIntention: async (intention) => (await send({ type: 'end-intention', intention })).ok,
  }
}
