import type { Handlers, Props } from '../../client/page.ts'
import {
  around,
  build,
  find,
  hydrate,
  once,
  propsOf,
  setProps,
  textOf,
  toast,
  write,
} from '../../client/page.ts'
import { closeLayers, layers, openerOfLayer, openLayer, sayFailed } from './layers.ts'
import { mutate, read } from './requests.ts'
import { go, leaveCompose } from './route.ts'
import { settings } from './settings.ts'
import { addCell } from './timeline.ts'

/** Opens the place to write: a dialog over the page, or on narrow windows a page of its own. */
export async function compose(
  kind: 'post' | 'reply' | 'quote' | 'edit',
  post: string | null,
): Promise<void> {
  closeLayers()
  if (settings.narrow) {
    const about = {
      post: '',
      reply: `?in_reply_to=${post}`,
      quote: `?quoting=${post}`,
      edit: `?editing=${post}`,
    }
    go(`/compose/post${post === null ? '' : about[kind]}`)
    return
  }
  history.pushState(null, '', '/compose/post')
  const answer = await read('TweetResultByRestId', { tweetId: post, part: kind })
  if (!answer) return
  layers.append(build(answer.html))
  find(layers, { editor: true })?.focus()
}

function variables(props: Props, text: string, before: string | null): Record<string, unknown> {
  const about = String(props.about)
  const further = { reply: { in_reply_to_tweet_id: before }, batch_compose: 'BatchSubsequent' }
  const first = {
    ...(props.composer === 'reply'
      ? { reply: { in_reply_to_tweet_id: about, exclude_reply_user_ids: [] } }
      : {}),
    ...(props.composer === 'quote'
      ? { attachment_url: `https://x.com/${String(props.aboutHandle)}/status/${about}` }
      : {}),
    ...(props.composer === 'edit' ? { edit_options: { previous_tweet_id: about } } : {}),
  }
  return {
    tweet_text: text,
    dark_request: false,
    media: { media_entities: [], possibly_sensitive: false },
    semantic_annotation_ids: [],
    ...(before === null ? first : further),
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

/** What is to be sent, a post for each box that has words. */
function partsOf(box: HTMLElement): { editor: HTMLElement; words: string }[] {
  const boxes = [...box.querySelectorAll<HTMLElement>('[contenteditable="true"]')]
  return boxes
    .map((editor) => ({ editor, words: textOf(editor) }))
    .filter(({ words }) => words !== '')
}

function operationFor(props: Props, words: string): string {
  if (props.scheduled === true) return 'CreateScheduledTweet'
  return words.length > 280 ? 'CreateNoteTweet' : 'CreateTweet'
}

/** The words stay in the boxes until the server has them all; each post answers the one before. */
async function submit(box: HTMLElement): Promise<void> {
  const props = propsOf(box)
  const parts = partsOf(box)
  const [head] = parts
  if (!head) return
  await once(`submit ${String(props.about)} ${head.words}`, settings.guard, async () => {
    let before: string | null = null
    for (const { words } of parts) {
      const wish = variables(props, words, before)
      const result = await mutate(operationFor(props, words), wish)
      if (!result.ok) {
        sayFailed()
        return
      }
      before = result.id
      if (props.scheduled !== true && props.composer !== 'edit') place(props, result.html)
    }
    for (const { editor } of parts) write(editor, '')
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

/** Another box below those that are there. */
function addPart(box: HTMLElement): void {
  const template = find(document, { template: 'part' })
  const parts = find(box, { slot: 'parts' })
  if (!(template instanceof HTMLTemplateElement) || !parts) return
  const number = parts.querySelectorAll('[contenteditable="true"]').length
  const nodes = document.importNode(template.content, true)
  hydrate(nodes)
  for (const element of nodes.querySelectorAll('[data-testid^="tweetTextarea_"]')) {
    const testId = element.getAttribute('data-testid') ?? ''
    element.setAttribute('data-testid', testId.replace(/_\d+/, `_${number}`))
  }
  parts.append(nodes)
  parts.querySelector<HTMLElement>(`[data-testid="tweetTextarea_${number}"]`)?.focus()
}

/** Closes the composer; words in it may be kept as a draft. */
function closeCompose(button: HTMLElement): void {
  const dialog = around(button, 'layer') ?? document.body
  const box = dialog.querySelector<HTMLElement>('.composer')
  if (!box || settings.narrow || partsOf(box).length === 0) leaveCompose()
  else openLayer('draft', button)
}

/** Writing: posts, replies, quotes, threads. */
export const composeHandlers: Handlers = {
  edit: () => {
    const button = openerOfLayer()
    return compose('edit', button ? String(propsOf(button).post) : null)
  },
  'add-part': (button) => {
    const box = around(button, 'composer')
    if (box) addPart(box)
  },
  // The choice of a day and an hour is left out: what follows is what matters.
  schedule: (button) => {
    const box = around(button, 'composer')
    if (box) setProps(box, { scheduled: true })
  },
  'save-draft': async () => {
    await mutate('CreateDraftTweet', { post_tweet_request: {} })
    leaveCompose()
  },
  discard: () => leaveCompose(),
  reply: (_, props) => compose('reply', String(props.post)),
  quote: () => {
    const button = openerOfLayer()
    return compose('quote', button ? String(propsOf(button).post) : null)
  },
  submit: async (button) => {
    const box = around(button, 'composer')
    if (box) await submit(box)
  },
  'close-compose': closeCompose,
}
