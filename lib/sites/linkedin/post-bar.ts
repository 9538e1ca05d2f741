/** The buttons under a post, in all of LinkedIn's stacks, by place where they have no name. */
import { insidePost } from './selectors.ts'

/**
 * The newest markup names none of them. A group of two begins the bar: the reaction button, and the one that
 * opens the menu of reactions; after the group come comment, repost (which opens a menu too) and send.
 */
export const reactionButton = `[data-view-name="reaction-button"], button:has(+ [data-finite-scroll-hotkey="l"]), :is(${insidePost}) button:first-child:has(+ button[aria-expanded])`

export const reactionsMenu = `[data-finite-scroll-hotkey="l"], :is(${insidePost}) button:first-child + button[aria-expanded]`

export const repostButton = `[data-finite-scroll-hotkey="r"], [data-view-name="feed-share-button"], :is(${insidePost}) :has(> button:first-child + button[aria-expanded]) ~ button[aria-expanded]`

/** Any button of a post; of those that open a dialog, the repost button aside, it is the control menu. */
export const postMenu = `:is(${insidePost}) button`

export const menuItem = '[role="menuitem"], .artdeco-dropdown__item'
