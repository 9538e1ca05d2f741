/** Whether a guard against harm has tripped: then prompts come half as often. Looked for a few times a day. */
import { recall, remember } from '../browser/memory.ts'
import { goesBy, withOneAddress } from '../domain/alias.ts'
import { instant, type Clock } from '../domain/clock.ts'
import { addDays, dayOf } from '../domain/day.ts'
import { harm } from '../domain/metrics/harm.ts'
import { supportIn } from '../domain/metrics/worth.ts'
import { day, hour } from '../domain/numbers.ts'
import { z } from '../domain/schema.ts'
import type { Settings } from '../domain/settings.ts'
import { isAct, standing } from '../domain/undo.ts'
import type { Ledger } from '../ledger/ledger.ts'

const key = 'harm'
const lookedSchema = z.object({ at: z.number(), isTripped: z.boolean() })
/** It changes by days: reading weeks of entries at every break would slow prompts down. */
const currentFor = 6 * hour

/** What was seen when it was looked for last. */
export async function isHarming(): Promise<boolean> {
  return (await recall('session', key, lookedSchema))?.isTripped ?? false
}

/** Looks whether a guard has tripped, unless that was done lately. */
export async function lookForHarm(
  ledger: Ledger,
  clock: Pick<Clock, 'now' | 'zone'>,
  { prompts, dayStart }: Pick<Settings, 'prompts' | 'dayStart'>,
): Promise<void> {
  const now = clock.now()
  const looked = await recall('session', key, lookedSchema)
  if (looked && now >= looked.at && now - looked.at < currentFor) return
  const by = goesBy(await ledger.aliases())
  const lately = await ledger.entriesSince(instant(now - 28 * day))
  const first = dayOf(prompts.watchingSince ?? instant(now), clock.zone(), dayStart)
  const firstWeek = await Promise.all(
    Array.from({ length: 7 }, (_, index) => ledger.entriesOfDay(addDays(first, index))),
  )
  const guards = harm({
    acts: standing(lately.map((one) => withOneAddress(one, by))).filter(isAct),
    baseline: standing(firstWeek.flat()).filter(isAct),
    settings: prompts,
    support: supportIn(await ledger.reflections()),
    now,
  })
  await remember('session', key, { at: now, isTripped: guards.length > 0 })
}
