// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { PagesLeftOut } from '../../../components/setup/PagesLeftOut.tsx'
import type { LeftOutView, PageActs } from '../../../lib/screens/left-out-pages.ts'
import { click, draw, nameOf } from '../draw.tsx'

const page = (part: Partial<LeftOutView>): LeftOutView => ({
  site: 'linkedin',
  siteName: 'LinkedIn',
  mark: 255,
  sort: 'profile',
  name: null,
  day: '2026-11-22',
  ...part,
})
const amara = page({ mark: 1, name: 'linkedin.com/in/amara' })
const talk = page({ mark: 2, sort: 'conversation' })

const acts = (kept = true) => ({
  noticePages: vi.fn<PageActs['noticePages']>().mockResolvedValue(kept),
})

test('each page stands there by its address, or by what it is, with the day and the way back', async () => {
  const { all, root } = await draw(<PagesLeftOut pages={[amara, talk]} acts={acts()} />)
  expect(all('li').map((one) => one.querySelector('p')?.textContent)).toEqual([
    'linkedin.com/in/amara',
    'A conversation on LinkedIn',
  ])
  expect(root.textContent).toContain('Left out since November 22, 2026')
  expect(all('button').map(nameOf)).toEqual([
    'Notice again: linkedin.com/in/amara',
    'Notice again: A conversation on LinkedIn',
  ])
})

test('one click notices a page again, and the next has the focus', async () => {
  const said = acts()
  const drawn = await draw(<PagesLeftOut pages={[amara, talk]} acts={said} />)
  const [first] = drawn.all('button')
  first?.focus()
  await click(first!)
  expect(said.noticePages).toHaveBeenCalledWith('linkedin', [1])
  await drawn.again(<PagesLeftOut pages={[talk]} acts={said} />)
  expect(drawn.root.textContent).toContain('Noticed again, from now on.')
  expect(document.activeElement).toBe(drawn.one('button'))
})

test('after the last one the focus stays where they stood', async () => {
  const said = acts()
  const drawn = await draw(<PagesLeftOut pages={[amara]} acts={said} />)
  drawn.one('button').focus()
  await click(drawn.one('button'))
  await drawn.again(<PagesLeftOut pages={[]} acts={said} />)
  expect(document.activeElement?.textContent).toBe('No page is left out.')
})

test('nobody who only looks at it loses the focus, and how to leave one out is said', async () => {
  const { root } = await draw(<PagesLeftOut pages={[]} acts={acts()} />)
  expect(document.activeElement).toBe(document.body)
  expect(root.textContent).toContain('“Leave this page out of Waterline”')
  expect(root.textContent).toContain('No page is left out.')
})

test('what could not be kept is said', async () => {
  const { one } = await draw(<PagesLeftOut pages={[amara]} acts={acts(false)} />)
  await click(one('button'))
  expect(one('[role=alert]').textContent).toContain('could not be saved')
})
