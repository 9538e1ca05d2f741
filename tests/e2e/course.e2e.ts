/** Reasons, the question of a visit and the practice course, in the built extension. */
import { expect, test } from 'vitest'
import type { Intention } from '../../lib/domain/intention.ts'
import type { Purpose } from '../../lib/domain/notebook/purpose.ts'
import { downloaded, downloads } from './driver/downloads.ts'
import { faults } from './driver/faults.ts'
import { readStore } from './driver/ledger.ts'
import type { Tab } from './driver/tab.ts'
import { patiently, useTheatre } from './driver/theatre.ts'
import { tooWide } from './driver/too-wide.ts'
import { addresses, linkedinPages } from './pages/linkedin.ts'

const theatre = useTheatre({ downloads })

const pictures = process.env['WATERLINE_PICTURES']
/** For whoever wants to look at what was drawn. */
const picture = async (tab: Tab, name: string): Promise<void> => {
  if (pictures) await tab.screenshot(`${pictures}/${name}.png`)
}

const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((one) => document.querySelector(one)?.textContent ?? '', selector)

const asksPurpose = (): Promise<boolean> =>
  theatre.desk.evaluate(async () => {
    const stored = await (globalThis.browser ?? globalThis.chrome)?.storage.local.get('settings')
    const { settings } = stored as { settings: { prompts: { asksPurpose: boolean } } }
    return settings.prompts.asksPurpose
  }, null)

test('learner mode is chosen while nothing is written', async () => {
  const welcome = await theatre.stage.openPage('welcome.html')
  await welcome.clickRole('switch', 'Learner mode')
  await welcome.waitFor('.card:last-of-type [role="switch"][aria-checked="true"]')
  expect(await faults(welcome)).toEqual([])
  await welcome.close()
})

test('two reasons are in force, and a former one is folded', async () => {
  const settings = await theatre.stage.openPage('dashboard.html#/settings')
  for (const sentence of ['Be useful to peers', 'Look beyond testing']) {
    await settings.type('.notebook input', sentence)
    await settings.press('Enter')
    await settings.waitFor(`button[aria-label="End it: ${sentence}"]`)
  }
  await settings.clickRole('button', 'End it: Be useful to peers')
  await settings.waitFor('button[aria-label="End it: Be useful to peers"]', { gone: true })
  expect(await textOf(settings, '.card summary')).not.toBe('')
  const kept = await readStore<Intention>(theatre.desk, 'intentions')
  expect(kept.map(({ text, until }) => [text, until === null])).toEqual([
    ['Be useful to peers', false],
    ['Look beyond testing', true],
  ])
  await settings.clickRole('switch', 'Ask what I came for')
  await expect.poll(asksPurpose, patiently).toBe(true)
  expect(await faults(settings)).toEqual([])
  await picture(settings, 'settings')
  await settings.close()
})

test('a visit asks what one came for, tells what was seen, and no name was written', async () => {
  const inviter = theatre.network.world.linkedin.invitations.find(
    (one) => one.kind === 'CONNECTION',
  )
  const tab = await theatre.open(addresses.invitations)
  await tab.click(linkedinPages('sdui').invitation(inviter?.from.slug ?? '', 'accept'))
  await expect.poll(async () => (await theatre.entries()).length, patiently).toBeGreaterThan(0)
  const [entry] = await theatre.entries()
  expect(entry?.person?.url).toMatch(/^urn:waterline:person:/)
  expect(JSON.stringify(entry)).not.toContain(inviter?.from.name)
  const popup = await theatre.stage.openPage('popup.html')
  await popup.waitFor('.visit')
  expect(await faults(popup)).toEqual([])
  await picture(popup, 'popup-asks')
  await popup.clickRole('button', 'help')
  await popup.clickRole('button', 'I have what I came for')
  await popup.waitFor('.visit button', { gone: true })
  expect(await textOf(popup, '.visit')).toMatch(/^You came to help\./)
  const [said] = await readStore<Purpose>(theatre.desk, 'notebook')
  expect(said).toMatchObject({ purpose: 'help', site: 'linkedin', session: expect.any(String) })
  expect(said?.leftAt).not.toBeNull()
  await picture(popup, 'popup-left')
  await popup.close()
})

test('the course is begun, shown by what was done, and saved as a record', async () => {
  const course = await theatre.stage.openPage('dashboard.html#/course')
  await course.clickRole('button', 'Begin the course')
  await course.waitFor('nav a[href="#/course"]')
  await course.click('li:nth-child(2) > .course-module > summary')
  await course.waitFor('li:nth-child(2) .course-evidence li')
  expect(await faults(course)).toEqual([])
  await picture(course, 'course')
  const record = await downloaded('.html', () =>
    course.clickRole('button', 'Save the practice record'),
  )
  expect(record).toContain('1 of 1 seen')
  expect(record).not.toContain('Look beyond testing')
  await course.resize(320, 512)
  expect(await tooWide(course)).toEqual([])
  await picture(course, 'course-narrow')
  await course.close()
})
