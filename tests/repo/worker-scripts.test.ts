import { expect, test } from 'vitest'
import { scriptsOf } from './scripts.ts'

test('the worker imports nothing later: Chromium allows it in no service worker', () => {
  const scripts = scriptsOf('chromium', 'background.js')
  expect(scripts.size).toBeGreaterThan(1)
  const later = [...scripts].filter(([, text]) => /\bimport\s*\(/.test(text))
  expect(later.map(([name]) => name)).toEqual([])
})
