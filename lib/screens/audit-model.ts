/** Where one stands, in words: numbers, the list behind each, and at most one step for a list; pure. */
import type { Audit, ListName } from '../domain/audit/audit.ts'
import { listNames } from '../domain/audit/audit.ts'
import { auditNumbers } from '../domain/audit/numbers.ts'
import { instant } from '../domain/clock.ts'
import type { Day } from '../domain/day.ts'
import { drawFrom, drawn } from '../domain/draw.ts'
import { rungs, type Rung } from '../domain/entry.ts'
import { everything } from '../domain/filter.ts'
import { isHash } from '../domain/keyed-hash.ts'
import type { KnownPerson } from '../domain/known-person.ts'
import type { Note } from '../domain/notebook/note.ts'
import type { Profile } from '../domain/notebook/profile.ts'
import { isStopped } from '../domain/stops.ts'
import type { AuditFile } from '../exports/audit.ts'
import { dateOf, dayName, whenever, type Present } from '../text/days.ts'
import { listOf, nameOf } from '../text/names.ts'
import { lastExchange } from '../text/relations.ts'
import { depthName } from '../text/rungs.ts'
import type { Text, TextKey } from '../text/text.ts'
import { personName } from './entry-sentence.ts'
import type { PersonRow } from './people-list.ts'
import { newCircleAddress, personAddress } from './people-route.ts'
import { auditListAddress, type AuditPart } from './review-route.ts'
import { historyAddress } from './route.ts'

export interface AuditSection {
  name: AuditPart
  title: string
  /** "12 people" */
  figure: string
  /** As many as rows, unless names are off. */
  count: number
  /** What is counted. */
  why: string
  /** Where the list is. */
  address: string
  rows: readonly PersonRow[]
  /** Your call, as ever. */
  step: { words: string; address: string } | null
  /** Headings of the columns, in a file. */
  columns: readonly [string, string]
}

export interface AuditModel {
  /** Instant of the oldest entry; null: nothing is there. */
  since: string | null
  intro: readonly string[]
  sections: readonly AuditSection[]
  years: readonly {
    year: string
    cells: readonly { rung: Rung; count: number; address: string }[]
  }[]
  isNameless: boolean
  /** When it was read: "November 22, 2026". */
  day: string
}

export interface AuditSources {
  present: Present
  today: Day
  horizon: string | null
  /** Times that were not seen, or not surely. */
  gaps: number
  people: ReadonlyMap<string, KnownPerson>
  profiles: ReadonlyMap<string, Profile>
  notes: readonly Note[]
}

const titles: Record<AuditPart, TextKey> = {
  silent: 'review_without_contact',
  accepted: 'audit_accepted',
  unanswered: 'audit_unanswered',
  quiet: 'people_section_quiet',
  outside: 'audit_outside',
  circles: 'audit_circles',
  rhythm: 'audit_rhythm',
}

const steps: Record<ListName, TextKey> = {
  silent: 'audit_step_silent',
  accepted: 'audit_step_accepted',
  unanswered: 'audit_step_unanswered',
  quiet: 'audit_step_quiet',
  outside: 'audit_step_outside',
}

export function auditModel(audit: Audit, sources: AuditSources, text: Text): AuditModel {
  const { present, horizon, gaps, people, today } = sources
  return {
    since: horizon,
    intro: [
      ...(horizon ? [text('audit_since', dayName(horizon, present, text))] : []),
      ...(gaps > 0 ? [text.counted('audit_gaps', gaps)] : []),
    ],
    sections: [
      ...listNames.map((name) => listSection(name, audit, sources, text)),
      circlesSection(audit, sources, text),
      rhythmSection(audit, text),
    ],
    years: audit.years.map(({ year, counts }) => ({
      year,
      cells: rungs.map((rung) => ({
        rung,
        count: counts[rung],
        address: historyAddress({
          ...everything,
          rung,
          from: `${year}-01-01`,
          to: `${year}-12-31`,
        }),
      })),
    })),
    isNameless: people.size > 0 && [...people.keys()].every(isHash),
    day: dateOf(today, text),
  }
}

/** As a file; without names there are numbers alone where people or tags would be listed. */
export function auditFile(model: AuditModel, hasNames: boolean, text: Text): AuditFile {
  return {
    lang: text.lang,
    dir: text.dir,
    title: text('audit_title'),
    intro: [
      text('audit_as_of', model.day),
      ...model.intro,
      ...(hasNames && !model.isNameless ? [] : [text('audit_names_out')]),
    ],
    sections: [
      ...model.sections.map(({ title, figure, why, name, columns, rows }) => ({
        title,
        figure,
        why,
        columns,
        rows: hasNames || name === 'rhythm' ? rows.map((row) => [row.name, row.more]) : [],
      })),
      {
        title: text('audit_years'),
        figure: text.counted('audit_years_count', model.years.length),
        why: text('audit_years_why'),
        columns: [text('audit_year'), ...rungs.map((rung) => depthName(rung, text))],
        rows: model.years.map(({ year, cells }) => {
          const number = new Intl.NumberFormat(text.lang)
          return [year, ...cells.map(({ count }) => number.format(count))]
        }),
      },
    ],
  }
}

function listSection(
  name: ListName,
  audit: Audit,
  sources: AuditSources,
  text: Text,
): AuditSection {
  const { people } = sources
  const listed = audit.lists[name]
  return {
    name,
    title: text(titles[name]),
    figure: text.counted('review_people', listed.length),
    count: listed.length,
    why: whyOf(name, audit, text),
    address: auditListAddress(name),
    rows: listed.flatMap(({ url, at }) => {
      const one = people.get(url)
      if (!one || isHash(url)) return []
      const more = moreOf(name, url, at, sources, text)
      return [{ address: personAddress(url), name: personName(one, text), more }]
    }),
    step: stepOf(name, audit, sources, text),
    columns: [text('audit_who'), text('audit_seen')],
  }
}

function whyOf(name: ListName, { contacts, fieldsKnown }: Audit, text: Text): string {
  switch (name) {
    case 'silent':
      return text.counted('audit_silent_why', contacts)
    case 'accepted':
      return text('audit_accepted_why')
    case 'unanswered':
      return text('audit_unanswered_why')
    case 'quiet':
      return text('audit_quiet_why')
    case 'outside':
      return fieldsKnown === null
        ? text('audit_outside_unknown')
        : text.counted('audit_outside_why', fieldsKnown)
  }
}

function moreOf(
  name: ListName,
  url: string,
  at: string,
  { present, profiles }: AuditSources,
  text: Text,
): string {
  switch (name) {
    case 'silent':
      return text('audit_contact_since', whenever(at, present, text))
    case 'accepted':
      return text('audit_accepted_at', whenever(at, present, text))
    case 'unanswered':
      return text('audit_heard_at', whenever(at, present, text))
    case 'quiet': {
      const isDormant = at <= instant(present.now - auditNumbers.dormantAfter)
      const words = [lastExchange(at, present, text), isDormant && text('people_dormant')]
      return words.filter(Boolean).join(' · ')
    }
    case 'outside':
      return profiles.get(url)?.field ?? ''
  }
}

/** Somebody of the list who may be named now, by the day's chance: people would pick whom they are at ease with. */
function stepOf(
  name: ListName,
  { lists }: Audit,
  { present, today, people, profiles, notes }: AuditSources,
  text: Text,
): AuditSection['step'] {
  const heated = new Set(
    notes.flatMap(({ sort, person }) => (sort === 'heated' ? (person?.url ?? []) : [])),
  )
  const some = lists[name].flatMap(({ url }) => {
    const one = people.get(url)
    const isFree = one && !isHash(url) && !heated.has(url)
    return isFree && !isStopped(one, people, profiles, present.now) ? [one] : []
  })
  const one = drawn(drawFrom('audit'), some, name, today)
  const called = one && nameOf(one, text)
  return one && called
    ? { words: text(steps[name], called), address: personAddress(one.url) }
    : null
}

function circlesSection({ circles }: Audit, { people }: AuditSources, text: Text): AuditSection {
  const [first] = circles
  const isNameless = [...people.keys()].every(isHash)
  return {
    name: 'circles',
    title: text(titles.circles),
    figure: text.counted('audit_tags', circles.length),
    count: circles.length,
    why: text('audit_circles_why'),
    address: auditListAddress('circles'),
    rows: circles.map(({ tag, people: urls }) => ({
      address: historyAddress({ ...everything, tag }),
      name: `#${tag}`,
      more: isNameless
        ? text.counted('review_people', urls.length)
        : listOf(
            urls.flatMap((url) => people.get(url) ?? []),
            text,
          ),
    })),
    step: first ? { words: text('audit_step_circle', first.tag), address: newCircleAddress } : null,
    columns: [text('audit_tag'), text('audit_who')],
  }
}

function rhythmSection({ rhythm }: Audit, text: Text): AuditSection {
  const dates = new Intl.DateTimeFormat(text.lang, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    name: 'rhythm',
    title: text(titles.rhythm),
    figure: text('review_of', rhythm.weeks.length, rhythm.of),
    count: rhythm.weeks.length,
    why: text('audit_rhythm_why'),
    address: auditListAddress('rhythm'),
    rows: rhythm.weeks.map(({ first, last, acts }) => ({
      address: historyAddress({ ...everything, from: first, to: last }),
      name: dates.formatRange(Date.parse(first), Date.parse(last)),
      more: text.counted('audit_acts', acts),
    })),
    step: null,
    columns: [text('audit_week'), text('drawing_own_words')],
  }
}
