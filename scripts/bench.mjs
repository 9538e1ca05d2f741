/** `npm run bench`: builds, then runs the measurements of tests/bench/ one after the other; `-- --quick` runs each once. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { browsers } from './setup/browsers.mjs'
import { install } from './setup/install.mjs'
import { innerEnv, innerNode, root, tool } from './setup/paths.mjs'
import { run } from './setup/run.mjs'
import { main, Stop } from './setup/say.mjs'
import { runTool } from './setup/steps.mjs'

await main(async (args) => {
  await install()
  const env = innerEnv(await browsers('chromium'))
  // The code that ships, with the names of its functions left in.
  const { failed } = await runTool(tool('wxt'), ['build', '--mode', 'bench'])
  if (failed > 0) throw new Stop('The extension could not be built.')
  const folder = join(root, 'tests', 'bench')
  let worst = 0
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.ts'))) {
    const { code } = await run(innerNode, [join(folder, name), ...args], { env })
    worst = Math.max(worst, code)
  }
  return worst
})
