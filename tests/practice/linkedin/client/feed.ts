import type { Handlers, Props } from '../../client/page.ts'
import { around, build, find, once, propsOf, setProps, textOf, write } from '../../client/page.ts'
import { closeMenus, openDialog, openMenu, sayFailed } from './layers.ts'
import { sendCommentEdit, sendPostEdit, sendShare } from './post-wire.ts'
import { component } from './requests.ts'
import { settings } from './settings.ts'
import * as wire from './wire.ts'

const kinds = ['LIKE', 'PRAISE', 'APPRECIATION', 'EMPATHY', 'INTEREST', 'ENTERTAINMENT']

function showReaction(button: HTMLElement, props: Props, reaction: string): void {
  const index = Math.max(0, kinds.indexOf(reaction))
  const label = reaction ? String(props.labels).split('|')[index] : String(props.off)
  if (settings.classic) button.setAttribute('aria-pressed', String(reaction !== ''))
  else button.setAttribute('aria-label', label ?? '')
  const word = button.querySelector('span span, span')
  if (word) word.textContent = String(props.texts).split('|')[index] ?? ''
  setProps(button, { mine: reaction })
}

async function react(button: HTMLElement, reaction: string): Promise<void> {
  const props = propsOf(button)
  await once(`react ${String(props.post)}`, settings.guard, async () => {
    showReaction(button, props, reaction)
    const result = await wire.sendReaction(props, reaction)
    if (result.ok) return
    showReaction(button, props, String(props.mine))
    sayFailed()
  })
}

/** Follows or stops, in posts and on profiles alike. */
async function follow(button: HTMLElement, props: Props): Promise<void> {
  const state = props.state !== true
  const show = (on: boolean) => {
    button.setAttribute('aria-label', String(on ? props.on : props.off))
    if (settings.classic) button.setAttribute('aria-pressed', String(on))
    const word = button.querySelector('span')
    if (word) word.textContent = String(on ? props.onText : props.offText)
    setProps(button, { state: on })
  }
  await once(`follow ${String(props.slug)}`, settings.guard, async () => {
    show(state)
    const result = await wire.sendFollow(props, state)
    if (result.ok) return
    show(!state)
    sayFailed()
  })
}

/** Where a sent comment appears, and where the list is read again from. */
async function postComment(button: HTMLElement, props: Props): Promise<void> {
  const box = around(button, 'box')
  const editor = box && find(box, { editor: true })
  const words = editor ? textOf(editor) : ''
  if (!editor || words === '') return
  await once(`comment ${String(props.post)} ${words}`, settings.guard, async () => {
    const slot = props.comment
      ? find(document, { slot: 'replies', comment: props.comment })
      : find(document, { slot: 'comment-list', post: props.post })
    const result = props.edit
      ? await sendCommentEdit(props, words)
      : await wire.sendComment(props, words)
    if (result.ok && props.edit) box.remove()
    else if (result.ok) {
      write(editor, '')
      if (props.comment) slot?.append(build(result.html))
      else slot?.prepend(build(result.html))
      return
    }
    // The older call may have posted although it answered with a 5xx: the page looks again.
    const post = around(box, 'feed')
    const wish = { ...props, feed: post && propsOf(post).feed }
    const again = result.status >= 500 ? await component('comments', wish) : ''
    const region = post && find(post, { slot: 'comments' })
    const fresh = again === '' ? null : build(again)
    if (region && fresh?.textContent?.includes(words)) region.replaceChildren(fresh)
    else sayFailed()
  })
}

async function share(button: HTMLElement, props: Props): Promise<void> {
  const dialog = around(button, 'dialog')
  const editor = dialog && find(dialog, { editor: true })
  if (!editor) return
  await once('share', settings.guard, async () => {
    const words = textOf(editor)
    const result = props.edit ? await sendPostEdit(props, words) : await sendShare(props, words)
    if (!result.ok) {
      sayFailed()
      return
    }
    dialog.remove()
    find(document, { slot: 'new-posts' })?.prepend(build(result.html))
  })
}

/** Everything that can be done in a post. */
export const feedHandlers: Handlers = {
  react: (button, props) => react(button, props.mine ? '' : 'LIKE'),
  'react-menu': (button) => openMenu('reactionsMenu', button, button.parentElement),
  'react-kind': async (item, props) => {
    const button = find(around(item, 'feed') ?? document, { do: 'react', post: props.post })
    closeMenus()
    if (button) await react(button, String(props.reaction))
  },
  'comment-open': async (button, props) => {
    const post = around(button, 'feed')
    const slot = post && find(post, { slot: 'comments' })
    if (!slot) return
    if (slot.childElementCount === 0) {
      slot.append(build(await component('comments', { ...props, feed: propsOf(post).feed })))
    }
    find(slot, { editor: true })?.focus()
  },
  'reply-open': async (button, props) => {
    const post = around(button, 'feed')
    const slot = post && find(post, { slot: 'reply-box', comment: props.comment })
    if (!slot) return
    if (slot.childElementCount === 0) {
      slot.append(build(await component('replyBox', { ...props, feed: propsOf(post).feed })))
    }
    find(slot, { editor: true })?.focus()
  },
  'comment-submit': postComment,
  emoji: (button) => {
    const box = around(button, 'box')
    const editor = box && find(box, { editor: true })
    if (editor) write(editor, `${textOf(editor)} 🙂`)
  },
  'comment-like': async (button, props) => {
    const state = props.state !== true
    const show = (on: boolean) => {
      setProps(button, { state: on })
      if (settings.classic) button.setAttribute('aria-pressed', String(on))
      else button.classList.toggle(String(props.on), on)
    }
    await once(`comment-like ${String(props.comment)}`, settings.guard, async () => {
      show(state)
      const result = await wire.sendCommentLike(props, state)
      if (!result.ok) show(!state)
    })
  },
  'repost-menu': (button) =>
    openMenu('repostMenu', button, settings.classic ? button.parentElement : null),
  repost: async (_, props) => {
    closeMenus()
    await once(`repost ${String(props.post)}`, settings.guard, async () => {
      const result = await wire.sendRepost(props)
      if (!result.ok) sayFailed()
    })
  },
  'repost-quote': async (_, props) => {
    closeMenus()
    await openDialog('shareCompose', props)
  },
  'share-open': () => openDialog('shareCompose', {}),
  share,
  follow,
  hide: (button) => around(button, 'feed')?.remove(),
  more: (button) => button.remove(),
  close: (button) => around(button, 'dialog')?.remove(),
}
