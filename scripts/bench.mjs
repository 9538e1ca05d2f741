/** `npm run bench`: runs the measurements of tests/bench/ one after the other. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { browsers } from './setup/browsers.mjs'
import { install } from './setup/install.mjs'
import { innerEnv, innerNode, root } from './setup/paths.mjs'
import { run } from './setup/run.mjs'
import { main, say } from './setup/say.mjs'

await main(async (args) => {
  const folder = join(root, 'tests', 'bench')
  const all = existsSync(folder) ? readdirSync(folder) : []
  const benches = all.filter((name) => name.endsWith('.ts'))
  if (benches.length === 0) say('There are no measurements yet.')
  else await install()
  const env = benches.length > 0 ? innerEnv(await browsers('chromium')) : {}
  let worst = 0
  for (const name of benches) {
    const { code } = await run(innerNode, [join(folder, name), ...args], { env })
    worst = Math.max(worst, code)
  }
  return worst
})
