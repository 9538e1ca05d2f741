import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import type { Entry } from '../../../lib/domain/entry.ts'
import { followUps } from '../../../lib/domain/metrics/follow-ups.ts'
import { accept, amara, day, entry, li, message, now, someone, suggestion } from '../build.ts'
import { opened, times } from './build.ts'

const accepted = accept(20 * day, amara)
const of = (...acts: Entry[]) => followUps([accepted, ...acts], [], now)

describe('an invitation was followed up', () => {
  test.each([
    ['by a message', message(19 * day, amara), 1],
    ['14 days later', message(6 * day, amara), 1],
    ['later than that', message(6 * day - 1, amara), 0],
    ['before', message(21 * day, amara), 0],
    ['to somebody else', message(19 * day, li), 0],
    ['by an answer opened', opened(19 * day, amara), 1],
    ['by a like', entry(19 * day, { person: amara }), 0],
  ])('%s', (_, act, n) => {
    expect(of(act)).toMatchObject({ n, of: 1 })
  })

  test('by the note in the invitation itself', () => {
    const object = { type: 'Invite', url: null, inReplyTo: null }
    const invite = (rung: 'touch' | 'compose') =>
      entry(20 * day, { type: 'Invite', rung, person: li, object })
    expect(followUps([invite('compose')], [], now)).toMatchObject({ n: 1, of: 1 })
    expect(followUps([invite('touch')], [], now)).toMatchObject({ n: 0, of: 1 })
  })
})

describe('no invitation to follow up', () => {
  test.each([
    ['is one whose 14 days are not over', accept(14 * day - 1, amara)],
    ['is one by nobody known', accept(20 * day, null)],
    [
      'is one to a page',
      accept(20 * day, amara, {
        object: { type: 'Invite', url: 'https://x.com', inReplyTo: null },
      }),
    ],
    [
      'is leave to follow',
      accept(20 * day, amara, { object: { type: 'Follow', url: null, inReplyTo: null } }),
    ],
  ])('%s', (_, act) => {
    expect(followUps([act], [], now).of).toBe(0)
  })

  test.each([
    ['marked "Not needed"', {}, 0],
    ['that merely expired', { state: 'expired' as const }, 1],
    ['of another person', { people: [li] }, 1],
    ['of another family', { family: 'reply' as const }, 1],
    ['of an earlier invitation', { openedAt: instant(now - 21 * day) }, 1],
  ])('is left by a suggestion %s', (_, fields, count) => {
    const marked = suggestion({ state: 'not-needed', openedAt: instant(now - 17 * day), ...fields })
    expect(followUps([accepted], [marked], now).of).toBe(count)
  })
})

test('the share of invitations is told from ten on, by hand', () => {
  const people = times(12, (index) => someone(`p${index}`, null))
  const accepts = people.map((one) => accept(20 * day, one))
  const written = people.slice(0, 3).map((one) => message(18 * day, one))
  expect(followUps([...accepts, ...written], [], now)).toMatchObject({ n: 3, of: 12, share: 0.25 })
  expect(followUps([...accepts.slice(3), ...written], [], now)).toMatchObject({
    of: 9,
    share: null,
  })
})
