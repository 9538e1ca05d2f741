/** What of the notebook has a day, in words for a calendar: plans, promises, meetings of circles and their last days. */
import { instant } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import type { Circle } from '../domain/notebook/circle.ts'
import type { NotebookRecord } from '../domain/notebook/notebook.ts'
import type { Plan } from '../domain/notebook/plan.ts'
import type { KeptPromise } from '../domain/notebook/promise.ts'
import type { CalendarDay } from '../exports/calendar.ts'
import { circleLine } from '../text/circles.ts'
import type { Text } from '../text/text.ts'
import { personName } from './entry-sentence.ts'

/** @param zone IANA zone the person is in: a plan is for the last day on which it is watched for there */
export function calendarDays(
  records: readonly NotebookRecord[],
  zone: string,
  text: Text,
): CalendarDay[] {
  return records.flatMap((one): CalendarDay[] => {
    if (one.record === 'promise') return [promised(one, text)]
    if (one.record === 'plan') return [planned(one, zone, text)]
    return one.record === 'circle' ? meetings(one, text) : []
  })
}

function promised(promise: KeptPromise, text: Text): CalendarDay {
  const { id, at, changedAt, due, to, state, line } = promise
  const summary =
    to === null
      ? text('export_promise', promise.text)
      : text('export_promise_to', promise.text, personName(to, text))
  return { id, day: due, summary, description: line, at, changedAt, isOff: state === 'released' }
}

function planned({ id, at, changedAt, until, state, ...plan }: Plan, zone: string, text: Text) {
  const last = instant(Date.parse(until) - 1)
  return {
    id,
    day: dayOf(last, zone, 0),
    summary: planSentence(plan, text),
    description: '',
    at,
    changedAt,
    isOff: state === 'released' || state === 'expired',
  }
}

/** "After stand-up: reply to a post (Amara)". */
export function planSentence(
  { cue, act, person, tag }: Pick<Plan, 'cue' | 'act' | 'person' | 'tag'>,
  text: Text,
): string {
  const about = person ? personName(person, text) : tag && `#${tag}`
  const what = text(`reflect_act_${act}`)
  return about === null
    ? text('export_plan', cue, what)
    : text('export_plan_with', cue, what, about)
}

function meetings(circle: Circle, text: Text): CalendarDay[] {
  const { id, at, changedAt, question, until, endedAt } = circle
  const shared = { at, changedAt, description: circleLine(circle, text) }
  return [
    ...circle.meetings.map((one) => ({
      ...shared,
      id: one.id,
      day: one.day,
      summary: text('export_circle', question),
      isOff: false,
    })),
    {
      ...shared,
      id,
      day: until,
      summary: text('export_circle_until', question),
      isOff: endedAt !== null,
    },
  ]
}
