import { expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import { nothingOf, partsOf, withPart, type KnownPerson } from '../../lib/domain/known-person.ts'
import { betweenYouAnd } from '../../lib/screens/between.ts'
import { personAddress } from '../../lib/screens/people-route.ts'
import { englishText as text } from '../components/english.ts'
import { accept, answer, day, entry, message, now, someone, undo } from '../domain/build.ts'

const dana = someone('dana', 'Dana Whitfield, PhD')
const present = { now, zone: 'Europe/Berlin' }
const sameOf = (url: string): string => url

/** What the ledger knows from these entries. */
function knownFrom(entries: readonly Entry[]): KnownPerson {
  const url = dana.url ?? ''
  const facts = entries.reduce((before, one) => {
    const part = partsOf(one, sameOf).get(url)
    return part ? withPart(before, part, false) : before
  }, nothingOf(url))
  return { ...facts, since: facts.since ?? '' }
}

const said = (entries: readonly Entry[], isDiscreet = false): string =>
  betweenYouAnd(knownFrom(entries), entries, { present, isDiscreet, text }).sentence

test('when somebody was invited, and how often words went either way', () => {
  const invited = accept(190 * day, dana)
  expect(said([invited, message(180 * day, dana)])).toBe(
    'You and Dana Whitfield: invited in May, one exchange seen',
  )
  const opened = answer(179 * day, dana, { type: 'Read', rung: 'observe' })
  expect(said([invited, message(180 * day, dana), opened])).toBe(
    'You and Dana Whitfield: invited in May, 2 exchanges seen',
  )
})

test('without an invitation, the first thing one did; without words, nothing of them', () => {
  expect(said([entry(day, { person: dana })])).toBe(
    'You and Dana Whitfield: first act of yours yesterday',
  )
})

test('an invitation that was taken back is none', () => {
  const invited = entry(60 * day, { type: 'Invite', person: dana, object: null })
  expect(said([invited, undo(59 * day, invited)])).toContain('first act of yours in September')
})

test('where so much is there that its beginning is not looked up, since when', () => {
  const known = knownFrom([accept(400 * day, dana)])
  const { sentence } = betweenYouAnd(known, null, { present, isDiscreet: false, text })
  expect(sentence).toBe('You and Dana Whitfield: first act of yours in October 2025')
})

test.each([
  ['names are hidden', knownFrom([accept(day, dana)]), true],
  [
    'there is a hash for a name',
    {
      ...knownFrom([accept(day, dana)]),
      url: 'urn:waterline:person:aa',
      name: 'urn:waterline:person:bb',
    },
    false,
  ],
])('nobody is named where %s', (_, known, isDiscreet) => {
  const { sentence } = betweenYouAnd(known, [accept(day, dana)], { present, isDiscreet, text })
  expect(sentence).toBe('You and this person: invited yesterday')
})

test('it leads to the page of that person', () => {
  const known = knownFrom([accept(day, dana)])
  const { address } = betweenYouAnd(known, [], { present, isDiscreet: true, text })
  expect(address).toBe(personAddress(dana.url ?? ''))
})
