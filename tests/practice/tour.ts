/**
 * `npm start`: Waterline on the practice network, once everything is built (scripts/start.mjs).
 *
 * With a display a browser opens and waits for a person; without one, or with `--headless`, the tour is made by
 * itself, with real input events, and ends with a report.
 */
import { hasDisplay } from '../../scripts/setup/display.mjs'
import { startPracticeNetwork } from './network.ts'
import { makeTour } from './tour/day.ts'
import { endings, inOneSentence } from './tour/endings.ts'
import { openForPerson } from './tour/visit.ts'

const args = process.argv.slice(2)
const browser = args.some((arg) => /^(?:--browser=)?firefox$/.test(arg)) ? 'firefox' : 'chromium'
const byItself = args.includes('--headless') || !hasDisplay()

/** A tour that hangs is worse than one that fails. */
const longest = 4 * 60_000

async function run(): Promise<number> {
  await using ending = endings(byItself ? longest : null)
  try {
    const network = await startPracticeNetwork()
    ending.afterwards(() => network.close())
    const begun = byItself
      ? makeTour(browser, network, ending)
      : openForPerson(browser, network, ending)
    return await Promise.race([begun, ending.early])
  } catch (problem) {
    console.error(`\n${inOneSentence(problem)}`)
    if (process.env['DEBUG']) console.error(problem)
    return 1
  }
}

// Whatever a browser driver may have left waiting: it is over.
process.exit(await run())
