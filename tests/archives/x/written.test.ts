import { expect, test } from 'vitest'
import { withoutAnswered, written } from '../../../lib/archives/x/written.ts'

test.each([
  ['Planing &lt; joining &gt; #Oak #oak https://t.co/aB1', '1-4', ['oak']],
  ['https://t.co/aB1', '0', []],
  ['R&amp;D', '1-4', []],
])('%s has %s words', (text, words, tags) => {
  expect(written(text)).toEqual({ words, tags })
})

test('whom a reply is to is nothing that was written', () => {
  expect(withoutAnswered('@amara_obi @tomasz_n Hi @zoe_l')).toBe('Hi @zoe_l')
})
