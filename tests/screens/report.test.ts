import { expect, test } from 'vitest'
import type { Health } from '../../lib/domain/health.ts'
import { reportText } from '../../lib/screens/report.ts'

const health = (about: Partial<Health>): Health => ({
  site: 'x',
  part: 'x.like',
  state: 'sound',
  since: null,
  rules: 1,
  recent: [{ sign: 'heard', at: '2026-11-22T10:20:00.000Z' }],
  ...about,
})

test('a report names the parts of its site, how they are, and how the page is built', () => {
  const unsure = health({
    part: 'x.editor',
    state: 'unsure',
    since: '2026-11-20T10:20:00.000Z',
    recent: [
      { sign: 'found', at: '2026-11-19T10:20:00.000Z' },
      { sign: 'missing', at: '2026-11-20T10:20:00.000Z' },
    ],
  })
  const known = [health({}), unsure, health({ site: 'linkedin', part: 'linkedin.react' })]
  expect(reportText({ site: 'x', page: 'feed', health: known, skeleton: 'body\n  main' })).toBe(
    [
      'waterline report · x · feed',
      'x.editor · rules 1 · unsure · 2026-11-20 · found missing',
      'x.like · rules 1 · sound · heard',
      '',
      'body\n  main',
      '',
    ].join('\n'),
  )
})
