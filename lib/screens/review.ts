/** The room Review: one reading of the weeks in question, and what a person can say there. */
import { goesBy, withOneAddress } from '../domain/alias.ts'
import { instant, type Clock } from '../domain/clock.ts'
import { addDays, dayOf } from '../domain/day.ts'
import type { Entry } from '../domain/entry.ts'
import type { Check } from '../domain/notebook/check.ts'
import type { Outcome } from '../domain/notebook/outcome.ts'
import { day as dayLong } from '../domain/numbers.ts'
import { partnerKeys } from '../domain/people.ts'
import type { SaidReflection } from '../domain/reflection.ts'
import { beginOf } from '../domain/spans.ts'
import type { Suggestion } from '../domain/suggestion.ts'
import { isAct, standing } from '../domain/undo.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { Text } from '../text/text.ts'
import { daysFrom, entriesOn } from './entries-on.ts'
import { latest } from './latest.ts'
import type { Outside } from './outside.ts'
import { eightWeeks, reviewModel, type ReviewModel } from './review-model.ts'
import { createStore, type Store } from './store.ts'

/** What is counted both ways now and before, each side up to 14 days apart (metrics/two-way.ts). */
const lookBack = 70 * dayLong
/** Moments that the effect is told from. */
const momentsBack = 365 * dayLong

/** Each answer says whether it is kept. */
export interface ReviewActs {
  saveReview: (said: SaidReflection) => Promise<boolean>
  /** Whether a prompt was welcome, from 1 to 5. */
  sayWelcome: (moment: string, welcome: number) => Promise<boolean>
  /** Whether what was recorded is right. */
  check: (entry: Pick<Entry, 'id' | 'rung'>, isRight: boolean) => Promise<boolean>
  /** "What came of it?", in one line. */
  tellOutcome: (of: Suggestion, line: string) => Promise<boolean>
}

export interface Review extends Store<ReviewModel | null> {
  acts: ReviewActs
}

export interface ReviewNeeds {
  ledger: Pick<
    LedgerReader,
    | 'aliases'
    | 'entriesOfDay'
    | 'entriesSince'
    | 'gaps'
    | 'horizon'
    | 'intentions'
    | 'momentsSince'
    | 'notebook'
    | 'peopleAt'
    | 'records'
    | 'reflections'
    | 'suggestionsSince'
  >
  clock: Clock
  outside: Pick<Outside, 'readSettings' | 'send' | 'watchLedger' | 'watchSettings'>
  siteName: (site: string) => string
  text: Text
}

/** Null until it was read. */
export function openReview(needs: ReviewNeeds, signal: AbortSignal): Review {
  const { ledger, clock, outside, text } = needs
  const store = createStore<ReviewModel | null>(null)
  const read = latest(async () => store.write(await modelNow()))
  outside.watchLedger(() => void read(), signal)
  outside.watchSettings(() => void read(), signal)
  void read()

  return {
    ...store,
    acts: {
      saveReview: async (said) => (await outside.send({ type: 'save-reflection', said })).ok,
      sayWelcome: async (moment, welcome) =>
        (await outside.send({ type: 'say-welcome', moment, welcome })).ok,
      async check({ id, rung }, isRight) {
        const at = instant(clock.now())
        const { dayStart } = await outside.readSettings()
        const record: Check = {
          record: 'check',
          // Said again of the same, it replaces what was said.
          id: (await ledger.records('check')).find((one) => one.entry === id)?.id ?? clock.id(),
          changedAt: at,
          at,
          day: dayOf(at, clock.zone(), dayStart),
          entry: id,
          rung,
          isRight,
        }
        return (await outside.send({ type: 'write-record', record })).ok
      },
      async tellOutcome(suggestion, line) {
        const record = outcomeOf(suggestion, line, clock, (await outside.readSettings()).dayStart)
        return (await outside.send({ type: 'write-record', record })).ok
      },
    },
  }

  async function modelNow(): Promise<ReviewModel> {
    const { dayStart, prompts } = await outside.readSettings()
    const [now, zone] = [clock.now(), clock.zone()]
    const since = instant(now - lookBack)
    const today = dayOf(instant(now), zone, dayStart)
    const [aliases, found, moments, gaps, drawn] = await Promise.all([
      ledger.aliases(),
      ledger.entriesSince(since),
      ledger.momentsSince(instant(now - momentsBack)),
      ledger.gaps(),
      entriesOn(ledger, daysFrom(beginOf(eightWeeks(today)), today)),
    ])
    const by = goesBy(aliases)
    const entries = found.map((one) => withOneAddress(one, by))
    const before = moments.filter(({ at }) => at < since).map(({ day }) => day)
    const { watchingSince } = prompts
    const first = watchingSince === null ? null : dayOf(watchingSince, zone, dayStart)
    const [earlier, baseline, people, horizon, suggestions, reflections, notebook, intentions] =
      await Promise.all([
        entriesOn(ledger, [...new Set(before)]),
        entriesOn(ledger, first === null ? [] : daysFrom(first, addDays(first, 6))),
        ledger.peopleAt([...new Set(entries.flatMap((one) => partnerKeys(one)))]),
        ledger.horizon(),
        ledger.suggestionsSince(since),
        ledger.reflections(),
        ledger.notebook(),
        ledger.intentions(),
      ])
    return reviewModel(
      {
        horizon,
        gaps,
        drawn,
        entries,
        suggestions,
        reflections,
        notebook,
        people,
        moments,
        // A day that reaches into the last 70 is read already from there on.
        earlier: earlier.filter(({ at }) => at < since),
        baseline: standing(baseline).filter(isAct),
        intentions,
        prompts,
      },
      { now, zone, dayStart, siteName: needs.siteName, text },
    )
  }
}

function outcomeOf(
  { id, people }: Suggestion,
  line: string,
  clock: Clock,
  dayStart: number,
): Outcome {
  const at = instant(clock.now())
  return {
    record: 'outcome',
    id: clock.id(),
    changedAt: at,
    at,
    day: dayOf(at, clock.zone(), dayStart),
    line: line.trim(),
    person: people[0] ?? null,
    circle: null,
    suggestion: id,
  }
}
