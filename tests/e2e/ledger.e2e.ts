/** The ledger in the person's hands: changed, added to, exported, lost and brought back. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import type { KnownPerson } from '../../lib/domain/known-person.ts'
import type { Tally } from '../../lib/domain/tally.ts'
import { downloaded, downloads } from './driver/downloads.ts'
import { faults } from './driver/faults.ts'
import { tabTo, tabToNamed } from './driver/keys.ts'
import { emptyStores, ledgerName, readStore } from './driver/ledger.ts'
import type { Tab } from './driver/tab.ts'
import { sleep, useTheatre } from './driver/theatre.ts'
import { addresses, linkedinPages } from './pages/linkedin.ts'

const theatre = useTheatre({ sites: ['LinkedIn'], downloads })
const on = linkedinPages('sdui')

const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((one) => document.querySelector(one)?.textContent ?? '', selector)

/** Waits until what is read is as it should be, or shows how it is. */
async function eventually<Value>(read: () => Promise<Value>, wanted: unknown): Promise<void> {
  for (let tries = 0; tries < 130; tries += 1) {
    const value = await read()
    try {
      expect(value).toMatchObject(wanted as never)
      return
    } catch {
      await sleep(150)
    }
  }
  expect(await read()).toMatchObject(wanted as never)
}

let inviter: { slug: string; name: string }
/** One invitation accepted, which is one act in the ledger. */
beforeEach(async () => {
  const found = theatre.network.world.linkedin.invitations.find(({ kind }) => kind === 'CONNECTION')
  inviter = found?.from ?? { slug: '', name: '' }
  const tab = await theatre.open(addresses.invitations)
  await tab.click(on.invitation(inviter.slug, 'accept'))
  await theatre.expectLedgerToMatch()
})

const accepted = async (): Promise<Entry> => {
  const found = (await theatre.entries()).find(({ type }) => type === 'Accept')
  if (!found) throw new Error('no invitation was accepted')
  return found
}

const counts = async (): Promise<Record<string, number>> => {
  const tallies = await readStore<Tally>(theatre.desk, 'tallies')
  return Object.fromEntries(
    tallies.filter(({ type }) => type === 'Accept').map(({ rung, count }) => [rung, count]),
  )
}

test('an act that was more than it looked like is changed in place, and back, by keyboard alone', async () => {
  const { id } = await accepted()
  const before = await counts()
  const history = await theatre.stage.openPage(`dashboard.html#/history/${id}`)
  await history.waitFor('.line-sought')
  await history.press('Tab')
  await history.press('Enter')
  await history.waitFor('.mend select')
  expect(await faults(history)).toEqual([])
  // The first field has the focus; its options go by their first letter.
  await history.press('h')
  await tabTo(history, '.mend [type="submit"]')
  await history.press('Enter')
  await history.waitFor('.mend', { gone: true })
  await eventually(() => textOf(history, '.line-sought'), expect.stringContaining('changed by you'))
  expect(await textOf(history, '.line-sought')).toContain(`You helped ${inviter.name}`)
  expect(await counts()).toMatchObject({ collaborate: 1 })
  const corrections = (await theatre.entries()).filter(({ corrects }) => corrects === id)
  expect(corrections).toMatchObject([{ type: 'Update', changes: { act: 'help' } }])
  await history.press('Enter')
  await history.waitFor('.mend select')
  await tabToNamed(history, 'Take the last change back')
  await history.press('Enter')
  await eventually(() => textOf(history, '.line-sought'), expect.stringContaining('You accepted'))
  expect(await counts()).toEqual(before)
  await history.close()
})

test('whom an act was towards, and what they are to oneself, is said in place and taken back', async () => {
  const { id, person } = await accepted()
  const known = async (): Promise<KnownPerson[]> =>
    (await readStore<KnownPerson>(theatre.desk, 'people')).filter(({ url }) => url === person?.url)
  const history = await theatre.stage.openPage(`dashboard.html#/history/${id}`)
  await history.waitFor('.line-sought')
  await history.press('Tab')
  await history.press('Enter')
  await history.waitFor('.mend select[aria-describedby]')
  await tabTo(history, '.mend select[aria-describedby]')
  expect(await faults(history)).toEqual([])
  await history.press('c')
  await tabTo(history, '.mend [type="submit"]')
  await history.press('Enter')
  await history.waitFor('.mend', { gone: true })
  await eventually(known, [{ name: person?.name, kind: 'personal' }])
  await history.press('Enter')
  await history.waitFor('.mend select')
  await tabTo(history, '.mend input[type="text"]')
  await history.press('Delete')
  await history.type('.mend input[type="text"]', 'Rosa')
  await history.press('Enter')
  await eventually(() => textOf(history, '.line-sought'), expect.stringContaining('from Rosa'))
  expect(await known()).toEqual([])
  await history.clickRole('button', 'Change: You accepted an invitation from Rosa')
  await history.clickRole('button', 'Take the last change back')
  const named = expect.stringContaining(`from ${person?.name}`)
  await eventually(() => textOf(history, '.line-sought'), named)
  await eventually(known, [{ name: person?.name, kind: 'personal' }])
  await history.close()
})

test('what happened elsewhere is one entry, by the person’s own word', async () => {
  const history = await theatre.stage.openPage('dashboard.html#/history')
  await history.clickRole('button', 'Add something from elsewhere')
  await history.waitFor('.add form')
  expect(await faults(history)).toEqual([])
  await history.type('.add form input[type="text"]', inviter.name)
  await history.press('Enter')
  await history.waitFor('.add form', { gone: true })
  await eventually(
    () => textOf(history, '.lines'),
    expect.stringContaining(`You met ${inviter.name}`),
  )
  const acts = (await theatre.entries()).filter(({ type }) => type !== 'View')
  expect(acts).toMatchObject([
    { type: 'Accept' },
    { type: 'Join', witness: 'manual', person: { name: inviter.name }, site: 'In person' },
  ])
  await history.close()
})

const withoutTime = (text: string): string => text.replace(/"exportedAt": "[^"]+"/, '')

test('a ledger that was lost is brought back whole by its file, and by a damaged one not at all', async () => {
  const data = await theatre.stage.openPage('dashboard.html#/data')
  const exported = (): Promise<string> =>
    downloaded('.json', () => data.clickRole('button', 'Export JSON'))
  const kept = await exported()
  const file = path.join(downloads, 'kept.json')
  const take = async (text: string, said: string): Promise<void> => {
    await writeFile(file, text)
    await data.choose('input[accept]', file)
    await eventually(() => textOf(data, 'main'), expect.stringContaining(said))
  }
  await take(kept, 'Everything in this file is here already.')
  await emptyStores(theatre.desk, [
    'entries',
    'tallies',
    'sessions',
    'people',
    'intentions',
    'suggestions',
    'reflections',
    'moments',
    'gaps',
    'accounts',
    'aliases',
  ])
  await take(kept.slice(0, -400), 'a part of it is missing')
  expect(await readStore(theatre.desk, 'entries')).toEqual([])
  await take(kept, 'added.')
  expect(withoutTime(await exported())).toBe(withoutTime(kept))
  await data.close()
})

test('what is erased is nowhere any more: not in the ledger, not in the export, not by a file', async () => {
  const { id } = await accepted()
  const data = await theatre.stage.openPage('dashboard.html#/data')
  const exported = (): Promise<string> =>
    downloaded('.json', () => data.clickRole('button', 'Export JSON'))
  const kept = await exported()
  // The positive control.
  for (const one of [id, inviter.slug, inviter.name]) expect(kept).toContain(one)
  await data.click('main select')
  await data.press('o')
  await data.press('Enter')
  await data.waitFor('main select:nth-of-type(1)')
  await data.evaluate((url) => {
    const [, whom] = document.querySelectorAll<HTMLSelectElement>('main select')
    if (!whom) return
    whom.value = url
    whom.dispatchEvent(new Event('change', { bubbles: true }))
  }, `https://www.linkedin.com/in/${inviter.slug}`)
  await data.clickRole('button', 'See how much would go')
  await eventually(() => textOf(data, '.erase'), expect.stringContaining('would go for good'))
  expect(await faults(data)).toEqual([])
  await data.clickRole('button', 'Erase for good')
  await eventually(() => textOf(data, '.erase'), expect.stringContaining('Erased.'))
  const takeIn = async (): Promise<void> => {
    const file = path.join(downloads, 'kept.json')
    await writeFile(file, kept)
    await data.choose('input[accept]', file)
  }
  const says = (words: string): Promise<void> =>
    eventually(() => textOf(data, 'main'), expect.stringContaining(words))
  await takeIn()
  await says('had been erased here. Nothing was added yet.')
  expect(await faults(data)).toEqual([])
  await data.clickRole('button', 'Leave out what was erased')
  await says('had been erased here and stay')
  const after = await exported()
  for (const one of [id, inviter.slug, inviter.name]) expect(after).not.toContain(one)
  const stores = ['entries', 'people', 'suggestions', 'sessions', 'tallies', 'aliases']
  for (const store of stores)
    expect(JSON.stringify(await readStore(theatre.desk, store))).not.toContain(inviter.slug)
  // But where the person wants it back.
  await takeIn()
  await says('Nothing was added yet.')
  await data.clickRole('button', 'Bring back what was erased, too')
  await says('added.')
  expect(await readStore(theatre.desk, 'entries')).toContainEqual(expect.objectContaining({ id }))
  await data.close()
})

test('erasing everything leaves the settings, and a file brings the ledger back', async () => {
  const data = await theatre.stage.openPage('dashboard.html#/data')
  const kept = await downloaded('.json', () => data.clickRole('button', 'Export JSON'))
  await data.click('main select')
  await data.press('e')
  await data.press('Enter')
  await data.clickRole('button', 'See how much would go')
  await data.clickRole('button', 'Erase for good')
  await eventually(() => textOf(data, '.erase'), expect.stringContaining('Erased.'))
  for (const store of ['entries', 'people', 'suggestions', 'moments', 'gaps', 'health', 'erased'])
    expect(await readStore(theatre.desk, store)).toEqual([])
  const stored = await theatre.desk.evaluate(
    async () =>
      Object.keys((await (globalThis.browser ?? globalThis.chrome)?.storage.local.get(null)) ?? {}),
    null,
  )
  expect(stored).toContain('settings')
  expect(stored).not.toContain('personKey')
  await writeFile(path.join(downloads, 'kept.json'), kept)
  await data.choose('input[accept]', path.join(downloads, 'kept.json'))
  await eventually(() => textOf(data, 'main'), expect.stringContaining('added.'))
  expect((await readStore(theatre.desk, 'entries')).length).toBeGreaterThan(0)
  await data.close()
})

test('a ledger that newer code wrote is not touched, and what is done meanwhile waits', async () => {
  const name = await ledgerName(theatre.desk)
  await theatre.desk.evaluate(
    (ledger) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(ledger, 99)
        opening.addEventListener('success', () => resolve(opening.result.close()))
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
      }),
    name,
  )
  for (const page of ['popup.html', 'dashboard.html']) {
    const tab = await theatre.stage.openPage(page)
    await tab.waitFor('main h1')
    expect(await textOf(tab, 'main')).toMatch(/newer than this Waterline.*Nothing was read/)
    expect(await faults(tab)).toEqual([])
    await tab.close()
  }
  const [, next] = theatre.network.world.linkedin.invitations.filter(
    ({ kind, from }) => kind === 'CONNECTION' && from.slug !== inviter.slug,
  )
  const tab = await theatre.open(addresses.invitations)
  await tab.click(on.invitation(next?.from.slug ?? '', 'accept'))
  await sleep(2_500)
  // The person updates: here, the ledger is one that this version can read again.
  await theatre.desk.evaluate((ledger) => void indexedDB.deleteDatabase(ledger), name)
  await eventually(
    () => readStore(theatre.desk, 'entries'),
    expect.arrayContaining([
      expect.objectContaining({
        type: 'Accept',
        person: expect.objectContaining({ name: next?.from.name }),
      }),
    ]),
  )
})
