import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { manualPage } from '../../scripts/manual.ts'

test('docs/manual.md says what Help says inside', () => {
  expect(readFileSync('docs/manual.md', 'utf8')).toBe(manualPage())
})
