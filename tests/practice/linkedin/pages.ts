import type { Markup } from '../html.ts'
import type { Exchange, Reply } from '../server/exchange.ts'
import { dig, digText, fieldsOf, json, redirect } from '../server/exchange.ts'
import type { View } from '../view.ts'
import { commentBox, commentsRegion } from './comments.ts'
import { frameDocument, linkedInDocument, screenElement } from './document.ts'
import { inviteDialog, reactionsMenu, repostMenu, shareDialog } from './menus.ts'
import { messagingApp, messagingOverlay } from './messaging.ts'
import { networkComponent } from './network-screens.ts'
import { isClassic } from './parts.ts'
import { topcard } from './profile.ts'
import { commentMenu, deleteQuestion, draftQuestion, postMenu, sendDialog } from './post-menus.ts'
import { messagingPanel, screenFor } from './screens.ts'

function page(body: string): Reply {
  return { status: 200, type: 'text/html; charset=utf-8', body }
}

/** Parts of pages that the real sites also fetch only when they are wanted. */
function component(view: View, name: string, wish: Record<string, unknown>): Markup | null {
  const { posts } = view.world.linkedin
  const post = posts.find((one) => one.id === digText(wish, 'post'))
  const person = view.world.bySlug(digText(wish, 'slug'))
  const feed = digText(wish, 'feed') === 'FEED_DETAIL' ? 'FEED_DETAIL' : 'MAIN_FEED_RELEVANCE'
  const comment = post?.comments
    .flatMap((one) => [one, ...one.replies])
    .find((one) => one.id === digText(wish, 'comment'))
  if (name === 'messagingOverlay') return messagingOverlay(view)
  const edit = dig(wish, 'edit') === true
  if (name === 'shareCompose') return shareDialog(view, post ?? null, edit)
  if (name === 'draftQuestion') return draftQuestion(view)
  if (name === 'sendDialog') return sendDialog(view)
  if (person && name === 'inviteDialog')
    return inviteDialog(view, person, dig(wish, 'note') === true)
  if (person && name === 'topcard') return topcard(view, person)
  if (post && name === 'reactionsMenu') return reactionsMenu(view, post)
  if (post && name === 'repostMenu') return repostMenu(view, post)
  if (post && name === 'postMenu') return postMenu(view, post)
  if (post && comment && name === 'commentMenu') return commentMenu(view, post, comment)
  if (post && name === 'deleteQuestion') return deleteQuestion(view, post, digText(wish, 'comment'))
  if (post && name === 'comments') return commentsRegion(view, post, feed)
  if (post && comment && name === 'replyBox') return commentBox(view, post, feed, comment, edit)
  return networkComponent(view, name, wish)
}

function componentReply(view: View, name: string, wish: Record<string, unknown>): Reply {
  const found = component(view, name, wish)
  return json({ html: found?.text ?? '' })
}

function navigation(view: View, path: string): Reply {
  const screen = screenFor(view, new URL(path, 'https://www.linkedin.com'))
  if (!screen) return json({ html: '' }, 404)
  const { title, outlet } = screen
  return json({ html: screenElement(view, screen).text, outlet, title: `${title} | LinkedIn` })
}

/** What the pages ask for without anybody's act: parts, telemetry, badges, read marks. */
function background(exchange: Exchange, view: View): Reply | null {
  const { pathname, searchParams } = exchange.url
  const body = fieldsOf(exchange.body)
  const actions = '/flagship-web/rsc-action/actions/'
  if (pathname === `${actions}navigation`) return navigation(view, digText(body, 'path'))
  if (pathname === `${actions}component`) {
    return componentReply(view, searchParams.get('componentId')?.split('.').at(-1) ?? '', body)
  }
  if (pathname === '/voyager/api/graphql' && exchange.method === 'GET') {
    const wish = fieldsOf(searchParams.get('variables') ?? '')
    const name = digText(wish, 'name')
    return name === 'navigation'
      ? navigation(view, digText(wish, 'path'))
      : componentReply(view, name, wish)
  }
  if (pathname === '/voyager/api/voyagerMessagingGraphQL/graphql') {
    const path = digText(fieldsOf(searchParams.get('variables') ?? ''), 'path')
    const panel = messagingPanel(view, new URL(path, 'https://www.linkedin.com'))
    return json({ html: panel?.text ?? '' })
  }
  if (pathname === '/voyager/api/me') {
    const { self } = view.world
    return json({ miniProfile: { publicIdentifier: self.slug, entityUrn: self.profileId } })
  }
  if (exchange.method === 'POST') return json({})
  return null
}

/** Everything of LinkedIn that is no act. */
export function linkedInPages(exchange: Exchange, view: View): Reply | null {
  const { url, host, method } = exchange
  const path = url.pathname
  if (host === 'linkedin.com') return redirect(`https://www.linkedin.com${path}${url.search}`)
  const quiet = background(exchange, view)
  if (quiet || method !== 'GET') return quiet
  if (path === '/') return redirect('/feed/')
  if (path === '/preload/') return page(frameDocument(view, messagingApp(view, null)))
  if (!path.endsWith('/') && screenFor(view, new URL(`${path}/`, url))) {
    return redirect(`${path}/${url.search}`)
  }
  if (path === '/messaging/' && !isClassic(view)) {
    const [first] = view.world.linkedin.threads
    if (first) return redirect(`/messaging/thread/${first.id}/`)
  }
  const screen = screenFor(view, url)
  return screen && page(linkedInDocument(view, screen))
}
