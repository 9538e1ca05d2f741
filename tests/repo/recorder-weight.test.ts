/** The recorder runs in every frame of every page of a site: what it weighs is felt. */
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readBuilt } from './built.ts'

test.each(['chromium', 'firefox'] as const)(
  'the recorder for %s weighs at most 15 kB',
  (target) => {
    const weight = brotliCompressSync(readBuilt(target, 'recorder.js')).length
    expect(weight).toBeLessThanOrEqual(15_000)
  },
)
