// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { expect, test, vi } from 'vitest'
import { Retention, type RetentionProps } from '../../../components/dashboard/Retention.tsx'
import { keepAll } from '../../../lib/domain/retention.ts'
import { click, descriptionOf, draw } from '../draw.tsx'

const month = { ...keepAll(), observe: 30 }

async function drawn(count: number | null, isSet = true) {
  const countRetention = vi.fn<() => Promise<number | null>>().mockResolvedValue(count)
  const setRetention = vi.fn<(one: object) => Promise<boolean>>().mockResolvedValue(isSet)
  const save = vi.fn<RetentionProps['save']>().mockResolvedValue('data_exported')
  const acts = { countRetention, setRetention }
  const { one, all } = await draw(<Retention retention={keepAll()} acts={acts} save={save} />)
  const press = (name: string) => click(all('button').find((b) => b.textContent === name)!)
  const names = () => all('button').map((b) => b.textContent)
  const selects = () => all('select') as HTMLSelectElement[]
  const choose = (which: number, days: string) =>
    act(() => {
      const select = selects()[which]!
      select.focus()
      select.value = days
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
  return { one, all, press, names, selects, choose, ...acts, save }
}

test('everything stays for ever, each kind by its own words', async () => {
  const { all, selects, names } = await drawn(0)
  expect(all('label').map((label) => label.textContent)).toEqual([
    'Saw',
    'One click',
    'Own words',
    'Together',
    'Led',
  ])
  expect(selects().map(({ value }) => value)).toEqual(['', '', '', '', ''])
  expect([...selects()[0]!.options].map(({ text }) => text)).toEqual([
    'For ever',
    '30 days',
    '90 days',
    '365 days',
  ])
  expect(descriptionOf(selects()[0]!)).toContain('Looking around')
  expect(names()).toEqual([])
})

test('nothing is asked or kept while one only chooses, and the focus stays', async () => {
  const { choose, selects, names, countRetention, setRetention } = await drawn(3)
  await choose(0, '30')
  expect(document.activeElement).toBe(selects()[0])
  expect(names()).toEqual(['Keep it like this', 'Leave it'])
  await choose(0, '')
  expect(names()).toEqual([])
  expect(countRetention).not.toHaveBeenCalled()
  expect(setRetention).not.toHaveBeenCalled()
})

test('what would go is counted, a copy offered, and only then it goes', async () => {
  const { one, press, choose, countRetention, setRetention, save } = await drawn(3)
  await choose(0, '30')
  await press('Keep it like this')
  expect(countRetention).toHaveBeenCalledWith(month)
  expect(one('[role=alert]').textContent).toBe(
    '3 entries are older than that. They would go for good now, and the counts of those days go too.',
  )
  expect(document.activeElement?.textContent).toBe('Save a copy')
  await press('Save a copy')
  expect(save).toHaveBeenCalledOnce()
  expect(setRetention).not.toHaveBeenCalled()
  await press('Erase for good')
  expect(setRetention).toHaveBeenCalledWith(month)
  expect(one('div > output:last-child').textContent).toContain('Kept like this')
})

test('it can be left, and everything is as it was', async () => {
  const { all, press, choose, names, selects, setRetention } = await drawn(1)
  await choose(3, '90')
  await press('Keep it like this')
  await press('Leave it')
  expect(all('[role=alert]')).toEqual([])
  expect(names()).toEqual([])
  expect(selects()[3]!.value).toBe('')
  expect(document.activeElement).toBe(selects()[3])
  expect(setRetention).not.toHaveBeenCalled()
})

test('where nothing is older there is nothing to ask', async () => {
  const { all, press, choose, setRetention } = await drawn(0)
  await choose(0, '30')
  await press('Keep it like this')
  expect(all('[role=alert]')).toEqual([])
  expect(setRetention).toHaveBeenCalledWith(month)
})

test('what could not be counted or finished is said', async () => {
  const uncounted = await drawn(null)
  await uncounted.choose(0, '30')
  await uncounted.press('Keep it like this')
  expect(uncounted.one('div > output:last-child').textContent).toContain('could not be finished')
  expect(uncounted.selects()[0]!.value).toBe('')
  expect(uncounted.setRetention).not.toHaveBeenCalled()
  const failed = await drawn(0, false)
  await failed.choose(0, '30')
  await failed.press('Keep it like this')
  expect(failed.one('div > output:last-child').textContent).toContain('could not be finished')
})
