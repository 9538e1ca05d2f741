/** Prints the report; started by scripts/simulate.mjs. */
import { optionsOf, simulated } from './simulate.ts'

try {
  console.log(simulated(optionsOf(process.argv.slice(2))))
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
}
