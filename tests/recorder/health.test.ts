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
  watch = watchHealth(x, document, (signs) => noted.push(...signs), new AbortController().signal)
})

/** What was noted by the time the page has been in use for so many seconds. */
function used(seconds: number): Record<string, string[]> {
  for (let looks = 0; looks < seconds * 2; looks += 1) watch.look()
  watch.flush()
  const kinds: [string, string[]][] = ['found', 'missing'].map((kind) => [
    kind,
    noted.filter(([, sign]) => sign === kind).map(([part]) => part),
  ])
  return Object.fromEntries(kinds)
}

test('what is there is found once for each page', () => {
  expect(used(60)).toEqual({
    found: ['x.post', 'x.post-address', 'x.post-author', 'x.like-button', 'x.repost-button'],
    missing: [],
  })
  location.href = 'https://x.com/ada/status/1'
  expect(used(60)['found']).toHaveLength(10)
})

test('a button called otherwise is missing, and nothing else', () => {
  document.body.innerHTML = page(post(1)).replaceAll('"like"', '"heart"')
  expect(used(60)['missing']).toEqual(['x.like-button'])
})

test('posts called otherwise are missing, though the page links their addresses', () => {
  document.body.innerHTML = page(post(1)).replaceAll('"tweet"', '"post"')
  expect(used(60)['missing']).toEqual(['x.post'])
})

test('posts that tell no author any more are noticed', () => {
  document.body.innerHTML = page(post(1), post(2)).replaceAll('User-Name', 'Author')
  expect(used(60)['missing']).toEqual(['x.post-author'])
})

test.each([
  ['seconds', 5, page(post(1)).replaceAll('"like"', '"heart"'), '/home'],
  ['an empty feed', 60, page(), '/home'],
  ['an error page', 60, '<main><h1>Something went wrong</h1></main>', '/home'],
  ['a page still loading', 60, '<main><article></article></main>', '/home'],
  ['a page of another kind', 60, page(post(1)).replaceAll('"like"', '"heart"'), '/settings'],
  ['no sign-in', 60, `<a href="/login">In</a>${page(post(1)).replaceAll('"like"', '-')}`, '/home'],
])('with %s nothing is missing', (_, seconds, html, path) => {
  location.href = `https://x.com${path}`
  document.body.innerHTML = html
  expect(used(seconds)['missing']).toEqual([])
})

test('what comes late is found', () => {
  document.body.innerHTML = page()
  expect(used(30)).toEqual({ found: [], missing: [] })
  document.body.innerHTML = page(post(1))
  expect(used(30)['missing']).toEqual([])
})

test('nothing is handed over while there is nothing new', () => {
  let times = 0
  const { signal } = new AbortController()
  const quiet = watchHealth(x, document, () => (times += 1), signal)
  for (let looks = 0; looks < 100; looks += 1) quiet.look()
  quiet.flush()
  quiet.flush()
  expect(times).toBe(1)
})
