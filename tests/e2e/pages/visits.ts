/** Visits that compare a page with the recorder and without: the same real input, and what the page knows of it. */
import type { Scenario } from '../../practice/network.ts'
import { sleep, type Theatre } from '../driver/theatre.ts'
import type { Tab } from '../driver/tab.ts'
import { plantHooks, readHooks, type HookNotes } from './hooks.ts'

export interface Visit {
  /** What the page is, in the test's words. */
  name?: string
  address: (theatre: Theatre) => string
  /** What is done there besides moving, scrolling and pressing a key that means nothing. */
  act?: (tab: Tab, theatre: Theatre) => Promise<void>
  scenario?: Partial<Scenario>
}

export interface Outcome extends HookNotes {
  requests: string[]
}

/** Switches both sites on or off, by their switches. */
export async function switchSites({ desk }: Theatre, isOn: boolean): Promise<void> {
  await desk.bringToFront()
  for (const [site, place] of [
    ['LinkedIn', 1],
    ['X', 2],
  ] as const) {
    const wanted = `li:nth-of-type(${place}) [role="switch"][aria-checked="${isOn}"]`
    // A second try finds them as the first one left them.
    const isSo = await desk.evaluate((one) => document.querySelector(one) !== null, wanted)
    if (!isSo) await desk.clickRole('switch', site)
    await desk.waitFor(wanted)
  }
  await sleep(500)
}

/** Opens the page with hooks laid, uses it, and reads what the page itself could know by then. */
export async function visit(theatre: Theatre, { scenario, address, act }: Visit): Promise<Outcome> {
  // The same people both times: what differs then is the recorder alone.
  await theatre.begin({ people: 1, ...scenario })
  const tab = await theatre.open(address(theatre), plantHooks)
  await tab.move(300, 300)
  await tab.wheel(600)
  await sleep(250)
  await tab.wheel(-600)
  await sleep(250)
  await tab.press('q')
  await tab.clickAt(3, 500)
  await act?.(tab, theatre)
  // Away from names: the page shows a card where the pointer rests on one.
  await tab.move(3, 500)
  await sleep(700)
  const notes = await tab.evaluate(readHooks, undefined)
  const requests = theatre.network.requests.map(({ method, host, path }) =>
    `${method} ${host}${path}`.replace(/\?.*/, '').replace(/graphql\/[\w-]+\//, 'graphql/'),
  )
  await theatre.clear()
  // The browser asks for the icon whenever it likes.
  const asked = new Set(requests.filter((one) => !one.endsWith('/favicon.ico')))
  return { ...notes, requests: [...asked].toSorted() }
}
