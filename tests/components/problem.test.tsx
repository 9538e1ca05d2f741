// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { Problem } from '../../components/Problem.tsx'
import { NewerLedgerError } from '../../lib/domain/newer-ledger.ts'
import { draw } from './draw.tsx'

test('a newer ledger is told as such, with what to do; anything else says to try again', async () => {
  const { root, again } = await draw(<Problem cause={new NewerLedgerError('newer')} />)
  expect(root.textContent).toMatch(/newer.*Nothing was read and nothing was changed.*update/)
  await again(<Problem cause={new Error('other')} />)
  expect(root.textContent).not.toMatch(/newer/)
})
