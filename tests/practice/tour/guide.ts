/** What every stop of the tour has at hand: the browser, the clock, pictures, and patience. */
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Entry } from '../../../lib/domain/entry.ts'
import { entryLines, serverLines } from '../../e2e/driver/compare.ts'
import { readStore } from '../../e2e/driver/ledger.ts'
import { startStage } from '../../e2e/driver/start.ts'
import type { Box, Stage, Tab } from '../../e2e/driver/tab.ts'
import type { PracticeNetwork } from '../network.ts'
import { firstLine, TourProblem, type Ending } from './endings.ts'

export { pause }
export type BrowserName = Stage['browser']

/** Within the checkout, as it is also told. */
export const outputFolder = path.join('output', 'tour')

/** Longer than any verdict takes. */
const verdictTime = 8_000

export class Guide {
  readonly network: PracticeNetwork
  readonly stage: Stage
  /** A page of the extension that stays open: the ledger is read and the clock set from it. */
  readonly desk: Tab
  /** Where this browser's pictures and files go. */
  readonly folder: string
  readonly pictures: string[] = []
  private shown: Tab

  private constructor(network: PracticeNetwork, stage: Stage, desk: Tab, folder: string) {
    this.network = network
    this.stage = stage
    this.desk = desk
    this.folder = folder
    this.shown = desk
  }

  static async meet(
    browser: BrowserName,
    network: PracticeNetwork,
    ending: Ending,
  ): Promise<Guide> {
    const folder = path.join(outputFolder, browser)
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    const { proxyPort } = network
    const stage = await startStage(browser, {
      proxyPort,
      downloads: path.resolve(folder),
      scale: 2,
    }).catch((cause: unknown) => {
      throw new TourProblem(`The browser did not start: ${firstLine(cause)}`, { cause })
    })
    ending.afterwards(() => stage.close())
    return new Guide(network, stage, await stage.openPage('popup.html'), folder)
  }

  /** One stop: tells the hour and what is done, does it, and says where it failed. */
  async stop(time: string, what: string, visit: () => Promise<void>): Promise<void> {
    console.log(`  ${time.slice(-5)}  ${what}`)
    await this.setClock(time)
    try {
      await visit()
    } catch (cause) {
      const picture = path.join(this.folder, 'stopped-here.png')
      await this.shown.screenshot(picture).catch(() => undefined)
      throw new TourProblem(
        `The tour stopped at “${what}”: ${firstLine(cause)}\nWhat was to be seen: ${picture}`,
        {
          cause,
        },
      )
    }
  }

  /** Opens a page of the extension in a tab of its own. */
  async openPage(page: string): Promise<Tab> {
    this.shown = await this.stage.openPage(page)
    await this.shown.bringToFront()
    return this.shown
  }

  /** Opens an address in a new tab, with the mouse over the page. */
  async open(address: string): Promise<Tab> {
    this.shown = await this.stage.newTab()
    await this.shown.goto(address)
    await this.shown.bringToFront()
    await this.shown.move(640, 420)
    return this.shown
  }

  /** Leaves a page as somebody does who goes elsewhere; what was looked at is then in the ledger. */
  async leave(tab: Tab): Promise<void> {
    await this.desk.bringToFront()
    await pause(200)
    await tab.goto('about:blank')
    await pause(200)
    await this.entries()
    await tab.close()
  }

  async picture(tab: Tab, name: string, clip?: Box): Promise<void> {
    const file = path.join(this.folder, `${name}.png`)
    await tab.screenshot(file, clip)
    this.pictures.push(file)
  }

  entries(): Promise<Entry[]> {
    return readStore(this.desk, 'entries')
  }

  /** Waits until the ledger holds as many acts as the practice sites did; the report tells if it never does. */
  async settled(): Promise<void> {
    // The last act's request is on its way.
    await pause(500)
    await until(
      async () => entryLines(await this.entries()).length >= serverLines(this.network).length,
      verdictTime,
    )
  }

  /** Sets the clock of this browser session; `time` is local, `2026-11-20T09:00`. */
  private async setClock(time: string): Promise<void> {
    await this.desk.evaluate(
      async (offset) => {
        const api = globalThis.browser ?? globalThis.chrome
        await api?.storage.session.set({ clockOffset: offset })
      },
      new Date(time).getTime() - Date.now(),
    )
  }
}

/** Asks again and again until it is so; says whether it became so in time. */
export async function until(
  isSo: () => Promise<boolean> | boolean,
  milliseconds: number,
): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (Date.now() < end) {
    if (await isSo()) return true
    await pause(150)
  }
  return false
}
