import { expect, test } from 'vitest'
import { circleFrom, parseCharter } from '../../lib/domain/circle-file.ts'
import { promiseCounts } from '../../lib/domain/relations/promise-counts.ts'
import { charterJson, promiseCountsJson } from '../../lib/exports/circle.ts'
import { amara, ownCircle, idAt, instantAgo, li, now, promise } from './build.ts'

const own = ownCircle({ members: [amara, li], question: 'How do we end a shift well?' })
const file = charterJson(own, 'Six weeks, one question.')
const again = (change: object): string => JSON.stringify({ ...JSON.parse(file), ...change })

test('a charter that is written and opened is the same circle, in the hands of somebody else', () => {
  const parsed = parseCharter(file)
  if (!('charter' in parsed)) throw new Error(parsed.problem)
  const id = idAt(now)
  const opened = circleFrom(parsed.charter, { id, at: instantAgo(0) })
  const { question, intention, rhythm, until, closingQuestion, template } = own
  expect(opened).toMatchObject({ question, intention, rhythm, until, closingQuestion, template })
  expect(opened).toMatchObject({ id, charter: own.id, members: [], meetings: [], state: 'idea' })
  // Handed on, it is the first one's.
  expect(JSON.parse(charterJson(opened, ''))).toMatchObject({ id: own.id })
})

test('a charter reads as plain text first, and names nobody', () => {
  expect(file.split('\n')[1]).toContain('Six weeks, one question.')
  for (const { name, url } of [amara, li]) {
    expect(file).not.toContain(name)
    expect(file).not.toContain(url)
  }
})

test.each([
  ['no JSON', 'Dear all', 'unreadable'],
  ['a list', '[]', 'foreign'],
  ['a ledger file', '{"format":"waterline-ledger","version":1}', 'foreign'],
  ['a later version', again({ version: 2 }), 'newer'],
  ['no question', again({ question: ' ' }), 'damaged'],
  ['a question as long as a page', again({ question: 'a'.repeat(201) }), 'damaged'],
  ['a day that is none', again({ until: '2027-02-30' }), 'damaged'],
  ['a rhythm nobody knows', again({ rhythm: 'hourly' }), 'damaged'],
  ['an id that is none', again({ id: '7' }), 'damaged'],
])('%s is refused as %s', (_what, content, problem) => {
  expect(parseCharter(content)).toEqual({ problem })
})

test('promises to the circle are counted as kept, moved and released, and nothing else is handed on', () => {
  const to = { circle: own.id }
  const moves = [{ at: instantAgo(0), from: '2026-11-01' }]
  const promises = [
    promise(0, { ...to, state: 'kept', moves }),
    promise(0, { ...to, state: 'kept' }),
    promise(0, { ...to, state: 'released' }),
    promise(0, { ...to, state: 'open', moves }),
    promise(0, { state: 'kept' }),
  ]
  const counts = promiseCounts(promises, own.id)
  expect(counts).toEqual({ kept: 2, moved: 2, released: 1 })
  expect(JSON.parse(promiseCountsJson(own, counts))).toEqual({
    format: 'waterline-circle-counts',
    version: 1,
    circle: own.id,
    kept: 2,
    moved: 2,
    released: 1,
  })
})
