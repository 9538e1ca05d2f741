/**
 * `npm test`: everything that must hold before a change is done, with both browsers really run.
 * `--long` adds the full matrices of tests/long/.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { browsers } from './setup/browsers.mjs'
import { build } from './setup/build.mjs'
import { runChecks } from './setup/checks.mjs'
import { install } from './setup/install.mjs'
import { root } from './setup/paths.mjs'
import { main } from './setup/say.mjs'
import { createSteps } from './setup/steps.mjs'
import { runProjects } from './setup/vitest.mjs'

const kinds = ['chromium', 'firefox']

await main(async (args) => {
  await install()
  const env = await browsers(...kinds)
  const steps = createSteps()
  await runChecks(steps)
  const suites = ['e2e', ...(args.includes('--long') && hasLongTests() ? ['long'] : [])]
  const built = []
  for (const kind of kinds) {
    if (await steps.step(`build for ${kind}`, () => build(kind))) built.push(kind)
  }
  await steps.step('unit and structure', () => runProjects(['unit', 'repo']))
  for (const suite of suites) {
    // Side by side: a browser under test mostly waits for verdicts, and two fill two cores.
    await Promise.all(
      kinds.map(async (kind) => {
        const project = `${suite}-${kind}`
        if (built.includes(kind)) await steps.step(project, () => runProjects([project], { env }))
        else steps.skip(project)
      }),
    )
  }
  return steps.sumUp()
})

function hasLongTests() {
  const folder = join(root, 'tests', 'long')
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.long.ts'))
}
