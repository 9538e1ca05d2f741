/** The manual as a page of docs/, from the very words of the message catalogue. */
import messages from '../public/_locales/en/messages.json' with { type: 'json' }
import { manual } from '../lib/screens/help.ts'

const say = (key: keyof typeof messages): string => messages[key].message

/** Markdown, as formatted as the rest of the project. */
export function manualPage(): string {
  const chapters = manual.map(({ title, paragraphs }) =>
    [`## ${say(title)}`, ...paragraphs.map(say)].join('\n\n'),
  )
  return (
    ['# How to read Waterline', 'This is what Help says inside.', ...chapters].join('\n\n') + '\n'
  )
}
