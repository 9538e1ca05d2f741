/** Where things are on LinkedIn's practice pages, by structure alone: selectors hold no word of any language. */
import { encodePostKey } from '../../practice/world/ids.ts'
import type { Scenario } from '../../practice/network.ts'

export interface PostId {
  id: string
  kind: 'activity' | 'ugcPost'
}

export const addresses = {
  feed: 'https://www.linkedin.com/feed/',
  invitations: 'https://www.linkedin.com/mynetwork/invitation-manager/received/',
  network: 'https://www.linkedin.com/mynetwork/grow/',
  messaging: 'https://www.linkedin.com/messaging/',
  thread: (id: string): string => `https://www.linkedin.com/messaging/thread/${id}/`,
  profile: (slug: string): string => `https://www.linkedin.com/in/${slug}/`,
}

/** Selectors of one page stack. */
export function linkedinPages(stack: Scenario['linkedinStack']) {
  const classic = stack === 'classic'
  const post = ({ id, kind }: PostId): string =>
    classic
      ? `[data-urn="urn:li:${kind}:${id}"]`
      : `[role="listitem"]:has([id^="${encodePostKey(kind, id)}-replaceableCommentTools"])`
  const bar = 'div:has(> button[aria-expanded])'
  const comment = (id: string): string =>
    classic ? `article[data-id$=",${id})"]` : `[id^="replaceableComment_"][id$=",${id})"]`
  const box = classic ? '.comments-comment-box' : '[componentkey^="commentBox-"]'
  const dialog = '[role="dialog"]:has(#send-invite-modal)'
  const submit = classic ? '.comments-comment-box__submit-button--cr' : '> button'
  return {
    post,
    comment,
    reaction: (one: PostId): string =>
      classic
        ? `${post(one)} button:has(+ [data-finite-scroll-hotkey="l"])`
        : `${post(one)} button:has(+ button[aria-expanded])`,
    openComments: (one: PostId): string =>
      classic ? `${post(one)} [data-finite-scroll-hotkey="c"]` : `${post(one)} ${bar} + button`,
    openReposts: (one: PostId): string =>
      classic
        ? `${post(one)} [data-finite-scroll-hotkey="r"]`
        : `${post(one)} ${bar} + button + button`,
    repostNow: classic
      ? '.artdeco-dropdown__content li:nth-child(2) [role="button"]'
      : '[role="menu"] [role="menuitem"]:nth-child(2)',
    commentEditor: (one: PostId): string => `${post(one)} ${box} [contenteditable="true"]`,
    sendComment: (one: PostId): string => `${post(one)} ${box} ${submit}`,
    openReply: (id: string): string => `${comment(id)} span + div > button`,
    replyEditor: (id: string): string => `${comment(id)} ${box} [contenteditable="true"]`,
    sendReply: (id: string): string => `${comment(id)} ${box} ${submit}`,
    /** List cards have Ignore first, Accept second. */
    invitation: (slug: string, answer: 'ignore' | 'accept'): string =>
      `${classic ? 'li' : '[role="listitem"]'}:has(a[href="/in/${slug}/"]) ${
        classic ? '.invitation-card__action-container ' : ''
      }button${answer === 'accept' ? ' + button' : ''}`,
    connect: (slug: string): string =>
      `${classic ? 'li' : '[role="listitem"]'}:has(a[href="/in/${slug}/"]) button`,
    invite: (slug: string): string => `a[href="/preload/custom-invite/?vanityName=${slug}"]`,
    /** In the dialog, below its close button: first "add a note", then "send without". */
    addNote: `${dialog} div > button:first-child`,
    sendInvitation: `${dialog} div > button:last-child`,
    note: 'textarea#custom-message',
    sendNote: `${dialog} textarea + div > button:last-child`,
    follow: classic ? 'main section button[aria-label]' : '[id$="Topcard"] div:has(> a) + button',
    invitedRow: 'main section button[aria-label]:has(+ button[aria-label])',
    openBubbles: '.msg-overlay-bubble-header__button',
    bubble: 'button.msg-conversation-listitem__link',
    bubbleMessage: '.msg-overlay-conversation-bubble:not([hidden]) .msg-form__contenteditable',
    bubbleSend: '.msg-overlay-conversation-bubble:not([hidden]) .msg-form__send-button',
    message: '.msg-form__contenteditable',
    sendMessage: '.msg-form__send-button',
  }
}
