/**
 * Whether everybody can see it: texts, borders of controls and marks of drawings against all they lie on, in light and dark,
 * from the pixels that the browser drew. In Chromium only, since the colours are the same.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tooFaint } from '../contrast/measure.ts'
import { placesOn } from '../contrast/places.ts'
import { readPng } from '../contrast/png.ts'
import { plainSettings, setSystem } from '../e2e/driver/media.ts'
import { removeScratch, scratchFolder } from '../e2e/driver/scratch.ts'
import { startStage } from '../e2e/driver/start.ts'
import type { Stage } from '../e2e/driver/tab.ts'
import { browserName } from '../e2e/driver/theatre.ts'
import { states, type Picture, type State } from '../pictures/list.ts'
import { beWhereItWasLived, live } from '../pictures/live.ts'
import { startPracticeNetwork, type PracticeNetwork } from '../practice/network.ts'

/** So that a line of one pixel is all of one colour somewhere. */
const scale = 2
/** What is longer is cut. */
const highest = 4_000

/** Other languages have the same colours. */
const shown = states.filter(({ mode, language }) => mode === undefined && language === undefined)

describe.runIf(browserName === 'chromium').each(['none', 'year', 'blind'] as const)(
  'with the past “%s”',
  (past) => {
    let network: PracticeNetwork
    let stage: Stage
    let scratch = ''
    beforeAll(async () => {
      scratch = await scratchFolder('contrast')
      network = await startPracticeNetwork()
      beWhereItWasLived()
      stage = await startStage('chromium', { proxyPort: network.proxyPort, scale })
      if (past !== 'none') await live(stage, scratch, past)
    })
    afterAll(async () => {
      await stage?.close()
      await network?.close()
      await removeScratch(scratch)
    })

    test.each(shown.filter((state) => state.past === past))(
      '$name: all can be told from what it lies on',
      async (state: State) => {
        const desk = await stage.openPage('welcome.html')
        await state.set?.(desk)
        const found: string[] = []
        for (const picture of state.pictures) found.push(...(await faintIn(picture)))
        await desk.close()
        expect(found).toEqual([])
      },
    )

    async function faintIn(picture: Picture): Promise<string[]> {
      const tab = await stage.openPage(picture.page)
      await tab.resize(picture.size.width, picture.size.height)
      await sleep(1_500)
      await picture.act?.(tab)
      const tall = await tab.evaluate(() => document.documentElement.scrollHeight, null)
      await tab.resize(picture.size.width, Math.min(highest, Math.max(picture.size.height, tall)))
      const found: string[] = []
      for (const setting of plainSettings) {
        await setSystem(tab, setting)
        const places = await placesOn(tab)
        const file = path.join(scratch, 'screen.png')
        await tab.screenshot(file)
        const pixels = readPng(await readFile(file))
        // A test that looked at nothing would find nothing.
        expect(places.words.length).toBeGreaterThan(1)
        const faint = tooFaint({ pixels, scale }, places)
        found.push(...new Set(faint.map((one) => `${picture.name}, ${setting}: ${one}`)))
      }
      await tab.close()
      return found
    }
  },
)
