import { expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import { dormantAfter, quietOf } from '../../../lib/domain/relations/quiet.ts'
import { coMembers, stageOf, talkingWithin } from '../../../lib/domain/relations/stage.ts'
import { amara, byUrl, ownCircle, day, knownPerson, li, now, profile } from '../build.ts'

const known = (wrote: number | null, heard: number | null) => ({
  ...knownPerson(amara.url ?? '', amara.name),
  writes: wrote === null ? [] : [instant(now - wrote)],
  heardAt: heard === null ? null : instant(now - heard),
})
const nobody = new Set<string>()

test.each([
  ['own words and words of theirs, both 90 days ago', talkingWithin, talkingWithin, 'talking'],
  ['own words a day longer ago', talkingWithin + day, day, 'contact'],
  ['words of theirs a day longer ago', day, talkingWithin + day, 'contact'],
  ['own words alone', day, null, 'contact'],
  ['words of theirs alone', null, day, 'contact'],
])('%s: %s', (_what, wrote, heard, stage) => {
  expect(stageOf(known(wrote, heard), nobody, now)).toBe(stage)
})

test('whoever is in a circle that is not ended is a co-member, whatever was written', () => {
  const members = coMembers(
    [ownCircle({ members: [amara] }), ownCircle({ members: [li], state: 'ended' })],
    new Map(),
  )
  expect(stageOf(known(null, null), members, now)).toBe('member')
  expect(members.has(li.url ?? '')).toBe(false)
})

test('a community and a team make co-members, the open network does not', () => {
  const profiles = byUrl(
    [amara, profile(amara, { place: 'team' })] as const,
    [li, profile(li, { place: 'open' })] as const,
  )
  expect([...coMembers([], profiles)]).toEqual([amara.url])
})

test.each([
  ['179 days', 179 * day, null],
  ['180 days', 180 * day, 'quiet'],
  ['a day less than three years', dormantAfter - day, 'quiet'],
  ['three years', dormantAfter, 'dormant'],
])('the last exchange %s ago: %s', (_what, ago, quiet) => {
  expect(quietOf({ lastExchange: instant(now - ago) }, now)).toBe(quiet)
})

test('without any exchange nothing has gone quiet', () => {
  expect(quietOf({ lastExchange: null }, now)).toBeNull()
})
