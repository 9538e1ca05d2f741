import { expect, test } from 'vitest'
import { isBelow, isVisible, rungOf } from '../../lib/domain/rung.ts'

test.each([
  ['View', 'observe'],
  ['Read', 'observe'],
  ['Ignore', 'observe'],
  ['Add', 'observe'],
  ['Like', 'touch'],
  ['Follow', 'touch'],
  ['Accept', 'touch'],
  ['Invite', 'touch'],
  ['Announce', 'touch'],
  ['Create', 'compose'],
] as const)('%s stands on the rung %s', (type, rung) => {
  expect(rungOf(type)).toBe(rung)
})

test('an invitation with a note is composed', () => {
  expect(rungOf('Invite', true)).toBe('compose')
})

test('founding a group leads, a vote is one click, a post is own words', () => {
  expect(rungOf('Create', false, 'Group')).toBe('lead')
  expect(rungOf('Create', false, 'Question')).toBe('touch')
  expect(rungOf('Create', false, 'Note')).toBe('compose')
  expect(rungOf('Join', false, 'Group')).toBe('touch')
})

test('the waterline lies between one click and own words; reading is not visible to others', () => {
  const all = ['observe', 'touch', 'compose', 'collaborate', 'lead'] as const
  expect(all.filter(isBelow)).toEqual(['compose', 'collaborate', 'lead'])
  expect(all.filter(isVisible)).toEqual(['touch', 'compose', 'collaborate', 'lead'])
})
