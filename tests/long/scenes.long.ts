/** Every scene of both sites, in every language, layout and chat. */
import { describe, expect, test } from 'vitest'
import { browserName, useTheatre } from '../e2e/driver/theatre.ts'
import { scenesOf } from '../e2e/scenes/all.ts'
import { playScenes, type Outcome, type Plan } from '../e2e/scenes/run.ts'
import { expectTruth, longestScene } from '../e2e/scenes/suite.ts'

const theatre = useTheatre()

const languages = ['en', 'de', 'ar', 'xx'] as const

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
const conversations = files.x.filter(({ name }) => name.includes('message'))

const scenes = [...files.linkedin, ...files.x].flatMap((file) => file.scenes)

/** Milliseconds for all ways of a site in one language. */
const longest = 120_000 + scenes.length * 4 * longestScene

const played = new Map<string, Outcome[]>()

describe.each(languages)('in %s', (language) => {
  test.each(['linkedin', 'x'] as const)(
    'every act on %s is an entry, and nothing else is',
    async (site) => {
      const plans: Plan[] = ways[site].map((way) => ({
        scenario: { ...way, language },
        files: files[site],
      }))
      if (site === 'x') {
        for (const xChat of otherChats)
          plans.push({ scenario: { language, xChat }, files: conversations })
      }
      const outcomes = await playScenes(theatre, plans)
      played.set(`${site} ${language}`, outcomes)
      expect(outcomes.length).toBeGreaterThan(0)
      await expectTruth(outcomes, `scenes-${browserName}-${site}-${language}`)
    },
    longest,
  )
})

test('the tables of all languages', async () => {
  expect(played.size).toBe(languages.length * 2)
  await expectTruth([...played.values()].flat(), `scenes-${browserName}-all`)
})
