/** Menus, dialogs and lesser buttons of posts and comments on LinkedIn's practice pages, by structure alone. */
import type { Scenario } from '../../practice/network.ts'
import { linkedinPages, type PostId } from './linkedin.ts'

export const postAddress = ({ id, kind }: PostId): string =>
  `https://www.linkedin.com/feed/update/urn:li:${kind}:${id}/`

/** Selectors of one page stack, with those of `linkedinPages`. */
export function linkedinPosts(stack: Scenario['linkedinStack']) {
  const classic = stack === 'classic'
  const pages = linkedinPages(stack)
  const { post, comment } = pages
  const menu = classic ? '.artdeco-dropdown__content' : '[role="menu"]'
  const item = (place: number): string =>
    classic
      ? `${menu} li:nth-child(${place}) [role="button"]`
      : `${menu} [role="menuitem"]:nth-child(${place})`
  const question = classic
    ? '.feed-components-shared-decision-modal'
    : 'dialog:not(:has([contenteditable]))'
  const dialog = classic ? '.artdeco-modal' : 'dialog'
  const share = classic
    ? '.share-box-v2__modal'
    : 'dialog [data-sdui-screen$="sharing.ShareCompose"]'
  return {
    ...pages,
    openReactions: (one: PostId): string =>
      classic
        ? `${post(one)} [data-finite-scroll-hotkey="l"]`
        : `${post(one)} button:first-child + button[aria-expanded]`,
    /** The first is Like, the others as `reactionKinds` has them. */
    reactionKind: (one: PostId, place: number): string =>
      `${post(one)} [role="menu"] button:nth-child(${place})`,
    /** On the classic pages alone. */
    reactors: (one: PostId): string => `${post(one)} .social-details-social-counts button`,
    likeComment: (id: string): string => `${comment(id)} span > button`,
    emoji: (one: PostId): string =>
      `${post(one)} ${classic ? '.comments-comment-box form > div:not(:first-child) > button' : '[componentkey^="commentBox-"] > div:not(:first-child) > button'}`,
    openCommentMenu: (id: string): string => `${comment(id)} button[aria-expanded]`,
    openMenu: (one: PostId): string =>
      classic
        ? `${post(one)} .feed-shared-control-menu > button`
        : `${post(one)} button:first-child:has(+ button:not([aria-expanded]))`,
    menu,
    item,
    no: `${question} button:first-child`,
    yes: `${question} button:last-child`,
    repostWithThoughts: item(1),
    openSend: (one: PostId): string =>
      classic
        ? `${post(one)} [data-finite-scroll-hotkey="s"]`
        : `${post(one)} div:has(> button[aria-expanded]) + button + button + button`,
    sendWords: `${dialog} .msg-form__contenteditable`,
    sendTo: `${dialog} .msg-form__send-button`,
    closeSend: `${dialog}:has(.msg-form) > button`,
    startPost: classic
      ? '.share-box-feed-entry__trigger'
      : '[role="button"]:has(#draft-text-replaceable-component)',
    shareEditor: `${share} [contenteditable="true"]`,
    addPoll: classic ? `${share} > div > button` : `${share} > div:last-of-type > button`,
    closeShare: `${share} > button:first-child`,
    sendShare: `${share} > button:last-child`,
    vote: (one: PostId, place: number): string =>
      `${post(one)} fieldset button:nth-child(${place})`,
    followAuthor: (one: PostId): string =>
      classic ? `${post(one)} .follow` : `${post(one)} a[href] + div + div > button`,
  }
}
