/** A browser with the extension on the practice network, for measurements: no test runner, no assertions. */
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startStage } from '../../e2e/driver/start.ts'
import type { Stage, Tab } from '../../e2e/driver/tab.ts'
import { startPracticeNetwork, type PracticeNetwork } from '../../practice/network.ts'

/** What the extension's parts said to each other and wrote down. */
export interface Traffic {
  messages: number
  writes: number
}

export class BenchStage {
  readonly network: PracticeNetwork
  readonly stage: Stage
  /** A page of the extension that stays open. */
  private readonly desk: Tab
  private isOn = false

  private constructor(network: PracticeNetwork, stage: Stage, desk: Tab) {
    this.network = network
    this.stage = stage
    this.desk = desk
  }

  static async open(posts: number): Promise<BenchStage> {
    const network = await startPracticeNetwork()
    network.scenario({ posts })
    const build = path.resolve('.output/chrome-mv3-bench')
    const stage = await startStage('chromium', { proxyPort: network.proxyPort }, { build })
    const desk = await stage.openPage('welcome.html')
    await desk.evaluate(countTraffic, null)
    return new BenchStage(network, stage, desk)
  }

  /** Switches both sites on or off, by their switches. */
  async record(isOn: boolean): Promise<void> {
    if (this.isOn === isOn) return
    await this.desk.bringToFront()
    for (const [site, place] of [
      ['LinkedIn', 1],
      ['X', 2],
    ] as const) {
      await this.desk.clickRole('switch', site)
      await this.desk.waitFor(`li:nth-of-type(${place}) [role="switch"][aria-checked="${isOn}"]`)
    }
    this.isOn = isOn
    await sleep(500)
  }

  /** A page that is loaded and has come to rest, with the mouse over it. */
  async visit(address: string): Promise<Tab> {
    const tab = await this.stage.newTab()
    await tab.goto(address)
    await tab.bringToFront()
    await tab.move(500, 400)
    await sleep(1_500)
    return tab
  }

  /** What was said and written since the last time this was asked. */
  traffic(): Promise<Traffic> {
    return this.desk.evaluate(takeTraffic, null)
  }

  async close(): Promise<void> {
    await this.stage.close()
    await this.network.close()
  }
}

/** Runs in a page of the extension, which hears every message and every change of the storage. */
function countTraffic(): void {
  const api = globalThis.browser ?? globalThis.chrome
  const traffic = { messages: 0, writes: 0 }
  Reflect.set(globalThis, 'traffic', traffic)
  api?.runtime.onMessage.addListener((): undefined => {
    traffic.messages += 1
  })
  api?.storage.local.onChanged.addListener(() => {
    traffic.writes += 1
  })
}

/** Runs in a page of the extension. */
function takeTraffic(): Traffic {
  const traffic: Traffic = Reflect.get(globalThis, 'traffic')
  const { messages, writes } = traffic
  traffic.messages = 0
  traffic.writes = 0
  return { messages, writes }
}
