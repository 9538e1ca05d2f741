// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { beforeAll, expect, test, vi } from 'vitest'
import { AddTalk, type AddTalkProps } from '../../../components/popup/AddTalk.tsx'
import { SortActs, type SortActsProps } from '../../../components/popup/SortActs.tsx'
import { TalkFormLater } from '../../../components/popup/TalkFormLater.tsx'
import { click, draw, nameOf, write, type Drawn } from '../draw.tsx'

const button = ({ all }: Drawn, name: string): HTMLElement =>
  all('button').find((one) => nameOf(one) === name)!
const rest = (): Promise<void> => act(() => new Promise((resolve) => setTimeout(resolve)))

const adding = (kept = true) => vi.fn<AddTalkProps['onAdd']>().mockResolvedValue(kept)
const sorting = (kept = true) => vi.fn<SortActsProps['onSort']>().mockResolvedValue(kept)
const two = [
  { id: 'one', sentence: 'You wrote to Amara, 9:00 AM' },
  { id: 'two', sentence: 'You replied to Li, 8:00 AM' },
]

beforeAll(() => TalkFormLater.ready())

test('a talk is added in two taps', async () => {
  const onAdd = adding()
  const drawn = await draw(<AddTalk onAdd={onAdd} />)
  await click(button(drawn, 'Add a talk or meeting'))
  expect(document.activeElement).toBe(button(drawn, 'In person'))
  await click(button(drawn, 'By video'))
  expect(onAdd).toHaveBeenCalledWith({ name: '', place: 'By video' })
  expect(drawn.one('output.said').textContent).toBe('Added.')
  expect(document.activeElement).toBe(drawn.one('output.said'))
})

test('with somebody, where their name is written', async () => {
  const onAdd = adding()
  const drawn = await draw(<AddTalk onAdd={onAdd} />)
  await click(button(drawn, 'Add a talk or meeting'))
  await write(drawn.one('input'), ' Amara ')
  await click(button(drawn, 'In person'))
  expect(onAdd).toHaveBeenCalledWith({ name: 'Amara', place: 'In person' })
})

test('what could not be added stays to be tried again', async () => {
  const drawn = await draw(<AddTalk onAdd={adding(false)} />)
  await click(button(drawn, 'Add a talk or meeting'))
  await click(button(drawn, 'In a class'))
  await rest()
  expect(drawn.one('output.said').textContent).toMatch(/could not be saved/)
  expect(button(drawn, 'In a class')).toBeDefined()
})

test('own words are one line, and each is sorted in one tap', async () => {
  const onSort = sorting()
  const drawn = await draw(<SortActs acts={two} onSort={onSort} />)
  expect(drawn.all('button').map(nameOf)).toEqual(['2 acts to name'])
  await click(drawn.one('button'))
  await click(button(drawn, 'Helping: You wrote to Amara, 9:00 AM'))
  await click(button(drawn, 'Just talk: You replied to Li, 8:00 AM'))
  expect(onSort.mock.calls).toEqual([
    ['one', 'help'],
    ['two', null],
  ])
  expect(document.activeElement).toBe(drawn.one('output.said'))
})

test('where there are none there is no line', async () => {
  const { all } = await draw(<SortActs acts={[]} onSort={sorting()} />)
  expect(all('section')).toEqual([])
})

test('asked for by the browser’s own keys, it is open from the beginning', async () => {
  const drawn = await draw(<AddTalk onAdd={adding()} isAsked />)
  expect(document.activeElement).toBe(button(drawn, 'In person'))
})
