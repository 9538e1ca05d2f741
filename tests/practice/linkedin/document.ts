import type { Markup, Piece } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import { figure, isClassic } from './parts.ts'

/** What a page of the shell is made of. */
export interface Screen {
  /** `com.linkedin.sdui.flagshipnav.` goes before it */
  name: string
  title: string
  main: Markup
  /** what stands in `#interop-outlet`: the frame of the messaging page, or the overlay in its shadow root */
  outlet: 'frame' | 'overlay' | 'none'
  status?: number
}

function navigation(view: View): Markup {
  const links = [
    ['/feed/', 'home'],
    ['/mynetwork/grow/', 'network'],
    ['/messaging/', 'messaging'],
    ['/notifications/', 'notifications'],
  ] as const
  const { self } = view.world
  if (isClassic(view)) {
    return markup`<header id="global-nav" class="global-nav"><nav class="global-nav__nav"><ul>
      ${links.map(
        ([path, phrase]) => markup`<li class="global-nav__primary-item"><a
        class="global-nav__primary-link" href="${path}">${view.say(phrase)}</a></li>`,
      )}
      <li class="global-nav__me"><a href="/in/${self.slug}/"><img class="global-nav__me-photo" width="24"
      alt="${self.name}" src="https://media.licdn.com/dms/image/v2/${self.slug}/me"></a></li>
      </ul></nav></header>`
  }
  return markup`<header class="${view.cls('top')}"><nav class="${view.cls('row')}">
    ${links.map(
      ([path, phrase]) => markup`<a class="${view.cls('tab')}" href="${path}">
      <span>${view.say(phrase)}</span></a>`,
    )}
    <a class="${view.cls('tab')}" href="/in/${self.slug}/">${figure(view, self, 24)}
    <span>${view.say('me')}</span></a></nav></header>`
}

/** The element that a client-side navigation replaces. */
export function screenElement(view: View, screen: Screen): Markup {
  const slot = props({ slot: 'screen' })
  if (isClassic(view)) {
    return markup`<div class="application-outlet"><div class="scaffold-layout"${slot}>${screen.main}</div></div>`
  }
  return markup`<div data-sdui-screen="com.linkedin.sdui.flagshipnav.${screen.name}"${slot}>
    ${screen.main}</div>`
}

/** The frame of the messaging page. */
export const messagingFrame = markup`<iframe data-testid="interop-iframe" referrerpolicy="origin"
  src="/preload/?_bprMode=vanilla" style="opacity: 1; z-index: 0; width: 100vw; height: 100vh;
  position: absolute; top: 0; border: 0;"></iframe>`

function head(view: View, title: string): Markup {
  return markup`<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>${title} | LinkedIn</title><link rel="stylesheet" href="/practice/linkedin/style.css">
    <script type="module" src="/practice/linkedin/client/main.ts"></script></head>`
}

function settings(view: View): Markup {
  const { linkedinStack, ignoreWhilePending, brokenPage, closedLayers } = view.scenario
  return props({
    settings: true,
    classic: isClassic(view),
    stack: linkedinStack,
    ignoreWhilePending,
    brokenPage,
    closedLayers,
    failed: view.say('failed'),
    me: view.world.self.name,
  })
}

function whole(view: View, attributes: Piece, title: string, body: Piece): string {
  const { language } = view.scenario
  const page = markup`<html lang="${language}" dir="${view.dir}" class="theme theme--light">
    ${head(view, title)}<body${attributes}${settings(view)}>${body}</body></html>`
  return `<!doctype html>${page.text}`
}

/** A page of the shell, whole. */
export function linkedInDocument(view: View, screen: Screen): string {
  const banner = markup`<div role="note" class="practice-banner">${view.say('banner')}</div>`
  const element = screenElement(view, screen)
  const frame = screen.outlet === 'frame'
  if (isClassic(view)) {
    const body = markup`${banner}<div class="application-shell">${navigation(view)}${element}
      <div${props({ slot: 'outlet', outlet: screen.outlet })}></div></div>`
    return whole(
      view,
      markup` class="render-mode-BIGPIPE nav-v2 ember-application"`,
      screen.title,
      body,
    )
  }
  const style = frame
    ? markup` style="width: 100vw; position: absolute; z-index: 500; visibility: visible;"`
    : null
  const body = markup`${banner}<div id="root" data-strictmode="true">${navigation(view)}${element}</div>
    <div id="interop-outlet" data-testid="interop-shadowdom" class="theme--light"${style}
    ${props({ slot: 'outlet', outlet: screen.outlet })}>${frame && messagingFrame}</div>
    <div id="sdui-a11y-announcer" role="status" aria-live="polite" aria-atomic="true"
    style="position: absolute; left: -10000px; width: 1px; height: 1px; overflow: hidden;"></div>`
  return whole(view, markup` data-color-scheme="light" data-rehydrated="true"`, screen.title, body)
}

/** The document inside the messaging frame. */
export function frameDocument(view: View, app: Markup): string {
  const body = markup`<div class="application-outlet messaging-frame">${app}</div>`
  return whole(view, markup` class="ember-application"`, view.say('messaging'), body)
}
