// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { NamesOff, type NamesOffProps } from '../../../components/dashboard/NamesOff.tsx'
import { click, draw } from '../draw.tsx'

const drawn = async (off: boolean, onHide: NamesOffProps['onHide']) => {
  const save = vi.fn<NamesOffProps['save']>().mockResolvedValue('data_exported')
  const { one, all } = await draw(<NamesOff off={off} onHide={onHide} save={save} />)
  const press = (name: string) => click(all('button').find((b) => b.textContent === name)!)
  return { one, all, press, save }
}

test('names go only after it was said what that means and a copy was offered', async () => {
  const onHide = vi.fn<NamesOffProps['onHide']>().mockResolvedValue(true)
  const { one, press, save } = await drawn(false, onHide)
  await press('Keep no names')
  expect(one('[role=alert]').textContent).toContain('Nothing brings the names back')
  expect(document.activeElement?.textContent).toBe('Save a copy')
  expect(onHide).not.toHaveBeenCalled()
  await press('Save a copy')
  expect(save).toHaveBeenCalledOnce()
  await press('Take the names out for good')
  expect(onHide).toHaveBeenCalledOnce()
})

test('it can be left, and nothing is done', async () => {
  const onHide = vi.fn<NamesOffProps['onHide']>().mockResolvedValue(true)
  const { all, press } = await drawn(false, onHide)
  await press('Keep no names')
  await press('Leave it')
  expect(all('[role=alert]')).toEqual([])
  expect(onHide).not.toHaveBeenCalled()
})

test('what could not be finished is said, and so is that it goes on', async () => {
  const { one, press } = await drawn(false, () => Promise.resolve(false))
  await press('Keep no names')
  await press('Take the names out for good')
  expect(one('div > output:last-child').textContent).toContain('tries again')
})

test('once they are off there is nothing more to ask', async () => {
  const { one, all } = await drawn(true, () => Promise.resolve(true))
  expect(one('output').textContent).toContain('Names are off')
  expect(all('button')).toEqual([])
})
