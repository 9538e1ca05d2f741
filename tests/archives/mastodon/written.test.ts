import { expect, test } from 'vitest'
import { plainOf, wordsIn } from '../../../lib/archives/mastodon/written.ts'

const mention = '<span class="h-card" translate="no"><a href="https://a.example/@ada" class="u-url mention">@<span>ada</span></a></span>' // prettier-ignore

test.each([
  ['tags within a word are none of its ends', '<p>var<b>nish</b></p>', 'varnish'],
  ['paragraphs and breaks are', '<p>one<br />two</p><p>three</p>', 'one two  three'],
  ['whoever is addressed is no word', `<p>${mention} hello</p>`, 'hello'],
  ['a hashtag is', '<p><a href="https://a.example/tags/oak" class="mention hashtag" rel="tag">#<span>oak</span></a></p>', '#oak'],
  ['so is where a link leads', '<p><a href="https://oak.example"><span class="invisible">https://</span><span>oak.example</span></a></p>', 'https://oak.example'],
  ['signs are what they stand for', '<p>I&#39;d &lt;3 &quot;oak&quot; &amp; &#x61;sh &unknown; &#9999999;</p>', 'I\'d <3 "oak" & ash &unknown; &#9999999;'],
])('%s', (_, content, text) => {
  expect(plainOf(content).trim()).toBe(text)
}) // prettier-ignore

test('words are counted as a range', () => {
  expect(wordsIn(`<p>${mention} 😜</p>`)).toBe('0')
  expect(wordsIn("<p>I&#39;d say it&#39;s oak</p>")).toBe('1-4') // prettier-ignore
})

test('markup that never ends takes no time worth telling', () => {
  const long = '<a class="mention"'.repeat(20_000)
  expect(plainOf(long).length).toBeLessThanOrEqual(long.length)
})
