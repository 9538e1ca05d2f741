import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { whyLines } from '../../lib/text/facts.ts'
import messages from '../../public/_locales/en/messages.json' with { type: 'json' }
import { englishText as text } from '../components/english.ts'
import { now } from '../domain/build.ts'
import { everySuggestion } from './suggested.ts'

/** A row of the table "Studies shown" in docs/evidence.md. */
interface Row {
  keys: string[]
  study: string
  found: string
  status: string
}

const page = readFileSync(new URL('../../docs/evidence.md', import.meta.url), 'utf8')
const rows = rowsOf(page)
const lines = Object.entries(messages).flatMap(([key, { message }]): [string, string][] =>
  /^(study|limit)_/.test(key) ? [[key, message]] : [],
)

function rowsOf(markdown: string): Row[] {
  const [, section = ''] = markdown.split('### Studies shown\n')
  const [table = ''] = section.split('\n#')
  return table.split('\n').flatMap((line) => {
    const [, named = '', study = '', found = '', status = ''] = line.split('|')
    const keys = [...named.matchAll(/`(\w+)`/g)].flatMap((match) => match[1] ?? [])
    return keys.length === 0
      ? []
      : [{ keys, study: study.trim(), found: found.trim(), status: status.trim() }]
  })
}

/** Figures, and quantities in words; "one" is mostly none. */
function numbersIn(words: string): string[] {
  const quantities =
    /\d[\d.,]*\d|\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|half|quarter|twice|percent)\b|%/gi
  return (words.match(quantities) ?? []).map((one) => one.toLowerCase())
}

/** What a message says that its row does not bear out. */
function unfounded(message: string, row: Row | undefined): string[] {
  if (row === undefined) return ['no row']
  const { study, found, status } = row
  const cited = /\(([^()]*\d{4})\)\.$/.exec(message)?.[1]
  if (status !== 'V') return cited === undefined ? numbersIn(message) : [cited]
  const known = new Set(numbersIn(`${study} ${found}`))
  return [
    ...(cited === undefined || cited === study ? [] : [cited]),
    ...numbersIn(message).filter((number) => !known.has(number)),
  ]
}

test.each(lines)('%s is borne out by its row in docs/evidence.md', (key, message) => {
  expect(
    unfounded(
      message,
      rows.find(({ keys }) => keys.includes(key)),
    ),
  ).toEqual([])
})

test.each(rows)('a study that was read is named, one that was not is not shown: $keys', (row) => {
  const [study, limit, ...more] = row.keys
  const said = lines.find(([key]) => key === study)?.[1]
  expect(['V', 'none']).toContain(row.status)
  expect(said).toMatch(
    row.status === 'V'
      ? /\([^()]* \d{4}\)\.$/
      : /^No study is shown, because no study of this was checked\. It is suggested because .*\.$/,
  )
  expect(row.study === '').toBe(row.status !== 'V')
  expect(lines.find(([key]) => key === limit)?.[1]).toMatch(/^Its limit: .*\.$/)
  expect(more).toEqual([])
})

test.each(everySuggestion())('every suggestion shows a study and its limit: $family', (of) => {
  const [study, limit] = whyLines(of, now, text).slice(-2)
  const shown = rows.find(({ keys }) =>
    keys.every((key) =>
      lines.some(([one, message]) => one === key && [study, limit].includes(message)),
    ),
  )
  expect(shown).toBeDefined()
})

describe('would be noticed:', () => {
  const row: Row = {
    keys: ['study_a', 'limit_a'],
    study: 'Doe & Roe 2020',
    found: '3,649 people in four countries: half of them',
    status: 'V',
  }

  test.each([
    ['In 3,650 people (Doe & Roe 2020).', ['3,650']],
    ['In six countries (Doe & Roe 2020).', ['six']],
    ['Twice as many (Doe & Roe 2020).', ['twice']],
    ['In four countries (Doe 2020).', ['Doe 2020']],
    ['In four countries (Doe & Roe 2021).', ['Doe & Roe 2021', '2021']],
  ])('%s', (message, what) => {
    expect(unfounded(message, row)).toEqual(what)
  })

  test('a message without a row, a study or a number from memory', () => {
    expect(unfounded('In four countries.', undefined)).toEqual(['no row'])
    expect(unfounded('It is so (Doe & Roe 2020).', { ...row, status: 'M' })).toEqual([
      'Doe & Roe 2020',
    ])
    expect(unfounded('In half of all cases.', { ...row, status: 'none' })).toEqual(['half'])
  })

  test('what the row holds is not', () => {
    expect(unfounded('Half of 3,649, in four countries (Doe & Roe 2020).', row)).toEqual([])
  })
})
