/** What the popup shows, from what the ledger holds; pure, so that every moment of a day can be tried. */
import { instant } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import { namelessEntry, namelessSuggestion } from '../domain/discreet.ts'
import type { Entry } from '../domain/entry.ts'
import type { Gap } from '../domain/gap.ts'
import { intentionsAt, timeIsOver, type Intention } from '../domain/intention.ts'
import type { NotebookRecord } from '../domain/notebook/notebook.ts'
import { day as dayLong } from '../domain/numbers.ts'
import { quoting } from '../domain/notebook/own-words.ts'
import type { Settings } from '../domain/settings.ts'
import { isShowable, type Suggestion } from '../domain/suggestion.ts'
import { waterlineOf, type Waterline } from '../domain/waterline.ts'
import { hatchedLines } from '../text/gaps.ts'
import type { Text } from '../text/text.ts'
import { timeOf } from '../text/times.ts'
import { entrySentence } from './entry-sentence.ts'
import type { PopupPart } from '../browser/popup-part.ts'
import type { PromptsFit } from './prompts-fit.ts'
import { reflectionModel, type ReflectionModel, type ReflectionSources } from './reflecting.ts'
import type { SiteState } from './site-states.ts'
import { actsToSort, type ActToSort } from './sorting.ts'
import { suggestionView, type SuggestionView } from './suggestion-view.ts'
import { troublesOf, type Trouble } from './troubles.ts'
import type { VisitModel } from './visit.ts'

export interface PopupModel {
  /** Nothing has been written into this ledger yet. */
  firstDay: boolean
  waterline: Waterline
  /** What is hatched in it, in words. */
  hatched: readonly string[]
  /** A drawn entry in words, with its time; worked out when asked for, as only a few marks need all of theirs. */
  nameOf: (id: string) => string
  /** Others may look on: no name and no intention is in it. */
  isDiscreet: boolean
  /** The sentence in force, null when there is none, or it is hidden. */
  intention: string | null
  /** How many more are in force beside it. */
  moreIntentions: number
  /** An intention whose last day went by, where that was not told yet. */
  over: Pick<Intention, 'id' | 'text' | 'topics'> | null
  /** What one came for in the visit under way; null where nothing is asked. */
  visit: VisitModel | null
  reflection: ReflectionModel
  /** Open and not resting, the one that leads first. */
  suggestions: readonly SuggestionView[]
  sites: readonly SiteState[]
  /** A part that the person asked for before it opened. */
  part: PopupPart | null
  /** Nothing is recorded for now: until when, in words; null: until it is said. */
  paused: { until: string | null } | null
  /** Whether any site is on, or would be but for the pause. */
  mayPause: boolean
  /** The first week says once what it can't see. */
  saysHere: boolean
  /** Own words of today of which it is not said what they were. */
  toSort: readonly ActToSort[]
  /** What is said of prompts without being asked; null: nothing. */
  fit: PromptsFit
  /** What can't be read surely at present. */
  troubles: readonly Trouble[]
  /** What is to be written down waits for room on the disk. */
  isFull: boolean
  /** Whether the same can be had beside the page. */
  hasPanel: boolean
  /** Id of the last act that was shown before this opening; empty: none was. */
  lastSeen: string
}

/** What was read for it. */
export interface PopupSources {
  entries: readonly Entry[]
  suggestions: readonly Suggestion[]
  /** Acts that they ask about. */
  asked: readonly Entry[]
  /** Notebook records that they rest on. */
  records: readonly NotebookRecord[]
  intentions: readonly Intention[]
  reflecting: ReflectionSources
  /** Instant of the oldest entry, null in an empty ledger. */
  horizon: string | null
  sites: readonly SiteState[]
  gaps: readonly Gap[]
  isFull: boolean
  part: PopupPart | null
  /** Null where there is none, or it is not to be asked about. */
  visit: VisitModel | null
  paused: Settings['paused']
  isDiscreet: boolean
  saidHere: boolean
  /** Ids of acts that were just talk. */
  talk: readonly string[]
  fit: PromptsFit
  /** Id of the intention whose end was told before. */
  told: string | null
  hasPanel: boolean
  lastSeen: string
}

/** The moment it is for. */
export interface PopupMoment {
  now: number
  zone: string
  dayStart: number
  text: Text
}

export function popupModel(found: PopupSources, moment: PopupMoment): PopupModel {
  const sources = found.isDiscreet ? discreet(found) : found
  const { now, zone, dayStart, text } = moment
  const at = instant(now)
  const today = dayOf(at, zone, dayStart)
  const firstDay = sources.horizon === null
  const asked = new Map(sources.asked.map((entry) => [entry.id, entry]))
  const inForce = intentionsAt(sources.intentions, at)
  const over = timeIsOver(sources.intentions, at)
  const suggestions = shown(sources.suggestions, at)
  const waterline = waterlineOf(sources.entries, today, { gaps: sources.gaps, zone })
  const drawn = new Map(sources.entries.map((entry) => [entry.id, entry]))
  return {
    firstDay,
    waterline,
    hatched: hatchedLines(waterline.gaps, nameIn(sources.sites), zone, text).lines,
    nameOf(id) {
      const entry = drawn.get(id)
      return entry ? nameOf(entry, text) : ''
    },
    isDiscreet: sources.isDiscreet,
    intention: inForce[0]?.text ?? null,
    moreIntentions: Math.max(0, inForce.length - 1),
    over: over?.id === sources.told ? null : over,
    visit: sources.visit,
    reflection: reflectionModel(sources.reflecting, suggestions, moment),
    suggestions: suggestions.map((one) =>
      suggestionView(one, {
        now,
        zone,
        text,
        records: quoting(sources.records),
        entry: (id) => asked.get(id) ?? null,
      }),
    ),
    paused: sources.paused && pausedInWords(sources.paused, moment),
    mayPause: sources.paused !== null || sources.sites.some(({ on }) => on),
    saysHere: !sources.saidHere && isFirstWeek(sources.horizon, now),
    toSort: actsToSort(sources.entries, sources.talk, text),
    fit: sources.fit,
    part: sources.part,
    sites: sources.sites,
    troubles: troublesOf(sources.gaps, nameIn(sources.sites), { now, zone }, text),
    isFull: sources.isFull,
    hasPanel: sources.hasPanel,
    lastSeen: sources.lastSeen,
  }
}

/** Without names, own words and why the person is here. */
function discreet(sources: PopupSources): PopupSources {
  const { entries, suggestions, asked, reflecting } = sources
  return {
    ...sources,
    entries: entries.map(namelessEntry),
    suggestions: suggestions.map(namelessSuggestion),
    asked: asked.map(namelessEntry),
    records: [],
    intentions: [],
    reflecting: { ...reflecting, reflected: reflecting.reflected.map(namelessEntry) },
  }
}

/** The day is told with the time, where it is not today. */
function pausedInWords(
  { until }: NonNullable<Settings['paused']>,
  { now, zone, text }: PopupMoment,
): PopupModel['paused'] {
  if (until === null) return { until }
  const isToday = dayOf(until, zone, 0) === dayOf(instant(now), zone, 0)
  const words = new Intl.DateTimeFormat(text.lang, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
    ...(isToday ? {} : { weekday: 'long' }),
  })
  return { until: words.format(Date.parse(until)) }
}

/** From the first entry on, which is when there is something that may be missing. */
function isFirstWeek(horizon: string | null, now: number): boolean {
  return horizon !== null && now - Date.parse(horizon) < 7 * dayLong
}

/** Names of sites by id. */
function nameIn(sites: readonly SiteState[]): (id: string) => string {
  return (id) => sites.find((site) => site.id === id)?.name ?? id
}

/** Newest first: what was suggested last is nearest to what the person was just doing. */
function shown(suggestions: readonly Suggestion[], at: string): Suggestion[] {
  return suggestions
    .filter((one) => isShowable(one, at))
    .toSorted((one, other) => (one.openedAt > other.openedAt ? -1 : 1))
}

function nameOf(entry: Entry, text: Text): string {
  return text('drawing_act', entrySentence(entry, null, text), timeOf(entry, text))
}
