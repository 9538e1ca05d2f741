import { expect, test } from 'vitest'
import { latest } from '../../lib/screens/latest.ts'

/** A reading that ends when the test says so. */
function slow() {
  let runs = 0
  let most = 0
  let open = 0
  let waiting = Promise.withResolvers<void>()
  const run = latest(async () => {
    runs += 1
    open += 1
    most = Math.max(most, open)
    waiting = Promise.withResolvers()
    await waiting.promise
    open -= 1
  })
  return { run, finish: () => waiting.resolve(), runs: () => runs, most: () => most }
}

test('calls while one reads are answered by one more reading, never two at once', async () => {
  const { run, finish, runs, most } = slow()
  const first = run()
  const others = [run(), run(), run()]
  finish()
  await first
  await Promise.resolve()
  finish()
  await Promise.all(others)
  expect([runs(), most()]).toEqual([2, 1])
})

test('reads again when the reading before failed', async () => {
  let runs = 0
  const run = latest(() => {
    runs += 1
    return runs === 1 ? Promise.reject(new Error('blocked')) : Promise.resolve()
  })
  await expect(run()).rejects.toThrow('blocked')
  await run()
  expect(runs).toBe(2)
})
