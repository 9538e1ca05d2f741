// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { snapshot, thingNamed, type Place, type Snapshot } from '../../lib/recorder/things.ts'
import { linkedin } from '../../lib/sites/linkedin.ts'
import type { Site, ThingName } from '../../lib/sites/site.ts'
import { x } from '../../lib/sites/x.ts'

function read(site: Site, name: ThingName, html: string, path = '/'): Snapshot {
  document.body.innerHTML = html
  const place: Place = { site, document, address: new URL(path, site.origin) }
  const thing = thingNamed(site, name)
  if (!thing) throw new Error(`${site.id} has no ${name}`)
  return snapshot(place, thing, thing.page ? null : document.body.firstElementChild)
}

const post = (line: string, text = 'Come and see', after = ''): string =>
  `<div role="listitem" componentkey="update-card-focus1"><a href="/company/acme/"><p>Acme</p></a>
    <p>4,200 followers</p><p componentkey="k"><span>${line}</span></p>
    <p><span data-testid="expandable-text-box">${text}</span></p>${after}</div>`

test.each([
  'Promoted',
  'Promoted by Amara Okafor',
  'ANZEIGE',
  'Gesponsert von Acme',
  'Sponsorise\u0301 par Acme',
  'Öne çıkarılan içerik',
  'Продвигается',
  '\u200fالترويج\u200f',
  'تبلیغ\u200cشده',
  'प्रमोट किया गया',
  'プロモーション',
  'Promovido •',
])('a post with the line “%s” is an advertisement', (line) => {
  expect(read(linkedin, 'post', post(line)).isAd).toBe(true)
})

test.each([
  ['the time', post('7h •')],
  ['a text that begins so', post('7h •', 'Promoted')],
  ['a longer line', post('Promoted to head of school')],
  [
    'a comment that says so',
    post(
      '7h •',
      '',
      '<div id="replaceableComment_urn:li:comment:(activity:1,2)"><p>Promoted</p></div>',
    ).replace(/<p><span data-testid="expandable.*?<\/p>/, ''),
  ],
])('a post with %s is none', (_, html) => {
  expect(read(linkedin, 'post', html).isAd).toBe(false)
})

test('a new conversation with several people is with each of them', () => {
  const { person, others } = read(
    linkedin,
    'conversation',
    `<div><span class="msg-connections-typeahead__recipient artdeco-pill">Amara Okafor</span>
      <span class="msg-connections-typeahead__recipient artdeco-pill">Li Wei</span></div>`,
  )
  expect([person, ...others]).toEqual([
    { url: null, name: 'Amara Okafor' },
    { url: null, name: 'Li Wei' },
  ])
})

const link = (handle: string): string => `<a href="https://x.com/${handle}">${handle}</a>`

test('a group whose header leads to each partner is with each of them, once', () => {
  const { person, others } = read(
    x,
    'conversation',
    `<div data-testid="dm-conversation-content"><div data-testid="dm-conversation-header">
      ${link('Amara')}${link('amara')}${link('tomasz')}${link('li')}</div></div>`,
  )
  expect([person?.url, ...others.map(({ url }) => url)]).toEqual([
    'https://x.com/amara',
    'https://x.com/tomasz',
    'https://x.com/li',
  ])
})

test.each([
  [
    'the key of its head card',
    '<div id="com.linkedin.sdui.profile.card.refACoAAB_x-1Topcard"></div>',
  ],
  [
    'its message link',
    `<main><section><a href="/messaging/compose/?profileUrn=urn&recipient=ACoAAB_x-1"></a></section>
      <section><a href="/messaging/compose/?recipient=ACoAAother"></a></section></main>`,
  ],
])('a profile shows the opaque address of its owner by %s', (_, html) => {
  const { person, alias } = read(linkedin, 'profile', html, '/in/Amara-Okafor/')
  expect({ url: person?.url, alias }).toEqual({
    url: 'https://www.linkedin.com/in/amara-okafor',
    alias: 'https://www.linkedin.com/in/acoaab_x-1',
  })
})

test('a profile at its opaque address shows no other', () => {
  const html = '<div componentkey="com.linkedin.sdui.profile.card.refACoAAB1Topcard"></div>'
  expect(read(linkedin, 'profile', html, '/in/ACoAAB1/').alias).toBe(null)
})
