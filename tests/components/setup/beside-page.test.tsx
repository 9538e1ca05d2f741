// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { BesidePage } from '../../../components/setup/BesidePage.tsx'
import { click, draw, nameOf } from '../draw.tsx'

const said = (isKept: boolean) =>
  vi.fn<(isOn?: boolean) => Promise<boolean>>().mockResolvedValue(isKept)

test.each([false, true])('a switch opens it or closes it: %s', async (isOn) => {
  const acts = { setPanel: said(true), openPanel: said(true) }
  const { one } = await draw(<BesidePage isOn={isOn} acts={acts} />)
  expect(nameOf(one('[role=switch]'))).toBe('Show Waterline beside the page')
  await click(one('[role=switch]'))
  expect(acts.setPanel).toHaveBeenCalledWith(!isOn)
})

test('once it is on it can be opened again, and it is told where the browser did not', async () => {
  const acts = { setPanel: said(true), openPanel: said(false) }
  const { one, all, again } = await draw(<BesidePage isOn={false} acts={acts} />)
  expect(all('.button')).toEqual([])
  await again(<BesidePage isOn acts={acts} />)
  await click(one('.button'))
  expect(one('[role=alert]').textContent).toMatch(/did not open/)
})

test('what could not be kept is told', async () => {
  const acts = { setPanel: said(false), openPanel: said(true) }
  const { one } = await draw(<BesidePage isOn={false} acts={acts} />)
  await click(one('[role=switch]'))
  expect(one('[role=alert]').textContent).toMatch(/could not be saved/)
})
