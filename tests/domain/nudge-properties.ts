/**
 * Months of somebody whose pages ask for prompts at any time, from ten tabs on three sites, and what must hold of all
 * that they were shown. The rules are worked out here a second time, from the list of what was shown alone.
 */
import * as fc from 'fast-check'
import { instant } from '../../lib/domain/clock.ts'
import { drawFrom } from '../../lib/domain/draw.ts'
import { uuidv7 } from '../../lib/domain/id.ts'
import { momentSchema, type Moment } from '../../lib/domain/moment.ts'
import { decidePrompt, type Decision, type PromptContext } from '../../lib/domain/nudge.ts'
import { purposes } from '../../lib/domain/notebook/purpose.ts'
import { policy } from '../../lib/domain/policy.ts'
import {
  defaultPromptSettings,
  promptSettingsSchema,
  purposefulHours,
} from '../../lib/domain/prompt-settings.ts'
import {
  answers,
  families,
  suggestionSchema,
  type Family,
  type Suggestion,
} from '../../lib/domain/suggestion.ts'
import { day, hour, idAt, minute, now, suggestion } from './build.ts'

const sites = ['linkedin', 'x', 'mastodon']

const settingsOf = fc.record({
  perDay: fc.integer({ min: 1, max: 3 }),
  hours: fc.uniqueArray(fc.constantFrom(...purposefulHours), { maxLength: 2 }),
  quietMoments: fc.boolean(),
  everyFamily: fc.boolean(),
  first: fc.option(fc.constantFrom(...families)),
  off: fc.uniqueArray(fc.constantFrom(...families), { maxLength: 3 }),
  offSites: fc.uniqueArray(fc.constantFrom(...sites), { maxLength: 1 }),
  offUntil: fc.option(fc.integer({ min: 0, max: 20 })),
  startedAt: fc.option(fc.integer({ min: 0, max: 7 })),
})

const asking = fc.record({
  /** Minutes since the last one. */
  wait: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 * 60 })),
  tab: fc.integer({ min: 0, max: 9 }),
  active: fc.integer({ min: 0, max: 10 }),
  typing: fc.boolean(),
  busy: fc.boolean(),
  purpose: fc.option(fc.constantFrom(...purposes), { freq: 2 }),
  isPurposeSaid: fc.boolean(),
  answer: fc.option(fc.constantFrom(...answers)),
})

/** A stream of questions, the settings they fall under and the seed of chance. */
export const months = fc.record({
  seed: fc.string(),
  isHalved: fc.boolean(),
  settings: settingsOf,
  stream: fc.array(asking, { minLength: 40, maxLength: 160, size: 'max' }),
})
export type Months = typeof months extends fc.Arbitrary<infer M> ? M : never

/** Each decision with what it was made from. */
export interface Decided {
  seed: string
  context: PromptContext
  open: readonly Suggestion[]
  before: readonly Moment[]
  decision: Decision
  moment: Moment
}

const began = now - 3 * day

/** Plays the months; every open suggestion there is may be shown at any time. */
export function played({ seed, isHalved, settings, stream }: Months): Decided[] {
  const open = [...families, ...families].map((family, index) =>
    suggestion({
      family,
      key: `${family} ${index}`,
      site: index % 3 === 0 ? null : (sites[index % 3] ?? null),
      until: instant(now + 400 * day),
      openedAt: instant(began),
    }),
  )
  const decided: Decided[] = []
  const moments: Moment[] = []
  const met = new Set<Family>()
  let time = began
  for (const { wait, tab, active, typing, busy, purpose, isPurposeSaid, answer } of stream) {
    time += wait * minute
    const at = instant(time)
    const context: PromptContext = {
      now: time,
      zone: 'Europe/Berlin',
      day: at.slice(0, 10),
      site: sites[tab % 3] ?? '',
      account: null,
      // A session is of one site, and lasts for half a day here.
      session: uuidv7(
        Math.floor(time / (12 * hour)) * 12 * hour,
        `00000000-0000-4000-8000-00000000000${tab % 3}`,
      ),
      active: active * minute,
      purpose,
      isPurposeSaid,
      typing,
      busy,
      place: tab % 2 ? 'page' : 'toolbar',
      isHalved,
      draw: drawFrom(seed),
      settings: {
        ...defaultPromptSettings(),
        ...settings,
        watchingSince: instant(began),
        offUntil: settings.offUntil === null ? null : instant(began + settings.offUntil * day),
        startedAt: settings.startedAt === null ? null : instant(began),
        met: [...met],
      },
    }
    // As many as the worker reads.
    const before = moments.filter((one) => one.at >= instant(time - policy.lookBack))
    const decision = decidePrompt(open, before, context)
    if (decision.show === null) continue
    const { show, heldBack, probability, isNewKind } = decision
    const said = heldBack ? null : answer
    const moment: Moment = {
      id: idAt(time),
      at,
      day: context.day,
      site: context.site,
      session: context.session,
      suggestion: show.id,
      family: show.family,
      place: context.place ?? 'page',
      heldBack,
      probability,
      isNewKind,
      answer: said,
      answeredAt: said && at,
      welcome: null,
    }
    moments.push(moment)
    if (!heldBack) met.add(show.family)
    decided.push({ seed, context, open, before, decision, moment })
  }
  return decided
}

/** The same decision, made again from what is kept: files of moments, suggestions and settings, and the seed. */
export function again({ seed, context, open, before }: Decided): Decision {
  return decidePrompt(
    open.map((one) => suggestionSchema.parse(kept(one))),
    before.map((one) => momentSchema.parse(kept(one))).toReversed(),
    {
      ...context,
      settings: promptSettingsSchema.parse(kept(context.settings)),
      draw: drawFrom(seed),
    },
  )
}

function kept(some: unknown): unknown {
  return JSON.parse(JSON.stringify(some))
}

const refusals = new Set(['not-now', 'close', 'fewer', 'not-needed'])

/** What is wrong with what was shown; empty where nothing is. */
export function broken(decided: readonly Decided[]): string[] {
  const found: string[] = []
  const all = decided.map(({ moment }) => moment)
  for (const [index, { context, moment }] of decided.entries()) {
    const earlier = all.slice(0, index)
    const { settings, isHalved } = context
    const share = isHalved ? 2 : 1
    const check = (holds: boolean, what: string): void => {
      if (!holds) found.push(`${what}: ${moment.at} ${moment.family}`)
    }
    const last = earlier.at(-1)
    const since = (one: Moment): number => Date.parse(moment.at) - Date.parse(one.at)
    check(!context.typing && !context.busy, 'while typing or busy')
    check(context.active >= 3 * minute, 'too early in a visit')
    check(context.purpose !== 'keep-up', 'keeping up')
    check(!last || since(last) >= 90 * minute * share, 'too soon')
    check(!earlier.some((one) => one.session === moment.session), 'twice in a session')
    const today = earlier.filter((one) => one.day === moment.day)
    check(today.length < settings.perDay / share, 'too many in a day')
    const week = earlier.filter((one) => since(one) < 7 * day)
    check(week.length < (4 * settings.perDay) / share, 'too many in a week')
    check(!settings.offSites.includes(moment.site), 'on a site where they are off')
    check(!settings.offUntil || moment.at >= settings.offUntil, 'in a rest')
    check(!settings.off.includes(moment.family), 'of a family that is off')
    const age = Date.parse(moment.at) - began
    check(settings.startedAt !== null || age >= 7 * day, 'in the first week')
    const kinds = new Set(
      all.filter((one) => Date.parse(one.at) - began < 14 * day).map((one) => one.family),
    )
    check(settings.everyFamily || age >= 14 * day || kinds.size <= 1, 'of two kinds at first')
    check(settings.everyFamily || new Set(all.map((one) => one.family)).size <= 4, 'of five kinds')
    const local = Temporal.Instant.from(moment.at).toZonedDateTimeISO('Europe/Berlin')
    const [clock, isWeekend] = [local.hour, local.dayOfWeek > 5]
    const isWanted = (one: string): boolean =>
      one === 'any' ||
      (one === 'weekends' && isWeekend && clock >= 7 && clock < 22) ||
      (one === 'work' && !isWeekend && clock >= 8 && clock < 18) ||
      (one === 'evenings' && !isWeekend && clock >= 17 && clock < 22)
    check(
      settings.hours.length === 0 ? clock >= 7 && clock < 22 : settings.hours.some(isWanted),
      'in quiet hours',
    )
    const theirs = earlier.filter((one) => one.family === moment.family && one.answer !== null)
    check(!theirs.some((one) => one.answer === 'fewer' && since(one) < 7 * day), 'after fewer')
    const two = theirs.filter((one) => one.answer !== 'unseen').slice(-2)
    check(
      !(
        two.length === 2 &&
        two.every((one) => refusals.has(one.answer ?? '')) &&
        two.every((one) => since(one) < 7 * day)
      ),
      'after two refusals',
    )
    if (settings.everyFamily && last?.family === moment.family)
      check(since(last) >= 7 * day, 'twice in a row')
    check(!moment.heldBack || (settings.quietMoments && moment.probability === 0.4), 'held back')
    check(earlier.length > 0 || !moment.heldBack, 'quiet before the first')
  }
  return found
}
