/** The side panel: not there before it is asked for, then the popup beside the page, and a line about whose page that is. */
import { expect, test } from 'vitest'
import { faults } from './driver/faults.ts'
import { send } from './driver/messages.ts'
import type { Tab } from './driver/tab.ts'
import { tooWide } from './driver/too-wide.ts'
import { browserName, patiently, useTheatre } from './driver/theatre.ts'
import { addresses, linkedinPages } from './pages/linkedin.ts'

const theatre = useTheatre()
const theSwitch = 'Show Waterline beside the page'

/** What the browser itself says of the panel: whether it offers it, and whether it is open. */
function besidePage(): Promise<{ isOffered: boolean; isOpen: boolean }> {
  return theatre.desk.evaluate(async () => {
    const api = (globalThis.browser ?? globalThis.chrome) as unknown as {
      sidePanel?: { getOptions(of: object): Promise<{ enabled?: boolean }> }
      sidebarAction: { isOpen(of: object): Promise<boolean> }
      runtime: { getContexts(of: object): Promise<unknown[]> }
    }
    if (!api.sidePanel) return { isOffered: true, isOpen: await api.sidebarAction.isOpen({}) }
    const { enabled = false } = await api.sidePanel.getOptions({})
    const open = await api.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })
    return { isOffered: enabled, isOpen: open.length > 0 }
  }, null)
}

/** Text of a part of the panel that the browser has open: no driver reaches it, other pages of the extension do. */
function inPanel(selector: string): Promise<string> {
  return theatre.desk.evaluate((part) => {
    const api = (globalThis.browser ?? globalThis.chrome) as unknown as {
      extension: { getViews(): Window[] }
    }
    const views = api.extension.getViews()
    const panel = views.find(({ location }) => location.pathname === '/sidepanel.html')
    return panel?.document.querySelector(part)?.textContent ?? ''
  }, selector)
}
const between = (): Promise<string> => inPanel('.between')

const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((one) => document.querySelector(one)?.textContent ?? '', selector)

/** Those who sent an invitation, in the present test's world. */
const inviters = () =>
  theatre.network.world.linkedin.invitations
    .filter(({ kind }) => kind === 'CONNECTION')
    .map(({ from }) => from)

/** The first of them, whose invitation is accepted, and the tab that it was done in. */
async function accepted() {
  const [from] = inviters()
  if (!from) throw new Error('nobody sent an invitation')
  const page = await theatre.open(addresses.invitations)
  await page.click(linkedinPages('sdui').invitation(from.slug, 'accept'))
  await theatre.expectActs(['Accept'])
  return { page, from }
}

test('before it is asked for it is offered where the browser lists it anyway, and shows nothing', async () => {
  expect(await besidePage()).toEqual({ isOffered: browserName === 'firefox', isOpen: false })
  const panel = await theatre.stage.openPage('sidepanel.html')
  await panel.waitFor('main button')
  expect(await textOf(panel, '#app')).not.toContain('LinkedIn')
  await panel.close()
  const popup = await theatre.stage.openPage('popup.html')
  await popup.waitFor('.sites')
  expect(await textOf(popup, '.sites')).not.toContain('Beside the page')
  await popup.close()
})

test('a switch in Settings opens it, closes it, and opens it again', async () => {
  await send(theatre.desk, { type: 'set-panel', isOn: false })
  const settings = await theatre.stage.openPage('dashboard.html#/settings')
  await settings.clickRole('switch', theSwitch)
  await expect.poll(besidePage, patiently).toEqual({ isOffered: true, isOpen: true })
  await settings.clickRole('switch', theSwitch)
  const isOffered = browserName === 'firefox'
  await expect.poll(besidePage, patiently).toEqual({ isOffered, isOpen: false })
  await settings.clickRole('switch', theSwitch)
  await expect.poll(besidePage, patiently).toEqual({ isOffered: true, isOpen: true })
  await expect.poll(() => inPanel('.sites'), patiently).toContain('LinkedIn on')
  await settings.close()
})

test('beside the page of somebody in the ledger stands what was between, beside any other nothing', async () => {
  const { page, from } = await accepted()
  // What was done is there without anybody having touched the panel.
  await expect.poll(() => inPanel('.wl-sentence'), patiently).toContain('1 with one click')
  expect(await between()).toBe('')

  await page.goto(addresses.profile(from.slug))
  await expect.poll(between, patiently).toBe(`You and ${from.name}: invited today`)
  await page.goto(addresses.profile(inviters()[1]?.slug ?? ''))
  await expect.poll(between, patiently).toBe('')
  await page.goto(addresses.profile(from.slug))
  await expect.poll(between, patiently).toContain(from.name)
  await theatre.desk.bringToFront()
  await expect.poll(between, patiently).toBe('')
  await page.bringToFront()
  await expect.poll(between, patiently).toContain(from.name)

  await send(theatre.desk, { type: 'set-discreet', isOn: true })
  await expect.poll(between, patiently).toBe('You and this person: invited today')
  await send(theatre.desk, { type: 'set-discreet', isOn: false })
  await expect.poll(between, patiently).toContain(from.name)
  await theatre.expectActs(['Accept'])
})

test('it fits a column of 240 pixels, and leads to whose page is in front', async () => {
  const { page, from } = await accepted()
  await page.goto(addresses.profile(from.slug))
  const panel = await theatre.stage.openPage('sidepanel.html')
  await page.bringToFront()
  await panel.waitFor('.between a')
  expect(await faults(panel)).toEqual([])
  await panel.resize(240, 600)
  expect(await tooWide(panel)).toEqual([])
  const address = await panel.evaluate(
    () => document.querySelector<HTMLAnchorElement>('.between a')?.href ?? '',
    null,
  )
  await panel.close()
  const person = await theatre.stage.openPage(address.split('/').slice(3).join('/'))
  await expect.poll(() => textOf(person, 'main'), patiently).toContain('How you stand')
  expect(await textOf(person, 'main')).toContain(from.name)
  await person.close()
})

test('with names off they are known by a code, and nobody is named', async () => {
  await send(theatre.desk, { type: 'hide-names' })
  const { page, from } = await accepted()
  await page.goto(addresses.profile(from.slug))
  await expect.poll(between, patiently).toBe('You and this person: invited today')
})

test('after an update it is offered again, and the popup opens it', async () => {
  await theatre.stage.renew()
  theatre.desk = await theatre.stage.openPage('welcome.html')
  await expect.poll(async () => (await besidePage()).isOffered, patiently).toBe(true)
  const popup = await theatre.stage.openPage('popup.html')
  await popup.clickRole('button', 'Beside the page')
  await expect.poll(async () => (await besidePage()).isOpen, patiently).toBe(true)
})
