import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import { composeDialog } from './composer.ts'
import { layerTemplates } from './layers.ts'
import { avatar } from './parts.ts'
import type { Screen } from './screens.ts'

function navigation(view: View): Markup {
  const { self } = view.world
  const chat = view.scenario.xChat === 'legacy' ? '/messages' : '/i/chat'
  const links = [
    ['/home', 'AppTabBar_Home_Link', 'home'],
    ['/explore', 'AppTabBar_Explore_Link', 'explore'],
    ['/notifications', 'AppTabBar_Notifications_Link', 'notifications'],
    [chat, 'AppTabBar_DirectMessage_Link', 'chat'],
  ] as const
  const tabs = links.map(
    ([path, testId, phrase]) => markup`<a href="${path}" role="link" data-testid="${testId}"
      aria-label="${view.say(phrase)}"><div dir="ltr"><span>${view.say(phrase)}</span></div></a>`,
  )
  if (view.scenario.layout === 'narrow') {
    return markup`<div data-testid="TopNavBar" class="row"><button role="button" type="button"
      data-testid="DashButton_ProfileIcon_Link" aria-label="${view.say('profile')}"
      ${props({ do: 'open', path: `/${self.handle}` })}>${avatar(self, false)}</button></div>
      <div data-testid="BottomBar" role="navigation" class="row">${tabs}</div>
      <a href="/compose/post" role="link" data-testid="FloatingActionButtons_Tweet_Button" class="loud floating"
      aria-label="${view.say('post')}">+</a>`
  }
  return markup`<header role="banner"><nav role="navigation">${tabs}
    <a href="/i/connect_people" role="link"><div dir="ltr"><span>${view.say('connectPeople')}</span></div></a>
    <a href="/${self.handle}" role="link" data-testid="AppTabBar_Profile_Link"
    aria-label="${view.say('profile')}"><div dir="ltr"><span>${view.say('profile')}</span></div></a></nav>
    <a href="/compose/post" role="link" data-testid="SideNav_NewTweet_Button" class="loud">
    ${view.say('post')}</a><button role="button" type="button" class="row"
    data-testid="SideNav_AccountSwitcher_Button">${avatar(self, false)}<div><div dir="ltr">
    <span>${self.name}</span></div><div dir="ltr"><span>@${self.handle}</span></div></div></button></header>`
}

/** A page of X, whole. */
export function xDocument(view: View, screen: Screen, path: string, isLoggedOut = false): string {
  const { language, layout, ignoreWhilePending, brokenPage, xChat } = view.scenario
  const told = props({
    settings: true,
    ignoreWhilePending,
    brokenPage,
    layout,
    xChat,
    isLoggedOut,
    failed: view.say('failed'),
    sent: view.say('sent'),
    you: view.say('you'),
  })
  const modal = path === '/compose/post' && layout === 'desktop'
  const page = markup`<html dir="${view.dir}" lang="${language}"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>${screen.title}</title>
    <link rel="stylesheet" href="/practice/x/style.css">
    <script type="module" src="/practice/x/client/main.ts"></script></head>
    <body class="${layout}"${told}><div role="note" class="practice-banner">${view.say('banner')}</div>
    <div id="react-root"><div class="shell">${!isLoggedOut && navigation(view)}<main role="main"><div
    data-testid="primaryColumn"${props({ slot: 'screen' })}>${screen.main}</div></main></div></div>
    <div id="layers">${modal && composeDialog(view, 'post', null)}</div>${layerTemplates(view)}</body></html>`
  return `<!doctype html>${page.text}`
}
