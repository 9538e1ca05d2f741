/** The room Today: what the popup shows of the day, with room for it, and the seven days that end with it. */
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import { beginOf, spansWith, type Period, type Spans } from '../domain/spans.ts'
import type { LedgerReader, PresentReader } from '../ledger/reader.ts'
import { hatchedLines } from '../text/gaps.ts'
import type { Text } from '../text/text.ts'
import { daysFrom, entriesOn } from './entries-on.ts'
import { latest } from './latest.ts'
import type { Outside } from './outside.ts'
import { openPopup, type PopupActs } from './popup.ts'
import type { PopupModel } from './popup-model.ts'
import type { WatchedSite } from './site-states.ts'
import { createStore, type Store } from './store.ts'

export interface TodayModel {
  popup: PopupModel
  acts: PopupActs
  week: Spans
  /** What is hatched in the drawing of the week, in words. */
  hatched: ReturnType<typeof hatchedLines>
}

export interface TodayNeeds {
  sites: readonly WatchedSite[]
  ledger: PresentReader & Pick<LedgerReader, 'entriesOfDay' | 'gaps'>
  clock: Clock
  outside: Outside
  text: Text
  siteName: (site: string) => string
  /** Calls back as hours begin. */
  watchHours: (onHour: () => void, signal: AbortSignal) => void
}

/** Null until it was read. */
export function openToday(needs: TodayNeeds, signal: AbortSignal): Store<TodayModel | null> {
  const { outside, ledger, clock, text, siteName } = needs
  const store = createStore<TodayModel | null>(null)
  void open().catch((cause: unknown) => console.error('today', cause))
  return store

  async function open(): Promise<void> {
    // A part is asked for in the popup alone.
    const withoutPart = { ...outside, takePopupPart: () => Promise.resolve(null) }
    const popup = await openPopup({ ...needs, outside: withoutPart }, signal)
    let week = await readWeek()
    const show = (): void => {
      const { acts, read } = popup
      store.write({ popup: read(), acts, ...week })
    }
    const readAgain = latest(async () => {
      week = await readWeek()
      show()
    })
    const renew = latest(async () => {
      await popup.renew()
      await readAgain()
    })
    popup.watch(show, signal)
    outside.watchLedger(() => void readAgain(), signal)
    outside.watchSettings(() => void renew(), signal)
    needs.watchHours(() => void renew(), signal)
    show()
  }

  async function readWeek(): Promise<Pick<TodayModel, 'week' | 'hatched'>> {
    const { dayStart } = await outside.readSettings()
    const [now, zone] = [instant(clock.now()), clock.zone()]
    const last = dayOf(now, zone, dayStart)
    const period: Period = { last, spans: 7, days: 1 }
    const [entries, gaps] = await Promise.all([
      entriesOn(ledger, daysFrom(beginOf(period), last)),
      ledger.gaps(),
    ])
    const week = spansWith(period, { entries, gaps }, { now, zone })
    return { week, hatched: hatchedLines(week.gaps, siteName, zone, text) }
  }
}
