/** The popup’s first picture is its last: nothing in it moves once it is there. Chromium alone tells what moved. */
import { describe, expect, test } from 'vitest'
import type { Suggestion } from '../../lib/domain/suggestion.ts'
import { readStore } from './driver/ledger.ts'
import { send } from './driver/messages.ts'
import { beActive, wish } from './driver/prompts.ts'
import { browserName, patiently, sleep, useTheatre } from './driver/theatre.ts'
import { addresses, linkedinPages } from './pages/linkedin.ts'

const theatre = useTheatre({ sites: ['LinkedIn'] })
const on = linkedinPages('sdui')

/** Milliseconds after which everything is there that comes by itself. */
const settled = 3_000

/** What moved in the popup from its opening until it has settled: how far, and what. */
async function movedInPopup(shows: string): Promise<unknown[]> {
  const tab = await theatre.stage.newTab()
  // As wide and as high as browsers draw it.
  await tab.resize(384, 600)
  await tab.goto(theatre.desk.address().replace('welcome.html', 'popup.html'))
  await tab.bringToFront()
  await tab.waitFor(shows)
  await sleep(settled)
  const moved = await tab.evaluate(readShifts, undefined)
  await tab.close()
  return moved
}

interface Shift extends PerformanceEntry {
  value: number
  sources: { node: Node | null }[]
}

/** Runs in the page. */
function readShifts(): Promise<{ value: number; of: string[] }[]> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) =>
      resolve(
        (list.getEntries() as Shift[]).map(({ value, sources }) => ({
          value,
          of: sources.map(({ node }) => (node instanceof Element ? node.outerHTML : 'text')),
        })),
      ),
    )
    observer.observe({ type: 'layout-shift', buffered: true })
    // An observer without anything to tell stays silent.
    setTimeout(() => resolve([]), 300)
  })
}

describe.runIf(browserName === 'chromium')('nothing moves in the popup', () => {
  test('of an empty ledger', async () => {
    expect(await movedInPopup('.popup .intention')).toEqual([])
  })

  test('with acts of today and a suggestion', async () => {
    const slugs = theatre.network.world.linkedin.invitations
      .filter(({ kind }) => kind === 'CONNECTION')
      .map(({ from }) => from.slug)
    const tab = await theatre.open(addresses.invitations)
    for (const slug of slugs.slice(0, 3)) {
      await tab.click(on.invitation(slug, 'accept'))
      await tab.waitFor(on.invitation(slug, 'accept'), { gone: true })
    }
    await theatre.expectLedgerToMatch()
    const open = () => readStore<Suggestion>(theatre.desk, 'suggestions')
    await expect.poll(open, patiently).toMatchObject([{ family: 'follow-up', state: 'open' }])
    expect(await movedInPopup('.suggestion')).toEqual([])
  })

  test('with the question what one came for', async () => {
    await beActive(theatre.desk, 'linkedin', 4)
    await wish(theatre.desk, { asksPurpose: true })
    expect(await movedInPopup('.visit-choices')).toEqual([])
  })

  test('when a reflection is due', async () => {
    // The hour that begins the day: due now, whenever this runs.
    await send(theatre.desk, { type: 'set-reflection', wished: { every: 'day', hour: 3 } })
    expect(await movedInPopup('.lamp')).toEqual([])
  })
})
