/** `npm run rules`: prints every rule of every site; `npm run rules -- react` those whose name holds the word. */
import { join } from 'node:path'
import { install } from './setup/install.mjs'
import { innerNode, root } from './setup/paths.mjs'
import { run } from './setup/run.mjs'
import { main } from './setup/say.mjs'

await main(async (args) => {
  await install()
  // The sites are TypeScript: the newer Node reads that as it is.
  const { code } = await run(innerNode, [join(root, 'scripts', 'rules', 'print.ts'), ...args])
  return code
})
