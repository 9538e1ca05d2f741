import { expect, test } from 'vitest'
import { entrySchema } from '../../lib/domain/entry.ts'
import { now } from './build.ts'
import { pastOf } from './past.ts'

const past = [...pastOf(2_000, now)]

test('a made-up past is sound, in order, and ten years long', () => {
  for (const one of past) expect(entrySchema.parse(one)).toEqual(one)
  const ids = past.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].toSorted())
  expect(past[0]?.day).toBe('2016-11-23')
  expect(past.at(-1)?.day).toBe('2026-11-22')
})

test('it is the same for the same seed, and another one for another', () => {
  expect([...pastOf(2_000, now)]).toEqual(past)
  expect([...pastOf(2_000, now, 2)]).not.toEqual(past)
})

test('it has acts that were taken back once, and corrected ones', () => {
  const ids = new Set(past.map(({ id }) => id))
  const undone = past.flatMap(({ undoes }) => undoes ?? [])
  expect(new Set(undone).size).toBe(undone.length)
  for (const one of past.flatMap(({ undoes, corrects }) => undoes ?? corrects ?? []))
    expect(ids).toContain(one)
  for (const type of ['View', 'Like', 'Create', 'Undo', 'Update'])
    expect(past.some((one) => one.type === type)).toBe(true)
})
