import { expect, test } from 'vitest'
import { openAccounts } from '../../lib/screens/accounts.ts'
import { fakeOutside } from './outside.ts'

const me = 'https://x.com/me'
const school = 'https://x.com/my_school'
const since = '2026-11-20T10:00:00.000Z'

async function opened() {
  const outside = fakeOutside({ on: ['x'] })
  const seen = [me, school].map((account) => ({ site: 'x', account, since }))
  const accounts = await openAccounts(
    { accounts: () => Promise.resolve(seen) },
    outside,
    outside.signal,
  )
  return {
    outside,
    seen,
    accounts,
    shown: () => accounts.read().map((one) => [one.name, one.isRecorded]),
  }
}

test('every account seen is recorded until it is left out, and then still shown', async () => {
  const { outside, seen, accounts, shown } = await opened()
  expect(shown()).toEqual([
    ['me', true],
    ['my_school', true],
  ])
  const [, second] = accounts.read()
  if (!second) throw new Error('no second account')
  expect(await accounts.toggle(second)).toBe(true)
  seen.pop()
  await outside.settled()
  expect(outside.sent).toEqual([{ type: 'leave-out', site: 'x', account: school, leftOut: true }])
  expect(shown()).toEqual([
    ['me', true],
    ['my_school', false],
  ])
  const [, again] = accounts.read()
  if (!again) throw new Error('no second account')
  await accounts.toggle(again)
  expect(outside.sent.at(-1)).toMatchObject({ leftOut: false })
})

test('what can not be saved is said', async () => {
  const { outside, accounts } = await opened()
  outside.reachable = false
  const [first] = accounts.read()
  if (!first) throw new Error('no account')
  expect(await accounts.toggle(first)).toBe(false)
})
