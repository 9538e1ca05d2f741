/** History: every entry, by day, newest first, a week of days at a time. */
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf, type Day } from '../domain/day.ts'
import { standingCorrections, type MeantEntry } from '../domain/correction.ts'
import type { Gap } from '../domain/gap.ts'
import type { Intention } from '../domain/intention.ts'
import type { Elsewhere } from '../domain/manual.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { Said } from '../domain/correction.ts'
import { shownName } from '../text/names.ts'
import type { Text } from '../text/text.ts'
import { historyDays, type HistoryDay } from './history-lines.ts'
import { latest } from './latest.ts'
import type { Outside } from './outside.ts'
import { createStore, type Store } from './store.ts'
import { troublesOf, type Trouble } from './troubles.ts'

const daysAPage = 7
/** How far back an entry is looked for by itself: about a year of active days. */
const pagesSearched = 52

export interface HistoryModel {
  days: readonly HistoryDay[]
  /** Whether the ledger holds days before these. */
  earlier: boolean
  /** What can't be read surely at present. */
  troubles: readonly Trouble[]
  /** What an act may have been done for, newest first. */
  intentions: readonly Pick<Intention, 'id' | 'text'>[]
  today: Day
  /** Names of people acted towards. */
  people: readonly string[]
}

export interface HistoryActs {
  /** Writes down what happened elsewhere; returns whether that is kept. */
  add: (told: Elsewhere) => Promise<boolean>
  /** Says of an entry what it was; returns whether that is kept. */
  correct: (entry: string, said: Said) => Promise<boolean>
  /** How many entries go with this one; null where the worker could not be reached. */
  countEntry: (entry: string) => Promise<number | null>
  eraseEntry: (entry: string) => Promise<boolean>
  /** Takes the last correction of an entry back. */
  takeCorrectionBack: (entry: string) => Promise<boolean>
}

export interface History extends Store<HistoryModel> {
  acts: HistoryActs
  showEarlier: () => Promise<void>
  /** Shows as many days as it takes to see this entry. */
  find: (id: string) => Promise<void>
}

interface Needs {
  ledger: Pick<
    LedgerReader,
    'days' | 'entriesOfDay' | 'corrections' | 'gaps' | 'intentions' | 'people'
  >
  outside: Pick<Outside, 'watchLedger' | 'readSettings' | 'watchSettings' | 'send'>
  clock: Clock
  text: Text
  /** Name of a site, or what the person called a place. */
  siteName: (site: string) => string
}

export async function openHistory(needs: Needs, signal: AbortSignal): Promise<History> {
  const { ledger, outside, clock, text, siteName } = needs
  const store = createStore<HistoryModel>({
    days: [],
    earlier: false,
    troubles: [],
    intentions: [],
    today: '',
    people: [],
  })
  let pages = 1
  let { dayStart } = await outside.readSettings()

  const read = latest(async () => {
    const limit = pages * daysAPage
    const days = await ledger.days(limit + 1)
    const shown = days.slice(0, limit)
    const isAll = days.length <= limit
    const zone = clock.zone()
    const all = await ledger.gaps()
    const gaps = Map.groupBy(all, ({ from }) => dayOf(from, zone, dayStart))
    const entries = new Map<Day, MeantEntry[]>()
    for (const day of withDaysOf(gaps, shown, isAll))
      entries.set(day, await ledger.entriesOfDay(day))
    const today = dayOf(instant(clock.now()), zone, dayStart)
    store.write({
      days: historyDays(entries, { today, zone, gaps, siteName, text }),
      earlier: !isAll,
      troubles: troublesOf(all, siteName, { now: clock.now(), zone }, text),
      intentions: (await ledger.intentions()).toSorted((one, other) =>
        one.from < other.from ? 1 : -1,
      ),
      today,
      people: (await ledger.people()).flatMap((one) => shownName(one) ?? []).toSorted(),
    })
  })
  const kept = async (message: Parameters<Outside['send']>[0]): Promise<boolean> => {
    const { ok } = await outside.send(message)
    if (ok) await read()
    return ok
  }

  outside.watchLedger(() => void read(), signal)
  outside.watchSettings((newer) => {
    dayStart = newer.dayStart
    void read()
  }, signal)
  await read()

  return {
    ...store,
    acts: {
      add: (told) => kept({ type: 'add', id: clock.id(), told }),
      correct: (entry, said) => kept({ type: 'correct', entry, said }),
      async countEntry(id) {
        const reply = await outside.send({ type: 'count-erasure', erasure: { by: 'entry', id } })
        return reply.ok ? reply.value : null
      },
      eraseEntry: (id) => kept({ type: 'erase', id: clock.id(), erasure: { by: 'entry', id } }),
      async takeCorrectionBack(entry) {
        const last = standingCorrections(await ledger.corrections(entry)).at(-1)
        return !last || kept({ type: 'take-correction-back', correction: last.id })
      },
    },
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

/** Days on which nothing but a gap began are shown, too, as far back as days are shown at all; newest first. */
function withDaysOf(
  gaps: ReadonlyMap<Day, readonly Gap[]>,
  shown: readonly Day[],
  isAll: boolean,
): Day[] {
  const oldest = shown.at(-1)
  const more = [...gaps.keys()].filter((day) => isAll || (oldest !== undefined && day > oldest))
  return [...new Set([...shown, ...more])].toSorted((one, other) => (one < other ? 1 : -1))
}
