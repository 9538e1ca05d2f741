import { expect, test } from 'vitest'
import { written } from '../../../lib/archives/x/written.ts'

test.each([
  ['Planing &lt; joining &gt; #Oak #oak https://t.co/aB1', '1-4', ['oak']],
  ['https://t.co/aB1', '0', []],
  ['R&amp;D', '1-4', []],
])('%s has %s words', (text, words, tags) => {
  expect(written(text)).toEqual({ words, tags })
})
