/** History: every entry, by day, newest first, a week of days at a time. */
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf, type Day } from '../domain/day.ts'
import type { Entry } from '../domain/entry.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { Text } from '../text/text.ts'
import { historyDays, type HistoryDay } from './history-lines.ts'
import { latest } from './latest.ts'
import type { Outside } from './outside.ts'
import { createStore, type Store } from './store.ts'

const daysAPage = 7
/** How far back an entry is looked for by itself: about a year of active days. */
const pagesSearched = 52

export interface HistoryModel {
  days: readonly HistoryDay[]
  /** Whether the ledger holds days before these. */
  earlier: boolean
}

export interface History extends Store<HistoryModel> {
  showEarlier: () => Promise<void>
  /** Shows as many days as it takes to see this entry. */
  find: (id: string) => Promise<void>
}

interface Needs {
  ledger: Pick<LedgerReader, 'days' | 'entriesOfDay'>
  outside: Pick<Outside, 'watchLedger' | 'readSettings' | 'watchSettings'>
  clock: Pick<Clock, 'now' | 'zone'>
  text: Text
  /** Name of a site, or what the person called a place. */
  siteName: (site: string) => string
}

export async function openHistory(needs: Needs, signal: AbortSignal): Promise<History> {
  const { ledger, outside, clock, text, siteName } = needs
  const store = createStore<HistoryModel>({ days: [], earlier: false })
  let pages = 1
  let { dayStart } = await outside.readSettings()

  const read = latest(async () => {
    const limit = pages * daysAPage
    const days = await ledger.days(limit + 1)
    const shown = days.slice(0, limit)
    const entries = new Map<Day, Entry[]>()
    for (const day of shown) entries.set(day, await ledger.entriesOfDay(day))
    const today = dayOf(instant(clock.now()), clock.zone(), dayStart)
    store.write({
      days: historyDays(entries, today, siteName, text),
      earlier: days.length > limit,
    })
  })

  outside.watchLedger(() => void read(), signal)
  outside.watchSettings((newer) => {
    dayStart = newer.dayStart
    void read()
  }, signal)
  await read()

  return {
    ...store,
    showEarlier,
    async find(id) {
      const shown = (): boolean =>
        store.read().days.some(({ lines }) => lines.some((line) => line.id === id))
      while (!shown() && store.read().earlier && pages < pagesSearched) await showEarlier()
    },
  }
  async function showEarlier(): Promise<void> {
    pages += 1
    await read()
  }
}
