/** Kinds of prompts that hardly ever serve end by themselves; the person is told, and may bring one back. */
import { readSettings } from '../browser/settings.ts'
import { instant, type Clock } from '../domain/clock.ts'
import { day } from '../domain/numbers.ts'
import { isToRetire } from '../domain/prompt-rests.ts'
import type { Family } from '../domain/suggestion.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { changePrompts } from './prompt-wishes.ts'

/** Milliseconds of moments that are looked at: twenty shows of one family are in it. */
const lookBack = 365 * day

/** Whether a family retires now. */
export async function retireUseless(
  ledger: Ledger,
  family: Family,
  clock: Pick<Clock, 'now'>,
): Promise<boolean> {
  const { prompts } = await readSettings()
  const moments = await ledger.momentsSince(instant(clock.now() - lookBack))
  if (!isToRetire(family, moments, prompts)) return false
  await changePrompts({ retired: [...prompts.retired, { family, isTold: false }] })
  return true
}

/** A prompt of this kind was shown. */
export async function noteMet(family: Family): Promise<void> {
  const { met } = (await readSettings()).prompts
  if (!met.includes(family)) await changePrompts({ met: [...met, family] })
}

/** The person was told that a kind retired, and lets it be or brings it back. */
export async function answerRetired(family: Family, isBack: boolean): Promise<void> {
  const { retired, broughtBack } = (await readSettings()).prompts
  const others = retired.filter((one) => one.family !== family)
  await changePrompts(
    isBack
      ? { retired: others, broughtBack: [...broughtBack, family] }
      : { retired: [...others, { family, isTold: true }] },
  )
}
