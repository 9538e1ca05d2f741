// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { Troubles } from '../../components/Troubles.tsx'
import { draw } from './draw.tsx'

const troubles = [{ site: 'x', name: 'X', sentence: 'X changed its pages.' }]

test('where nothing is wrong nothing is said', async () => {
  const { root } = await draw(<Troubles troubles={[]} settings="#/settings" />)
  expect(root.textContent).toBe('')
})

test('what can’t be read leads to what can be done, and to where what is missing is added', async () => {
  const { all, again } = await draw(
    <Troubles troubles={troubles} settings="#/settings" history="#/history" />,
  )
  const links = () => all('a').map((link) => [link.textContent, link.getAttribute('href')])
  expect(links()).toEqual([
    ['What you can do', '#/settings'],
    ['Add what is missing', '#/history'],
  ])
  await again(<Troubles troubles={troubles} settings="#/settings" />)
  expect(links()).toEqual([['What you can do', '#/settings']])
})
