import { expect, test } from 'vitest'
import { pageKind } from '../../lib/recorder/page.ts'
import { hostPatterns, sites } from '../../lib/sites/all.ts'

const examples = sites.flatMap((site) =>
  site.pages.flatMap((kind) => kind.examples.map((example) => [example, site, kind] as const)),
)

/** Every site and kind an address belongs to, as words. */
function belongings(address: string): string[] {
  const url = new URL(address)
  return sites
    .filter((site) => site.hosts.includes(`${url.origin}/*`))
    .flatMap((site) =>
      site.pages
        .filter(({ path }) => path.test(url.pathname))
        .map(({ name }) => `${site.id} ${name}`),
    )
}

test.each(examples)('%s is a page of exactly one site and kind', (example, site, { name }) => {
  const expected = [`${site.id} ${name}`]
  const found = belongings(example)
  const missing = expected.filter((one) => !found.includes(one))
  const surplus = found.filter((one) => !expected.includes(one))
  expect(
    { missing, surplus },
    `${example}: repair the pattern of what is missing, narrow that of what is surplus`,
  ).toEqual({ missing: [], surplus: [] })
  expect(pageKind(site, new URL(example))).toBe(name)
})

test('each kind of page has an example', () => {
  const without = sites.flatMap((site) =>
    site.pages.filter((kind) => kind.examples.length === 0).map(({ name }) => `${site.id} ${name}`),
  )
  expect(without).toEqual([])
})

test.each([
  'https://x.com/settings/profile',
  'https://x.com/jack/followers',
  'https://x.com/i/topics/1',
  'https://x.com/hashtag/teaching',
  'https://x.com/follower_requests',
  'https://x.com/i',
  'https://www.linkedin.com/jobs/',
  'https://www.linkedin.com/learning/',
])('%s is of no kind that is known', (address) => {
  expect(belongings(address)).toEqual([])
})

test.each(['https://x.com/homesick', 'https://x.com/Iris', 'https://x.com/i18n'])(
  '%s is somebody, though the name begins like a page of the site',
  (address) => {
    expect(belongings(address)).toEqual(['x profile'])
  },
)

test('the browser is asked for the hosts of all sites', () => {
  expect(hostPatterns).toEqual(sites.flatMap(({ hosts }) => hosts))
})

test('ids of rules are unique and begin with their site', () => {
  const ids = sites.flatMap((site) => site.rules.map((rule) => ({ site: site.id, id: rule.id })))
  expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length)
  expect(ids.filter(({ site, id }) => !id.startsWith(`${site}.`))).toEqual([])
})
