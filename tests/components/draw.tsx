/** Draws components into a happy-dom document and finds their parts as people do: by role and name. */
import { render, type ComponentChildren } from 'preact'
import { act } from 'preact/test-utils'
import { TextProvider } from '../../components/text.tsx'
import { englishText } from './english.ts'

export interface Drawn {
  root: HTMLElement
  again: (content: ComponentChildren) => Promise<void>
  /** The one element this selector finds. */
  one: (selector: string) => HTMLElement
  all: (selector: string) => HTMLElement[]
}

export async function draw(content: ComponentChildren): Promise<Drawn> {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const again = (next: ComponentChildren): Promise<void> =>
    act(() => render(<TextProvider text={englishText}>{next}</TextProvider>, root))
  await again(content)
  const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)]
  return {
    root,
    again,
    all,
    one(selector) {
      const found = all(selector)
      if (!found[0] || found[1]) throw new Error(`${found.length} elements match ${selector}`)
      return found[0]
    },
  }
}

/** What a screen reader calls an element: by `aria-labelledby`, `aria-label`, or its own words. */
export function nameOf(element: HTMLElement): string {
  const by = element.getAttribute('aria-labelledby')
  const label = by ? document.querySelector(`[id="${by}"]`)?.textContent : null
  return (label ?? element.getAttribute('aria-label') ?? element.textContent).trim()
}

export function descriptionOf(element: HTMLElement): string {
  const by = element.getAttribute('aria-describedby')
  return (by && document.querySelector(`[id="${by}"]`)?.textContent) || ''
}

/** The person clicks. */
export async function click(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.click()
    await Promise.resolve()
  })
}

/** The person writes into a field, replacing what stood there. */
export async function write(field: HTMLElement, words: string): Promise<void> {
  if (!(field instanceof HTMLInputElement)) throw new Error('not a text field')
  await act(() => {
    field.value = words
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
