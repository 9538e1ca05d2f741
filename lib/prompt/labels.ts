/** The card's own words: the worker looks them up and sends them along, so that the page holds no catalogue. */
import type { Text, TextKey } from '../text/text.ts'

/** Each word of the card and its message. */
export const cardLabelKeys = {
  name: 'card_name',
  close: 'card_close',
  showHow: 'card_show_how',
  notNow: 'card_not_now',
  alreadyDone: 'card_already_done',
  why: 'card_why',
  fewer: 'card_fewer',
  think: 'card_think',
  copy: 'card_copy',
  copied: 'card_copied',
  copyFailed: 'card_copy_failed',
  kept: 'card_kept',
} as const satisfies Record<string, TextKey>

export type CardLabel = keyof typeof cardLabelKeys

/** All words of the card in the language of `text`. */
export function cardLabels(text: Text): Record<string, string> {
  return Object.fromEntries(Object.entries(cardLabelKeys).map(([label, key]) => [label, text(key)]))
}
