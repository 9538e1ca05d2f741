import { describe, expect, test } from 'vitest'
import { filesBelow, read, readRecord, sourceFiles, toRecord } from './files.ts'
import { lookedUp, looseWords, possibleKeys, unfitIn, unreached } from './words.ts'

const catalogue = 'public/_locales/en/messages.json'
const messages = Object.entries(readRecord(catalogue))
const keys = messages.map(([key]) => key)

/** `__MSG_key__`, as the manifest and its pages name messages. */
function inManifest(): string[] {
  const places = [
    ...filesBelow('entrypoints').filter((path) => path.endsWith('.html')),
    'wxt.config.ts',
  ]
  return places.flatMap((path) =>
    [...read(path).matchAll(/__MSG_(\w+?)__/g)].flatMap((match) => match[1] ?? []),
  )
}

describe('words come from the catalogue', () => {
  test('every message that is looked up exists', () => {
    const used = [...sourceFiles().flatMap((path) => lookedUp(path, read(path))), ...inManifest()]
    expect(used.filter((key) => !keys.includes(key))).toEqual([])
  })

  test('every message of the catalogue is used', () => {
    const patterns = [
      ...sourceFiles()
        // It says again what screens say.
        .filter((path) => !path.startsWith('components/gallery/'))
        .flatMap((path) => possibleKeys(path, read(path))),
      ...inManifest().map((key) => new RegExp(`^${key}$`)),
    ]
    expect(unreached(keys, patterns)).toEqual([])
  })

  test('no component holds words of its own', () => {
    const screens = sourceFiles().filter((path) => path.endsWith('.tsx'))
    const loose = screens.flatMap((path) =>
      looseWords(path, read(path)).map((words) => `${path}: ${words}`),
    )
    expect(loose).toEqual([])
  })

  test('no page holds words of its own but the name', () => {
    const bodies = filesBelow('entrypoints')
      .filter((path) => path.endsWith('.html'))
      .map((path) => ({
        path,
        words: read(path)
          .replace(/<[^>]*>/g, ' ')
          .trim(),
      }))
    expect(bodies.filter(({ words }) => words !== '' && words !== 'Waterline')).toEqual([])
  })

  test.each([
    'const a = <p>Hello</p>',
    "const a = <p>{'Hello'}</p>",
    "const a = <p>{b ? 'Yes' : text('no')}</p>",
    'const a = <button aria-label="Close" />',
    'const a = <a title={`Day ${b}`} />',
  ])('%s would be noticed', (source) => {
    expect(looseWords('a.tsx', source)).toHaveLength(1)
  })

  test.each(["text('a_b')", "props.text('a_b')", "t.text.counted('a_b', 2)"])(
    '%s is a look-up',
    (source) => {
      expect(lookedUp('a.ts', source)[0]).toMatch(/^a_b(_other)?$/)
    },
  )

  test('a message nobody names is noticed, one named by a template is not', () => {
    const patterns = possibleKeys('a.ts', 'text(`family_${id}_title`); text.counted("days", 2)')
    expect(unreached(['family_note_title', 'days_one', 'days_other', 'lonely'], patterns)).toEqual([
      'lonely',
    ])
  })
})

describe('no message shouts, scores, shames, frightens, counts down, compares, or names a generation', () => {
  test('in the whole catalogue', () => {
    const found = messages.flatMap(([key, value]) =>
      unfitIn(String(toRecord(value)['message'])).map((what) => `${key} ${what}`),
    )
    expect(found).toEqual([])
  })

  test.each([
    ['You did it!', 'shouts'],
    ['Your score today', 'scores'],
    ['A streak of 5 days', 'scores'],
    ['You earned a badge', 'scores'],
    ['You should reply', 'shames'],
    ['No more lurking', 'shames'],
    ['Time wasted', 'shames'],
    ['Don’t forget to reply', 'frightens'],
    ['What you are missing out on', 'frightens'],
    ['3 days left', 'counts down'],
    ['Only $1 places', 'counts down'],
    ['More than most people', 'compares'],
    ['You wrote more than others', 'compares'],
    ['As a digital native', 'names a generation'],
    ['For Gen Z', 'names a generation'],
  ])('“%s” %s', (words, what) => {
    expect(unfitIn(words)).toContain(what)
  })

  test.each([
    'It never scores you',
    'Acts that others could notice',
    'Only you see it',
    '$1 characters left',
  ])('“%s” is fit', (words) => {
    expect(unfitIn(words)).toEqual([])
  })
})
