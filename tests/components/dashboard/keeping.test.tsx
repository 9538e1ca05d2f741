// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { Keeping } from '../../../components/dashboard/Keeping.tsx'
import { nothingKnown, type Keeping as Acts } from '../../../lib/screens/keeping.ts'
import { click, draw } from '../draw.tsx'

const leaveDamages = vi.fn<Acts['leaveDamages']>().mockResolvedValue(true)
const acts = { leaveDamages }
const space = { used: '12 MB', quota: '5.1 GB', isScarce: false, isKept: true }

test('says how much room is taken, and what the browser promised', async () => {
  const { root, again } = await draw(<Keeping keeping={{ ...nothingKnown, space }} acts={acts} />)
  expect(root.textContent).toMatch(/about 12 MB, of 5.1 GB.*has promised/)
  await again(
    <Keeping keeping={{ ...nothingKnown, space: { ...space, isKept: false } }} acts={acts} />,
  )
  expect(root.textContent).toMatch(/no promise of its own/)
  await again(
    <Keeping keeping={{ ...nothingKnown, space: { ...space, isKept: null } }} acts={acts} />,
  )
  expect(root.textContent).not.toMatch(/promise/)
})

test('scarce room is told with what to do', async () => {
  const scarce = { ...nothingKnown, space: { ...space, isScarce: true } }
  const { one } = await draw(<Keeping keeping={scarce} acts={acts} />)
  expect(one('.notice').textContent).toMatch(/12 MB of 5.1 GB are used.*Free some space.*erase/)
})

test('says when all of it was last looked through, or that this is being done', async () => {
  const { root, again } = await draw(<Keeping keeping={nothingKnown} acts={acts} />)
  expect(root.textContent).toMatch(/looks through all entries/)
  await again(<Keeping keeping={{ ...nothingKnown, checked: 'yesterday' }} acts={acts} />)
  expect(root.textContent).toMatch(/Last checked yesterday/)
})

test('damage is told with what was kept and what to do, and can be left as it is', async () => {
  const damages = ['2 entries of May 4, 2026 are gone.']
  const { root, one } = await draw(
    <Keeping keeping={{ ...nothingKnown, checked: 'today', damages }} acts={acts} />,
  )
  expect(root.textContent).toMatch(/2 entries of May 4, 2026 are gone.*go back to an earlier day/)
  expect(root.textContent).not.toMatch(/Last checked/)
  await click(one('button'))
  expect(leaveDamages).toHaveBeenCalledTimes(1)
  leaveDamages.mockResolvedValueOnce(false)
  await click(one('button'))
  expect(one('[role=alert]').textContent).toMatch(/could not be saved/)
})
