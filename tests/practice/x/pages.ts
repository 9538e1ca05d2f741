import type { Exchange, Reply } from '../server/exchange.ts'
import { digText, fieldsOf, json, redirect } from '../server/exchange.ts'
import type { Markup } from '../html.ts'
import type { View } from '../view.ts'
import { composeDialog, editDialog } from './composer.ts'
import { xDocument } from './document.ts'
import { hoverCard, logInDialog, mediaViewer, newListDialog, shareDialog } from './layers.ts'
import { listsDialog } from './places.ts'
import { screenFor } from './screens.ts'

const elsewhere: Record<string, string> = {
  'twitter.com': 'x.com',
  'www.twitter.com': 'x.com',
  'www.x.com': 'x.com',
  'mobile.twitter.com': 'mobile.x.com',
}

/** Reads of the page itself: another screen, a part of one. Some are POSTs, and none is an act. */
function read(exchange: Exchange, view: View): Reply | null {
  const { pathname, searchParams, origin } = exchange.url
  if (!/^(?:\/i\/api)?\/(?:graphql|1\.1|2)\//.test(pathname)) return null
  const wish =
    exchange.method === 'GET'
      ? fieldsOf(searchParams.get('variables') ?? '')
      : fieldsOf(exchange.body)
  const post = view.world.x.posts.get(digText(wish, 'tweetId')) ?? null
  const person = view.world.byHandle(digText(wish, 'hover'))
  if (person) return json({ data: { html: hoverCard(view, person).text } })
  const part = digText(wish, 'part')
  const dialog = dialogFor(part, wish, view)
  if (dialog) return json({ data: { html: dialog.text } })
  if (part === 'reply' || part === 'quote' || part === 'post') {
    return json({ data: { html: composeDialog(view, part, post).text } })
  }
  const path = digText(wish, 'path')
  const screen = path ? screenFor(view, new URL(path, origin)) : null
  if (screen) return json({ data: { html: screen.main.text, title: screen.title } })
  return json({ data: {} })
}

/** Dialogs that are fetched as they open. */
function dialogFor(part: string, wish: Record<string, unknown>, view: View): Markup | null {
  const { x, people } = view.world
  const post = x.posts.get(digText(wish, 'tweetId'))
  const who = people.find(({ xId }) => xId === digText(wish, 'user'))
  if (part === 'viewer') return post ? mediaViewer(view, post) : null
  if (part === 'edit') return post ? editDialog(view, post) : null
  if (part === 'lists') return who ? listsDialog(view, who) : null
  if (part === 'share') return post ? shareDialog(view, post) : null
  if (part === 'new-list') return newListDialog(view)
  if (part === 'log-in') return logInDialog(view)
  return null
}

/** The older chat's addresses lead to the new one where that is in use, and the other way round. */
function chatRedirect(path: string, view: View): Reply | null {
  const legacy = view.scenario.xChat === 'legacy'
  if (legacy && path.startsWith('/i/chat')) return redirect(path.replace('/i/chat', '/messages'))
  if (!legacy && /^\/messages(?:\/|$)/.test(path))
    return redirect(path.replace('/messages', '/i/chat'))
  return null
}

/** Everything of X that is no act. */
export function xPages(exchange: Exchange, view: View): Reply | null {
  const { url, host, method } = exchange
  const moved = elsewhere[host]
  if (moved) return redirect(`https://${moved}${url.pathname}${url.search}`)
  const quiet = read(exchange, view)
  if (quiet) return quiet
  if (method !== 'GET') return json({})
  if (url.pathname === '/') return redirect('/home')
  const away = chatRedirect(url.pathname, view)
  if (away) return away
  const status = /^\/i\/status\/(\d+)$/.exec(url.pathname)?.[1]
  const post = view.world.x.posts.get(status ?? '')
  if (post) return redirect(`/${post.author.handle}/status/${post.id}`)
  const screen = screenFor(view, url)
  if (!screen) return null
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: xDocument(view, screen, url.pathname, url.searchParams.has('logged_out')),
    headers: { 'set-cookie': `twid=u%3D${view.world.self.xId}; Path=/; Secure; SameSite=None` },
  }
}
