/** A ledger that is not as it was put there: found at a start, told, and brought back. */
import { beforeAll, expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import type { KeptTally } from '../../lib/domain/tally.ts'
import { downloads } from './driver/downloads.ts'
import { faults } from './driver/faults.ts'
import { changeRows, ledgerName, readStore } from './driver/ledger.ts'
import { ledgerFileWith } from './driver/past-file.ts'
import { sleep, useTheatre } from './driver/theatre.ts'

const theatre = useTheatre({ sites: [], downloads })
const count = 60
let file = ''

/** Brings the ledger, or what is missing of it, in by its file, as a person does. */
async function bringIn(added: number): Promise<void> {
  const data = await theatre.stage.openPage('dashboard.html#/data')
  await data.choose('input[accept]', file)
  await says(`${added} entries were added`, data)
  await data.close()
}

beforeAll(async () => {
  file = await ledgerFileWith(count, downloads)
  await bringIn(count)
})

/** What the Data screen says, once it says this. */
async function says(words: string, open?: typeof theatre.desk): Promise<string> {
  const data = open ?? (await theatre.stage.openPage('dashboard.html#/data'))
  let text = ''
  for (let tries = 0; tries < 100 && !text.includes(words); tries += 1) {
    await sleep(100)
    text = await data.evaluate(() => document.querySelector('main')?.innerText ?? '', null)
  }
  expect(text).toContain(words)
  expect(await faults(data)).toEqual([])
  if (!open) await data.close()
  return text
}

/** The next day's round over the ledger, in the idle time of a start of the worker. */
async function checkAll(): Promise<void> {
  await changeRows(theatre.desk, [{ store: 'state', key: 'round', row: null }])
  await theatre.stage.stopWorker()
  for (let tries = 0; tries < 200; tries += 1) {
    // Whoever asks wakes it.
    const state = await readStore<{ name: string; ended?: number | null }>(theatre.desk, 'state')
    if (state.some(({ name, ended }) => name === 'round' && typeof ended === 'number')) return
    await sleep(200)
  }
  throw new Error('it never came to an end')
}

const tallies = async (): Promise<string[]> => {
  const all = await readStore<KeptTally & { key: string }>(theatre.desk, 'tallies')
  return all.map((one) => JSON.stringify(one, Object.keys(one).toSorted())).toSorted()
}

const dayName = ({ day }: Entry): string =>
  new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))

test('damaged, missing and altered entries and wrong counts are found at a start and told, and a file brings them back', async () => {
  const before = await readStore(theatre.desk, 'entries')
  const counted = await tallies()
  const [wrong] = await readStore<KeptTally & { key: string }>(theatre.desk, 'tallies')
  const likes = before.filter(({ type }) => type === 'Like')
  const [broken, lost, altered] = [likes[3], likes[10], likes[17]] as [Entry, Entry, Entry]
  const { others: _others, ...unreadable } = broken
  await changeRows(theatre.desk, [
    { store: 'tallies', key: wrong?.key ?? '', row: { ...wrong, count: 7_777 } },
    { store: 'entries', key: broken.id, row: unreadable },
    { store: 'entries', key: lost.id, row: null },
    { store: 'entries', key: altered.id, row: { ...altered, zone: 'Europe/Bern' } },
  ])
  await checkAll()
  const told = await says('To have it back')
  expect(told).toContain(`1 entry of ${dayName(broken)} can not be read any more.`)
  expect(told).toContain(`1 entry of ${dayName(lost)} is gone.`)
  expect(told).toContain(`Something in the entries of ${dayName(altered)} is not as it was`)
  const left = await readStore(theatre.desk, 'entries')
  expect(left.map(({ id }) => id)).toEqual(
    before.map(({ id }) => id).filter((id) => ![broken.id, lost.id].includes(id)),
  )
  expect(JSON.stringify(await tallies())).not.toContain('7777')
  await bringIn(2)
  const after = await readStore(theatre.desk, 'entries')
  expect(after.filter(({ id }) => id !== altered.id)).toEqual(
    before.filter(({ id }) => id !== altered.id),
  )
  expect(await tallies()).toEqual(counted)
})

test('a ledger that the browser lost is told of, until its file is brought in', async () => {
  // From then on it is known that there is something to be lost.
  await checkAll()
  const name = await ledgerName(theatre.desk)
  await theatre.stage.stopWorker()
  await theatre.desk.evaluate(
    (ledger) =>
      new Promise<void>((resolve, reject) => {
        const losing = indexedDB.deleteDatabase(ledger)
        losing.addEventListener('success', () => resolve())
        losing.addEventListener('error', () => reject(losing.error ?? new Error('not deleted')))
      }),
    name,
  )
  await theatre.stage.stopWorker()
  expect(await readStore(theatre.desk, 'entries')).toEqual([])
  await says('This browser lost the ledger that was here')
  await bringIn(count)
  expect(await readStore(theatre.desk, 'damages')).toEqual([])
  const told = await says('every entry is there as it was written')
  expect(told).not.toContain('lost the ledger')
})
