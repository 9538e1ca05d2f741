import type { Handlers, Props } from '../../client/page.ts'
import { build, once, propsOf, setProps } from '../../client/page.ts'
import { closeLayers, openerOfLayer, openLayer, sayFailed } from './layers.ts'
import { mutate, rest } from './requests.ts'
import type { Result } from './requests.ts'
import { settings } from './settings.ts'

const testIds = {
  like: { on: 'unlike', off: 'like' },
  retweet: { on: 'unretweet', off: 'retweet' },
  bookmark: { on: 'removeBookmark', off: 'bookmark' },
}

/** Shows a button of a post in its other state. */
function show(button: HTMLElement, kind: keyof typeof testIds, state: boolean): void {
  const props = propsOf(button)
  button.setAttribute('data-testid', testIds[kind][state ? 'on' : 'off'])
  if (props.on) button.setAttribute('aria-label', String(state ? props.on : props.off))
  const count = button.querySelector('[data-testid="app-text-transition-container"] span span')
  if (count && Number(props.count) < 1000) {
    const number = Number(props.count) + (state ? 1 : 0)
    count.textContent = number > 0 ? String(number) : ''
  }
  setProps(button, { state })
}

/** The button, and that of the same post elsewhere on the page: in a viewer, below a reply. */
function showAll(button: HTMLElement, kind: keyof typeof testIds, state: boolean): void {
  const { post } = propsOf(button)
  for (const one of document.querySelectorAll<HTMLElement>('article button, #layers button')) {
    const props = propsOf(one)
    if (props.do === kind && props.post === post) show(one, kind, state)
  }
  show(button, kind, state)
}

/** The button changes at once, and back when the server did not agree. */
async function turn(
  button: HTMLElement,
  kind: keyof typeof testIds,
  send: (id: string, state: boolean) => Promise<Result>,
): Promise<void> {
  const props = propsOf(button)
  const state = props.state !== true
  await once(`${kind} ${String(props.post)}`, settings.guard, async () => {
    showAll(button, kind, state)
    const result = await send(String(props.post), state)
    if (result.ok) return
    showAll(button, kind, !state)
    sayFailed()
  })
}

const sendLike = (tweet_id: string, state: boolean) =>
  mutate(state ? 'FavoriteTweet' : 'UnfavoriteTweet', { tweet_id })
const sendRepost = (id: string, state: boolean) =>
  state
    ? mutate('CreateRetweet', { tweet_id: id, dark_request: false })
    : mutate('DeleteRetweet', { source_tweet_id: id, dark_request: false })
const sendBookmark = (tweet_id: string, state: boolean) =>
  mutate(state ? 'CreateBookmark' : 'DeleteBookmark', { tweet_id })

/** A follow button in its other state. */
export function showFollow(button: HTMLElement, state: boolean): void {
  const props = propsOf(button)
  button.setAttribute('data-testid', `${String(props.user)}-${state ? 'unfollow' : 'follow'}`)
  button.setAttribute('aria-label', String(state ? props.on : props.off))
  const word = button.querySelector('span span')
  if (word) word.textContent = String(state ? props.onText : props.offText)
  setProps(button, { state })
}

async function setFollow(button: HTMLElement, state: boolean): Promise<void> {
  const { user, do: kind } = propsOf(button)
  const display = (on: boolean) =>
    kind === 'follow' ? showFollow(button, on) : setProps(button, { state: on })
  await once(`follow ${String(user)}`, settings.guard, async () => {
    display(state)
    const form = new URLSearchParams({
      include_profile_interstitial_type: '1',
      user_id: String(user),
    })
    const result = await rest(`friendships/${state ? 'create' : 'destroy'}.json`, form)
    // Somebody with a private account is only asked.
    if (result.html.includes('-cancel"') && kind === 'follow') {
      button.replaceWith(build(result.html))
    }
    if (result.ok) return
    display(!state)
    sayFailed()
  })
}

function repost(): void {
  const button = openerOfLayer()
  closeLayers()
  if (button) void turn(button, 'retweet', sendRepost)
}

/** Everything that can be done to a post or a person in one or two clicks. */
export const postHandlers: Handlers = {
  like: (button) => turn(button, 'like', sendLike),
  bookmark: (button) => turn(button, 'bookmark', sendBookmark),
  retweet: (button, props: Props) =>
    openLayer(props.state === true ? 'unretweet' : 'retweet', button),
  repost,
  caret: (button, props) => {
    const other = props.state === true ? 'caret-following' : 'caret'
    openLayer(props.own === true ? 'caret-own' : other, button)
  },
  'caret-follow': async () => {
    const button = openerOfLayer()
    closeLayers()
    if (button) await setFollow(button, propsOf(button).state !== true)
  },
  follow: async (button, props) => {
    if (props.state === true) openLayer('confirm', button)
    else await setFollow(button, true)
  },
  unfollow: async () => {
    const button = openerOfLayer()
    closeLayers()
    if (button) await setFollow(button, false)
  },
  'close-layer': closeLayers,
}
