/**
 * Every scene of both sites in every language: in the one that no rule knows in each layout and chat, in the others in
 * one of them, in turn. In Firefox one that is written from right to left, in one layout: words are no engine's affair.
 */
import { expect, test } from 'vitest'
import { useLanes } from '../e2e/driver/lanes.ts'
import { browserName } from '../e2e/driver/theatre.ts'
import { conversationsOf, scenesOf } from '../e2e/scenes/all.ts'
import { playScenes, type Plan } from '../e2e/scenes/run.ts'
import { alarms, expectTruth, longestScene } from '../e2e/scenes/suite.ts'

const isWhole = browserName === 'chromium'
const { share } = useLanes(isWhole ? 4 : 2)

const languages = isWhole ? (['en', 'de', 'ar', 'xx'] as const) : (['ar'] as const)

const ways = {
  linkedin: [
    { linkedinStack: 'sdui' },
    { linkedinStack: 'sdui-2025' },
    { linkedinStack: 'classic' },
  ],
  x: [{ layout: 'desktop' }, { layout: 'narrow' }],
} as const satisfies Record<string, readonly Plan['scenario'][]>

/** X's two other chats, which only conversations differ in. */
const otherChats = ['xchat-socket', 'legacy'] as const

const files = { linkedin: await scenesOf('linkedin'), x: await scenesOf('x') }
const conversations = conversationsOf(files.x)

/** One of the ways for each language in turn, or all of them. */
function inTurn<Way>(all: readonly Way[], turn: number): readonly Way[] {
  const isAll = isWhole && languages[turn] === 'xx'
  return isAll ? all : all.filter((_, place) => place === turn % all.length)
}

/** Each site in each language, layout by layout. */
const work = languages.flatMap((language, turn): Plan[][] =>
  [
    ...inTurn(ways.linkedin, turn).map((way) => ({ way, some: files.linkedin })),
    ...inTurn(ways.x, turn).map((way) => ({ way, some: files.x })),
    ...inTurn(otherChats, turn).map((xChat) => ({ way: { xChat }, some: conversations })),
  ].map(({ way, some }) => [{ scenario: Object.assign({ language }, way), files: some }]),
)

const scenes = work.flat().flatMap(({ files: some }) => some.flatMap((file) => file.scenes))

test(
  'in every language and layout every act is an entry, and nothing else is one',
  { timeout: 120_000 + scenes.length * longestScene, retry: 0 },
  async () => {
    const played = await share(work, async ({ theatre }, plans) => {
      const outcomes = await playScenes(theatre, plans)
      return { outcomes, alarms: await alarms(theatre) }
    })
    const outcomes = played.flatMap((one) => one.outcomes)
    expect(outcomes.length).toBeGreaterThan(0)
    const alarming = played.flatMap((one) => one.alarms)
    await expectTruth(outcomes, alarming, `scenes-all-${browserName}`)
  },
)
