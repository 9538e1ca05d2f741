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
  const builds = built.length === kinds.length ? { WATERLINE_BUILDS: '.output' } : {}
  const run = async (kind, project = `${suite}-${kind}`) => {
    if (built.includes(kind)) await steps.step(project, () => runProjects([project], { env }))
    else steps.skip(project)
  }
  const inShort = (kind, only) => suite === 'e2e' && run(kind, `e2e-${kind}-${only}`)
  // Side by side: a browser under test mostly waits for verdicts, and three processes fill two cores. The scenes of the
  // two browsers, which work more than they wait, come one after the other.
  await Promise.all([
    run('chromium'),
    // Firefox is done first, and Chromium's faults fit in behind it.
    run('firefox').then(() => run('chromium', `${suite}-chromium-faults`)),
    steps
      .step('unit and structure', () => runProjects(['unit', 'repo'], { env: builds }))
      .then(() => inShort('chromium', 'beside'))
      .then(() => inShort('firefox', 'beside')),
  ])
  return steps.sumUp()
})
