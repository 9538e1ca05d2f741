/**
 * `npm test`: everything that must hold before a change is done, with both browsers really run.
 * `--long` plays what that leaves out of the browser tests, and the full matrices of tests/long/.
 */
import { browsers } from './setup/browsers.mjs'
import { build } from './setup/build.mjs'
import { runChecks } from './setup/checks.mjs'
import { install } from './setup/install.mjs'
import { main } from './setup/say.mjs'
import { createSteps } from './setup/steps.mjs'
import { runProjects } from './setup/vitest.mjs'

const kinds = ['chromium', 'firefox']

/**
 * Projects with a browser, in three rows side by side: a browser under test mostly waits for verdicts, and three
 * processes fill two cores. So many are in each that all end together; the third begins when the units are done.
 */
const rows = {
  short: [
    ['e2e-chromium'],
    ['e2e-firefox', 'e2e-chromium-faults', 'e2e-chromium-seen'],
    ['e2e-chromium-beside', 'e2e-firefox-beside'],
  ],
  long: [
    ['long-chromium-matrix'],
    ['long-firefox', 'long-chromium-faults'],
    ['long-chromium', 'long-firefox-matrix', 'long-chromium-seen'],
  ],
}

await main(async (args) => {
  await install()
  const env = await browsers(...kinds)
  const steps = createSteps()
  await runChecks(steps)
  const built = []
  for (const kind of kinds) {
    if (await steps.step(`build for ${kind}`, () => build(kind))) built.push(kind)
  }
  const builds = built.length === kinds.length ? { WATERLINE_BUILDS: '.output' } : {}
  const play = async (project) => {
    if (built.includes(kinds.find((kind) => project.includes(kind)))) {
      await steps.step(project, () => runProjects([project], { env }))
    } else steps.skip(project)
  }
  const inTurn = async (projects) => {
    for (const project of projects) await play(project)
  }
  const [first, second, third] = rows[args.includes('--long') ? 'long' : 'short']
  await Promise.all([
    inTurn(first),
    inTurn(second),
    steps
      .step('unit and structure', () => runProjects(['unit', 'repo'], { env: builds }))
      .then(() => inTurn(third)),
  ])
  return steps.sumUp()
})
