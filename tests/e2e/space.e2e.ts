/** Room on the disk that runs short, and none: Chromium can be told how much an extension may use. */
import { cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { CDPSession } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { devtools } from './driver/chromium.ts'
import { builds } from './driver/extension.ts'
import { faults } from './driver/faults.ts'
import { scratchFolder } from './driver/scratch.ts'
import type { Tab } from './driver/tab.ts'
import { browserName, patiently, sleep, useTheatre, type Theatre } from './driver/theatre.ts'
import { actTypes, cast } from './pages/cast.ts'
import { xAddresses, xPages } from './pages/x.ts'

/** Without `unlimitedStorage`, which lets an extension write whatever it may use. */
async function limitedBuild(): Promise<string> {
  const copy = await scratchFolder('limited-build')
  await cp(builds.chromium, copy, { recursive: true })
  const file = path.join(copy, 'manifest.json')
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { permissions: string[] }
  const permissions = manifest.permissions.filter((one) => one !== 'unlimitedStorage')
  await writeFile(file, JSON.stringify({ ...manifest, permissions }))
  return copy
}

const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((at) => document.querySelector<HTMLElement>(at)?.innerText ?? '', selector)

const sign = (desk: Tab): Promise<string> =>
  desk.evaluate(async () => {
    const { action } = globalThis.chrome as unknown as {
      action: { getBadgeText(details: object): Promise<string> }
    }
    return action.getBadgeText({})
  }, null)

/** Acts that wait; what is being looked at waits in any case. */
const waiting = (desk: Tab): Promise<string[]> =>
  desk.evaluate(async () => {
    const stored = (await globalThis.chrome?.storage.local.get(null)) ?? {}
    return Object.entries(stored).flatMap(([key, letter]) => {
      if (!key.startsWith('outbox.')) return []
      const { type } = (letter as { observation: { type: string } }).observation
      return type === 'View' ? [] : [type]
    })
  }, null)

const originOf = ({ desk }: Theatre): string => desk.address().replace(/[^/]*$/, '')

/** Tells the browser how much the extension may use, in bytes, for as long as the session lasts. */
async function allow(theatre: Theatre, session: CDPSession, quotaSize: number): Promise<void> {
  await session.send('Storage.overrideQuotaForOrigin', { origin: originOf(theatre), quotaSize })
}

describe('room on the disk', () => {
  const theatre = useTheatre({ sites: [] })

  /** What the Data screen says of it. */
  async function said(): Promise<string> {
    const data = await theatre.stage.openPage('dashboard.html#/data')
    await data.waitFor('.card:nth-child(2) p')
    expect(await faults(data)).toEqual([])
    const text = await textOf(data, '.card:nth-child(2)')
    await data.close()
    return text
  }

  test('is told of by what the ledger takes and what it may take', async () => {
    expect(await said()).toMatch(
      /Your ledger takes about [\d.]+\s[kM]B, of [\d.]+\s[MGT]B that the browser lets it use\./,
    )
  })

  test.skipIf(browserName === 'firefox')('runs short from four fifths on', async () => {
    const session = await devtools(await theatre.stage.newTab())
    const saidAt = async (share: number): Promise<string> => {
      const { usage } = await session.send('Storage.getUsageAndQuota', {
        origin: originOf(theatre),
      })
      await allow(theatre, session, Math.round(usage / share))
      return said()
    }
    const short = /Room runs short: \d+\s[kM]B of \d+\s[kM]B are used\./
    expect(await saidAt(0.7)).not.toMatch(short)
    expect(await saidAt(0.9)).toMatch(short)
  })
})

describe.skipIf(browserName === 'firefox')('a disk without room', () => {
  const theatre = useTheatre({ sites: ['X'], build: limitedBuild })
  const { xPost } = cast(theatre)

  test('is told while what is done waits, and no longer once there is some', async () => {
    const { desk, stage } = theatre
    const session = await devtools(await stage.newTab())
    await allow(theatre, session, 1)
    // So long a database trusts what it was told of its room.
    await sleep(31_000)
    const tab = await theatre.open(xAddresses.home)
    await tab.click(xPages.like(xPost(0)))
    await expect
      .poll(async () => [await sign(desk), await waiting(desk)], patiently)
      .toEqual(['!', ['Like']])
    const popup = await stage.openPage('popup.html')
    const dashboard = await stage.openPage('dashboard.html')
    for (const page of [popup, dashboard]) {
      await page.waitFor('aside.notice')
      expect(await textOf(page, 'aside.notice')).toMatch(/disk is full. What you do waits/)
      expect(await faults(page)).toEqual([])
    }
    await session.detach()
    // Whoever looks is told the present; else it is tried again each minute.
    await expect.poll(async () => actTypes(await theatre.entries()), patiently).toEqual(['Like'])
    for (const page of [popup, dashboard]) await page.waitFor('aside.notice', { gone: true })
    await expect.poll(() => sign(desk), patiently).toBe('')
    for (const page of [popup, dashboard]) await page.close()
  })
})
