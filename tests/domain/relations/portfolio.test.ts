import { expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import { changesOf, portfolioOf } from '../../../lib/domain/relations/portfolio.ts'
import { isFoundBy } from '../../../lib/domain/relations/find.ts'
import { wordsOf } from '../../../lib/domain/name-words.ts'
import {
  amara,
  answer,
  byUrl,
  ownCircle,
  day,
  knownPerson,
  li,
  message,
  noor,
  now,
  profile,
  tomasz,
} from '../build.ts'

const person = (who: typeof amara, more: object = {}) => ({
  ...knownPerson(who.url ?? '', who.name),
  ...more,
})

test('people are counted by kind, field and stage, and what is not said is told, too', () => {
  const people = [person(amara, { kind: 'functional' }), person(li), person(noor)]
  const profiles = byUrl(
    [amara, profile(amara, { field: ' Nursing' })] as const,
    [li, profile(li, { field: 'nursing' })] as const,
  )
  expect(portfolioOf(people, profiles, new Set([li.url ?? '']), now)).toEqual({
    people: 3,
    kinds: new Map([
      ['functional', 1],
      [null, 2],
    ]),
    fields: new Map([
      ['nursing', 2],
      [null, 1],
    ]),
    stages: new Map([
      ['contact', 2],
      ['member', 1],
    ]),
  })
})

const ago = (days: number): string => instant(now - days * day)

test('of the last 90 days: new people, talks that began, circles, and who went quiet', () => {
  const heard = { type: 'Read', rung: 'observe' } as const
  const people = [
    person(amara, { since: ago(90), lastExchange: ago(1) }),
    person(li, { since: ago(91), lastExchange: ago(2) }),
    person(noor, { since: ago(900), lastExchange: ago(180) }),
    person(tomasz, { since: ago(900), lastExchange: ago(271) }),
  ]
  const acts = [
    message(day, amara),
    answer(2 * day, amara, heard),
    // With Li there was a talk before, too.
    message(2 * day, li),
    answer(2 * day, li, heard),
    message(100 * day, li),
    answer(100 * day, li, heard),
  ]
  const circles = [ownCircle({ at: ago(10) }), ownCircle({ at: ago(91) })]
  expect(changesOf(people, acts, circles, now)).toEqual({
    people: 1,
    talks: 1,
    circles: 1,
    quiet: 1,
  })
})

test('somebody is found by their name, and by what was noted of them', () => {
  const words = { words: ['amara', 'okafor'] }
  const noted = profile(amara, { field: 'Nursing', needs: ['shift plans'] })
  expect(isFoundBy(wordsOf('oka am'), words, undefined)).toBe(true)
  expect(isFoundBy(wordsOf('nurs'), words, undefined)).toBe(false)
  expect(isFoundBy(wordsOf('nurs shift'), words, noted)).toBe(true)
  expect(isFoundBy([], words, undefined)).toBe(true)
})
