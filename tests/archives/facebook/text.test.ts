import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { repaired } from '../../../lib/archives/facebook/text.ts'

const asWritten = (text: string): string => Buffer.from(text).toString('latin1')

test('text comes back as it was meant, in any script', () => {
  for (const text of ['Zoë Brandt', 'Łukasz Żak', 'Schön 👏', '王小明', 'שלום', 'plain'])
    expect(repaired(asWritten(text))).toBe(text)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(repaired(asWritten(text))).toBe(text)
    }),
  )
})

test('text that never was so stays as it is', () => {
  for (const text of ['Zoë', 'Żak', '王', 'caf\u00e9 \u00c3', 'Zo\u00c3\u00ab 王']) expect(repaired(text)).toBe(text)
}) // prettier-ignore
