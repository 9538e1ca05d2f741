/** The ledger kept a second time: snapshots beside it, and copies outside the browser. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { isAct } from './driver/compare.ts'
import { downloaded, downloads } from './driver/downloads.ts'
import { faults } from './driver/faults.ts'
import { emptyStores, readStore } from './driver/ledger.ts'
import { send } from './driver/messages.ts'
import type { Tab } from './driver/tab.ts'
import { browserName, sleep, useTheatre } from './driver/theatre.ts'
import { addresses, linkedinPages } from './pages/linkedin.ts'

const theatre = useTheatre({ sites: ['LinkedIn'], downloads })
const on = linkedinPages('sdui')

const textOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector('main')?.textContent ?? '', null)

async function says(tab: Tab, words: string): Promise<void> {
  for (let tries = 0; tries < 130; tries += 1) {
    if ((await textOf(tab)).includes(words)) return
    await sleep(150)
  }
  expect(await textOf(tab)).toContain(words)
}

/** The worker begins again, and takes the snapshot and writes the copy that are due by then. */
async function restart(): Promise<void> {
  await theatre.stage.stopWorker()
  await readStore(theatre.desk, 'entries')
}

/** What stands in all files of the snapshots. */
const snapshotText = (): Promise<string> =>
  theatre.desk.evaluate(async () => {
    const folder = await (
      await navigator.storage.getDirectory()
    ).getDirectoryHandle('snapshots', { create: true })
    const texts: string[] = []
    for await (const [name, handle] of folder.entries()) {
      if (!(handle instanceof FileSystemFileHandle)) continue
      // The worker may put another one in its place meanwhile.
      const bytes = await handle
        .getFile()
        .then((file) => file.arrayBuffer())
        .catch(() => null)
      if (!bytes) continue
      const stream = new Blob([bytes]).stream()
      const text = name.endsWith('.gz')
        ? stream.pipeThrough(new DecompressionStream('gzip'))
        : stream
      texts.push(name, await new Response(text).text())
    }
    return texts.join('\n')
  }, null)

async function snapshotWith(words: string): Promise<void> {
  for (let tries = 0; tries < 80 && !(await snapshotText()).includes(words); tries += 1)
    await sleep(250)
  expect(await snapshotText()).toContain(words)
}

const lost = ['entries', 'tallies', 'sessions', 'people', 'suggestions', 'gaps', 'checksums']

let inviter: { slug: string; name: string }
/** One invitation accepted, and the snapshot that has it. */
beforeAll(async () => {
  await theatre.begin()
  const found = theatre.network.world.linkedin.invitations.find(({ kind }) => kind === 'CONNECTION')
  inviter = found?.from ?? { slug: '', name: '' }
  const tab = await theatre.open(addresses.invitations)
  await tab.click(on.invitation(inviter.slug, 'accept'))
  await theatre.expectLedgerToMatch()
  await theatre.clear()
  await restart()
  await snapshotWith(inviter.slug)
})

// A slow machine makes a stretch of looking of the same visit, which comes when it likes.
const acts = async (): Promise<unknown[]> =>
  (await readStore(theatre.desk, 'entries')).filter(isAct)

test('a ledger that was lost comes back from the day before, by keyboard alone', async () => {
  const before = await acts()
  const data = await theatre.stage.openPage('dashboard.html#/data')
  await data.waitFor('main input[type="radio"]')
  await emptyStores(theatre.desk, lost)
  await data.evaluate(
    () => document.querySelector<HTMLElement>('input[type="radio"]')?.focus(),
    null,
  )
  await data.press('Space')
  await says(data, 'missing here and would come back')
  expect(await faults(data)).toEqual([])
  await data.press('Tab')
  await data.press('Enter')
  await says(data, 'came back.')
  expect(await acts()).toEqual(before)
  expect(await readStore(theatre.desk, 'people')).toMatchObject([{ name: inviter.name }])
  await data.close()
})

test('a locked copy opens with its passphrase, and with no other', async () => {
  const data = await theatre.stage.openPage('dashboard.html#/data')
  await data.clickRole('button', 'Lock it with a passphrase')
  await data.type('input[type="password"]', 'not a word')
  expect(await faults(data)).toEqual([])
  const text = await downloaded('.sealed', () => data.clickRole('button', 'Save one copy'))
  expect(text).toContain('waterline-sealed')
  expect(text).not.toContain(inviter.slug)
  await says(data, 'The last copy was made today.')
  const name = (await readdir(downloads)).find((one) => one.endsWith('.sealed')) ?? ''
  await data.choose('input[accept]', path.join(downloads, name))
  await says(data, 'This file is locked.')
  for (const [typed, said] of [
    ['a word', 'does not open the file'],
    ['not a word', 'is here already'],
  ] as const) {
    await clearField(data)
    await data.type('input[type="password"]', typed)
    await data.press('Enter')
    await says(data, said)
    expect(await faults(data)).toEqual([])
  }
  await data.close()
})

const clearField = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('input[type="password"]')
    if (!field) return
    field.value = ''
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, null)

// A private folder stands in for the one that a person picks in the browser's own window.
test.runIf(browserName === 'chromium')(
  'a copy goes into the folder once picked, and the next day by itself',
  async () => {
    const data = await theatre.stage.openPage('dashboard.html#/data')
    await data.evaluate(() => {
      Object.assign(globalThis, {
        showDirectoryPicker: async () =>
          (await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true }),
      })
    }, null)
    const files = (): Promise<string[]> =>
      theatre.desk.evaluate(async () => {
        const root = await navigator.storage.getDirectory()
        const folder = await root.getDirectoryHandle('Backups', { create: true })
        // Their names alone: one that is being written can't be read.
        return (await Array.fromAsync(folder.keys())).filter((name) => name.endsWith('.json'))
      }, null)
    const read = (name: string): Promise<string> =>
      theatre.desk.evaluate(async (one) => {
        const root = await navigator.storage.getDirectory()
        const folder = await root.getDirectoryHandle('Backups')
        return (await (await folder.getFileHandle(one)).getFile()).text()
      }, name)
    await data.clickRole('button', 'Choose a folder')
    await says(data, 'A copy goes into your folder “Backups”')
    await says(data, 'The copy is written.')
    expect(await faults(data)).toEqual([])
    const [first = ''] = await files()
    expect(await read(first)).toContain(inviter.slug)
    await data.close()
    await theatre.desk.evaluate(
      () =>
        (globalThis.browser ?? globalThis.chrome)?.storage.session.set({
          clockOffset: 24 * 3_600_000,
        }),
      null,
    )
    await restart()
    for (let tries = 0; tries < 80 && (await files()).length < 2; tries += 1) await sleep(250)
    expect(await files()).toHaveLength(2)
  },
)

test('what is erased is in no snapshot any more once that is said', async () => {
  expect(await snapshotText()).toContain(inviter.slug)
  const entries = await readStore(theatre.desk, 'entries')
  const id = entries.find(({ type }) => type === 'Accept')?.id ?? ''
  const asked = crypto.randomUUID()
  await send(theatre.desk, { type: 'erase', id: asked, erasure: { by: 'entry', id } })
  const text = await snapshotText()
  for (const one of [id, inviter.slug, inviter.name]) expect(text).not.toContain(one)
})
