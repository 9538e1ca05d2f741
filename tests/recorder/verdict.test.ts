import { describe, expect, test } from 'vitest'
import { judge, type Evidence, type Verdict } from '../../lib/recorder/verdict.ts'

const base: Evidence = {
  status: null,
  doubtful5xx: false,
  settled: 'unknown',
  sinceControl: 3_000,
  sinceOutcome: 2_000,
  isLast: false,
}

const cases: [string, Partial<Evidence>, Verdict][] = [
  ['a yes that the page keeps is confirmed', { status: 200, settled: 'shown' }, 'confirmed'],
  ['a yes where the page shows nothing either way is confirmed', { status: 201 }, 'confirmed'],
  [
    'a yes is not believed before the page could fall back',
    { status: 200, sinceOutcome: 1_499 },
    'wait',
  ],
  [
    'a yes with the page fallen back is an error inside a 200',
    { status: 200, settled: 'reverted' },
    'dropped',
  ],
  [
    'too many requests is a refusal at once',
    { status: 429, sinceOutcome: 0, settled: 'shown' },
    'dropped',
  ],
  ['a server error is a refusal', { status: 500, settled: 'shown' }, 'dropped'],
  [
    'a server error that may have posted counts when the page shows it',
    { status: 500, doubtful5xx: true, settled: 'shown' },
    'seen',
  ],
  [
    'a server error that may have posted does not count otherwise',
    { status: 500, doubtful5xx: true },
    'dropped',
  ],
  ['a broken answer counts when the page shows the act', { status: 0, settled: 'shown' }, 'seen'],
  [
    'a broken answer with the page fallen back does not count',
    { status: 0, settled: 'reverted' },
    'dropped',
  ],
  ['an outcome is awaited for ten seconds', { sinceControl: 9_999, settled: 'shown' }, 'wait'],
  [
    'without an outcome the page alone makes it seen',
    { sinceControl: 10_000, settled: 'shown' },
    'seen',
  ],
  ['without any sign it did not take place', { sinceControl: 10_000 }, 'dropped'],
  [
    'a page that goes away after the yes confirms it',
    { status: 200, sinceOutcome: 10, isLast: true },
    'confirmed',
  ],
  [
    'a page that goes away before it could show the yes confirms it',
    { status: 200, settled: 'reverted', sinceOutcome: 10, isLast: true },
    'confirmed',
  ],
  [
    'a page that goes away after it fell back does not count it',
    { status: 200, settled: 'reverted', isLast: true },
    'dropped',
  ],
  [
    'a page that fell back while the person may have taken the act back is asked again',
    { status: 200, settled: 'open' },
    'wait',
  ],
  [
    'a page that goes away right after the act leaves it seen',
    { sinceControl: 40, isLast: true },
    'seen',
  ],
  [
    'a page that goes away right after the act breaks its request off, and leaves it seen',
    { status: 0, sinceOutcome: 5, sinceControl: 40, isLast: true },
    'seen',
  ],
  [
    'a request that broke off before the page went away is no act the page does not show',
    { status: 0, sinceOutcome: 400, sinceControl: 900, isLast: true },
    'dropped',
  ],
  [
    'a page that goes away later without a sign speaks against it',
    { sinceControl: 5_000, isLast: true },
    'dropped',
  ],
  [
    'a page that goes away after a refusal does not count it',
    { status: 429, isLast: true },
    'dropped',
  ],
]

describe('the verdict', () => {
  test.each(cases)('%s', (_title, evidence, expected) => {
    expect(judge({ ...base, ...evidence })).toBe(expected)
  })
})
