/** `npm run e2e -- [chromium|firefox] [vitest arguments]`: builds and runs the browser tests only. */
import { browsers } from './setup/browsers.mjs'
import { build } from './setup/build.mjs'
import { install } from './setup/install.mjs'
import { main } from './setup/say.mjs'
import { createSteps } from './setup/steps.mjs'
import { runProjects } from './setup/vitest.mjs'

const kinds = ['chromium', 'firefox']

await main(async (args) => {
  await install()
  const wanted = kinds.filter((kind) => args.includes(kind))
  const passedOn = args.filter((arg) => !kinds.includes(arg))
  const steps = createSteps()
  for (const kind of wanted.length > 0 ? wanted : kinds) {
    const env = await browsers(kind)
    const project = `e2e-${kind}`
    if (await steps.step(`build for ${kind}`, () => build(kind))) {
      const faults = kind === 'chromium' ? [`${project}-faults`] : []
      const projects = [project, `${project}-beside`, ...faults]
      await steps.step(project, () => runProjects(projects, { env, args: passedOn }))
    } else steps.skip(project)
  }
  return steps.sumUp()
})
