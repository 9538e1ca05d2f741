/** Putting a screen into its page; drawing again keeps what the person is typing. */
import { render, type ComponentChildren } from 'preact'
import type { Text } from '../lib/text/text.ts'
import { TextProvider } from './text.tsx'

/** Draws into `#app` and tells the page its language, direction and title. */
export function mount(text: Text, title: string, content: ComponentChildren): void {
  const root = document.querySelector('#app')
  if (!root) throw new Error('the page has no #app')
  document.documentElement.lang = text.lang
  document.documentElement.dir = text.dir
  document.title = title
  render(<TextProvider text={text}>{content}</TextProvider>, root)
}
