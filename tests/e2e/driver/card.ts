/** The prompt card in a site's page: what the page can see of it, and what the person does. */
import { contrast, readColour } from '../../contrast/colours.ts'
import { least } from '../../contrast/measure.ts'
import { inOwnWorld } from './own-world.ts'
import type { Box, Tab } from './tab.ts'

/** All that a page can see of it: an element without a name. */
export const cardElement = ':root > [popover="manual"]'

export interface SeenCard {
  box: Box
  scheme: 'light' | 'dark'
  /** Whether it has come to rest where it stands. */
  isStill: boolean
  /** The middle of its Close. */
  close: { x: number; y: number }
  /** What of it is not in the window, cut off, too faint or can't be hit; as lines. */
  faults: string[]
}

/** Looks at the card in the one page of a site that is open; null where none stands. */
export async function seeCard(desk: Tab): Promise<SeenCard | null> {
  const found = await inOwnWorld(desk, measure)
  if (!found) return null
  const { box, view, scheme, isStill, isSeen, isWhole, ground, words, buttons } = found
  const [closes] = buttons
  if (!closes) throw new Error('a card without a button')
  const cut = words.filter(
    ({ lines, around }) => !lines.every((one) => isWithin(one, around) && isWithin(one, box)),
  )
  const faint = words.filter(
    ({ colour }) => contrast(readColour(colour), readColour(ground)) < least.words,
  )
  const missed = buttons.filter(({ isHit }) => !isHit)
  const faults = [
    ...(isSeen ? [] : ['not to be seen']),
    ...(isWhole ? [] : ['more in it than it shows']),
    ...(isWithin(box, view) ? [] : ['not in the window']),
    ...cut.map(({ text }) => `cut: ${text}`),
    ...faint.map(({ text }) => `too faint: ${text}`),
    ...missed.map(({ text }) => `can't be hit: ${text}`),
  ]
  return { box, scheme, isStill, close: closes.middle, faults }
}

/** Runs in the extension's own world of the page: it stands alone. */
function measure() {
  const host = document.querySelector<HTMLElement>(':root > [popover="manual"]')
  const { chrome } = globalThis
  const root =
    host && (chrome?.dom ? chrome.dom.openOrClosedShadowRoot(host) : host.openOrClosedShadowRoot)
  const card = root?.querySelector('section')
  if (!root || !card || card.matches('.leaving')) return null
  const texts: Text[] = []
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT)
  for (let one = walker.nextNode(); one; one = walker.nextNode())
    if (one instanceof Text && !one.parentElement?.closest('.unseen')) texts.push(one)
  return {
    box: card.getBoundingClientRect().toJSON() as DOMRect,
    view: { x: 0, y: 0, width: document.documentElement.clientWidth, height: innerHeight },
    scheme: card.matches('.dark') ? ('dark' as const) : ('light' as const),
    isStill: card.getAnimations().length === 0,
    isSeen: card.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    isWhole: card.scrollHeight <= card.clientHeight && card.scrollWidth <= card.clientWidth,
    ground: getComputedStyle(card).backgroundColor,
    words: texts.map((text) => {
      const lines = document.createRange()
      lines.selectNodeContents(text)
      let around = text.parentElement ?? card
      while (around !== card && getComputedStyle(around).display === 'inline')
        around = around.parentElement ?? card
      return {
        text: text.data,
        lines: Array.from(lines.getClientRects(), (line) => line.toJSON() as DOMRect),
        around: around.getBoundingClientRect().toJSON() as DOMRect,
        colour: getComputedStyle(text.parentElement ?? card).color,
      }
    }),
    buttons: Array.from(card.querySelectorAll('button'), (button) => {
      const { x, y, width, height } = button.getBoundingClientRect()
      const middle = { x: x + width / 2, y: y + height / 2 }
      const hit = root.elementFromPoint(middle.x, middle.y)
      return { text: button.textContent, middle, isHit: hit !== null && button.contains(hit) }
    }),
  }
}

/** To half a pixel: browsers round. */
function isWithin(one: Box, other: Box): boolean {
  return (
    one.x >= other.x - 0.5 &&
    one.y >= other.y - 0.5 &&
    one.x + one.width <= other.x + other.width + 0.5 &&
    one.y + one.height <= other.y + other.height + 0.5
  )
}

/**
 * Steps with the Tab key until the focus is in the card; says whether it got there. What has it inside, no page can see.
 *
 * @param look is called before each step
 */
export async function stepIntoCard(
  tab: Tab,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<boolean> {
  // More than any practice page has things to step to.
  for (let steps = 0; steps < 150; steps += 1) {
    await look()
    await tab.press('Tab')
    if (await tab.evaluate((one) => document.activeElement?.matches(one) ?? false, cardElement))
      return true
  }
  return false
}
