/** The popup: one reading of today, and what a person can say to it. */
import type { Asked } from '../domain/asked.ts'
import { instant, type Clock } from '../domain/clock.ts'
import type { Act, Entry } from '../domain/entry.ts'
import { addDays, dayOf, nextMidnight, type Day } from '../domain/day.ts'
import type { MeantEntry } from '../domain/correction.ts'
import type { NotebookRecord } from '../domain/notebook/notebook.ts'
import type { Noted } from '../domain/notebook/note.ts'
import { hour } from '../domain/numbers.ts'
import { firstOf, reflectedDay, type ReflectionSettings } from '../domain/reflecting.ts'
import type { Visit } from '../domain/session-question.ts'
import type { Answer, Suggestion } from '../domain/suggestion.ts'
import type { PresentReader } from '../ledger/reader.ts'
import type { Text } from '../text/text.ts'
import { latest } from './latest.ts'
import type { Outside } from './outside.ts'
import { popupModel, type PopupModel } from './popup-model.ts'
import { promptActs, type PromptActs } from './prompts.ts'
import { notePromptsFit, readPromptsFit } from './prompts-fit.ts'
import { reasonActs, type ReasonActs } from './reasons.ts'
import { reflectionActs, type ReflectionActs } from './reflecting.ts'
import { openSiteStates, type WatchedSite } from './site-states.ts'
import { createStore, type Store } from './store.ts'
import type { ThisPage } from './this-page.ts'
import type { VisitModel, VisitSources } from './visit.ts'
import { writeNote } from './write-note.ts'

/** What a person can do in the popup; each answer says whether it is kept. */
export interface PopupActs
  extends ReasonActs, ReflectionActs, Pick<PromptActs, 'setPrompts' | 'answerRetired'> {
  answer: (suggestion: string, answer: Answer) => Promise<boolean>
  /** An act that looked like a suggested step was one, or was not. */
  itWas: (entry: string, act: Act) => Promise<boolean>
  itWasNot: (suggestion: string, entry: string) => Promise<boolean>
  note: (said: Pick<Noted, 'sort' | 'text'>) => Promise<boolean>
  /** A talk or a meeting that no page showed, just now; the name may be empty. */
  addTalk: (told: { name: string; place: string }) => Promise<boolean>
  /** Nothing is recorded for an hour, until tomorrow, or until `resume`. */
  pause: (length: Pause) => Promise<boolean>
  resume: () => Promise<boolean>
  /** Opens the same beside the page, in the place of the popup; says whether the browser did. */
  openPanel: () => Promise<boolean>
  /** Follows the page in front until the signal aborts. */
  thisPage: (signal: AbortSignal) => Promise<ThisPage>
  /** Hides names and intentions, or shows them again. */
  setDiscreet: (isOn: boolean) => Promise<boolean>
  /** What an act in one's own words was; null: just talk. */
  sort: (entry: string, act: Act | null) => Promise<boolean>
}

export interface Popup extends Store<PopupModel> {
  acts: PopupActs
  /** Reads again what may have changed without the ledger: settings, and what the clock says. */
  renew: () => Promise<void>
}

/** How long a pause may be: an hour, the rest of the day, until the person goes on. */
export const pauses = ['hour', 'day', 'open'] as const
export type Pause = (typeof pauses)[number]

/** Acts that were just talk, kept so that they are not asked about again: more than a day holds. */
const talkKept = 50

interface Needs {
  sites: readonly WatchedSite[]
  ledger: PresentReader
  clock: Clock
  outside: Outside
  text: Text
}

/** What the person wrote themselves that suggestions rest on. */
async function recordsBehind(
  suggestions: readonly Suggestion[],
  ledger: Pick<PresentReader, 'record'>,
): Promise<NotebookRecord[]> {
  const ids = suggestions.flatMap(({ facts }) => facts.flatMap(({ records }) => records))
  const found = await Promise.all([...new Set(ids)].map((id) => ledger.record(id)))
  return found.flatMap((one) => one ?? [])
}

/** Acts of which only the person can say whether they were the step. */
async function askedAbout(
  suggestions: readonly Suggestion[],
  ledger: Pick<PresentReader, 'entry'>,
): Promise<Entry[]> {
  const ids = suggestions.flatMap(({ couldBe }) => couldBe ?? [])
  const found = await Promise.all([...new Set(ids)].map((id) => ledger.entry(id)))
  return found.flatMap((one) => one ?? [])
}

export async function openPopup(needs: Needs, signal: AbortSignal): Promise<Popup> {
  const { ledger, clock, outside, text } = needs
  const wishes = promptActs(outside, clock)
  const [sites, notes, part] = await Promise.all([
    openSiteStates(needs.sites, outside, signal),
    outside.popupNotes.read(),
    outside.takePopupPart(),
  ])
  let { talk } = notes
  // What is said of prompts stays until it is answered: nothing moves while somebody reads.
  let [sources, fit] = await Promise.all([readSources(), readPromptsFit(ledger, clock, outside)])
  const store = createStore<PopupModel>(modelOf(sources))
  void noteShown(store.read()).catch((cause: unknown) => console.error('shown', cause))
  const read = latest(async () => {
    const was = store.read()
    sources = await readSources()
    const now = modelOf(sources)
    // What is asked stands there from the beginning: nothing moves while somebody reads.
    const comesLate = now.visit?.step === 'ask' && was.visit === null
    store.write(comesLate ? { ...now, visit: null } : now)
  })
  sites.watch(() => store.write({ ...store.read(), sites: sites.read() }), signal)
  outside.watchLedger(() => void read(), signal)
  // Brings suggestions up to the present; what changes by it is announced and read again.
  void outside.send({ type: 'refresh' })

  const kept = async (message: Parameters<Outside['send']>[0]): Promise<boolean> => {
    const { ok } = await outside.send(message)
    if (ok) await read()
    return ok
  }
  const answered = async (answer: Promise<boolean>): Promise<boolean> => {
    const isKept = await answer
    if (isKept) fit = null
    if (isKept) store.write({ ...store.read(), fit })
    return isKept
  }
  const reasons = reasonActs(outside, clock, shownNow, read)
  return {
    ...store,
    renew: read,
    acts: {
      ...reasons,
      ...reflectionActs(kept),
      setPrompts: (wished) => answered(wishes.setPrompts(wished)),
      answerRetired: (family, isBack) => answered(wishes.answerRetired(family, isBack)),
      async addTalk({ name, place }) {
        const { dayStart } = sources.moment
        const day = dayOf(instant(clock.now()), clock.zone(), dayStart)
        return kept({ type: 'add', id: clock.id(), told: { act: null, name, site: place, day } })
      },
      pause(length) {
        const now = clock.now()
        const ends = { hour: now + hour, day: nextMidnight(now, clock.zone()), open: null }
        const end = ends[length]
        return kept({ type: 'pause', until: end === null ? null : instant(end) })
      },
      resume: () => kept({ type: 'resume' }),
      openPanel: () => outside.panel.openInstead(),
      thisPage: async (shown) => (await import('./this-page.ts')).openThisPage(outside, shown),
      setDiscreet: (isOn) => kept({ type: 'set-discreet', isOn }),
      async sort(entry, act) {
        if (act) return kept({ type: 'correct', entry, said: { act } })
        // Beside the page, the popup may have added to it meanwhile.
        const before = await outside.popupNotes.read()
        talk = [...before.talk, entry].slice(-talkKept)
        await outside.popupNotes.write({ ...before, talk })
        await read()
        return true
      },
      note: (said) => writeNote({ outside, clock }, { ...said, person: null }),
      answer: (suggestion, answer) => kept({ type: 'answer-suggestion', suggestion, answer }),
      itWas: (entry, act) => kept({ type: 'correct', entry, said: { act } }),
      itWasNot: (suggestion, entry) => kept({ type: 'was-not', suggestion, entry }),
    },
  }

  async function readSources() {
    const {
      dayStart,
      prompts,
      reflection: settings,
      discreet: isDiscreet,
      paused,
      panel,
    } = await outside.readSettings()
    const watched = sites.read().flatMap(({ id, on }) => (on ? id : []))
    const [now, zone] = [clock.now(), clock.zone()]
    const today = dayOf(instant(now), zone, dayStart)
    const entries = await ledger.entriesOfDay(today)
    const [suggestions, intentions, horizon, gaps, isFull] = await Promise.all([
      ledger.openSuggestions(),
      ledger.intentions(),
      ledger.horizon(),
      ledger.gaps(),
      outside.isDiskFull(),
    ])
    const [records, asked, reflected, reflections, promises, plans] = await Promise.all([
      recordsBehind(suggestions, ledger),
      askedAbout(suggestions, ledger),
      entriesReflected(settings.every, new Map([[today, entries]])),
      ledger.reflections(),
      ledger.records('promise'),
      ledger.records('plan'),
    ])
    const asking = prompts.asksPurpose ? await readAsking(watched, entries, today) : null
    return {
      entries,
      suggestions,
      records,
      asked,
      intentions,
      reflecting: { settings, reflections, reflected, promises, plans },
      horizon,
      gaps,
      isFull,
      isDiscreet,
      paused,
      asking,
      told: notes.told,
      talk,
      saidHere: notes.saidHere,
      lastSeen: notes.lastSeen,
      hasPanel: panel && outside.panel.isThere(),
      moment: { now, zone, dayStart, text },
    }
  }

  /** The visit under way, and what the popup says of it; the code comes where the person wants to be asked alone. */
  async function readAsking(
    watched: readonly string[],
    entries: readonly Entry[],
    today: Day,
  ): Promise<{ visit: VisitSources; model: VisitModel | null } | null> {
    const { readVisit, visitModel } = await import('./visit.ts')
    const visit = await readVisit(watched, notes.asked, needs)
    return visit && { visit, model: visitModel(visit, entries, today, text) }
  }

  function shownNow() {
    const { asking, moment } = sources
    return { over: store.read().over, visit: asking?.visit ?? null, dayStart: moment.dayStart }
  }

  /** What is on the screen now counts as shown. */
  async function noteShown({ visit, over, saysHere }: PopupModel): Promise<void> {
    await notePromptsFit(fit, wishes)
    const { now, zone, dayStart } = sources.moment
    const today = dayOf(instant(now), zone, dayStart)
    const asked = visit?.step === 'ask' ? (sources.asking?.visit.visit ?? null) : null
    const lastSeen = sources.entries.reduce(
      (last, { id }) => (id > last ? id : last),
      notes.lastSeen,
    )
    if (!asked && !over && !saysHere && lastSeen === notes.lastSeen) return
    await outside.popupNotes.write({
      asked: asked ? await withAsked(asked, instant(now), today) : notes.asked,
      told: over?.id ?? notes.told,
      talk,
      saidHere: notes.saidHere || saysHere,
      lastSeen,
    })
  }

  async function withAsked(visit: Visit, at: string, today: Day): Promise<Asked[]> {
    const question = await import('../domain/session-question.ts')
    return question.withAsked(notes.asked, visit, at, today)
  }

  /** Those of the day, or the seven days, that a reflection looks back on; some may be at hand. */
  async function entriesReflected(
    every: ReflectionSettings['every'],
    atHand: ReadonlyMap<Day, MeantEntry[]>,
  ): Promise<MeantEntry[]> {
    const last = reflectedDay(clock.now(), clock.zone())
    const first = firstOf(every === 'week' ? 'week' : 'day', last)
    const days = Array.from({ length: 7 }, (_, index) => addDays(first, index))
    const found = days
      .filter((one) => one <= last)
      .map(async (one) => atHand.get(one) ?? ledger.entriesOfDay(one))
    return (await Promise.all(found)).flat()
  }

  function modelOf({
    moment,
    asking,
    ...found
  }: Awaited<ReturnType<typeof readSources>>): PopupModel {
    const visit = asking?.model ?? null
    return popupModel({ ...found, visit, fit, part, sites: sites.read() }, moment)
  }
}
