/** The part of Review that puts a year on one page: its drawing, a letter to oneself, and a picture to keep or to share. */
import type { saveFile, Saved } from '../browser/save-file.ts'
import { goesBy } from '../domain/alias.ts'
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import { gatherYear, noYearPoints, yearFacts } from '../domain/year/facts.ts'
import { monthsOf, type Month } from '../domain/year/months.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { Text } from '../text/text.ts'
import { daysFrom, entriesOn } from './entries-on.ts'
import { latest } from './latest.ts'
import { only } from './only.ts'
import type { Outside } from './outside.ts'
import { createStore, type Store } from './store.ts'
import { posterOf, yearModel, type YearModel } from './year-model.ts'

export interface YearActs {
  /** Saves the picture, for oneself or for sharing; null where that failed. */
  saveYear: (isShared: boolean) => Promise<Saved | null>
}

/** Null until it was read. */
export interface YearRoom extends Store<YearModel | null> {
  acts: YearActs
  /** Reads a year; null: the one that lasts. */
  show: (year: string | null) => Promise<void>
}

export interface YearNeeds {
  ledger: Pick<
    LedgerReader,
    | 'aliases'
    | 'entriesOfDay'
    | 'gaps'
    | 'horizon'
    | 'intentions'
    | 'people'
    | 'records'
    | 'reflections'
    | 'tallies'
    | 'undone'
  >
  outside: Pick<Outside, 'readSettings'>
  clock: Pick<Clock, 'now' | 'zone'>
  text: Text
  saveFile: typeof saveFile
}

export function openYear(needs: YearNeeds, signal: AbortSignal): YearRoom {
  const store = createStore<YearModel | null>(null)
  let wanted: string | null = null
  const read = latest(async () => store.write(await yearNow(wanted, needs)))
  return {
    ...store,
    async show(year) {
      wanted = year
      await read()
    },
    acts: {
      async saveYear(isShared) {
        const model = store.read()
        if (!model) return null
        try {
          const name = `waterline-${model.year}${isShared ? '-shared' : ''}.svg`
          const file = { name, type: 'image/svg+xml', isLarge: false }
          return await needs.saveFile(file, only(posterOf(model, isShared, needs.text)), signal)
        } catch (cause) {
          console.error(cause)
          return null
        }
      },
    },
  }
}

export async function yearNow(
  wanted: string | null,
  { ledger, outside, clock, text }: Omit<YearNeeds, 'saveFile'>,
): Promise<YearModel> {
  const { dayStart } = await outside.readSettings()
  const [now, zone] = [instant(clock.now()), clock.zone()]
  const today = dayOf(now, zone, dayStart)
  const horizon = await ledger.horizon()
  const firstYear = (horizon ?? now).slice(0, 4)
  const last = today.slice(0, 4)
  const year = wanted !== null && wanted >= firstYear && wanted <= last ? wanted : last
  const isIn = (at: string): boolean => at.startsWith(year)
  const [tallies, gaps, aliases, undone, people, promises, reflections, intentions] =
    await Promise.all([
      ledger.tallies(`${year}-01-01`, `${year}-12-31`),
      ledger.gaps(),
      ledger.aliases(),
      ledger.undone(),
      ledger.people(),
      ledger.records('promise'),
      ledger.reflections(),
      ledger.intentions(),
    ])
  const months = monthsOf({ year, tallies, gaps, horizon, now, today, zone })
  const points = noYearPoints()
  const by = goesBy(aliases)
  // A month at a time: a year may be more than memory should hold.
  for (const month of months.filter(hasActs)) {
    const days = Temporal.PlainYearMonth.from(month.month).daysInMonth
    const entries = await entriesOn(
      ledger,
      daysFrom(`${month.month}-01`, `${month.month}-${String(days).padStart(2, '0')}`),
    )
    gatherYear(points, entries, { by, undone })
  }
  const known = new Map(people.map((one) => [one.url, one]))
  const facts = yearFacts(points, {
    year,
    months,
    horizon,
    people,
    promisesKept: promises.filter(({ state, closedAt }) => state === 'kept' && isIn(closedAt ?? ''))
      .length,
    daysReflected: reflections.filter(
      ({ of, day, skipped }) => of === 'day' && !skipped && isIn(day),
    ).length,
    intentions: intentions
      .filter(({ from, until }) => from.slice(0, 4) <= year && (until ?? '9').slice(0, 4) >= year)
      .map((one) => one.text),
  })
  const first = facts.first && {
    ...facts.first,
    person: known.get(facts.first.person.url ?? '') ?? facts.first.person,
  }
  return yearModel({ ...facts, first }, months, { firstYear, lastYear: last }, text)
}

function hasActs({ counts }: Month): boolean {
  return Object.values(counts).some((count) => count > 0)
}
