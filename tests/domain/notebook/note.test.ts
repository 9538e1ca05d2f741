import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import { noteFrom, noteSchema, saying } from '../../../lib/domain/notebook/note.ts'
import { amara, idAt, note, now } from '../build.ts'

const stamp = { id: idAt(now), at: instant(now), day: '2026-11-22' }

test('a note is what was said, with the tags of its words and without the spaces around them', () => {
  const said = {
    sort: 'helped',
    text: '  Her checklist #Reviews #reviews ',
    person: amara,
  } as const
  const made = noteFrom(said, stamp)
  expect(noteSchema.parse(made)).toEqual({
    record: 'note',
    ...stamp,
    changedAt: stamp.at,
    sort: 'helped',
    text: 'Her checklist #Reviews #reviews',
    tags: ['reviews'],
    person: amara,
    url: null,
    site: null,
  })
})

describe('where it comes from', () => {
  test.each([
    ['Worth it: https://example.org/a?b=c.', 'https://example.org/a?b=c'],
    ['(see http://example.org/a)', 'http://example.org/a'],
    ['nothing here', null],
    ['https://', null],
  ])('%o is about %o', (text, url) => {
    expect(noteFrom({ sort: 'learned', text, person: null }, stamp).url).toBe(url)
  })

  test('is no longer known when its address leaves the words', () => {
    const of = noteFrom({ sort: 'learned', text: 'https://example.org/a', person: null }, stamp)
    expect(saying(of, { sort: 'learned', text: 'by heart', person: null }).url).toBeNull()
  })

  test('stays where the words never said it', () => {
    const of = note(0, { text: 'a post', url: 'https://x.com/i/status/1' })
    expect(saying(of, { sort: 'learned', text: 'another word', person: null }).url).toBe(of.url)
  })
})

test('a changed note says the new words with their tags, of the same time', () => {
  const before = note(1_000, { text: 'one #a', tags: ['a'], person: amara })
  const after = saying(before, { sort: 'problem', text: 'two #b', person: null })
  expect(after).toEqual({ ...before, sort: 'problem', text: 'two #b', tags: ['b'], person: null })
})
