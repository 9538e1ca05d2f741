/** One browser and one practice network for a file of tests, and the little words its tests are made of. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import type { Entry } from '../../../lib/domain/entry.ts'
import {
  isBrowserHost,
  startPracticeNetwork,
  type PracticeNetwork,
  type Scenario,
} from '../../practice/network.ts'
import { amiss, entryLines, isAct, serverLines } from './compare.ts'
import { ageLetters, readStore } from './ledger.ts'
import { startStage } from './start.ts'
import type { Stage, Tab } from './tab.ts'

/** Whether this is a run of the long suites, which leave nothing out. */
export const isLong = process.env['WATERLINE_SUITE'] === 'long'

export const browserName = process.env['WATERLINE_BROWSER'] === 'firefox' ? 'firefox' : 'chromium'

/** Longer than the verdict waits after an outcome. */
export const verdictTime = 2_400

/** How `expect.poll` asks: not for long where all is well, and long enough for a busy machine. */
export const patiently = { interval: 200, timeout: 20_000 }

const ownPage = /^https:\/\/(?:[\w-]+\.)*(?:linkedin|x|twitter)\.com(?:[/:]|$)/

export class Theatre {
  network!: PracticeNetwork
  stage!: Stage
  /** A page of the extension that stays open, to read from. */
  desk!: Tab
  private known = new Set<string>()
  private people = 100
  private tabs: Tab[] = []
  private strange = new Set<string>()

  /** Entries since the present test began. */
  async entries(): Promise<Entry[]> {
    const all = await readStore(this.desk, 'entries')
    return all.filter(({ id }) => !this.known.has(id))
  }

  /** What went elsewhere than from a site's own page to its own hosts, the browser's own wishes left out. */
  foreign(): string[] {
    const { connections, requests } = this.network
    for (const { initiator, host, path } of requests) {
      const isOwn = initiator === null || ownPage.test(initiator)
      if (!isOwn) this.strange.add(`${initiator} asked ${host}${path}`)
    }
    for (const { host, allowed } of connections) {
      if (!allowed && !isBrowserHost(host)) this.strange.add(`somebody asked ${host}`)
    }
    return [...this.strange]
  }

  async begin(scenario: Partial<Scenario> = {}): Promise<void> {
    for (const { id } of await readStore(this.desk, 'entries')) this.known.add(id)
    this.change(scenario)
  }

  /**
   * Another world, in the middle of a test; its book begins empty. Unless it is asked for certain people, it has
   * new ones: the ledger remembers what was liked and opened in earlier tests.
   */
  change(scenario: Partial<Scenario>): void {
    this.foreign()
    this.network.reset()
    this.people += 1
    this.network.scenario({ people: this.people, ...scenario })
  }

  /** A new tab at an address, in front; `preload` runs in it before the page's own scripts. */
  async open(address: string, preload?: () => void): Promise<Tab> {
    const tab = await this.stage.newTab()
    this.tabs.push(tab)
    if (preload) await tab.preload(preload)
    await tab.goto(address)
    await tab.bringToFront()
    await sleep(400)
    return tab
  }

  /** Closes what a test left open, so that nothing it did goes on in the next. */
  async clear(): Promise<void> {
    for (const tab of this.tabs.splice(0)) await tab.close().catch(() => undefined)
  }

  /** Waits for the verdicts, then holds the ledger against the server's book; both may not be empty. */
  async expectLedgerToMatch(): Promise<Entry[]> {
    await sleep(verdictTime)
    const expected = serverLines(this.network).toSorted()
    const entries = await this.entriesWith(expected.length)
    expect(entryLines(entries).toSorted()).toEqual(expected)
    return entries
  }

  /** Waits for the verdicts, then holds the acts in the ledger against these types. */
  async expectActs(types: readonly string[]): Promise<Entry[]> {
    await sleep(verdictTime)
    const entries = await this.entriesWith(types.length)
    expect(entries.filter(isAct).map(({ type }) => type)).toEqual(types)
    return entries
  }

  /** What the sites did and the ledger lacks by now, or has twice, where the pages it was done on are gone. */
  async amiss(): Promise<string[]> {
    await ageLetters(this.desk)
    return amiss(this.network, await this.entries())
  }

  /** Entries since the test began, once so many acts are among them or none comes any more. */
  private async entriesWith(count: number): Promise<Entry[]> {
    let entries = await this.entries()
    // Acts of a page that is gone are taken in a little later (lib/messages/outbox.ts), and a busy machine takes its time.
    for (let tries = 0; tries < 40 && entries.filter(isAct).length < count; tries += 1) {
      await sleep(500)
      entries = await this.entries()
    }
    return entries
  }
}

export { sleep }

interface Setting {
  /** Names of the sites to switch on, by their switches. */
  sites?: string[]
  downloads?: string
  /** Permissions still to be asked for (driver/extension.ts). */
  asked?: string[]
  /** Makes another build than what ships; cleared away with everything else. */
  build?: () => Promise<string>
  /** Told of what the practice sites serve. */
  onServed?: (text: string) => void
}

/** Sets the stage; who calls this without a file of tests around it closes it too. */
export async function setStage(
  theatre: Theatre,
  { sites = ['LinkedIn', 'X'], downloads, asked, build, onServed }: Setting = {},
): Promise<void> {
  theatre.network = await startPracticeNetwork(onServed ? { onServed } : {})
  theatre.stage = await startStage(
    browserName,
    { proxyPort: theatre.network.proxyPort, ...(downloads ? { downloads } : {}) },
    { asked, build: await build?.() },
  )
  theatre.desk = await theatre.stage.openPage('welcome.html')
  for (const [done, site] of sites.entries()) {
    await theatre.desk.clickRole('switch', site)
    // As many as were used: the one before stands already.
    await theatre.desk.waitFor(`:nth-child(${done + 1} of li:has([aria-checked="true"]))`)
  }
  await sleep(500)
}

/** Sets the stage for the tests of one file, with these sites switched on by their switches. */
export function useTheatre(setting: Setting = {}): Theatre {
  const theatre = new Theatre()
  beforeAll(() => setStage(theatre, setting))
  afterAll(async () => {
    await theatre.stage?.close()
    await theatre.network?.close()
    // Whatever a file of tests is about: nothing may go anywhere.
    expect(theatre.foreign()).toEqual([])
  })
  beforeEach(() => theatre.begin())
  afterEach(() => theatre.clear())
  return theatre
}
