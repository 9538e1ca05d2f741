/** The English catalogue without a browser, for tests of components. */
import { createText } from '../../lib/text/text.ts'
import messages from '../../public/_locales/en/messages.json' with { type: 'json' }

const catalogue: Record<string, { message: string }> = messages

export const englishText = createText('en', (key, values) =>
  (catalogue[key]?.message ?? '').replaceAll(/\$(\d)/g, (_, place) => values[place - 1] ?? ''),
)
