import type { Handlers, Props } from '../../client/page.ts'
import { around, build, find, once, propsOf, setProps } from '../../client/page.ts'
import { sayFailed } from './layers.ts'
import { component } from './requests.ts'
import { settings } from './settings.ts'
import * as wire from './wire.ts'

/** Shows a profile's head anew, with the relation as it is now. */
async function refreshTopcard(): Promise<void> {
  const card = find(document, { slot: 'topcard' })
  if (!card) return
  card.replaceWith(build(await component('topcard', { slug: propsOf(card).slug })))
}

/**
 * The card goes at once and comes back when the server did not agree. Its place closes a little later, so that a double
 * click never meets the next card.
 */
async function answer(button: HTMLElement, props: Props): Promise<void> {
  await once(`invitation ${String(props.id)}`, settings.guard, async () => {
    const card = around(button, 'card')
    if (card) card.style.visibility = 'hidden'
    const result = await wire.sendAnswer(props)
    if (!result.ok) {
      if (card) card.style.visibility = ''
      sayFailed()
    } else if (card) setTimeout(() => card.remove(), 350)
    else await refreshTopcard()
  })
}

async function connect(button: HTMLElement, props: Props): Promise<void> {
  if (props.state === true) return
  const show = (on: boolean) => {
    setProps(button, { state: on })
    const word = button.querySelector('span')
    if (word) word.textContent = String(on ? props.onText : props.offText)
  }
  await once(`connect ${String(props.slug)}`, settings.guard, async () => {
    show(true)
    const result = await wire.sendConnect(props)
    if (result.ok) return
    show(false)
    sayFailed()
  })
}

async function sendInvite(button: HTMLElement, props: Props): Promise<void> {
  const dialog = around(button, 'dialog')
  const note = dialog && find(dialog, { note: true })
  const words = note instanceof HTMLTextAreaElement ? note.value.trim() : ''
  await once(`invite ${String(props.slug)}`, settings.guard, async () => {
    const result = await wire.sendInvite(props, words)
    if (!result.ok) {
      sayFailed()
      return
    }
    dialog?.remove()
    await refreshTopcard()
  })
}

async function openInvite(props: Props, note: boolean): Promise<void> {
  find(document, { dialog: true })?.remove()
  document.body.append(build(await component('inviteDialog', { slug: props.slug, note })))
  find(document, { note: true })?.focus()
}

/** Invitations, received and sent. */
export const networkHandlers: Handlers = {
  invitation: answer,
  connect,
  invite: (_, props) => openInvite(props, false),
  'invite-note': (_, props) => openInvite(props, true),
  'invite-send': sendInvite,
}
