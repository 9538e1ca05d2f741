import type { Handlers, Props } from '../../client/page.ts'
import { around, build, find, once, propsOf, textOf, toast, write } from '../../client/page.ts'
import { closeLayers, layers, openerOfLayer, sayFailed } from './layers.ts'
import { mutate, read } from './requests.ts'
import { go, leaveCompose } from './route.ts'
import { settings } from './settings.ts'
import { addCell } from './timeline.ts'

/** Opens the place to write: a dialog over the page, or on narrow windows a page of its own. */
export async function compose(
  kind: 'post' | 'reply' | 'quote',
  post: string | null,
): Promise<void> {
  closeLayers()
  if (settings.narrow) {
    const about = { post: '', reply: `?in_reply_to=${post}`, quote: `?quoting=${post}` }
    go(`/compose/post${post === null ? '' : about[kind]}`)
    return
  }
  history.pushState(null, '', '/compose/post')
  const answer = await read('TweetResultByRestId', { tweetId: post, part: kind })
  if (!answer) return
  layers.append(build(answer.html))
  find(layers, { editor: true })?.focus()
}

function variables(props: Props, text: string): Record<string, unknown> {
  const about = String(props.about)
  return {
    tweet_text: text,
    dark_request: false,
    media: { media_entities: [], possibly_sensitive: false },
    semantic_annotation_ids: [],
    ...(props.composer === 'reply'
      ? { reply: { in_reply_to_tweet_id: about, exclude_reply_user_ids: [] } }
      : {}),
    ...(props.composer === 'quote'
      ? { attachment_url: `https://x.com/${String(props.aboutHandle)}/status/${about}` }
      : {}),
  }
}

/** Where a sent post appears on the page that is shown. */
function place(props: Props, html: string): void {
  const cell = build(html)
  if (props.composer === 'reply') {
    const thread = find(document, { slot: 'replies', post: String(props.about) })
    thread?.append(cell)
  } else if (location.pathname === '/home' || location.pathname === '/compose/post') {
    const timeline = find(document, { slot: 'timeline' })
    if (timeline) addCell(timeline, cell)
  }
}

/** The words stay in the box until the server has them. */
async function submit(box: HTMLElement): Promise<void> {
  const props = propsOf(box)
  const editor = find(box, { editor: true })
  const words = editor ? textOf(editor) : ''
  if (!editor || words === '') return
  await once(`submit ${String(props.about)} ${words}`, settings.guard, async () => {
    const operation = words.length > 280 ? 'CreateNoteTweet' : 'CreateTweet'
    const result = await mutate(operation, variables(props, words))
    if (!result.ok) {
      sayFailed()
      return
    }
    write(editor, '')
    place(props, result.html)
    toast(settings.sent, { 'data-testid': 'toast', role: 'alert', class: 'toast' })
    if (props.inline !== true) leaveCompose()
  })
}

/** The send button wakes with the first word; Ctrl or Cmd with Enter sends without it. */
export function watchComposers(): void {
  document.addEventListener('input', (event) => {
    const [target] = event.composedPath()
    const editor = target instanceof HTMLElement ? around(target, 'editor') : null
    const box = editor && around(editor, 'composer')
    const button = box && find(box, { do: 'submit' })
    if (!editor || !button) return
    const empty = textOf(editor) === ''
    button.toggleAttribute('disabled', empty)
    if (empty) button.setAttribute('aria-disabled', 'true')
    else button.removeAttribute('aria-disabled')
    box.querySelector('.public-DraftEditorPlaceholder-root')?.toggleAttribute('hidden', !empty)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    const box = event.target instanceof Element ? around(event.target, 'composer') : null
    if (!box) return
    event.preventDefault()
    void submit(box)
  })
}

/** Writing: posts, replies, quotes. */
export const composeHandlers: Handlers = {
  reply: (_, props) => compose('reply', String(props.post)),
  quote: () => {
    const button = openerOfLayer()
    return compose('quote', button ? String(propsOf(button).post) : null)
  },
  submit: async (button) => {
    const box = around(button, 'composer')
    if (box) await submit(box)
  },
  'close-compose': leaveCompose,
}
