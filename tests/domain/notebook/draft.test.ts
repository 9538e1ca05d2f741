import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import {
  draftSchema,
  gathered,
  isOpen,
  outlineText,
  withNoteMoved,
} from '../../../lib/domain/notebook/draft.ts'
import { draft, idAt, note, now } from '../build.ts'

const [a, b, c] = [note(3, { tags: ['x'] }), note(2, { tags: ['y', 'x'] }), note(1)]

test('gathered notes keep the order they were chosen in, and bring their tags along', () => {
  const made = gathered(' On reviews ', [b, a], { id: idAt(now), at: instant(now) })
  expect(draftSchema.parse(made)).toMatchObject({
    title: 'On reviews',
    notes: [b.id, a.id],
    tags: ['y', 'x'],
    askedAt: null,
    publishedAt: null,
    droppedAt: null,
  })
})

describe('a line of the outline', () => {
  const of = draft(0, { notes: [a.id, b.id, c.id] })
  const all = new Set(of.notes)

  test('goes up or down by one', () => {
    expect(withNoteMoved(of, c.id, -1, all).notes).toEqual([a.id, c.id, b.id])
    expect(withNoteMoved(of, a.id, 1, all).notes).toEqual([b.id, a.id, c.id])
  })

  test.each([
    [a.id, -1],
    [c.id, 1],
    [idAt(now), 1],
  ] as const)('goes nowhere from either end, or when it is not there', (id, by) => {
    expect(withNoteMoved(of, id, by, all)).toBe(of)
  })

  test('passes one that was erased', () => {
    const left = new Set([a.id, c.id])
    expect(withNoteMoved(of, c.id, -1, left).notes).toEqual([c.id, a.id])
  })
})

test.each([
  [{}, true],
  [{ askedAt: instant(now) }, true],
  [{ publishedAt: instant(now) }, false],
  [{ droppedAt: instant(now) }, false],
])('with %o it is worked on: %o', (fields, open) => {
  expect(isOpen(draft(0, fields))).toBe(open)
})

test('as text it is its title and a line for each note', () => {
  expect(outlineText('On reviews', ['One', 'Two'])).toBe('On reviews\n\n- One\n- Two')
})
