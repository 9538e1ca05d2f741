/** docs/privacy.md says which words of which requests are read: it must say all of them. */
import { expect, test } from 'vitest'
import { sites } from '../../lib/sites/all.ts'
import { read } from './files.ts'

const page = read('docs/privacy.md')

const parts = sites.flatMap(({ bodyWords }) =>
  bodyWords.flatMap(({ urls, fields }) => [
    (urls[0] ?? '').split(/[./]/).findLast((part) => /\w/.test(part)) ?? '',
    ...fields.flatMap(({ name, words }) => [name, ...Object.keys(words)]),
  ]),
)

test.each([...new Set(parts)])('%s stands there', (part) => {
  expect(page).toContain(part)
})
