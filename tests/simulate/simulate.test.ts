import { expect, test } from 'vitest'
import { trialsOf } from '../../lib/domain/effect.ts'
import { dayNumber } from './days.ts'
import { live } from './life.ts'
import { personas } from './personas.ts'
import { optionsOf, simulated } from './simulate.ts'

const named = (name: string) => {
  const found = personas.find((one) => one.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}

const away = (at: string | null): boolean =>
  at !== null && dayNumber(at) > 22 && dayNumber(at) <= 56

test('the same seed tells the same story, another one another', () => {
  const options = { days: 25, seed: 'one', persona: 'replier' }
  const text = simulated(options)
  expect(text).toContain('replier: answers people')
  expect(text).not.toContain('reader:')
  expect(simulated(options)).toBe(text)
  expect(simulated({ ...options, seed: 'other' })).not.toBe(text)
})

test('days, seed and persona can be said, and nothing else', () => {
  expect(optionsOf([])).toEqual({ days: 90, seed: '1', persona: '' })
  expect(optionsOf(['--days=3', '--seed=a b', '--persona=host'])).toEqual({
    days: 3,
    seed: 'a b',
    persona: 'host',
  })
  for (const wrong of ['--days=0', '--days=some', '--persona=nobody', 'reader', '--seed='])
    expect(() => optionsOf([wrong])).toThrow(wrong)
})

test.each(personas)(
  '$name is prompted in working hours alone, and not in the first week',
  (one) => {
    const { world } = live(one, 28, 'hours', 0)
    expect(world.moments.length).toBeGreaterThan(0)
    for (const { at } of world.moments) {
      expect(dayNumber(at)).toBeGreaterThan(7)
      const local = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Berlin')
      expect(local.dayOfWeek).toBeLessThan(6)
      expect(local.hour).toBeGreaterThanOrEqual(8)
      expect(local.hour).toBeLessThan(18)
    }
  },
)

test('own words follow where prompts alone make them, and the measure sees no other', () => {
  const { world } = live({ ...named('liker'), base: 0 }, 60, 'truth', 1)
  const trials = trialsOf(world.moments, world.entries, world.now)
  expect(trials.some(({ heldBack }) => heldBack)).toBe(true)
  expect(trials.filter(({ heldBack, hasActed }) => heldBack === hasActed)).toEqual([])
  expect(world.suggestions.some(({ state }) => state === 'done')).toBe(true)
})

test('whoever is away is shown nothing, and suggestions run out meanwhile', () => {
  const { world } = live(named('returning'), 70, 'away', 0)
  expect(world.moments.filter(({ at }) => away(at))).toEqual([])
  expect(world.moments.some(({ at }) => dayNumber(at) > 56)).toBe(true)
  expect(world.suggestions.some((one) => one.state === 'expired' && away(one.closedAt))).toBe(true)
})
