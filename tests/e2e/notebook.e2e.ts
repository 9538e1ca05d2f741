/** The notebook of the built extension: noted in one tap, gathered, promised. */
import { expect, test } from 'vitest'
import type { NotebookRecord } from '../../lib/domain/notebook/notebook.ts'
import { faults } from './driver/faults.ts'
import { readStore } from './driver/ledger.ts'
import type { Tab } from './driver/tab.ts'
import { tooWide } from './driver/too-wide.ts'
import { patiently, useTheatre } from './driver/theatre.ts'

const theatre = useTheatre({ sites: [] })

const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((one) => document.querySelector(one)?.textContent ?? '', selector)
const records = () => readStore<NotebookRecord>(theatre.desk, 'notebook')
const field = '.note-field input'

test('a note from the popup opens the notebook, is gathered with another, and shown to somebody', async () => {
  const popup = await theatre.stage.openPage('popup.html')
  await popup.clickRole('button', 'Note something')
  await popup.type(field, 'Read code before the meeting #Reviews')
  await popup.clickRole('button', 'Made me think')
  await expect.poll(() => textOf(popup, '.note-field > output'), patiently).toContain('Kept')
  expect(await faults(popup)).toEqual([])
  await popup.close()

  const room = await theatre.stage.openPage('dashboard.html')
  await room.clickRole('link', 'Notebook')
  await room.type(field, 'Small reviews are read, large ones skimmed #reviews')
  await room.press('Enter')
  await room.waitFor('.note:nth-child(2)')
  expect(await records()).toMatchObject([
    { record: 'note', sort: 'thinking', tags: ['reviews'] },
    { record: 'note', sort: 'learned', tags: ['reviews'] },
  ])

  await room.clickRole('button', '#reviews')
  await room.clickRole('button', 'Gather into a draft')
  await room.clickRole('button', 'Choose all shown')
  await room.clickRole('button', 'Gather')
  await room.waitFor('.draft-title')
  await room.click('.draft-title')
  await room.click('.outline li:first-child [aria-label^="Down"]')
  await expect.poll(() => textOf(room, '.outline li:first-child'), patiently).toContain('Read code')
  await room.clickRole('button', 'Somebody was asked to read it')
  await room.clickRole('button', 'Write it down')
  await expect
    .poll(() => readStore(theatre.desk, 'entries'), patiently)
    .toMatchObject([{ act: 'ask', witness: 'manual' }])

  await room.clickRole('button', 'Make a promise')
  await room.type('.promises form input', 'Send the checklist')
  await room.clickRole('button', 'Keep')
  await room.waitFor('.promises .even')
  expect(await faults(room)).toEqual([])
  await room.resize(320, 640)
  expect(await tooWide(room)).toEqual([])
  await room.clickRole('button', 'Kept')
  await room.waitFor('.promises .even', { gone: true })
  const kept = (await records()).find(({ record }) => record === 'promise')
  expect(kept).toMatchObject({ text: 'Send the checklist', state: 'kept' })
  await room.close()
})
