// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { watchHealth, type HealthWatch, type Signs } from '../../lib/recorder/health.ts'
import { x } from '../../lib/sites/x.ts'

const post = (id: number) => `<article data-testid="tweet">
  <div data-testid="User-Name"><a href="/ada">Ada</a></div>
  <a href="/ada/status/${id}"><time>2 h</time></a>
  <div role="group"><button data-testid="like"></button><button data-testid="retweet"></button></div>
</article>`
const page = (...posts: string[]) => `<main>${posts.join('')}</main>`

let noted: Signs
let watch: HealthWatch

beforeEach(() => {
  noted = []
  history.replaceState(null, '', '/')
  location.href = 'https://x.com/home'
  document.body.innerHTML = page(post(1), post(2))
  watch = watchHealth(x, document, (signs) => noted.push(...signs))
})

/** What was noted by the time the page has been in use for so many seconds. */
async function used(seconds: number): Promise<Record<string, string[]>> {
  for (let looks = 0; looks < seconds * 2; looks += 1) watch.look()
  await Promise.resolve()
  const kinds: [string, string[]][] = ['found', 'missing'].map((kind) => [
    kind,
    noted.filter(([, sign]) => sign === kind).map(([part]) => part),
  ])
  return Object.fromEntries(kinds)
}

test('what is there is found once for each page', async () => {
  expect(await used(60)).toEqual({
    found: ['x.post', 'x.post-address', 'x.post-author', 'x.like-button', 'x.repost-button'],
    missing: [],
  })
  location.href = 'https://x.com/ada/status/1'
  expect((await used(60))['found']).toHaveLength(10)
})

test('a button called otherwise is missing, and nothing else', async () => {
  document.body.innerHTML = page(post(1)).replaceAll('"like"', '"heart"')
  expect((await used(60))['missing']).toEqual(['x.like-button'])
})

test('posts called otherwise are missing, though the page links their addresses', async () => {
  document.body.innerHTML = page(post(1)).replaceAll('"tweet"', '"post"')
  expect((await used(60))['missing']).toEqual(['x.post'])
})

test('posts that tell no author any more are noticed', async () => {
  document.body.innerHTML = page(post(1), post(2)).replaceAll('User-Name', 'Author')
  expect((await used(60))['missing']).toEqual(['x.post-author'])
})

test.each([
  ['seconds', 5, page(post(1)).replaceAll('"like"', '"heart"'), '/home'],
  ['an empty feed', 60, page(), '/home'],
  ['an error page', 60, '<main><h1>Something went wrong</h1></main>', '/home'],
  ['a page still loading', 60, '<main><article></article></main>', '/home'],
  ['a page of another kind', 60, page(post(1)).replaceAll('"like"', '"heart"'), '/settings'],
  ['no sign-in', 60, `<a href="/login">In</a>${page(post(1)).replaceAll('"like"', '-')}`, '/home'],
])('with %s nothing is missing', async (_, seconds, html, path) => {
  location.href = `https://x.com${path}`
  document.body.innerHTML = html
  expect((await used(seconds))['missing']).toEqual([])
})

test('what comes late is found', async () => {
  document.body.innerHTML = page()
  expect(await used(30)).toEqual({ found: [], missing: [] })
  document.body.innerHTML = page(post(1))
  expect((await used(30))['missing']).toEqual([])
})

test('what is noted together is handed over together, and nothing without news', async () => {
  let times = 0
  const quiet = watchHealth(x, document, () => (times += 1))
  for (let looks = 0; looks < 100; looks += 1) quiet.look()
  expect(times).toBe(0)
  await Promise.resolve()
  for (let looks = 0; looks < 100; looks += 1) quiet.look()
  await Promise.resolve()
  expect(times).toBe(1)
})
