import { expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import { outcomes } from '../../../lib/domain/metrics/outcomes.ts'
import { lately } from '../../../lib/domain/metrics/period.ts'
import type { Outcome } from '../../../lib/domain/notebook/outcome.ts'
import { amara, byUrl, day, idAt, li, noor, now, profile } from '../build.ts'

const line = (ago: number, fields: Partial<Outcome> = {}): Outcome => ({
  record: 'outcome',
  id: idAt(now - ago),
  changedAt: instant(now),
  at: instant(now - ago),
  day: instant(now - ago).slice(0, 10),
  line: 'The checklist is in use there now',
  person: null,
  circle: null,
  suggestion: null,
  ...fields,
})

test('outcomes are counted, and by the place of their person', () => {
  const profiles = byUrl([amara, profile(amara, { place: 'team' })], [li, profile(li)])
  const lines = [
    line(day, { person: amara, suggestion: idAt(now) }),
    line(2 * day, { person: amara }),
    line(3 * day, { person: li }),
    line(3 * day, { person: noor }),
    line(90 * day, { circle: idAt(now) }),
    line(90 * day + 1),
  ]
  const counts = outcomes(lines, profiles, lately(90 * day, now))
  expect(counts).toMatchObject({ n: 5, ofCircle: 1, ofSuggestion: 1 })
  expect([...counts.byPlace]).toEqual([
    ['team', 2],
    [null, 2],
    ['nobody', 1],
  ])
})
