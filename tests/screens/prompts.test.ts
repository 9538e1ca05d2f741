import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import type { Moment } from '../../lib/domain/moment.ts'
import { defaultPromptSettings, type PromptSettings } from '../../lib/domain/prompt-settings.ts'
import { promptsFit, type PromptsFit } from '../../lib/screens/prompts-fit.ts'
import { promptActs, promptsModel } from '../../lib/screens/prompts.ts'
import { day, hour, idAt, visit } from '../domain/build.ts'
import { fakeOutside } from './outside.ts'

// A Sunday, a quarter to midnight in Berlin.
const now = Date.parse('2026-11-22T22:45:00.000Z')

const settings = (fields: Partial<PromptSettings> = {}): PromptSettings => ({
  ...defaultPromptSettings(),
  watchingSince: instant(now - 70 * day),
  ...fields,
})

const refused = (ago: number): Moment => ({
  id: idAt(now - ago),
  at: instant(now - ago),
  day: instant(now - ago).slice(0, 10),
  site: 'linkedin',
  session: visit,
  suggestion: idAt(now),
  family: 'reply',
  place: 'page',
  heldBack: false,
  probability: 0.4,
  isNewKind: false,
  answer: 'close',
  answeredAt: instant(now - ago),
  welcome: null,
})

const five = [1, 2, 3, 4, 5].map((days) => refused(days * day))

const fit = (fields: Partial<PromptSettings>, moments = five): PromptsFit =>
  promptsFit(settings(fields), moments, now)
const retired = (isTold: boolean) => [{ family: 'renew' as const, isTold }]

describe('what is said of prompts without being asked', () => {
  test('nothing, as a rule', () => {
    expect(fit({}, five.slice(1))).toBeNull()
  })

  test('after five refusals in a row, how they are to come', () => {
    expect(fit({})).toBe('ask')
    expect(fit({ keepsAsItIs: true })).toBeNull()
  })

  test('that a kind has ended, until it was told', () => {
    expect(fit({ retired: retired(false) })).toEqual({ retired: 'renew' })
    expect(fit({ retired: retired(true) }, [])).toBeNull()
  })

  test('nothing where none come', () => {
    expect(fit({ isOff: true, retired: [{ family: 'renew', isTold: false }] })).toBeNull()
  })
})

test('prompts rest for an hour, until the night is over, or no longer', async () => {
  const outside = fakeOutside()
  const acts = promptActs(outside, { now: () => now, zone: () => 'Europe/Berlin' })
  for (const rest of ['hour', 'day', null] as const) await acts.restPrompts(rest)
  expect(outside.sent).toEqual([
    { type: 'rest-prompts', until: instant(now + hour) },
    { type: 'rest-prompts', until: '2026-11-22T23:00:00.000Z' },
    { type: 'rest-prompts', until: null },
  ])
})

test('a rest is told as long as it lasts', () => {
  const offUntil = instant(now + hour)
  expect(promptsModel(settings({ offUntil }), now).stage).toBe('resting')
  expect(promptsModel(settings({ offUntil }), now + hour).stage).toBe('prompting')
})
