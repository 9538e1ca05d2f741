/**
 * `npm start`: shows Waterline on the practice network; the set-up is done on the way.
 *
 *   --browser firefox   in Firefox instead of Chromium
 *   --headless          without a window even where there is a display
 *   --live              on the real sites instead, with a kept profile
 */
import { join } from 'node:path'
import { live } from './live.mjs'
import { browsers } from './setup/browsers.mjs'
import { build } from './setup/build.mjs'
import { install } from './setup/install.mjs'
import { innerEnv, innerNode, root } from './setup/paths.mjs'
import { run } from './setup/run.mjs'
import { main, say, Stop } from './setup/say.mjs'

await main(async (args) => {
  const kind = browserOf(args)
  if (args.includes('--live')) return live(kind)
  await install()
  const env = await browsers(kind)
  say('Building the extension …')
  const built = await build(kind)
  if (built.failed > 0) throw new Stop(`${built.output}\n\nThe extension could not be built.`)
  const tour = join(root, 'tests', 'practice', 'tour.ts')
  // The tour serves its pages' scripts as TypeScript with the types taken out, which Node still calls experimental.
  const quietly = '--disable-warning=ExperimentalWarning'
  const { code } = await run(innerNode, [quietly, tour, ...args], { env: innerEnv(env) })
  return code
})

function browserOf(args) {
  const at = args.findIndex((arg) => arg === '--browser' || arg.startsWith('--browser='))
  const named = args[at]?.split('=')[1] ?? args[at + 1]
  const kind = at === -1 ? 'chromium' : named
  if (kind !== 'chromium' && kind !== 'firefox') {
    throw new Stop('--browser takes chromium or firefox.')
  }
  return kind
}
