/**
 * Acts and negative controls, each in one of its site's layouts, in a language that no rule knows: every second one in
 * Chromium, every seventh in Firefox. `tests/long/scenes.long.ts` plays all of them everywhere.
 *
 * Some scenes only: `WATERLINE_SCENES='posts: repost' npm run e2e -- chromium tests/e2e/scenes.e2e.ts`
 */
import { expect, test } from 'vitest'
import { usualScenario } from '../practice/world/scenario.ts'
import { useLanes } from './driver/lanes.ts'
import { browserName } from './driver/theatre.ts'
import { arePicked, scenesOf, type SceneFile } from './scenes/all.ts'
import { playScenes, type Plan } from './scenes/run.ts'
import type { Scene } from './scenes/scene.ts'
import { alarms, balance, expectStanding, expectTruth, longestScene } from './scenes/suite.ts'

/** In Chromium most of the time is waiting; Firefox, which works more, has a third of it. */
const lanes = browserName === 'chromium' ? 4 : 2
const { share } = useLanes(lanes)

const linkedinWays = [
  { linkedinStack: 'sdui' },
  { linkedinStack: 'sdui-2025' },
  { linkedinStack: 'classic' },
] as const

const xWays = [
  { layout: 'desktop', xChat: 'xchat-http' },
  { layout: 'narrow', xChat: 'legacy' },
  { layout: 'desktop', xChat: 'xchat-socket' },
] as const

function only(file: SceneFile, isOne: (scene: Scene) => boolean): SceneFile {
  return { ...file, scenes: file.scenes.filter(isOne) }
}

const isMine = (place: number): boolean => place % (browserName === 'chromium' ? 2 : 7) === 0

/** Deals the scenes out to the ways they can be played in, in turn; each way has a plan for each of its files. */
function deal(files: readonly SceneFile[], ways: readonly Plan['scenario'][]): Plan[] {
  const scenes = files.flatMap((file) => file.scenes)
  const wayOf = new Map(
    scenes.flatMap((scene, place) => {
      if (!arePicked && !isMine(place)) return []
      const fit = ways.filter((way) => scene.only?.({ ...usualScenario, ...way }) ?? true)
      // By its place among all: what stands in one plan fits into one practice world.
      return [[scene, fit[place % fit.length]] as const]
    }),
  )
  return ways.flatMap((way) =>
    files.map((file) => ({
      scenario: { ...way, language: 'xx' as const },
      files: [only(file, (scene) => wayOf.get(scene) === way)],
    })),
  )
}

const [linkedin, x] = [await scenesOf('linkedin'), await scenesOf('x')]
const plans = [...deal(linkedin, linkedinWays), ...deal(x, xWays)]
const all = plans.flatMap(({ files }) => files.flatMap(({ scenes }) => scenes))

test(
  'each act is an entry that says what the site did, and nothing else is one',
  { timeout: 120_000 + all.length * longestScene },
  async () => {
    // Each lane takes the next plan as soon as it has played one, and waits for the verdicts once, after its last.
    const next = plans.values()
    const played = await share(Array.from({ length: lanes }), async ({ theatre }) => {
      const outcomes = await playScenes(theatre, next)
      await expectStanding(theatre)
      return { outcomes, alarms: await alarms(theatre) }
    })
    const outcomes = played.flatMap((one) => one.outcomes)
    expect(outcomes).toHaveLength(all.length)
    const alarming = played.flatMap((one) => one.alarms)
    await expectTruth(outcomes, alarming, `scenes-${browserName}`)
  },
)

test.skipIf(arePicked)('there are as many ways to do nothing as there are acts', () => {
  const { acts, none } = balance([...linkedin, ...x])
  expect(none).toBeGreaterThanOrEqual(acts)
})
