import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import type { Plan } from '../../lib/domain/notebook/plan.ts'
import { blankReflection, type Reflection } from '../../lib/domain/reflection.ts'
import { reflectionModel, type ReflectionSources } from '../../lib/screens/reflecting.ts'
import { englishText as text } from '../components/english.ts'
import {
  amara,
  answer,
  entry,
  hour,
  idAt,
  message,
  now,
  promise,
  suggestion,
  tomasz,
} from '../domain/build.ts'

const zone = 'Europe/Berlin'
/** Seven in the evening of 22 November. */
const evening = now + 6 * hour
const today = '2026-11-22'
const reply = answer(hour, amara)
const said = (fields: Partial<Reflection>): Reflection => ({
  ...blankReflection({ id: idAt(now), at: instant(evening), day: today }),
  ...fields,
})

function model(sources: Partial<ReflectionSources> = {}, open = [suggestion()], at = evening) {
  const found: ReflectionSources = {
    settings: { hour: 17, every: 'day', isOffered: false },
    reflections: [],
    reflected: [reply],
    promises: [],
    plans: [],
    ...sources,
  }
  return reflectionModel(found, open, { now: at, zone, text })
}

describe('a reflection is due', () => {
  test('in the evening of an active day', () => {
    expect(model().isDue).toBe(true)
    expect(model({}, [], now).isDue).toBe(false)
    expect(model({ reflected: [] }).isDue).toBe(false)
  })

  test('until it is said or skipped; what was said can be said otherwise', () => {
    const answered = said({ gained: 'A name for it' })
    expect(model({ reflections: [answered] })).toMatchObject({ isDue: false, said: answered })
    expect(model({ reflections: [said({ skipped: true })] })).toMatchObject({
      isDue: false,
      said: null,
    })
  })
})

test('three facts and the lines to pick from, in words', () => {
  const like = entry(2 * hour, { person: tomasz })
  const { facts, lines } = model({ reflected: [like, reply], promises: [promise(hour)] })
  expect(facts).toEqual({ ownWords: 1, people: 2, promisesDue: 1 })
  expect(lines.map(({ sentence }) => sentence)).toEqual([
    'You replied to Amara Okafor',
    'You liked a post by Tomasz Nowak',
  ])
})

const plan = (id: string): Plan => ({
  record: 'plan',
  id,
  changedAt: instant(now),
  at: instant(now),
  day: today,
  cue: 'x',
  act: 'write',
  person: null,
  tag: null,
  until: instant(now),
  state: 'open',
  closedAt: null,
  closedBy: null,
})

describe('a plan', () => {
  test('begins with what is suggested, and with somebody of the day by their name', () => {
    const { plan: begun, people } = model({ reflected: [message(hour, tomasz)] })
    expect(begun).toEqual({ act: 'write', whom: 'Amara Okafor' })
    expect([...people]).toEqual([
      ['Tomasz Nowak', tomasz],
      ['Amara Okafor', amara],
    ])
    expect(model({}, []).plan).toEqual({ act: 'write', whom: '' })
  })

  test('is offered while fewer than three are open', () => {
    expect(model({ plans: ['a', 'b'].map(plan) }).plan).not.toBeNull()
    expect(model({ plans: ['a', 'b', 'c'].map(plan) }).plan).toBeNull()
    const closed = { ...plan('c'), state: 'done' as const }
    expect(model({ plans: [plan('a'), plan('b'), closed] }).plan).not.toBeNull()
  })
})
