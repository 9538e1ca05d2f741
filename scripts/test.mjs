/**
 * `npm test`: everything that must hold before a change is done, with both browsers really run.
 * `--long` plays all of the browser tests, and the full matrices of tests/long/.
 */
import { browsers } from './setup/browsers.mjs'
import { build } from './setup/build.mjs'
import { runChecks } from './setup/checks.mjs'
import { install } from './setup/install.mjs'
import { main } from './setup/say.mjs'
import { createSteps } from './setup/steps.mjs'
import { runProjects } from './setup/vitest.mjs'

const kinds = ['chromium', 'firefox']

await main(async (args) => {
  await install()
  const env = await browsers(...kinds)
  const steps = createSteps()
  await runChecks(steps)
  const suite = args.includes('--long') ? 'long' : 'e2e'
  const built = []
  for (const kind of kinds) {
    if (await steps.step(`build for ${kind}`, () => build(kind))) built.push(kind)
  }
  await steps.step('unit and structure', () => runProjects(['unit', 'repo']))
  const run = async (kind, project = `${suite}-${kind}`) => {
    if (built.includes(kind)) await steps.step(project, () => runProjects([project], { env }))
    else steps.skip(project)
  }
  // Side by side: a browser under test mostly waits for verdicts, and two fill two cores.
  await Promise.all([
    run('chromium'),
    // Firefox is done first by a quarter of an hour: what Chromium alone can do of faults fits in behind it.
    run('firefox').then(() => suite === 'long' && run('chromium', 'long-faults')),
  ])
  return steps.sumUp()
})
