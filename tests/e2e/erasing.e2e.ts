/** What was erased, sought where it was: in the files of the browser itself. */
import { expect, test } from 'vitest'
import { nextDatabase } from '../../lib/ledger/place.ts'
import { ledgerName, readStore } from './driver/ledger.ts'
import { filesWith } from './driver/raw-files.ts'
import type { Tab } from './driver/tab.ts'
import { patiently, sleep, useTheatre } from './driver/theatre.ts'
import { addresses, linkedinPages } from './pages/linkedin.ts'

const theatre = useTheatre({ sites: ['LinkedIn'] })
const on = linkedinPages('sdui')

const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((one) => document.querySelector(one)?.textContent ?? '', selector)

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 60 && !(await isSo()); tries += 1) await sleep(150)
  expect(await isSo()).toBe(true)
}

/** Browsers put the files of a deleted database together anew when they have time for it. */
async function untilNone(find: () => Promise<string[]>): Promise<void> {
  for (let tries = 0; tries < 60 && (await find()).length > 0; tries += 1) await sleep(750)
  expect(await find()).toEqual([])
}

test('a person who was erased is in none of the files that the ledger was in', async () => {
  const { stage, network, desk } = theatre
  const [one, other] = network.world.linkedin.invitations.filter(
    ({ kind }) => kind === 'CONNECTION',
  )
  if (!one || !other) throw new Error('nobody to accept')
  const tab = await theatre.open(addresses.invitations)
  for (const { from } of [one, other]) await tab.click(on.invitation(from.slug, 'accept'))
  await theatre.expectLedgerToMatch()
  const inLedger = (who: typeof one): Promise<string[]> =>
    filesWith(stage, [who.from.slug, who.from.name])
  // The positive control: both can be found, so that not to find one means something. Not at every moment: pages of a
  // database move from one file to another while the files are read one by one.
  for (const who of [one, other]) await expect.poll(() => inLedger(who), patiently).not.toEqual([])

  const before = await ledgerName(desk)
  const popup = await stage.openPage('popup.html')
  const data = await stage.openPage('dashboard.html#/data')
  await data.waitFor('main select')
  await choose(data, 0, 'person')
  await choose(data, 1, `https://www.linkedin.com/in/${one.from.slug}`)
  await data.clickRole('button', 'See how much would go')
  await data.waitFor('.erase [role="alert"]')
  await data.clickRole('button', 'Erase for good')
  await until(async () => (await textOf(data, '.erase')).includes('Erased.'))

  await expect.poll(() => inLedger(other), patiently).not.toEqual([])
  await untilNone(() => inLedger(one))
  // Whoever had the old database open goes on with the new one.
  expect(await ledgerName(desk)).toBe(nextDatabase(before))
  expect(await popup.evaluate(names, null)).not.toContain(before)
  expect(JSON.stringify(await readStore(desk, 'entries'))).toContain(other.from.slug)
})

async function choose(tab: Tab, which: number, value: string): Promise<void> {
  await tab.evaluate(
    ({ index, chosen }) => {
      const select = document.querySelectorAll<HTMLSelectElement>('main select')[index]
      if (!select) throw new Error('nothing to choose from')
      select.value = chosen
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    { index: which, chosen: value },
  )
  await sleep(100)
}

/** Runs in a page of the extension. */
async function names(): Promise<(string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name)
}
