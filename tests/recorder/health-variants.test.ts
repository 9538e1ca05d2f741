// @vitest-environment happy-dom
/** Landmarks on the pages of the practice network, as its server sends them: no false alarm, and no drift unseen. */
import { afterEach, describe, expect, test } from 'vitest'
import { watchHealth, type Signs } from '../../lib/recorder/health.ts'
import { linkedin } from '../../lib/sites/linkedin.ts'
import type { Site } from '../../lib/sites/site.ts'
import { x } from '../../lib/sites/x.ts'
import { linkedInPages } from '../practice/linkedin/pages.ts'
import { renaming } from '../practice/server/rename.ts'
import { viewOf } from '../practice/view.ts'
import { usualScenario, type Scenario } from '../practice/world/scenario.ts'
import { inventWorld, type World } from '../practice/world/world.ts'
import { xPages } from '../practice/x/pages.ts'

afterEach(() => document.body.replaceChildren())

/** Pages by name; each is found in its own world. */
const pages: Record<string, [Site, (world: World) => string]> = {
  'LinkedIn feed': [linkedin, () => 'https://www.linkedin.com/feed/'],
  'LinkedIn post': [
    linkedin,
    ({ linkedin: { posts } }) =>
      `https://www.linkedin.com/feed/update/urn:li:${posts[0]?.kind}:${posts[0]?.id}/`,
  ],
  'LinkedIn invitations': [
    linkedin,
    () => 'https://www.linkedin.com/mynetwork/invitation-manager/received/',
  ],
  'LinkedIn profile': [linkedin, ({ people }) => `https://www.linkedin.com/in/${people[1]?.slug}/`],
  'X home': [x, () => 'https://x.com/home'],
  'X post': [
    x,
    ({ x: { home } }) => `https://x.com/${home[0]?.author.handle}/status/${home[0]?.id}`,
  ],
  'X profile': [x, ({ people }) => `https://x.com/${people[1]?.handle}`],
  'X search': [x, () => 'https://x.com/search?q=museum'],
  'X composer': [x, () => 'https://x.com/compose/post'],
}

/** What a recorder notes of a page as the server sends it, in use for half a minute. */
async function signsOf(page: string, changes: Partial<Scenario> = {}): Promise<Signs> {
  const [site, addressOf] = pages[page] ?? [x, () => '']
  const world = inventWorld({ ...usualScenario, ...changes })
  const url = new URL(addressOf(world))
  const exchange = { host: url.host, method: 'GET', url, body: '', origin: null }
  const reply = (site === x ? xPages : linkedInPages)(exchange, viewOf(world))
  const body = /<body[^]*<\/body>/.exec(renaming(world.scenario.rename).served(reply?.body ?? ''))
  location.href = url.href
  document.body.innerHTML = body?.[0] ?? ''
  const noted: Signs = []
  const watch = watchHealth(site, document, (signs) => noted.push(...signs))
  for (let looks = 0; looks < 60; looks += 1) watch.look()
  await Promise.resolve()
  return noted
}

const missing = (signs: Signs): string[] =>
  signs.flatMap(([part, sign]) => (sign === 'missing' ? [part] : []))

const languages = ['en', 'de', 'ar', 'xx'] as const
const stacks = (page: string): Partial<Scenario>[] =>
  page.startsWith('X')
    ? [{ layout: 'desktop' }, { layout: 'narrow' }]
    : [{ linkedinStack: 'sdui' }, { linkedinStack: 'sdui-2025' }, { linkedinStack: 'classic' }]

/** Every page in every language and stack, with other people in each language. */
const variants: [string, Partial<Scenario>][] = Object.keys(pages).flatMap((page) =>
  stacks(page).flatMap((stack) =>
    languages.map((language, index): [string, Partial<Scenario>] => [
      page,
      Object.assign({ language, people: index + 1 }, stack),
    ]),
  ),
)

describe('of the unchanged pages', async () => {
  const noted: { name: string; signs: Signs }[] = []
  for (const [page, scenario] of variants) {
    const signs = await signsOf(page, scenario)
    noted.push({ name: `${page} ${JSON.stringify(scenario)}`, signs })
  }

  test(`none of ${variants.length} misses a landmark`, () => {
    expect(variants.length).toBeGreaterThanOrEqual(50)
    expect(noted.filter(({ signs }) => missing(signs).length > 0)).toEqual([])
  })

  test('some show each landmark', () => {
    const found = noted.flatMap(({ signs }) => signs.map(([part]) => part))
    const all = [linkedin, x].flatMap(({ landmarks }) => landmarks.map(({ id }) => id))
    expect([...new Set(found)].toSorted()).toEqual(all.toSorted())
  })
})

describe('a changed page is noticed where', () => {
  test.each([
    ['X home', 'data-testid="like"', 'x.like-button'],
    ['X home', 'data-testid="retweet"', 'x.repost-button'],
    ['X home', 'data-testid="tweet"', 'x.post'],
    ['X home', 'data-testid', 'x.post'],
    ['X home', '<article', 'x.post'],
    ['X home', '/status/', 'x.post-address'],
    ['X home', 'tweetTextarea_', 'x.editor'],
    ['X home', 'tweetButtonInline', 'x.send-button'],
    ['X profile', '-follow"', 'x.follow-button'],
  ])('%s calls %s otherwise', async (page, name, part) => {
    const renamed = `${name.slice(0, 1)}${name.slice(1).replace(/\w+/, 'zz')}`
    expect(missing(await signsOf(page, { rename: { [name]: renamed } }))).toContain(part)
  })
})
