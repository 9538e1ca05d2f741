// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { expect, test, vi } from 'vitest'
import { Filter, type FilterProps } from '../../../components/dashboard/Filter.tsx'
import type { FilterModel, Way } from '../../../lib/screens/history-filter.ts'
import { click, draw, nameOf, write } from '../draw.tsx'

const acts = {
  openFilter: vi.fn<FilterProps['acts']['openFilter']>().mockResolvedValue(),
  find: vi.fn<FilterProps['acts']['find']>().mockResolvedValue([]),
}
const everything: FilterModel = { words: [], everything: '#/history', choices: [] }
const way = (name: string, address: string, isTaken = false): Way => ({ name, address, isTaken })
const where = {
  name: 'Where',
  ways: [way('LinkedIn', '#/history?site=linkedin'), way('X', '#/history', true)],
}
const filter = (model: Partial<FilterModel> = {}, isEmpty = false) => (
  <Filter filter={{ ...everything, ...model }} isEmpty={isEmpty} acts={acts} />
)

test('says that all is shown, with nothing to undo', async () => {
  const { one, all } = await draw(filter())
  expect(one('p').textContent).toBe('All of it')
  expect(all('a')).toEqual([])
})

test('says what is shown, and leads back to all of it', async () => {
  const { one } = await draw(filter({ words: ['LinkedIn', 'Own words', 'with Ana'] }))
  expect(one('p').textContent).toBe('All of it · LinkedIn · Own words · with Ana')
  expect(one('a').getAttribute('href')).toBe('#/history')
  expect(one('output').textContent).toBe('Shown now: LinkedIn, Own words, with Ana')
})

test('asks what there is to choose from only once it is opened', async () => {
  acts.openFilter.mockClear()
  const { one, all, again } = await draw(filter())
  expect(acts.openFilter).not.toHaveBeenCalled()
  await click(one('button'))
  expect(acts.openFilter).toHaveBeenCalledOnce()
  expect(one('button').getAttribute('aria-expanded')).toBe('true')
  await again(filter({ choices: [where] }))
  expect(all('ul').map(nameOf)).toEqual(['Where'])
  expect(all('li a').map((link) => [nameOf(link), link.getAttribute('aria-current')])).toEqual([
    ['LinkedIn', null],
    ['X', 'true'],
  ])
})

const found = [
  way('Ana Pereira', '#/history?with=ana'),
  way('#analytics', '#/history?tag=analytics'),
]

test('finds people and tags while somebody writes, and Enter takes the first', async () => {
  acts.find.mockResolvedValue(found)
  const { one, all } = await draw(filter())
  await click(one('button'))
  await write(one('input'), 'ana')
  expect(acts.find).toHaveBeenLastCalledWith('ana')
  expect(all('li a').map(nameOf)).toEqual(['Ana Pereira', '#analytics'])
  await act(() => {
    one('input').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  })
  expect(location.hash).toBe('#/history?with=ana')
})

test('what was found for an older text is let go', async () => {
  const slow = Promise.withResolvers<Way[]>()
  acts.find.mockImplementation((text) => (text === 'a' ? slow.promise : Promise.resolve(found)))
  const { one, all } = await draw(filter())
  await click(one('button'))
  await write(one('input'), 'a')
  await write(one('input'), 'an')
  await act(() => slow.resolve([way('Amara', '#/history?with=amara')]))
  expect(all('li a').map(nameOf)).toEqual(['Ana Pereira', '#analytics'])
})

test('says so where nobody is found, and where nothing is written', async () => {
  acts.find.mockResolvedValue([])
  const { root, one, all } = await draw(filter({ words: ['X'] }, true))
  expect(root.textContent).toContain('Nothing like that is written here.')
  expect(all('output').at(-1)?.textContent).toBe('Nothing is written here of: X')
  await click(one('button'))
  await write(one('input'), 'zzz')
  expect(all('output')[0]?.textContent).toBe('Nobody and nothing of that name.')
})
