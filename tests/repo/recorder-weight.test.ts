/** The recorder runs in every frame of every page of a site: what it weighs is felt. */
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { sites } from '../../lib/sites/all.ts'
import { readBuilt } from './built.ts'

const builds = (['chromium', 'firefox'] as const).flatMap((target) =>
  sites.map(({ id }) => [id, target] as const),
)

test.each(builds)('the recorder of %s for %s weighs at most 18 kB', (site, target) => {
  const weight = brotliCompressSync(readBuilt(target, `recorder-${site}.js`)).length
  expect(weight).toBeLessThanOrEqual(18_000)
})
