/**
 * `npm run pictures`: builds, then takes a picture of every screen in every state, and of the gallery, which has every
 * element in every state; `-- evening` those of one state.
 */
import { join } from 'node:path'
import { browsers } from './setup/browsers.mjs'
import { build, buildGallery } from './setup/build.mjs'
import { install } from './setup/install.mjs'
import { innerEnv, innerNode, root } from './setup/paths.mjs'
import { run } from './setup/run.mjs'
import { main, Stop } from './setup/say.mjs'

await main(async (args) => {
  await install()
  const env = innerEnv(await browsers('chromium'))
  for (const made of [await build('chromium'), await buildGallery()]) {
    if (made.failed > 0) throw new Stop('The extension could not be built.')
  }
  const { code } = await run(innerNode, [join(root, 'tests', 'pictures', 'take.ts'), ...args], {
    env,
  })
  return code
})
