/** Screens as they are read out, from the first word to the last, with an invented year: by Chromium's accessibility tree. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { now } from '../domain/build.ts'
import { beWhereItWasLived, live } from '../pictures/live.ts'
import { startPracticeNetwork, type PracticeNetwork } from '../practice/network.ts'
import { setAhead } from './driver/clock.ts'
import { buildIn } from './driver/languages.ts'
import { send } from './driver/messages.ts'
import { controls, heard, inOrder, outOfOrder, partsOf, type Part } from './driver/reading.ts'
import { removeScratch, scratchFolder } from './driver/scratch.ts'
import { startStage } from './driver/start.ts'
import type { Stage, Tab } from './driver/tab.ts'
import { browserName, isLong, sleep } from './driver/theatre.ts'

const rooms = [
  'today',
  'people',
  'notebook',
  'review',
  'course',
  'history',
  'data',
  'settings',
  'help',
]
const screens = ['popup.html', 'welcome.html', ...rooms.map((room) => `dashboard.html#/${room}`)]

/** How a part is told in a failure. */
const told = ({ role, name }: Part): string => `${role} “${name}”`
const of = (parts: readonly Part[], role: string): Part[] =>
  parts.filter((part) => part.role === role)

const languages = [
  ['en', 'ltr'],
  ['ar', 'rtl'],
] as const

describe.runIf(browserName === 'chromium').each(isLong ? languages : languages.slice(0, 1))(
  'in %s',
  (language, dir) => {
    let network: PracticeNetwork
    let stage: Stage
    let build = ''
    beforeAll(async () => {
      build = await buildIn('chromium', language)
      network = await startPracticeNetwork()
      beWhereItWasLived()
      stage = await startStage('chromium', { proxyPort: network.proxyPort }, { build })
      const scratch = await scratchFolder('reading')
      await live(stage, scratch, 'year')
      await removeScratch(scratch)
      const desk = await stage.openPage('welcome.html')
      await setAhead(desk, now - Date.now())
      await send(desk, { type: 'set-course', isOn: true })
      await send(desk, { type: 'refresh' })
      await desk.close()
    })
    afterAll(async () => {
      await stage?.close()
      await network?.close()
      await removeScratch(build)
    })

    async function open(screen: string): Promise<{ tab: Tab; page: Part }> {
      const tab = await stage.openPage(screen)
      await tab.waitFor('h1')
      await sleep(800)
      return { tab, page: await partsOf(tab) }
    }

    test.each(screens)(
      '%s is read as it is seen, and everything in it has a name',
      async (screen) => {
        const { tab, page } = await open(screen)
        const parts = heard(page)
        const [main, ...more] = of(parts, 'main')
        expect(more).toEqual([])
        // Of several, each says which it is.
        const ways = of(parts, 'navigation').map(({ name }) => name)
        expect(ways.length > 0).toBe(screen.startsWith('dashboard'))
        expect(ways).not.toContain('')
        expect(new Set(ways).size).toBe(ways.length)
        // Whoever comes hears first where they are.
        const [first, ...others] = of(parts, 'heading').filter(({ level }) => level === 1)
        expect(others).toEqual([])
        expect(first).toBeDefined()
        const place = screen === 'popup.html' ? parts : main ? heard(main) : []
        expect(place.find(({ name, role }) => name !== '' && !isLandmark(role))).toBe(first)

        expect(controls(page).length).toBeGreaterThan(0)
        expect(controls(page).filter(({ name }) => name === '')).toEqual([])
        expect(outOfOrder(page, dir).map((pair) => pair.map(lines))).toEqual([])
        await tab.close()
      },
    )

    test('the drawing is one figure: its acts in the order they were done, its counts, its sentence', async () => {
      const { tab, page } = await open('popup.html')
      const [drawing, ...more] = of(heard(page), 'figure')
      expect(more).toEqual([])
      const parts = drawing ? heard(drawing) : []
      const marks = of(parts, 'link')
      expect(marks.length).toBeGreaterThan(3)
      const places = marks.map(({ box }) => (box?.x ?? 0) + (box?.width ?? 0) / 2)
      const inTime = places.toSorted((one, other) => (dir === 'ltr' ? one - other : other - one))
      expect(places).toEqual(inTime)
      const order = parts.map(({ role }) => role)
      expect(order.indexOf('link')).toBeLessThan(order.indexOf('table'))
      expect(order.indexOf('table')).toBeLessThan(order.indexOf('Figcaption'))
      await tab.close()
    })
  },
)

function isLandmark(role: string): boolean {
  return ['main', 'banner', 'RootWebArea'].includes(role)
}

/** A part without a name of its own is told by what is in it. */
function lines(part: Part): string {
  return (
    inOrder(part)
      .filter(({ name }) => name !== '')
      .slice(0, 3)
      .map(told)
      .join(', ') || told(part)
  )
}
