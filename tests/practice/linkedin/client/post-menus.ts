import type { Handlers, Props } from '../../client/page.ts'
import { around, build, find, once, propsOf, setProps, textOf } from '../../client/page.ts'
import { closeMenus, findLayer, openDialog, openMenu, sayFailed } from './layers.ts'
import { component } from './requests.ts'
import { settings } from './settings.ts'
import * as wire from './post-wire.ts'

const place = (button: HTMLElement): Element | null =>
  settings.classic ? button.parentElement : null

async function remove(button: HTMLElement, props: Props): Promise<void> {
  await once(`delete ${String(props.post)} ${String(props.comment)}`, settings.guard, async () => {
    around(button, 'dialog')?.remove()
    const result = props.comment
      ? await wire.sendCommentDeletion(props)
      : await wire.sendPostDeletion(props)
    const gone = props.comment
      ? find(document, { slot: 'comment', comment: props.comment })
      : find(document, { post: props.post, place: 'post' })
    if (result.ok) gone?.remove()
    else sayFailed()
  })
}

/** What is written in the composer, which may be another dialog than the one in front. */
function composer(): { dialog: HTMLElement | null; words: string } {
  const editor = findLayer({ editor: true, share: true })
  return { dialog: editor && around(editor, 'dialog'), words: editor ? textOf(editor) : '' }
}

/** Menus of posts and comments, and what is chosen there. */
export const postMenuHandlers: Handlers = {
  'close-menus': closeMenus,
  'post-menu': (button) => openMenu('postMenu', button, place(button)),
  'comment-menu': (button) => openMenu('commentMenu', button, place(button)),
  save: async (_, props) => {
    closeMenus()
    const result = await wire.sendSave(props, props.saved !== true)
    if (!result.ok) sayFailed()
  },
  'undo-repost': async (_, props) => {
    closeMenus()
    const result = await wire.sendUndoRepost(props)
    if (!result.ok) sayFailed()
  },
  'post-edit': async (_, props) => {
    closeMenus()
    await openDialog('shareCompose', { ...props, edit: true })
  },
  'comment-edit': async (_, props) => {
    closeMenus()
    const slot = find(document, { slot: 'reply-box', comment: props.comment })
    const post = slot && around(slot, 'feed')
    const wish = { ...props, feed: post ? propsOf(post).feed : '', edit: true }
    slot?.replaceChildren(build(await component('replyBox', wish)))
  },
  reactors: (_, props) => wire.readReactors(props),
  'send-open': () => openDialog('sendDialog', {}),
  'delete-ask': async (_, props) => {
    closeMenus()
    await openDialog('deleteQuestion', props)
  },
  delete: remove,
  'share-close': async (button) => {
    const { dialog, words } = composer()
    if (words === '') dialog?.remove()
    else around(button, 'dialog')?.append(build(await component('draftQuestion', {})))
  },
  'share-poll': (button) => {
    const dialog = around(button, 'dialog')
    const submit = dialog && find(dialog, { do: 'share' })
    if (!submit) return
    setProps(submit, { poll: true })
    submit.toggleAttribute('disabled', false)
  },
  'draft-discard': () => composer().dialog?.remove(),
  'draft-save': async () => {
    const { dialog, words } = composer()
    const result = await wire.sendDraft(words)
    if (result.ok) dialog?.remove()
    else sayFailed()
  },
  vote: async (button, props) => {
    const slot = find(document, { slot: 'poll', post: props.post })
    await once(`vote ${String(props.post)}`, settings.guard, async () => {
      const before = [...(slot?.childNodes ?? [])]
      button.remove()
      const result = await wire.sendVote(props)
      if (result.ok) slot?.replaceWith(build(result.html))
      else {
        slot?.replaceChildren(...before)
        before[0]?.appendChild(button)
        sayFailed()
      }
    })
  },
}
