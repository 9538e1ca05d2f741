import type { Handlers } from '../../client/page.ts'
import { breakPage, delegate, find, propsOf } from '../../client/page.ts'
import { chatHandlers, watchLegacy } from './chat.ts'
import { doingHandlers, openDialog } from './doings.ts'
import { compose, composeHandlers, watchComposers } from './composer.ts'
import { closeLayers, watchHovering } from './layers.ts'
import { postHandlers } from './posts.ts'
import { arrive, go, watchRoutes } from './route.ts'
import { settings } from './settings.ts'

const missing = '[data-testid="User-Name"] a, article time, [data-testid="tweetText"]'

const all: Handlers = {
  ...postHandlers,
  ...composeHandlers,
  ...chatHandlers,
  ...doingHandlers,
  open: (_, props) => go(String(props.path)),
}

/** Without an account every button leads to the same sheet. */
const handlers: Handlers = settings.isLoggedOut
  ? Object.fromEntries(Object.keys(all).map((name) => [name, () => openDialog('log-in')]))
  : all

const keys: Record<string, string> = { l: 'like', r: 'reply', t: 'retweet', b: 'bookmark' }

function move(by: number): void {
  const posts = [...document.querySelectorAll<HTMLElement>('article[data-testid="tweet"]')]
  const now = posts.findIndex((one) => one.contains(document.activeElement))
  const next = posts[Math.max(0, now + by)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** X's keys: they act on the post that has the focus, without any click. */
function pressed(event: KeyboardEvent): void {
  const [inner] = event.composedPath()
  const target = inner instanceof HTMLElement ? inner : null
  const typing = target?.isContentEditable || target?.matches('input, textarea')
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Escape') closeLayers()
  if (event.key === 'j') move(1)
  if (event.key === 'k') move(-1)
  if (event.key === 'n') void compose('post', null)
  const kind = keys[event.key]
  const article = target?.closest<HTMLElement>('article[data-testid="tweet"]')
  const button = kind && article ? find(article, { do: kind }) : null
  if (kind && button) void handlers[kind]?.(button, propsOf(button))
}

delegate(handlers)
watchRoutes(() => void compose('post', null))
watchComposers()
watchHovering()
watchLegacy()
document.addEventListener('keydown', pressed)
arrive()
if (settings.broken) breakPage(missing)
