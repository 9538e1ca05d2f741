import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import type { Intention } from '../../lib/domain/intention.ts'
import { defaultPromptSettings } from '../../lib/domain/prompt-settings.ts'
import { blankReflection, type Reflection } from '../../lib/domain/reflection.ts'
import { hasReview, reviewModel, type ReviewSources } from '../../lib/screens/review-model.ts'
import { englishText as text } from '../components/english.ts'
import {
  amara,
  answer,
  day,
  entry,
  gap,
  hour,
  idAt,
  knownPerson,
  li,
  message,
  noor,
  now,
  suggestion,
  tomasz,
} from '../domain/build.ts'
import { moment, opened, times } from '../domain/metrics/build.ts'

const zone = 'Europe/Berlin'
const nothing: ReviewSources = {
  horizon: instant(now - 60 * day),
  gaps: [],
  drawn: [],
  entries: [],
  suggestions: [],
  reflections: [],
  notebook: [],
  people: [],
  moments: [],
  earlier: [],
  baseline: [],
  intentions: [],
  prompts: defaultPromptSettings(),
}
const model = (sources: Partial<ReviewSources> = {}) =>
  reviewModel({ ...nothing, ...sources }, { now, zone, dayStart: 0, siteName: (id) => id, text })

const said = (ago: number, fields: Partial<Reflection> = {}): Reflection => {
  const at = instant(now - ago)
  return { ...blankReflection({ id: idAt(now - ago), at, day: at.slice(0, 10) }), ...fields }
}

test('there is something to review after a week, or once something was said', () => {
  expect(hasReview(null, [], now)).toBe(false)
  expect(hasReview(instant(now - 7 * day + 1), [], now)).toBe(false)
  expect(hasReview(instant(now - 7 * day), [], now)).toBe(true)
  expect(hasReview(null, [said(0)], now)).toBe(true)
  expect(hasReview(null, [said(0, { skipped: true })], now)).toBe(false)
})

test('eight weeks are drawn, the last one ends today', () => {
  const { weeks } = model({ drawn: [entry(0), entry(55 * day), entry(56 * day)] })
  expect(weeks.spans).toHaveLength(8)
  expect(weeks.spans[0]).toMatchObject({ first: '2026-09-28', counts: { touch: 1 } })
  expect(weeks.spans[7]).toMatchObject({ first: '2026-11-16', last: '2026-11-22' })
  expect(weeks.counts.touch).toBe(2)
})

test('what is hatched is said: the site, when, and why', () => {
  const { hatched } = model({
    gaps: [gap(9 * day, { reason: 'off', until: instant(now - 8 * day) })],
  })
  expect(hatched).toEqual({
    lines: [
      expect.stringMatching(
        /^Hatched: linkedin, November 13\s–\s14\. Switched off: nothing was read\.$/,
      ),
    ],
    more: 0,
  })
})

describe('a week', () => {
  test('has its exchanges to pick from, and what was said of it', () => {
    const week = said(3 * day, { of: 'week', goal: 'One question' })
    const { week: found, reflected } = model({
      entries: [answer(day, amara), message(8 * day, li)],
      reflections: [week, said(9 * day, { of: 'week' }), said(day)],
    })
    expect(found).toMatchObject({ of: 'week', day: '2026-11-19', said: week })
    expect(found.lines.map(({ sentence }) => sentence)).toEqual(['You replied to Amara Okafor'])
    expect(reflected).toEqual({ days: 1, of: 1 })
  })

  test('that was skipped has nothing said, and keeps its day', () => {
    const { week } = model({ reflections: [said(2 * day, { of: 'week', skipped: true })] })
    expect(week).toMatchObject({ day: '2026-11-20', said: null })
  })
})

describe('the last 30 days', () => {
  test('are told by kind of person, and contacts without contact by no word either way', () => {
    const people = [
      { ...knownPerson(amara.url ?? '', null), kind: 'personal' as const },
      { ...knownPerson(li.url ?? '', null), lastExchange: instant(now - day) },
      knownPerson(tomasz.url ?? '', null),
      knownPerson(noor.url ?? '', null),
    ]
    const { audit } = model({
      entries: [
        entry(day, { person: amara }),
        entry(day, { person: noor }),
        message(day, li, { act: 'help', rung: 'collaborate' }),
        entry(31 * day, { person: tomasz }),
      ],
      people,
    })
    expect(audit).toMatchObject({
      kinds: [
        { kind: 'personal', people: 1 },
        { kind: null, people: 2 },
      ],
      counts: { touch: 2, collaborate: 1, observe: 0 },
      people: 3,
      withoutContact: 2,
      balance: { gives: 1, asks: 0 },
    })
  })
})

const done = (ago: number) =>
  suggestion({ id: idAt(now - ago), state: 'done', closedAt: instant(now - ago) })
const outcome = (ago: number, of: string | null) => ({
  record: 'outcome' as const,
  id: idAt(now - ago),
  changedAt: instant(now - ago),
  at: instant(now - ago),
  day: '2026-11-01',
  line: 'She wrote back',
  person: null,
  circle: null,
  suggestion: of,
})

describe('"What came of it?"', () => {
  test('is asked of the step done first, a week later', () => {
    const [old, recent] = [done(7 * day), done(7 * day - 1)]
    expect(model({ suggestions: [recent, old] }).cameOfIt).toMatchObject({ suggestion: old })
    expect(model({ suggestions: [recent] }).cameOfIt).toBeNull()
    expect(model({ suggestions: [{ ...old, state: 'expired' }] }).cameOfIt).toBeNull()
  })

  test('is asked once of each, and once a week', () => {
    const [first, second] = [done(20 * day), done(10 * day)]
    const asked = (ago: number) =>
      model({ suggestions: [first, second], notebook: [outcome(ago, first.id)] }).cameOfIt
    expect(asked(6 * day)).toBeNull()
    expect(asked(8 * day)).toMatchObject({ suggestion: second })
  })
})

/** So many moments, of which 4 in 10 were held back; `acted`: how many of ten shown, and of ten quiet were followed. */
const trial = (count: number, acted: { shown: number; quiet: number }) => {
  const moments = times(count, (index) =>
    moment(index * day + 2 * hour, { heldBack: index % 5 < 2, answer: 'show-how' }),
  )
  const arms = [0, 0]
  const entries = moments.flatMap(({ at, heldBack }) => {
    const place = (arms[heldBack ? 1 : 0] ?? 0) % 10
    arms[heldBack ? 1 : 0] = (arms[heldBack ? 1 : 0] ?? 0) + 1
    const isFollowed = place < (heldBack ? acted.quiet : acted.shown)
    return isFollowed ? [message(now - Date.parse(at) - 60_000, null)] : []
  })
  return { moments, entries }
}

/** Whether they shall go on is asked, with these intentions. */
const asks = (...intentions: Intention[]) => model({ intentions }).helped.asksToGoOn

describe('did prompts help', () => {
  test('is not clear before 250 moments, however large the effect', () => {
    const { helped } = model(trial(200, { shown: 5, quiet: 0 }))
    expect(helped).toMatchObject({ verdict: 'not-clear', shown: 120, quiet: 80, asksToGoOn: null })
    expect(helped.effect.added?.interval.low).toBeGreaterThan(0)
    expect(helped.answers.get('show-how')).toBe(120)
  })

  test('is told once there are enough', () => {
    expect(model(trial(250, { shown: 4, quiet: 1 })).helped.verdict).toBe('helps')
  })

  test('is not told where somebody is written to again and again without an answer', () => {
    const { moments, entries } = trial(250, { shown: 4, quiet: 1 })
    const chasing = times(3, (index) => message(index * hour + hour / 2, amara))
    const { helped } = model({ moments, entries: [...entries, ...chasing] })
    expect(helped).toMatchObject({ verdict: 'not-clear', harm: ['unanswered'] })
    const heard = [...entries, ...chasing, opened(60_000, amara)]
    expect(model({ moments, entries: heard }).helped.harm).toEqual([])
  })

  test('where they change nothing, turning them off is offered, unless they are off', () => {
    const nil = trial(1000, { shown: 1, quiet: 1 })
    expect(model(nil).helped).toMatchObject({ verdict: 'does-not', asksToGoOn: 'does-not' })
    const prompts = { ...defaultPromptSettings(), isOff: true }
    expect(model({ ...nil, prompts }).helped.asksToGoOn).toBeNull()
  })

  test('an intention that ended lately, with none after it, asks whether they shall go on', () => {
    const ended: Intention = {
      id: idAt(now - 40 * day),
      text: 'Find a co-author',
      topics: [],
      from: instant(now - 40 * day),
      until: instant(now - day),
    }
    expect(asks(ended)).toBe('ended')
    expect(asks({ ...ended, until: instant(now - 15 * day) })).toBeNull()
    const next = { ...ended, id: idAt(now), from: instant(now - day), until: null }
    expect(asks(ended, next)).toBeNull()
  })

  test('kinds that were switched off without ever prompting stay known as such', () => {
    const prompts = { ...defaultPromptSettings(), off: ['renew' as const] }
    const { off, families } = model({ ...trial(10, { shown: 1, quiet: 1 }), prompts }).helped
    expect(off).toEqual(['renew'])
    expect(families).toMatchObject([{ family: 'follow-up', shown: 6, quiet: 4, isOff: false }])
  })
})
