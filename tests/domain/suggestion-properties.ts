/**
 * What must hold of all that is suggested, whatever happens. Who is to be left in peace is worked out here a second
 * time, from the entries and records alone.
 */
import { instant } from '../../lib/domain/clock.ts'
import type { Entry, Person } from '../../lib/domain/entry.ts'
import { fromDrift } from '../../lib/domain/gap.ts'
import { isBelow } from '../../lib/domain/rung.ts'
import type { Suggestion } from '../../lib/domain/suggestion.ts'
import { isAct, standing } from '../../lib/domain/undo.ts'
import { newWorld, refresh, type World } from '../simulate/world.ts'
import { day, hour, minute, now } from './build.ts'
import { sites, take, type Step } from './suggestion-streams.ts'

const began = now - 200 * day

/** What is wrong with what was suggested; empty where nothing is. `opened`: how many were. */
export function lived(stream: readonly Step[]): { opened: number; broken: string[] } {
  const world = newWorld(began, 'properties')
  world.ownFields = ['law']
  const broken: string[] = []
  let count = 0
  for (const one of stream) {
    world.now += one.wait * hour + minute
    take(world, one)
    const { opened } = refresh(world)
    count += opened.length
    const open = world.suggestions.filter(({ state }) => state === 'open')
    const found = [
      ...open.flatMap((some) => disturbing(world, some)),
      ...opened.flatMap((some) => unfounded(world, some)),
    ]
    broken.push(...found.map((what) => `${what} after ${JSON.stringify(one)}`))
  }
  return { opened: count, broken }
}

/** Whom an open suggestion names that is to be left in peace; one that waits names them to nobody, and for a reason. */
function disturbing(world: World, { family, people: named, waits }: Suggestion): string[] {
  const isAlone = named.some((who) => wasWrittenToTwice(world, who))
  const found = named.flatMap((who) => {
    const why = [
      ...(isNotToBeNamed(world, who) ? ['not to be suggested'] : []),
      ...(isPersonal(world, who) ? ['personal'] : []),
      ...(!waits && wasWrittenToTwice(world, who) ? ['left alone'] : []),
    ]
    return why.map((one) => `${family} names ${who.name}: ${one}`)
  })
  return waits && !isAlone ? [...found, `${family} waits for nobody`] : found
}

function isNotToBeNamed({ records: all }: World, { url }: Person): boolean {
  const last = all.findLast((one) => one.record === 'profile' && one.person.url === url)
  return last?.record === 'profile' && last.doNotSuggest
}

function isPersonal({ entries }: World, { url }: Person): boolean {
  const said = entries.findLast(
    ({ changes, person }) => changes?.kind !== undefined && person?.url === url,
  )
  return said?.changes?.kind === 'personal'
}

function wasWrittenToTwice(world: World, { url }: Person): boolean {
  const done = standing(world.entries).filter(isAct)
  const isHeard = ({ type, person }: Entry): boolean =>
    (type === 'Read' || type === 'Join') && person?.url === url
  const heard = done
    .filter(isHeard)
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  const written = done
    .filter(({ rung, person, others: more }) =>
      [person, ...more].some((one) => isBelow(rung) && one?.url === url),
    )
    .map(({ at }) => at)
    .filter((at) => heard === undefined || at > heard)
    .toSorted()
  return written.some((at, index) => {
    const next = written[index + 1]
    const isLately = next !== undefined && Date.parse(next) >= world.now - 90 * day
    return isLately && Date.parse(next) - Date.parse(at) <= 30 * day
  })
}

/** What a suggestion that opens says without knowing it. */
function unfounded(world: World, { family, since, site, horizon, facts }: Suggestion): string[] {
  const ids = new Set([...world.entries, ...world.records].map(({ id }) => id))
  const at = instant(world.now)
  const over = world.gaps.filter(
    (one) =>
      fromDrift(one) &&
      since !== null &&
      one.from <= at &&
      (one.until === null || one.until >= since) &&
      (site === null || one.site === site),
  )
  const unsure = new Set(over.map((one) => one.site))
  const oldest = world.entries.map((one) => one.at).toSorted()[0]
  const behind = facts.flatMap(({ entries, records: some }) => [...entries, ...some])
  return [
    // One of no site rests on some site at least: where none could be read, nothing is known.
    ...(unsure.size >= (site === null ? sites.length : 1) ? [`${family} claims too much`] : []),
    ...(oldest !== undefined && horizon !== oldest ? [`${family} has another horizon`] : []),
    ...(behind.every((id) => ids.has(id)) ? [] : [`${family} rests on nothing`]),
    ...(facts.some((one) => one.kind === 'gone-quiet' && one.at < horizon)
      ? [`${family} tells of a time before`]
      : []),
  ]
}
