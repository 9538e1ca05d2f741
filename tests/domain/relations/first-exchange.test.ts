import { expect, test } from 'vitest'
import { firstExchange } from '../../../lib/domain/relations/first-exchange.ts'
import { accept, amara, answer, day, entry, hour, instantAgo, message } from '../build.ts'

test('words three days after an invitation was accepted', () => {
  const acts = [message(4 * day, amara), accept(7 * day + hour, amara), message(day, amara)]
  expect(firstExchange(acts)).toEqual({ invitedAt: instantAgo(7 * day + hour), days: 3 })
})

test('an invitation sent, and words of theirs on the same day', () => {
  const invite = entry(2 * day, { type: 'Invite', person: amara, object: null })
  const theirs = answer(2 * day - hour, amara, { type: 'Read', rung: 'observe' })
  expect(firstExchange([theirs, invite])?.days).toBe(0)
})

test('words before the invitation do not answer it', () => {
  expect(firstExchange([message(9 * day, amara), accept(7 * day, amara)])?.days).toBeNull()
})

test('an invitation with a note is words itself', () => {
  const noted = entry(day, { type: 'Invite', rung: 'compose', person: amara, object: null })
  expect(firstExchange([noted])?.days).toBe(0)
})

test.each(['Group', 'Event', 'Page'])('an invitation to a %s is another matter', (type) => {
  const invited = accept(day, amara, { object: { type, url: null, inReplyTo: null } })
  expect(firstExchange([invited])).toBeNull()
})
