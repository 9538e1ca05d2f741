// @vitest-environment happy-dom
import { beforeAll, expect, test, vi } from 'vitest'
import { NoteFieldLater } from '../../../components/notebook/NoteFieldLater.tsx'
import { NoteSomething } from '../../../components/popup/NoteSomething.tsx'
import type { PopupActs } from '../../../lib/screens/popup.ts'
import { click, draw, nameOf, write } from '../draw.tsx'

const onKeep = vi.fn<PopupActs['note']>().mockResolvedValue(true)
beforeAll(() => NoteFieldLater.ready())

const quiet = <NoteSomething onKeep={onKeep} notebook="dashboard.html#/notebook" />

test('one quiet line unfolds to a field with the cursor in it, and leads to the notebook', async () => {
  const { one, all } = await draw(quiet)
  expect(all('button, input').map(nameOf)).toEqual(['Note something'])
  await click(one('button'))
  expect(document.activeElement).toBe(one('input'))
  expect(one('a').getAttribute('href')).toBe('dashboard.html#/notebook')
})

test('a line and one tap on its kind are a note', async () => {
  const { one, all } = await draw(quiet)
  await click(one('button'))
  await write(one('input'), 'Talk first, then write #teams')
  const kind = all('button').find((button) => nameOf(button) === 'I see this differently')
  await click(kind!)
  expect(onKeep).toHaveBeenCalledWith({
    sort: 'differently',
    text: 'Talk first, then write #teams',
  })
  expect(one('input')).toHaveProperty('value', '')
})
