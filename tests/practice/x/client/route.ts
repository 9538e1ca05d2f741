import { build, find } from '../../client/page.ts'
import { mountChat } from './chat.ts'
import { closeLayers } from './layers.ts'
import { read, track } from './requests.ts'
import { keepList } from './timeline.ts'

const addressOf = () => location.pathname + location.search
let shown = addressOf()

const operations: [RegExp, string][] = [
  [/^\/home$/, 'HomeTimeline'],
  [/^\/\w+\/status\//, 'TweetDetail'],
  [/^\/search|^\/explore/, 'SearchTimeline'],
  [/^\/notifications/, 'NotificationsTimeline'],
  [/^\/i\/|^\/messages|^\/compose/, 'Viewer'],
]

/** Gets the page going that has just been shown. */
export function arrive(): void {
  const timeline = find(document, { slot: 'timeline' })
  if (timeline) keepList(timeline)
  mountChat()
  // The timeline looks for newer posts: a POST that is no act.
  if (location.pathname === '/home') void read('HomeTimeline', { count: 20 })
  track(`impression ${location.pathname}`)
}

async function show(): Promise<void> {
  shown = addressOf()
  const operation = operations.find(([path]) => path.test(location.pathname))?.[1]
  const answer = await read(operation ?? 'UserByScreenName', { path: shown })
  const screen = find(document, { slot: 'screen' })
  if (!answer || !screen) {
    location.reload()
    return
  }
  screen.replaceChildren(build(answer.html))
  document.title = answer.title
  scrollTo(0, 0)
  arrive()
}

/** Another page without a load. */
export function go(path: string): void {
  history.pushState(null, '', path)
  closeLayers()
  void show()
}

/** Closes the composer and returns to what lies under it. */
export function leaveCompose(): void {
  closeLayers()
  if (history.length > 1 && shown !== '/compose/post') history.back()
  else go('/home')
}

/** Follows links inside the site, and the browser's back and forward. */
export function watchRoutes(compose: () => void): void {
  addEventListener('popstate', () => {
    closeLayers()
    if (addressOf() !== shown) void show()
  })
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey) return
    const link = event
      .composedPath()
      .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement)
    if (!link || link.origin !== location.origin) return
    event.preventDefault()
    if (link.pathname === '/compose/post') compose()
    else go(link.pathname + link.search)
  })
}
