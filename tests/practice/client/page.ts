/** What the server told about one element. */
export type Props = Record<string, string | number | boolean | null | undefined>

/** What happens when an element with that `do` is used. */
export type Handlers = Record<string, (element: HTMLElement, props: Props) => void | Promise<void>>

const known = new WeakMap<Element, Props>()

interface Policy {
  createHTML(text: string): string
}
declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined
const policy =
  typeof trustedTypes === 'undefined'
    ? null
    : trustedTypes.createPolicy('practice', { createHTML: (text) => text })

/** Takes what the server told out of the markup, as a page script that takes over a served page. */
export function hydrate(root: ParentNode): void {
  for (const element of root.querySelectorAll('[data-p]')) {
    const told: Props = JSON.parse(element.getAttribute('data-p') ?? '{}')
    known.set(element, told)
    element.removeAttribute('data-p')
  }
}

export function propsOf(element: Element): Props {
  return known.get(element) ?? {}
}

export function setProps(element: Element, changes: Props): void {
  known.set(element, { ...propsOf(element), ...changes })
}

/** Makes living elements of served markup. */
export function build(markup: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = policy ? policy.createHTML(markup) : markup
  const nodes = document.importNode(template.content, true)
  hydrate(nodes)
  return nodes
}

/** The first element below `root` of which the server told these things. */
export function find(root: ParentNode, wanted: Props): HTMLElement | null {
  const keys = Object.keys(wanted)
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const props = known.get(element)
    if (props && keys.every((key) => props[key] === wanted[key])) return element
  }
  return null
}

/** The nearest element around `start` that has this prop; looks through open shadow roots too. */
export function around(start: Element, key: string): HTMLElement | null {
  let element: Element | null = start
  while (element) {
    if (element instanceof HTMLElement && propsOf(element)[key] !== undefined) return element
    const root = rootOf(element)
    element = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  }
  return null
}

/** The document, or the shadow root that the element is in. */
export function rootOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root : document
}

/**
 * Calls the handler of the innermost element of a click's path that has one; a link without a handler is left to itself.
 * Enter does the same for what is no real button, as the sites' own menus do it.
 */
export function delegate(handlers: Handlers, root: Document | ShadowRoot = document): void {
  const use = (event: Event) => {
    for (const node of event.composedPath()) {
      if (!(node instanceof HTMLElement)) continue
      const props = propsOf(node)
      const handler = typeof props.do === 'string' ? handlers[props.do] : undefined
      if (handler) {
        event.preventDefault()
        void handler(node, props)
      }
      if (handler || node.matches('a[href], button, [contenteditable="true"]')) return
    }
  }
  root.addEventListener('click', use)
  root.addEventListener('keydown', (event) => {
    const [target] = event.composedPath()
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter') return
    if (!(target instanceof HTMLElement)) return
    if (target.matches('div[role="menuitem"], div[role="button"], div[role="link"]')) use(event)
  })
}

const running = new Set<string>()

/** Runs an act, unless the same one still runs and the page ignores clicks meanwhile. */
export async function once(key: string, guard: boolean, run: () => Promise<void>): Promise<void> {
  if (guard && running.has(key)) return
  running.add(key)
  try {
    await run()
  } finally {
    running.delete(key)
  }
}

/** What is written in an editor, without the empty line that it starts with. */
export function textOf(editor: HTMLElement): string {
  return (editor.innerText ?? '').replaceAll('\u200b', '').trim()
}

/** Empties an editor, or fills it again. */
export function write(editor: HTMLElement, text: string): void {
  const line = document.createElement('p')
  line.append(text === '' ? document.createElement('br') : text)
  editor.replaceChildren(line)
  editor.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
}

let shownToast: HTMLElement | null = null

/** A short word at the edge of the page that goes away by itself. */
export function toast(text: string, attributes: Record<string, string>): void {
  shownToast?.remove()
  const note = document.createElement('div')
  shownToast = note
  for (const [name, value] of Object.entries(attributes)) note.setAttribute(name, value)
  note.append(text)
  document.body.append(note)
  setTimeout(() => note.remove(), 4000)
}

/** Letters that differ from page load to page load, as query ids do from build to build. */
export function randomLetters(count: number, alphabet: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(count))
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')
}

/** A page that fails on its own: it throws now and then, and lacks elements that others have. */
export function breakPage(missing: string): void {
  const spoil = () => {
    for (const [index, element] of [...document.querySelectorAll(missing)].entries()) {
      if (index % 2 === 0) element.remove()
    }
  }
  spoil()
  setTimeout(() => {
    throw new Error('practice: the page itself is broken')
  }, 50)
  setInterval(() => {
    void Promise.reject(new Error('practice: nobody handles this'))
  }, 1500)
  document.addEventListener('click', () => {
    throw new TypeError('practice: a click handler of the page failed')
  })
}
