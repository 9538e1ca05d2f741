import { expect, test } from 'vitest'
import { standing } from '../../lib/domain/undo.ts'
import { entry, hour, undo } from './build.ts'

test('acts taken back, and the undos themselves, do not stand', () => {
  const [kept, liked] = [entry(2 * hour), entry(hour)]
  expect(standing([kept, liked, undo(0, liked)])).toEqual([kept])
})

test('an undo before its act in the list takes it back all the same', () => {
  const liked = entry(hour)
  expect(standing([undo(0, liked), liked])).toEqual([])
})

test('an undo without a known target takes nothing back', () => {
  const liked = entry(hour)
  expect(standing([liked, entry(0, { type: 'Undo', undoes: null })])).toEqual([liked])
})

test('liking again after an undo stands', () => {
  const liked = entry(2 * hour)
  const again = entry(0)
  expect(standing([liked, undo(hour, liked), again])).toEqual([again])
})
