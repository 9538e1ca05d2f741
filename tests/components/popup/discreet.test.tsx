// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { Discreet, type DiscreetProps } from '../../../components/popup/Discreet.tsx'
import { click, draw, nameOf } from '../draw.tsx'

test.each([
  [false, 'Hide names'],
  [true, 'Show names'],
])('one tap hides names, another shows them again: %s', async (isOn, name) => {
  const onSet = vi.fn<DiscreetProps['onSet']>().mockResolvedValue(true)
  const { one } = await draw(<Discreet isOn={isOn} onSet={onSet} />)
  expect(nameOf(one('button'))).toBe(name)
  await click(one('button'))
  expect(onSet).toHaveBeenCalledWith(!isOn)
})

test('what could not be kept is told', async () => {
  const { one } = await draw(<Discreet isOn={false} onSet={() => Promise.resolve(false)} />)
  await click(one('button'))
  expect(one('[role=alert]').textContent).toMatch(/could not be saved/)
})
