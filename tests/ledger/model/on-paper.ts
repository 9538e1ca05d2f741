/** What may be done to a ledger, done on paper: each gives the paper as it is afterwards. */
import type { Alias } from '../../../lib/domain/alias.ts'
import type { Entry, Observation, Person } from '../../../lib/domain/entry.ts'
import type { Erasure } from '../../../lib/domain/erasure.ts'
import type { LedgerFile } from '../../../lib/domain/ledger-file.ts'
import { madeAt } from '../../../lib/domain/made-at.ts'
import type { AppendContext } from '../../../lib/ledger/append.ts'
import {
  blankPaper,
  by,
  compare,
  earlier,
  goesBy,
  isUndone,
  joined,
  meant,
  people,
  sessions,
  type Paper,
} from './paper.ts'

const halfAnHour = 30 * 60

export function append(paper: Paper, all: readonly Observation[], context: AppendContext): Paper {
  return all.toSorted(by('at')).reduce((now, one) => appendOne(now, one, context), paper)
}

function appendOne(paper: Paper, observation: Observation, context: AppendContext): Paper {
  const { id, at, zone, rung } = observation
  if (isKnown(paper, id) || isOldNews(paper, observation)) return paper
  const session = sessionAt(paper, observation) ?? context.newId()
  const before = withAlias(paper, observation)
  const { undo, alias: _alias, ...seen } = withoutStrangers(before, observation, context)
  const target = undo ? undoTarget(before, observation) : undefined
  const [intention] = paper.intentions
    .filter(({ from, until }) => from <= at && (until === null || at < until))
    .toSorted((one, other) => compare(other.from + other.id, one.from + one.id))
  const entry: Entry = {
    ...seen,
    rung: target ? meant(before, target).rung : rung,
    day: dayOnCalendar(at, zone, context.dayStart),
    undoes: target?.id ?? null,
    corrects: null,
    changes: null,
    session,
    intention: intention?.id ?? null,
  }
  return withAlias({ ...before, entries: [...before.entries, entry] }, observation)
}

function isKnown({ entries, erased }: Paper, id: string): boolean {
  return erased.includes(id) || entries.some((entry) => entry.id === id)
}

/** Another reaction where one stands, the falling back of one that never was an entry, an answer opened before. */
function isOldNews(paper: Paper, observation: Observation): boolean {
  const { type, undo, object, site } = observation
  if (type === 'Undo' && undo?.type === 'Like' && undo.id !== null)
    return !paper.entries.some(({ id }) => id === undo.id)
  if (type === 'Like' && object?.url)
    return undoTarget(paper, { ...observation, undo: { type, id: null } }) !== undefined
  if (type === 'Read' && object?.url)
    return paper.entries.some(
      (one) => one.site === site && one.type === type && one.object?.url === object.url,
    )
  return false
}

/** The latest visit to the site that had begun by half an hour later, unless it was over half an hour before. */
function sessionAt(paper: Paper, { site, at, view }: Observation): string | undefined {
  const from = earlier(at, view?.activeSeconds ?? 0)
  const latest = sessions(paper)
    .filter((one) => one.site === site && one.from <= earlier(at, -halfAnHour))
    .toSorted((one, other) => compare(one.from + one.id, other.from + other.id))
    .at(-1)
  return latest && earlier(latest.until, -halfAnHour) >= from ? latest.id : undefined
}

function withoutStrangers(
  paper: Paper,
  observation: Observation,
  { pseudonyms }: AppendContext,
): Observation {
  const { type, person, view } = observation
  if (type !== 'View' && type !== 'Read') return observation
  const known = people(paper)
  const mask = <P extends Person>(one: P): P => {
    const { url } = one
    const acquaintance = url && known.find((other) => other.url === goesBy(paper, url))
    return acquaintance
      ? { ...one, name: one.name ?? acquaintance.name }
      : { ...one, name: null, url: (url && pseudonyms.get(url)) ?? null }
  }
  return {
    ...observation,
    person: person && mask(person),
    view: view && { ...view, people: view.people.map(mask) },
  }
}

/** Addresses are noted of people an act was towards, and of nobody else. */
function withAlias(paper: Paper, { person, alias }: Observation): Paper {
  if (!person?.url || !alias) return paper
  const noted = joined(paper, person.url, alias)
  return people(noted).some(({ url }) => url === person.url) ? noted : paper
}

/** The newest act not taken back of the same kind on the same thing, else towards the same person. */
function undoTarget(paper: Paper, { site, account, at, undo, object, person }: Observation) {
  const { entries } = paper
  const standing = entries.filter(({ id }) => !isUndone(paper, id))
  if (undo?.id) return standing.find(({ id }) => id === undo.id)
  const isSameThing = (entry: Entry): boolean =>
    object?.url
      ? entry.object?.url === object.url
      : entry.object?.type === object?.type && isSamePerson(entry)
  const isSamePerson = (entry: Entry): boolean => {
    // Whom the site showed; where it showed nobody, whom a correction names.
    const shown = entry.person ?? meant(paper, entry).person
    return (
      Boolean(person?.url && shown?.url) &&
      goesBy(paper, shown?.url ?? '') === goesBy(paper, person?.url ?? '')
    )
  }
  const ofKind = standing.filter((entry) => entry.site === site && entry.type === undo?.type)
  const newest = ofKind
    .filter((entry) => isSameThing(entry) && entry.at <= at)
    .filter((entry) => !entry.account || !account || entry.account === account)
    .toSorted((one, other) => compare(one.at + one.id, other.at + other.id))
    .at(-1)
  if (newest || undo?.type !== 'Create' || !object?.url) return newest
  const made = madeAt(object.url)
  if (made === null) return undefined
  const off = (entry: Entry): number => Math.abs(Date.parse(entry.at) - made)
  const [nearest] = ofKind
    .filter((entry) => entry.account === account && entry.object?.type === object.type)
    .filter((entry) => off(entry) <= 15_000)
    .toSorted(
      (one, other) => off(one) - off(other) || compare(one.at + one.id, other.at + other.id),
    )
  return nearest
}

/** The day on a calendar on the wall, by the hour its owner calls morning; without the platform's `Temporal`. */
export function dayOnCalendar(at: string, zone: string, dayStart: number): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
  }).formatToParts(new Date(at))
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour') - dayStart)
  return new Date(wall).toISOString().slice(0, 10)
}

export function correct(paper: Paper, correction: Entry): Paper {
  const isThere = paper.entries.some(({ id }) => id === correction.id)
  return isThere ? paper : withoutUnknown({ ...paper, entries: [...paper.entries, correction] })
}

/** Addresses of the one who is to be erased; nobody's for any other erasure. */
export function whoIs(paper: Paper, erasure: Erasure): Set<string> {
  if (erasure.by !== 'person') return new Set()
  const person = goesBy(paper, erasure.url)
  const others = paper.aliases.filter((one) => one.person === person).map(({ url }) => url)
  return new Set([person, ...others])
}

export function erase(paper: Paper, erasure: Erasure): Paper {
  if (erasure.by === 'everything') return blankPaper
  const who = whoIs(paper, erasure)
  const left = new Map(paper.entries.map((entry) => [entry.id, leftOf(paper, entry, erasure, who)]))
  const isGone = (id: string | null): boolean => left.get(id ?? '') === null
  for (let isDone = false; !isDone;) {
    isDone = true
    for (const { id, undoes, corrects } of paper.entries) {
      // With an entry goes all that is about it, and with an undo what it took back.
      const takes = isGone(undoes) || isGone(corrects) ? [id] : []
      const also = isGone(id) && corrects === null && undoes !== null ? [undoes] : []
      for (const one of [...takes, ...also]) {
        if (!left.has(one) || isGone(one)) continue
        left.set(one, null)
        isDone = false
      }
    }
  }
  return withoutUnknown({
    ...paper,
    entries: paper.entries.flatMap(({ id }) => left.get(id) ?? []),
    aliases: paper.aliases.filter(({ url, person }) => !who.has(url) && !who.has(person)),
    erased: [...paper.erased, ...paper.entries.map(({ id }) => id).filter(isGone)],
  })
}

/** An entry without whom it names of those who go; null where nothing of it stays. */
function leftOf(
  paper: Paper,
  entry: Entry,
  erasure: Erasure,
  who: ReadonlySet<string>,
): Entry | null {
  if (erasure.by === 'age' && isOld(paper, entry, erasure.since)) return null
  if (erasure.by === 'entry' && entry.id === erasure.id) return null
  if (erasure.by === 'site' && entry.site === erasure.site) return null
  if (erasure.by === 'time' && entry.at >= erasure.from && entry.at < erasure.until) return null
  const goes = (one: Pick<Person, 'url'> | null | undefined): boolean => who.has(one?.url ?? '')
  const { person: towards, written } = meant(paper, entry)
  const partners = [towards, ...entry.others].filter((one) => one !== null)
  if (partners.length > 0 && partners.every(goes)) return null
  const others = entry.others.filter((one) => !goes(one))
  // The next one takes the place of the first, unless a correction said who has it.
  const isPlaceFree = goes(entry.person) && written?.person === undefined
  const next = isPlaceFree ? (others.shift() ?? null) : goes(entry.person) ? null : entry.person
  const { view, changes } = entry
  return {
    ...entry,
    person: next,
    others,
    view: view && { ...view, people: view.people.filter((one) => !goes(one)) },
    changes: changes && (goes(changes.person) ? { ...changes, person: null } : changes),
  }
}

/** By the day and rung it is meant to be of; what is about an entry that is there has no age of its own. */
function isOld(
  paper: Paper,
  entry: Entry,
  since: Extract<Erasure, { by: 'age' }>['since'],
): boolean {
  const about = new Set([entry.corrects, entry.undoes])
  if (paper.entries.some(({ id }) => about.has(id))) return false
  const { day, rung } = meant(paper, entry)
  // Words on a person, and corrections of what is not there, are kept like whatever is kept longest.
  if (entry.changes === null && entry.corrects === null) return day < (since[rung] ?? '')
  return Object.values(since).every((first) => day < (first ?? ''))
}

/** Addresses stay of people an act was towards, and of nobody else. */
function withoutUnknown(paper: Paper): Paper {
  const known = new Set(people(paper).map(({ url }) => url))
  return { ...paper, aliases: paper.aliases.filter(({ person }) => known.has(person)) }
}

/** The union of both by id, but for what was erased here, and what is about that. */
export function merge(paper: Paper, file: LedgerFile): Paper {
  const fresh = file.entries.filter(
    ({ id, undoes, corrects }) =>
      !isKnown(paper, id) && ![undoes, corrects].some((one) => one && paper.erased.includes(one)),
  )
  const intentions = file.intentions.filter(
    ({ id }) => !paper.intentions.some((one) => one.id === id),
  )
  const together: Paper = {
    ...paper,
    entries: [...paper.entries, ...fresh],
    intentions: [...paper.intentions, ...intentions],
  }
  return withoutUnknown(file.aliases.reduce(withOther, together))
}

/** Who is one person by either ledger goes by the address that this one knows. */
function withOther(paper: Paper, { url, person }: Alias): Paper {
  return joined(paper, goesBy(paper, person), url)
}
