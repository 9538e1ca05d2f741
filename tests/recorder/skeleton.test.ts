// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { skeletonOf } from '../../lib/recorder/skeleton.ts'
import { vocabularyOf } from '../../lib/sites/vocabulary.ts'
import { linkedin } from '../../lib/sites/linkedin.ts'
import { x } from '../../lib/sites/x.ts'
import { linkedInPages } from '../practice/linkedin/pages.ts'
import { viewOf } from '../practice/view.ts'
import { usualScenario } from '../practice/world/scenario.ts'
import { inventWorld } from '../practice/world/world.ts'

const words = vocabularyOf(x)

beforeEach(() => {
  document.body.innerHTML = ''
  document.body.removeAttribute('class')
})

const shown = (html: string, known: ReadonlySet<string> = words): string => {
  document.body.innerHTML = html
  return skeletonOf(document.body, known, (element) => element.shadowRoot)
}

test('shows how a page is built: elements, attributes, roles and the words of the rules', () => {
  expect(
    shown(`<article data-testid="tweet" role="article" tabindex="-1"><a href="/amara/status/12"
      class="r-1a2b css-9z"><time datetime="2026-11-22">2 h</time></a></article>`),
  ).toBe(
    [
      'body',
      '  article data-testid="tweet" role="article" tabindex="-1"',
      '    a href="/a/status/0" class="a-a"',
      '      time datetime="0-0-0" …',
    ].join('\n'),
  )
})

test('keeps the part of a value that the rules know', () => {
  expect(shown('<div data-testid="UserAvatar-Container-amara"></div>')).toContain(
    'data-testid="UserAvatar-Container-a"',
  )
  const key = '<div componentkey="abcXyzFeedType_MAIN_4711"></div>'
  expect(shown(key, vocabularyOf(linkedin))).toContain('componentkey="FeedType_a_0"')
})

test('shows what is built alike once, with its number', () => {
  expect(shown('<ul><li>Ada</li><li>Grace</li><li><b>Lin</b></li></ul>')).toBe(
    ['body', '  ul', '    li … ×2', '    li', '      b …'].join('\n'),
  )
})

test('looks into shadow roots, and leaves scripts out', () => {
  document.body.innerHTML = '<div></div><script>let secret</script>'
  const host = document.querySelector('div')
  if (host) host.attachShadow({ mode: 'open' }).innerHTML = '<p>Hello</p>'
  expect(skeletonOf(document.body, words, (element) => element.shadowRoot)).toBe(
    ['body', '  div', '    #shadow', '      p …'].join('\n'),
  )
})

test('a page of any size makes a text that fits into a report', () => {
  const rows = Array.from({ length: 5_000 }, (_, row) => `<p title data-${row % 7}x><b></b></p>`)
  expect(shown(rows.join('')).length).toBeLessThan(60_100)
})

/** Runs of letters of at least three, in lower case. */
function runs(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{M}]{3,}/gu)].map(([run]) => run.toLowerCase())
}

describe('no word of a page survives', () => {
  test('whatever stands in its texts and values', () => {
    const word = fc
      .string({
        unit: fc.constantFrom(...Array.from('zqjkvwäéñشмя漢🌊')),
        minLength: 3,
        maxLength: 9,
      })
      .filter((one) => !words.has(one))
    const attribute = fc.constantFrom(
      ...'href id class alt title aria-label data-testid data-x role value style name'.split(' '),
    )
    fc.assert(
      fc.property(word, word, word, attribute, (one, other, third, name) => {
        document.body.replaceChildren()
        const element = document.createElement('div')
        element.setAttribute(name, `${one} ${third}-${other}/12345678`)
        element.append(third, document.createElement('b'))
        element.lastElementChild?.setAttribute('id', `${other}4711`)
        document.body.append(element)
        const text = skeletonOf(document.body, words, () => null)
        for (const said of [one, other, third]) expect(text).not.toContain(said)
        expect(text).not.toMatch(/\d\d/)
      }),
    )
  })

  test('of the practice pages, in any language', () => {
    for (const language of ['en', 'de', 'ar', 'xx'] as const) {
      const world = inventWorld({ ...usualScenario, language })
      const url = new URL('https://www.linkedin.com/feed/')
      const exchange = { host: url.host, method: 'GET', url, body: '', origin: null }
      const html = linkedInPages(exchange, viewOf(world))?.body ?? ''
      const text = shown(
        /<body[^]*<\/body>/.exec(html)?.[0] ?? '',
        vocabularyOf(linkedin),
      ).toLowerCase()
      const people = [world.self, ...world.people].flatMap(({ name, slug }) =>
        runs(`${name} ${slug}`),
      )
      const posts = world.linkedin.posts.flatMap((post) => runs(post.text))
      const known = new Set([...vocabularyOf(linkedin)].map((one) => one.toLowerCase()))
      const said = new Set([...people, ...posts].filter((one) => !known.has(one)))
      const left = new Set(runs(text))
      expect([...said].filter((one) => left.has(one) && !isCode.test(one))).toEqual([])
    }
  })

  test('of a page as X serves it', () => {
    const text = shown(readFileSync('tests/pages/x/home.html', 'utf8'))
    expect(text).toContain('data-testid="like"')
    expect(text).not.toMatch(/miro|valk|luma|mentoring|1991/i)
  })
})

/** Names of elements, attributes and roles, which a text may use as words, too. */
const isCode =
  /^(?:article|aria|body|button|class|component|componentkey|data|dialog|div|form|group|header|hidden|href|img|label|lazy|link|list|listitem|main|menu|nav|role|row|section|shadow|span|strong|style|tabindex|time|type|view|name|true|false|alt|src|width|height)$/
