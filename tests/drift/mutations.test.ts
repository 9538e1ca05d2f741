import { describe, expect, test } from 'vitest'
import { sites } from '../../lib/sites/all.ts'
import type { Site } from '../../lib/sites/site.ts'
import { x } from '../../lib/sites/x.ts'
import { linkedInPages } from '../practice/linkedin/pages.ts'
import { renaming } from '../practice/server/rename.ts'
import { viewOf } from '../practice/view.ts'
import { usualScenario } from '../practice/world/scenario.ts'
import { inventWorld } from '../practice/world/world.ts'
import { xPages } from '../practice/x/pages.ts'
import { mutationsOf } from './mutations.ts'

const rule = (selector: string, url: RegExp): Site['rules'][number] => ({
  id: 'x.like',
  controls: [{ selector, on: 'click', seen: '' }],
  about: [],
  outcome: { url, loose: true },
  options: {},
  tell: [],
  seen: '',
})

function named(selector: string, url = /(?!)/): string[] {
  const site = { ...x, layers: '', account: [], things: [], pages: [] }
  const leaning = { ...site, itemText: { selector: '', seen: '' }, rules: [rule(selector, url)] }
  return mutationsOf(leaning)
    .filter(({ usedBy }) => usedBy.includes('x.like'))
    .map(({ name }) => name)
}

const onX = (name: string) => {
  const found = mutationsOf(x).find((one) => one.name === name)
  if (!found) throw new Error(`no mutation of ${name}`)
  return found
}

describe('mutations', () => {
  test('are the attributes, values, classes, ids and elements of a selector, each once', () => {
    expect(
      named('article[data-testid="tweet"] .own:has(#layers) > [data-row], .own button'),
    ).toEqual([
      '[data-testid]',
      '[data-testid="tweet"]',
      '[data-row]',
      '.own',
      '#layers',
      '<article>',
    ])
  })

  test('are the words of an address, common ones with the word before them', () => {
    const url =
      /^https:\/\/www\.linkedin\.com\/server-request\?(?:[^#]*&)?id=sdui\.reactions\.(?:create|delete)(?=[&#]|$)/
    expect(named('', url)).toEqual([
      'server-request',
      'sdui.reactions',
      'reactions.create',
      'reactions.delete',
    ])
  })

  test('leave nothing of the old name in the new one, and go the same way in a selector', () => {
    for (const { renames, kind } of sites.flatMap(mutationsOf)) {
      if (kind === 'nesting') continue
      for (const [from, to] of renames.flatMap(Object.entries)) {
        expect(to).not.toContain(from)
      }
    }
    const { select } = onX('[data-testid="like"]')
    expect(select('article [data-testid="like"]')).toBe('article [data-testid="lqeki"]')
    expect(onX('<article>').select('article[data-testid="a"]:has(article > p)')).toBe(
      'x-aqelcitr[data-testid="a"]:has(x-aqelcitr > p)',
    )
  })

  test.each([
    ['div:has(> button) + button', 'div:has(> span > button) + span > button'],
    ['bar + button + button', 'bar + span + span > button'],
    [
      'button:first-child + button[aria-expanded]',
      'span:first-child + span > button[aria-expanded]',
    ],
    ['button:has(+ button[a])', 'span:has(+ span > button[a]) > button'],
    ['menu button:nth-child(2)', 'menu span:nth-child(2) > button'],
  ])('%s, where every button stands in an element of its own, is %s', (before, after) => {
    expect(onX('every button in an element of its own').select(before)).toBe(after)
  })

  test('know the markup and the addresses they stand in', () => {
    const reply = '<button type="button" data-testid="reply" class="one justify-end">'
    expect(onX('[data-testid]').stands.test(reply)).toBe(true)
    expect(onX('[data-testid="like"]').stands.test(reply)).toBe(false)
    expect(onX('.justify-end').stands.test(reply)).toBe(true)
    expect(onX('FavoriteTweet').stands.test('https://x.com/i/api/graphql/a/FavoriteTweet')).toBe(
      true,
    )
  })
})

test('a page called otherwise holds the old name no more, in whichever of the ways', () => {
  const world = inventWorld({ ...usualScenario, linkedinStack: 'classic' })
  const ask = (address: string): string => {
    const url = new URL(address)
    const exchange = { host: url.host, method: 'GET', url, body: '', origin: null }
    const pages = url.host === 'x.com' ? xPages : linkedInPages
    return pages(exchange, viewOf(world))?.body ?? ''
  }
  const pages = {
    linkedin: ['feed/', 'mynetwork/grow/', 'mynetwork/invitation-manager/received/'].map((path) =>
      ask(`https://www.linkedin.com/${path}`),
    ),
    x: ['home', 'i/connect_people', 'compose/post'].map((path) => ask(`https://x.com/${path}`)),
  }
  const standing = sites
    .flatMap(mutationsOf)
    .filter(({ site, stands, kind }) => kind !== 'nesting' && stands.test(pages[site].join(' ')))
  expect(standing.length).toBeGreaterThan(60)
  const unmoved = standing.filter(({ site, stands, renames }) =>
    renames.some((names) => stands.test(renaming(names).served(pages[site].join(' ')))),
  )
  expect(unmoved.map(({ name }) => name)).toEqual([])
})
