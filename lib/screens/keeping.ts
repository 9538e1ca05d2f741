/** How the ledger is kept: how much room it takes, whether all of it is there, and what is not. */
import type { Space } from '../browser/space.ts'
import type { Clock } from '../domain/clock.ts'
import { instant } from '../domain/clock.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import { damageSentences } from '../text/damages.ts'
import { dayName } from '../text/days.ts'
import { sizeOf } from '../text/size.ts'
import type { Text } from '../text/text.ts'
import { latest } from './latest.ts'
import type { OutsideWithFiles } from './outside-files.ts'
import { createStore, type Store } from './store.ts'

/** From this share of what may be used on, room is scarce. */
const scarce = 0.8

export interface KeepingModel {
  /** Null where the browser does not tell. */
  space: { used: string; quota: string; isScarce: boolean; isKept: Space['isKept'] } | null
  /** The day on which all of it was last checked, in words; null while that is being done. */
  checked: string | null
  /** What was found damaged, in sentences. */
  damages: readonly string[]
}

export const nothingKnown: KeepingModel = { space: null, checked: null, damages: [] }

export interface Keeping extends Store<KeepingModel> {
  /** The person leaves it damaged as it is; returns whether that is kept. */
  leaveDamages: () => Promise<boolean>
}

interface Needs {
  ledger: Pick<LedgerReader, 'damages' | 'checkedAt'>
  outside: Pick<OutsideWithFiles, 'readSpace' | 'watchLedger' | 'send'>
  clock: Pick<Clock, 'now' | 'zone'>
  text: Text
}

export function openKeeping(needs: Needs, signal: AbortSignal): Keeping {
  const { ledger, outside, clock, text } = needs
  const store = createStore<KeepingModel>(nothingKnown)
  const read = latest(async () => {
    const [space, damages, checkedAt] = await Promise.all([
      outside.readSpace(),
      ledger.damages(),
      ledger.checkedAt(),
    ])
    const present = { now: clock.now(), zone: clock.zone() }
    store.write({
      space: space && spaceIn(space),
      checked: checkedAt === null ? null : dayName(instant(checkedAt), present, text),
      damages: damageSentences(damages, text),
    })
  })
  outside.watchLedger(() => void read(), signal)
  void read()

  return {
    ...store,
    async leaveDamages() {
      const { ok } = await outside.send({ type: 'leave-damages' })
      if (ok) await read()
      return ok
    },
  }

  function spaceIn({ used, quota, isKept }: Space): KeepingModel['space'] {
    const isScarce = used / quota >= scarce
    return { used: sizeOf(used, text), quota: sizeOf(quota, text), isScarce, isKept }
  }
}
