import path from 'node:path'
import { expect, test } from 'vitest'
import { readBuilt } from './built.ts'

/** A built script with all that it loads from its first line on. */
function scriptsOf(name: string, known = new Map<string, string>()): Map<string, string> {
  if (known.has(name)) return known
  const text = readBuilt('chromium', name)
  known.set(name, text)
  for (const [, from = ''] of text.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g))
    scriptsOf(path.posix.join(path.posix.dirname(name), from), known)
  return known
}

test('the worker imports nothing later: Chromium allows it in no service worker', () => {
  const scripts = scriptsOf('background.js')
  expect(scripts.size).toBeGreaterThan(1)
  const later = [...scripts].filter(([, text]) => /\bimport\s*\(/.test(text))
  expect(later.map(([name]) => name)).toEqual([])
})
