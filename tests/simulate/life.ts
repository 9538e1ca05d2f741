/** How an invented person lives for some days: visits, what they do in them, and what prompts make them do. */
import { instant } from '../../lib/domain/clock.ts'
import { addDays } from '../../lib/domain/day.ts'
import { drawFrom, type Draw } from '../../lib/domain/draw.ts'
import type { Entry, Person } from '../../lib/domain/entry.ts'
import type { Moment } from '../../lib/domain/moment.ts'
import { noteSorts } from '../../lib/domain/notebook/note.ts'
import { day, minute } from '../../lib/domain/numbers.ts'
import { isTimeToAsk } from '../../lib/domain/prompt-rests.ts'
import { isBelow } from '../../lib/domain/rung.ts'
import type { Family, Suggestion } from '../../lib/domain/suggestion.ts'
import * as act from './acts.ts'
import { answerBy, howMany } from './chance.ts'
import { firstDay, instantOf, zone } from './days.ts'
import type { Persona } from './personas.ts'
import {
  answerMoment,
  decide,
  knownPeople,
  momentOf,
  newWorld,
  refresh,
  type World,
} from './world.ts'

export interface Life {
  world: World
  /** Unix time in milliseconds. */
  began: number
  /** Days on which they were asked whether prompts still fit. */
  asked: string[]
}

interface Living extends Life {
  persona: Persona
  /** What a prompt adds to the chance of own words in the half-hour after it. */
  effect: number
  chance: Draw
  /** Answers of others on their way. */
  answers: { at: number; who: Person }[]
}

/** Lives so many days. The same seed makes the same life, whatever prompts add, until one is followed. */
export function live(persona: Persona, days: number, seed: string, effect: number): Life {
  const began = instantOf(firstDay, 0)
  const world = newWorld(began, `${seed} prompts`, zone)
  world.settings = { ...world.settings, hours: ['work'] }
  const chance = drawFrom(`${seed} ${persona.name}`)
  const living: Living = { world, began, asked: [], persona, effect, chance, answers: [] }
  remember(living)
  for (let index = 0; index < days; index += 1) liveDay(living, addDays(firstDay, index), index)
  world.now = instantOf(addDays(firstDay, days), 0)
  refresh(world)
  return living
}

function liveDay(living: Living, today: string, index: number): void {
  const { persona, chance, world } = living
  const [from, until] = persona.away ?? [0, 0]
  const isWeekend = Temporal.PlainDate.from(today).dayOfWeek > 5
  const there = isWeekend ? persona.there.weekend : persona.there.workday
  if ((index >= from && index < until) || chance('there', today) >= there) return
  for (const hour of persona.visits) {
    world.now = instantOf(today, hour) + Math.floor(chance('late', today, hour) * 50) * minute
    visit(living, `${today} ${hour}`)
  }
  keepPromises(living, today)
}

/** What they do, then a break at which a prompt may come, then what came of it. */
function visit(living: Living, name: string): void {
  const { persona, world, chance } = living
  const session = world.clock.id()
  const begins = world.now
  const someone = (what: string): Person =>
    act.personAt(Math.floor(persona.circle * chance('who', name, what) ** 2))
  openAnswers(living, session)
  for (const [what, mean] of Object.entries(persona.does)) {
    for (let index = 0; index < howMany(mean, chance(what, name)); index += 1) {
      world.now += minute / 4
      const who = someone(`${what} ${index}`)
      // Whoever was never acted towards is read without a name.
      const isNamed = what !== 'reads' || knownPeople(world).has(who.url ?? '')
      const done = act.acts[what as keyof Persona['does']]
      did(living, session, done(isNamed ? who : { ...who, name: null }))
    }
  }
  for (const sort of noteSorts) {
    const mean = sort in persona.writesDown ? Reflect.get(persona.writesDown, sort) : 0
    if (chance(sort, name) < mean) world.records.push(act.noted(world, sort, someone(sort)))
  }
  if (chance('drafts', name) < persona.begins.drafts)
    world.records.push(act.begun(world, someone('drafts')))
  if (chance('promises', name) < persona.begins.promises)
    world.records.push(act.promised(world, someone('promises')))
  world.now = Math.max(world.now, begins + persona.minutes * minute)
  const active = world.now - begins
  act.done(world, session, act.looked(active / 1_000))
  refresh(world)
  const { decision, context } = decide(world, { site: act.site, session, active })
  const moment = momentOf(world, decision, context)
  if (moment && decision.show) respond(living, moment, decision.show)
}

/** Own words within half an hour by the persona's own chance, and what the prompt adds; else an answer, or none. */
function respond(living: Living, moment: Moment, shown: Suggestion): void {
  const { persona, world, chance, effect } = living
  const isFollowed = chance('act', moment.at) < persona.base + (moment.heldBack ? 0 : effect)
  if (!moment.heldBack) {
    world.now += minute / 4
    answerMoment(
      world,
      moment,
      isFollowed ? 'show-how' : answerBy(persona, chance('say', moment.at)),
    )
  }
  if (isFollowed) {
    world.now += 5 * minute
    take(living, moment, shown)
  }
  refresh(world)
  const { settings } = world
  if (!isTimeToAsk(world.moments, settings, world.now)) return
  living.asked.push(moment.day)
  const perDay = persona.wishes === 'fewer' ? 1 : settings.perDay
  world.settings = { ...settings, perDay, askedAt: instant(world.now) }
}

const actOf: Partial<Record<Family, NonNullable<Entry['act']>>> = {
  thank: 'thank',
  ask: 'ask',
  give: 'help',
  connect: 'introduce',
  deepen: 'mentor',
  lead: 'host',
}

/** The step, if it is shown or not: whoever writes writes what there is reason for. */
function take(living: Living, { session }: Moment, { family, people, facts }: Suggestion): void {
  const { world, chance } = living
  const who = people[0] ?? act.personAt(Math.floor(3 * chance('anybody', world.now)))
  const called = actOf[family]
  if (called) did(living, session, act.called(called, who))
  else if (family === 'make')
    did(
      living,
      session,
      Object.assign(act.acts.posts(who), { tags: facts.flatMap(({ tag }) => tag ?? []) }),
    )
  else did(living, session, act.acts.messages(who))
  if (family !== 'promise') return
  keep(
    world,
    facts.flatMap(({ records }) => records),
  )
}

/** Promises that are due, by one's own memory. */
function keepPromises({ persona, world, chance }: Living, today: string): void {
  const due = world.records.flatMap((one) =>
    one.record === 'promise' && one.state === 'open' && one.due === today ? one.id : [],
  )
  keep(
    world,
    due.filter((_, index) => chance('keeps', today, index) < persona.keeps),
  )
}

function keep(world: World, ids: readonly string[]): void {
  const at = instant(world.now)
  for (const one of world.records)
    if (ids.includes(one.id)) Object.assign(one, { state: 'kept', closedAt: at, changedAt: at })
}

/** In the ledger; own words may be answered within three days. */
function did(living: Living, session: string | null, entry: Entry): void {
  const { world, persona, chance, answers } = living
  act.done(world, session, entry)
  if (!isBelow(entry.rung) || !entry.person) return
  const lot = chance('answered', world.now)
  if (lot < persona.answered)
    answers.push({ at: world.now + (0.2 + (3 * lot) / persona.answered) * day, who: entry.person })
}

function openAnswers({ world, answers }: Living, session: string): void {
  for (const one of answers.splice(0)) {
    if (one.at <= world.now) act.done(world, session, act.opened(one.who))
    else answers.push(one)
  }
}

/** What was exchanged before the first day, seen in this browser then. */
function remember({ persona, world, began }: Living): void {
  const { people = 0, exchanges = 0, days = 0 } = persona.before ?? {}
  for (let which = 0; which < people; which += 1) {
    for (let turn = 0; turn < exchanges; turn += 1) {
      world.now = began - days * day + (which * exchanges + turn) * 60 * minute
      const who = act.personAt(which)
      act.done(world, null, turn % 2 ? act.opened(who) : act.acts.messages(who))
    }
  }
  world.now = began
}
