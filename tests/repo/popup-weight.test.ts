/** The popup stands once all of its first script is here: what that weighs is waited for. */
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { scriptsOf } from './scripts.ts'
import { targets, type Target } from './setup.ts'

test.each(Object.keys(targets) as Target[])(
  'what the popup needs before it stands weighs at most 40 kB for %s',
  (target) => {
    const scripts = [...scriptsOf(target, 'popup.html').values()]
    expect(scripts).not.toEqual([])
    const weight = scripts.reduce((sum, text) => sum + brotliCompressSync(text).length, 0)
    expect(weight).toBeLessThanOrEqual(40_000)
  },
)
