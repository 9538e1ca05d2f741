/** Popup, welcome and dashboard of the built extension, as a person and a screen reader meet them. */
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Intention } from '../../lib/domain/intention.ts'
import { ledgerFileSchema } from '../../lib/domain/ledger-file.ts'
import type { Reflection } from '../../lib/domain/reflection.ts'
import { downloaded, downloads } from './driver/downloads.ts'
import { faults } from './driver/faults.ts'
import { tabTo, write } from './driver/keys.ts'
import { readStore } from './driver/ledger.ts'
import type { Tab } from './driver/tab.ts'
import { tooWide } from './driver/too-wide.ts'
import { browserName, sleep, useTheatre } from './driver/theatre.ts'
import { addresses, linkedinPages } from './pages/linkedin.ts'

const theatre = useTheatre({ sites: [], downloads })

/** Text of the first match. */
const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((one) => document.querySelector(one)?.textContent ?? '', selector)

describe('on the first day', () => {
  test.each([
    'popup.html',
    'sidepanel.html',
    'welcome.html',
    'dashboard.html#/notebook',
    'dashboard.html#/history',
    'dashboard.html#/data',
    'dashboard.html#/settings',
    'dashboard.html#/course',
  ])(
    '%s has nothing that axe finds wrong, and fits a window of 1280 pixels at 400 %',
    async (page) => {
      const tab = await theatre.stage.openPage(page)
      await tab.waitFor('h1, h2')
      expect(await faults(tab)).toEqual([])
      await tab.resize(320, 256)
      expect(await tooWide(tab)).toEqual([])
      await tab.close()
    },
  )

  test('the switches are off and neither place of prompts is chosen', async () => {
    const tab = await theatre.stage.openPage('welcome.html')
    await tab.waitFor('[role="switch"]')
    const states = await tab.evaluate(
      () =>
        Array.from(document.querySelectorAll('[role="switch"]'), (one) =>
          one.getAttribute('aria-checked'),
        ),
      null,
    )
    expect(states).toEqual(['false', 'false', 'false'])
    await tab.close()
  })
})

test('welcome is done by keyboard alone: intention, a site, the place of prompts', async () => {
  const tab = await theatre.stage.openPage('welcome.html')
  await tab.waitFor('[role="switch"]')
  await tab.bringToFront()
  await tabTo(tab, 'input[type="text"], input:not([type]), textarea')
  await write(tab, 'Help new teachers')
  await tab.press('Enter')
  await tabTo(tab, '[role="switch"]')
  await tab.press(' ')
  await tab.waitFor('[role="switch"][aria-checked="true"]')
  await tabTo(tab, '[role="radiogroup"] input, [role="radio"]')
  await tab.press(' ')
  await sleep(500)
  expect(await readStore<Intention>(theatre.desk, 'intentions')).toMatchObject([
    { text: 'Help new teachers' },
  ])
  const stored = await theatre.desk.evaluate(
    async () =>
      JSON.stringify(
        await (globalThis.browser ?? globalThis.chrome)?.storage.local.get('settings'),
      ),
    null,
  )
  expect(JSON.parse(stored)).toMatchObject({
    settings: { promptPlace: 'page', sites: { linkedin: { asked: true } } },
  })
  await tab.close()
})

test('what was done, meant and mattered is found in popup, history and both exports', async () => {
  const on = linkedinPages('sdui')
  const inviter = theatre.network.world.linkedin.invitations.find(
    (one) => one.kind === 'CONNECTION',
  )
  const tab = await theatre.open(addresses.invitations)
  await tab.click(on.invitation(inviter?.from.slug ?? '', 'accept'))
  await theatre.expectLedgerToMatch()

  const popup = await theatre.stage.openPage('popup.html')
  await popup.waitFor('h1, h2, svg')
  expect(await textOf(popup, 'body')).toContain('Help new teachers')
  await popup.clickRole('button', 'Look back on today')
  await popup.type('.reflection .field-input', 'A good question from Amara')
  await popup.press('Enter')
  await sleep(500)
  expect(await readStore<Reflection>(theatre.desk, 'reflections')).toMatchObject([
    { gained: 'A good question from Amara' },
  ])
  expect(await faults(popup)).toEqual([])
  await popup.close()

  const dashboard = await theatre.stage.openPage('dashboard.html')
  await dashboard.clickRole('link', 'History')
  await dashboard.waitFor('main li, main article')
  expect(await textOf(dashboard, 'main')).toContain(inviter?.from.name)
  expect(await faults(dashboard)).toEqual([])
  await dashboard.clickRole('link', 'Data')
  const json = await downloaded('.json', () => dashboard.clickRole('button', 'Export JSON'))
  const ledger = ledgerFileSchema.parse(JSON.parse(json))
  expect(ledger.entries.map(({ type }) => type)).toContain('Accept')
  expect(ledger.entries.find(({ type }) => type === 'Accept')?.intention).toBe(
    ledger.intentions[0]?.id,
  )
  await dashboard.clickRole('button', 'For reading, and for other tools')
  const csv = await downloaded('.csv', () => dashboard.clickRole('button', 'Export CSV'))
  const rows = Papa.parse<string[]>(csv.trim()).data
  expect(rows[0]?.join(',')).toBe(
    'id,at,zone,day,site,account,type,rung,act,witness,person_url,person_name,object_type,object_url,object_in_reply_to,undoes,session,intention,words,question,tags,view_active_seconds,view_items_seen,view_items_read,view_ads_seen,view_own_seen,source,corrected,unsure',
  )
  expect(rows).toHaveLength(ledger.entries.length + 1)
  await dashboard.close()
})

test('the practice pool is tried without leaving anything behind', async () => {
  const before = await readStore(theatre.desk, 'entries')
  const tab = await theatre.stage.openPage('welcome.html')
  await tab.clickRole('button', 'Try it with three invented posts')
  await tab.click('#pool-accept button')
  await tab.type('#pool-reply input', 'Say it first, then why')
  await tab.press('Enter')
  await tab.waitFor('#pool-reply [aria-pressed="true"]')
  expect(await textOf(tab, '.pool .wl-sentence')).toContain('1 with one click and 1 in your own')
  expect(await faults(tab)).toEqual([])
  await tab.resize(320, 256)
  expect(await tooWide(tab)).toEqual([])
  await tab.close()
  expect(await readStore(theatre.desk, 'entries')).toEqual(before)
})

test.runIf(browserName === 'chromium')(
  'the browser gives it the keys that Help tells of, where nobody else has them',
  async () => {
    const keys = await theatre.desk.evaluate(async () => {
      const { commands } = globalThis.chrome as unknown as {
        commands: { getAll(): Promise<{ shortcut: string }[]> }
      }
      return (await commands.getAll()).map(({ shortcut }) => shortcut)
    }, null)
    expect(keys).toEqual(['Alt+Shift+L', 'Alt+Shift+K', 'Alt+Shift+J', ''])
    const help = await theatre.stage.openPage('dashboard.html#/help')
    await help.waitFor('.help h2')
    for (const key of keys) expect(await textOf(help, 'main')).toContain(key)
    await help.close()
  },
)

test('why one is here is hidden in one tap, and shown in another', async () => {
  const tab = await theatre.stage.openPage('popup.html')
  await tab.waitFor('.intention')
  await tab.clickRole('button', 'Hide names')
  await tab.waitFor('.intention', { gone: true })
  expect(await faults(tab)).toEqual([])
  await tab.resize(320, 256)
  expect(await tooWide(tab)).toEqual([])
  await tab.clickRole('button', 'Show names')
  await tab.waitFor('.intention')
  await tab.close()
})
