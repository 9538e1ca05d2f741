/** `npm run simulate`: invented people live some months with the real rules; `-- --days=90 --seed=1 --persona=reader`. */
import { join } from 'node:path'
import { install } from './setup/install.mjs'
import { innerNode, root } from './setup/paths.mjs'
import { run } from './setup/run.mjs'
import { main } from './setup/say.mjs'

await main(async (args) => {
  await install()
  // The rules are TypeScript: the newer Node reads that as it is.
  const { code } = await run(innerNode, [join(root, 'tests', 'simulate', 'print.ts'), ...args])
  return code
})
