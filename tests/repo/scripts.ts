/** What a built script or page loads before it does anything. */
import path from 'node:path'
import { readBuilt } from './built.ts'
import type { Target } from './setup.ts'

/** Built scripts by their paths: this one, or those of this page, with all that they load from their first line on. */
export function scriptsOf(target: Target, name: string): Map<string, string> {
  const known = new Map<string, string>()
  const load = (script: string): void => {
    if (known.has(script)) return
    const text = readBuilt(target, script)
    known.set(script, text)
    for (const [, from = ''] of text.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g))
      load(path.posix.join(path.posix.dirname(script), from))
  }
  if (!name.endsWith('.html')) load(name)
  else
    for (const [, script = ''] of readBuilt(target, name).matchAll(/\ssrc="\/?([^"]+\.js)"/g))
      load(script)
  return known
}
