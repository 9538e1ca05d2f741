/** `npm run check`: format, lint, types, unused code, structure. Fast, needs no browser. */
import { runChecks } from './setup/checks.mjs'
import { install } from './setup/install.mjs'
import { main } from './setup/say.mjs'
import { createSteps } from './setup/steps.mjs'
import { runProjects } from './setup/vitest.mjs'

await main(async () => {
  await install()
  const steps = createSteps()
  await runChecks(steps)
  await steps.step('structure', () => runProjects(['repo'], { quiet: true }))
  return steps.sumUp()
})
