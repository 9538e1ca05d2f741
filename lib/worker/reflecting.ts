/** Reflections: keeping what was said, how often it is asked for, and reminding of it once a day. */
import { showDot } from '../browser/badge.ts'
import { announceChange } from '../browser/changes.ts'
import { sessionClock } from '../browser/clock.ts'
import { recall, remember } from '../browser/memory.ts'
import { readSettings, writeSettings } from '../browser/settings.ts'
import { fullKey, remindedKey } from '../browser/storage-keys.ts'
import { browserText } from '../browser/text.ts'
import { wakeForReflection } from '../browser/worker-events.ts'
import { instant, type Clock } from '../domain/clock.ts'
import { wasActive } from '../domain/day-facts.ts'
import { daySchema } from '../domain/entry.ts'
import type { Plan } from '../domain/notebook/plan.ts'
import { plannedUntil } from '../domain/planning.ts'
import { dueNow, nextHour, reflectedDay, reflectionOn } from '../domain/reflecting.ts'
import { blankReflection, type SaidPlan, type SaidReflection } from '../domain/reflection.ts'
import { z } from '../domain/schema.ts'
import { settingsSchema, type WishedReflection } from '../domain/settings.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { recordInSetNames } from './names.ts'

/** Keeps a reflection, and the plan made with it; said again of the same time, it replaces what was said. */
export async function saveReflection(ledger: Ledger, said: SaidReflection): Promise<void> {
  const clock = await sessionClock()
  const at = instant(clock.now())
  const { of, day, plan, ...words } = said
  const earlier = reflectionOn(await ledger.reflections(), of, day)
  const id = earlier?.id ?? clock.id()
  if (said.skipped) {
    // What was said already is not taken back by a skip.
    if (earlier) return
    await ledger.putReflection({ ...blankReflection({ id, at, day }), of, skipped: true })
  } else {
    const planId = plan && (await writePlan(ledger, plan, day, clock))
    await ledger.putReflection({
      ...words,
      id,
      at,
      of,
      day,
      mattered: words.mattered.trim(),
      gained: words.gained.trim(),
      goal: words.goal.trim(),
      plan: planId ?? earlier?.plan ?? null,
    })
  }
  announceChange()
}

async function writePlan(
  ledger: Ledger,
  { cue, act, person, tag }: SaidPlan,
  day: string,
  clock: Clock,
): Promise<string> {
  const { dayStart } = await readSettings()
  const at = instant(clock.now())
  const plan: Plan = {
    record: 'plan',
    id: clock.id(),
    changedAt: at,
    at,
    day,
    cue: cue.trim(),
    act,
    person,
    tag,
    until: plannedUntil(day, clock.zone(), dayStart),
    state: 'open',
    closedAt: null,
    closedBy: null,
  }
  await ledger.putRecords([await recordInSetNames(plan)])
  return plan.id
}

export async function setReflection(ledger: Ledger, wished: WishedReflection): Promise<void> {
  const settings = await readSettings()
  const reflection = { ...settings.reflection, ...wished }
  await writeSettings(settingsSchema.parse({ ...settings, reflection }))
  await remind(ledger)
}

/**
 * A dot in the toolbar when a reflection is due: once a day, and on no day without an act. Wakes the worker at the
 * person's hour; acts of a later hour are found by the hourly alarm.
 */
export async function remind(ledger: Ledger): Promise<void> {
  const clock = await sessionClock()
  const [now, zone] = [clock.now(), clock.zone()]
  const { reflection: settings } = await readSettings()
  if (settings.every === 'never') return
  await wakeForReflection(nextHour(settings, now, zone) - now)
  const due = dueNow({ settings, reflections: await ledger.reflections(), now, zone })
  const day = reflectedDay(now, zone)
  if (due === null || (await recall('local', remindedKey, daySchema)) === day) return
  // That the disk is full is said at the same place, and matters more.
  if (await recall('session', fullKey, z.boolean())) return
  if (!wasActive(await ledger.entriesOfDay(day))) return
  await remember('local', remindedKey, day)
  await showDot(true, browserText()('reflect_waiting'))
}
