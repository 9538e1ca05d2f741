/** History: what was done, by day, newest first; as much of it as somebody looks at. */
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf, type Day } from '../domain/day.ts'
import { standingCorrections, type Said } from '../domain/correction.ts'
import { isEverything, tellsOf, type Filter } from '../domain/filter.ts'
import { fromDrift } from '../domain/gap.ts'
import type { Intention } from '../domain/intention.ts'
import type { Elsewhere } from '../domain/manual.ts'
import { isWithin } from '../domain/position.ts'
import type { KnownPerson } from '../domain/known-person.ts'
import type { Kinds, LedgerReader } from '../ledger/reader.ts'
import { shownName } from '../text/names.ts'
import type { Text } from '../text/text.ts'
import { filterModel, foundWays, type FilterModel, type Way } from './history-filter.ts'
import { gapPosition, historyDays, type DatedGap, type HistoryDay } from './history-lines.ts'
import { openWindow } from './history-window.ts'
import { latest } from './latest.ts'
import type { Outside } from './outside.ts'
import { namedPeople, type NamedPerson } from './people.ts'
import { createStore, type Store } from './store.ts'
import { troublesOf, type Trouble } from './troubles.ts'

/** People and tags offered for a name, of each so many. */
const offers = 8

/** A part of the history that is read as one; nothing is at hand of those that nobody is near. */
export interface HistoryPart {
  key: number
  days: readonly HistoryDay[] | null
}

export interface HistoryModel {
  parts: readonly HistoryPart[]
  /** Whether there is more above these, and below. */
  later: boolean
  earlier: boolean
  filter: FilterModel
  /** What can't be read surely at present. */
  troubles: readonly Trouble[]
  /** What an act may have been done for, newest first. */
  intentions: readonly Pick<Intention, 'id' | 'text'>[]
  today: Day
}

export interface HistoryActs {
  /** Writes down what happened elsewhere; returns whether that is kept. */
  add: (told: Elsewhere) => Promise<boolean>
  /** Says of an entry what it was; returns whether that is kept. */
  correct: (entry: string, said: Said) => Promise<boolean>
  /** How many entries go with this one; null where the worker could not be reached. */
  countEntry: (entry: string) => Promise<number | null>
  eraseEntry: (entry: string) => Promise<boolean>
  /** Takes back what was said last of an entry, or of its person. */
  takeCorrectionBack: (entry: string) => Promise<boolean>
  showEarlier: () => Promise<void>
  showLater: () => Promise<void>
  /** Somebody came near a part, or went far from it. */
  reach: (part: number, isNear: boolean) => Promise<void>
  /** Brings what there is to choose from. */
  openFilter: () => Promise<void>
  /** Ways to people and tags, by what somebody writes of their names. */
  find: (name: string) => Promise<readonly Way[]>
  /** Names of people acted towards, by their beginnings. */
  findNames: (name: string) => Promise<readonly string[]>
  /** The same people, to be chosen. */
  findPeople: (name: string) => Promise<readonly NamedPerson[]>
}

/** What of the history somebody wants to see. */
export interface View {
  filter: Filter
  /** Id of the entry that they came for. */
  entry: string | null
}

export interface History extends Store<HistoryModel> {
  acts: HistoryActs
  show: (view: View) => Promise<void>
}

interface Needs {
  ledger: Parameters<typeof openWindow>[0] &
    Pick<
      LedgerReader,
      'corrections' | 'entry' | 'gaps' | 'intentions' | 'kinds' | 'person' | 'search'
    >
  outside: Pick<Outside, 'watchLedger' | 'readSettings' | 'watchSettings' | 'send'>
  clock: Clock
  text: Text
  /** Name of a site, or what the person called a place. */
  siteName: (site: string) => string
}

export async function openHistory(
  first: View,
  needs: Needs,
  signal: AbortSignal,
): Promise<History> {
  const { ledger, outside, clock, text, siteName } = needs
  const open = openWindow(ledger)
  let { dayStart } = await outside.readSettings()
  let gaps: readonly DatedGap[] = []
  let intentions: readonly Intention[] = []
  let kinds: Kinds | null = null
  let person: KnownPerson | null = null

  /** What stands beside the entries. */
  const readRest = async (): Promise<void> => {
    const zone = clock.zone()
    const all = await ledger.gaps()
    gaps = all.map((gap) => ({ gap, day: dayOf(gap.from, zone, dayStart) }))
    intentions = (await ledger.intentions()).toSorted((one, other) =>
      one.from < other.from ? 1 : -1,
    )
    if (kinds) kinds = await ledger.kinds()
  }
  const model = (): HistoryModel => {
    const [now, zone, filter, parts] = [clock.now(), clock.zone(), open.filter(), open.parts()]
    const today = dayOf(instant(now), zone, dayStart)
    const lasting = gaps.map(({ gap }) => gap)
    const told = gaps.filter(({ day, gap }) => tellsOf(gap, day, filter))
    const lines = { today, zone, unsure: lasting.filter(fromDrift), siteName, text }
    let after: Day | null = null
    const drawn = parts.map((part): HistoryPart => {
      const { key, entries, counts } = part
      if (entries === null) {
        after = part.below?.day ?? null
        return { key, days: null }
      }
      const days = historyDays(
        {
          entries,
          gaps: told.filter(({ day, gap }) => isWithin(gapPosition(day, gap), part)),
          counts: isEverything(filter) ? counts : null,
          after,
        },
        lines,
      )
      after = days.at(-1)?.day ?? after
      return { key, days }
    })
    return {
      parts: drawn,
      later: (parts[0]?.above ?? null) !== null,
      earlier: (parts.at(-1)?.below ?? null) !== null,
      filter: filterModel({ filter, kinds, person, intentions, siteName, text }),
      troubles: troublesOf(lasting, siteName, { now, zone }, text),
      intentions,
      today,
    }
  }

  await readRest()
  const store = createStore<HistoryModel>(model())
  const after = async (reading: Promise<void>): Promise<void> => {
    const before = open.parts()
    await reading
    // Each part is near when it comes, which is no news.
    if (open.parts() !== before) store.write(model())
  }
  const show = async ({ filter, entry }: View): Promise<void> => {
    const who = filter.person === null ? null : await ledger.person(filter.person)
    await open.show(filter, entry)
    person = who
    store.write(model())
  }
  const readAgain = latest(async () => {
    await readRest()
    await after(open.refresh())
  })
  const kept = async (message: Parameters<Outside['send']>[0]): Promise<boolean> => {
    const { ok } = await outside.send(message)
    if (ok) await readAgain()
    return ok
  }

  outside.watchLedger(() => void readAgain(), signal)
  outside.watchSettings((newer) => {
    dayStart = newer.dayStart
    void readAgain()
  }, signal)
  await show(first)

  return {
    ...store,
    show,
    acts: {
      add: (told) => kept({ type: 'add', id: clock.id(), told }),
      correct: (entry, said) => kept({ type: 'correct', entry, said }),
      async countEntry(id) {
        const reply = await outside.send({ type: 'count-erasure', erasure: { by: 'entry', id } })
        return reply.ok ? reply.value : null
      },
      eraseEntry: (id) => kept({ type: 'erase', id: clock.id(), erasure: { by: 'entry', id } }),
      async takeCorrectionBack(id) {
        const url = (await ledger.entry(id))?.person?.url
        const said = url ? (await ledger.person(url))?.kindBy : null
        const corrected = standingCorrections(await ledger.corrections(id)).at(-1)?.id
        const [last] = [said ?? '', corrected ?? ''].toSorted().toReversed()
        return !last || kept({ type: 'take-correction-back', correction: last })
      },
      showEarlier: () => after(open.showEarlier()),
      showLater: () => after(open.showLater()),
      reach: (part, isNear) => after(open.reach(part, isNear)),
      async openFilter() {
        kinds = await ledger.kinds()
        store.write(model())
      },
      find: async (name) => foundWays(open.filter(), await ledger.search(name, offers), text),
      findPeople: async (name) => namedPeople((await ledger.search(name, offers)).people, text),
      async findNames(name) {
        const { people } = await ledger.search(name, offers)
        return people.flatMap((one) => shownName(one) ?? [])
      },
    },
  }
}
