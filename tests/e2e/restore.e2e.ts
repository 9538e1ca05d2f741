/** A ledger file that takes its time: followed, ended, gone on with. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { downloads } from './driver/downloads.ts'
import { faults } from './driver/faults.ts'
import { readStore } from './driver/ledger.ts'
import { ledgerFileWith } from './driver/past-file.ts'
import type { Tab } from './driver/tab.ts'
import { browserName, sleep, useTheatre } from './driver/theatre.ts'

const theatre = useTheatre({ sites: ['LinkedIn'], downloads })
/** So many that the file is on its way for some seconds: what Chromium takes in meanwhile, Firefox takes far longer for. */
const count = browserName === 'chromium' ? 20_000 : 6_000
let file = ''
beforeAll(async () => {
  file = await ledgerFileWith(count, downloads)
})

let data: Tab
beforeEach(async () => {
  data = await theatre.stage.openPage('dashboard.html#/data')
})

async function says(words: string): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const text = await data.evaluate(() => document.querySelector('main')?.textContent ?? '', null)
    if (text.includes(words)) return
    await sleep(100)
  }
  throw new Error(`the page never said: ${words}`)
}

test('a file on its way is followed, and one that is ended leaves the ledger as it was', async () => {
  const before = await readStore(theatre.desk, 'entries')
  await data.choose('input[accept]', file)
  await says('Adding its entries')
  // At once: what is looked at for long is done by then.
  await data.click('.progress button')
  await says('The ledger is as it was')
  // Where whoever pressed Cancel began.
  expect(await data.evaluate(() => document.activeElement?.matches('[type="file"]'), null)).toBe(
    true,
  )
  expect(await readStore(theatre.desk, 'entries')).toEqual(before)
  expect(await readStore(theatre.desk, 'tallies')).toEqual([])
  await data.close()
})

test('it is ended as well by whoever says so just as the worker begins again', async () => {
  const before = await readStore(theatre.desk, 'entries')
  await data.choose('input[accept]', file)
  await says('Adding its entries')
  await theatre.stage.stopWorker()
  await data.click('.progress button')
  await says('The ledger is as it was')
  expect(await readStore(theatre.desk, 'entries')).toEqual(before)
  await data.close()
})

test('a file that is being taken in when the worker ends is whole in the end', async () => {
  await data.choose('input[accept]', file)
  await says('Adding its entries')
  await theatre.stage.stopWorker()
  expect(await faults(data)).toEqual([])
  await says('entries were added')
  expect(await readStore(theatre.desk, 'entries')).toHaveLength(count)
  await data.close()
})
