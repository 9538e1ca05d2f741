/**
 * The skeleton of a page: how it is built, without anything it says.
 *
 * What stays are names of elements and attributes, values that are the web platform's own (roles, states), and
 * words of the site's code that Waterline's rules name already. Every other run of letters becomes `a`, every
 * number `0`, every text `…`.
 */
import type { OpenShadow } from './dom.ts'

/** Values of ARIA and HTML that say what an element is or in which state: never a word of the page. */
const platform = new Set(
  (
    'true false mixed page auto ltr rtl none inert ' +
    'alert alertdialog application article banner button cell checkbox columnheader combobox complementary ' +
    'contentinfo definition dialog directory document feed figure form grid gridcell group heading img link list ' +
    'listbox listitem log main marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation ' +
    'note option presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox ' +
    'separator slider spinbutton status switch tab table tablist tabpanel term textbox timer toolbar tooltip tree ' +
    'treegrid treeitem submit reset text polite assertive manual -1 0'
  ).split(' '),
)

/** Attributes whose value is meant for people, or long, or an address elsewhere: their name says enough. */
const silent =
  /^(?:style|src|srcset|sizes|d|points|content|value|title|alt|placeholder|label|lang|aria-(?:label|description|roledescription|valuetext|placeholder|braille.*)|on.+)$/
const skipped = new Set(['script', 'style', 'link', 'meta', 'noscript', 'template', 'head'])

/** Words of code this long are recognised inside longer runs, too: `xyzFeedType_`. */
const long = 7
/** Characters: more than that nobody reads, and an issue would not take. */
const longest = 60_000

/** @param words words of the site's code that may stand */
export function skeletonOf(
  root: Element,
  words: ReadonlySet<string>,
  openShadow: OpenShadow,
): string {
  const within = [...words].filter((word) => word.length >= long)

  function masked(value: string): string {
    const parts = value.matchAll(
      /(?<word>[\p{L}\p{M}]+)|(?<number>\p{N}+)|(?<sign>[-_:/.#?=&,@() ])/gu,
    )
    const shown = [...parts].map(({ groups = {} }) =>
      groups['word'] === undefined ? (groups['sign'] ?? '0') : spelled(groups['word']),
    )
    // Tokens of letters and digits are one; lists of hashed classes are one.
    const parted = shown
      .join('')
      .replaceAll(/(?:a|0){2,}/g, 'a')
      .split(' ')
    return parted.filter((part, place) => part !== parted[place - 1]).join(' ')
  }

  function spelled(word: string): string {
    if (words.has(word)) return word
    const known = within.find((one) => word.includes(one))
    return known ? known : 'a'
  }

  function attributeOf({ name, value }: Attr): string {
    const shown = name.replaceAll(/\d+/g, '0')
    if (value === '' || silent.test(name)) return shown
    return `${shown}="${platform.has(value) || words.has(value) ? value : masked(value)}"`
  }

  function linesOf(element: Element, depth: number): string[] {
    const name = element.localName
    if (skipped.has(name)) return []
    const own = [nameOf(element), ...Array.from(element.attributes, attributeOf)]
    if ([...element.childNodes].some(isText)) own.push('…')
    const line = `${'  '.repeat(depth)}${own.join(' ')}`
    if (name === 'svg') return [line]
    const inside = [...element.children].map((child) => linesOf(child, depth + 1))
    const shadow = openShadow(element)
    if (shadow) {
      inside.push([`${'  '.repeat(depth + 1)}#shadow`])
      for (const child of shadow.children) inside.push(linesOf(child, depth + 2))
    }
    const framed = frameOf(element)
    if (framed) inside.push(linesOf(framed, depth + 1))
    return [line, ...once(inside)]
  }

  const text = linesOf(root, 0).join('\n')
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf('\n', longest))}\n(cut)`
}

/** Custom elements are named by the site, which may name them anything. */
function nameOf({ localName }: Element): string {
  return /^[a-z]+\d?$/.test(localName) ? localName : 'custom-element'
}

function isText(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== ''
}

function frameOf(element: Element): Element | null {
  try {
    return element instanceof HTMLIFrameElement ? (element.contentDocument?.body ?? null) : null
  } catch {
    // A frame of another site: what stands in it is none of Waterline's business.
    return null
  }
}

/** Neighbours that are built alike are shown once, with their number. */
function once(blocks: readonly string[][]): string[] {
  const shown: { lines: string[]; key: string; count: number }[] = []
  for (const lines of blocks.filter((block) => block.length > 0)) {
    const key = lines.join('\n')
    const last = shown.at(-1)
    if (last?.key === key) last.count += 1
    else shown.push({ lines, key, count: 1 })
  }
  for (const { lines, count } of shown) if (count > 1) lines[0] += ` ×${count}`
  return shown.flatMap(({ lines }) => lines)
}
