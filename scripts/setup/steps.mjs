/** Timed steps, told as they pass, counted and summed up at the end. */
import { innerEnv, innerNode } from './paths.mjs'
import { run } from './run.mjs'
import { duration, say } from './say.mjs'

/** A list of steps that goes on after a failure, so that one run shows everything that is wrong. */
export function createSteps() {
  const results = []
  const begun = Date.now()
  return {
    /** Runs one step; `body` returns `{passed, failed, output?}`, and its output is shown only if it failed. */
    async step(name, body) {
      const start = Date.now()
      const { passed, failed, output = '' } = await body()
      const result = { name, passed, failed, time: Date.now() - start }
      results.push(result)
      if (failed > 0 && output) say(output.trimEnd())
      say(line(result))
      return failed === 0
    },
    /** Notes a step that could not be run, as one failure. */
    skip(name) {
      results.push({ name, passed: 0, failed: 1, time: 0 })
      say(`✗ ${name}: not run`)
    },
    /** Prints all steps again with their times, and the counts alone on the last line; the exit code. */
    sumUp() {
      const [passed, failed] = ['passed', 'failed'].map((of) => total(results, of))
      say()
      for (const result of results) say(line(result))
      say(`  in all ${duration(Date.now() - begun)}`)
      say()
      say(`${passed} passed, ${failed} failed`)
      return failed === 0 ? 0 : 1
    },
  }
}

function total(results, of) {
  return results.reduce((sum, result) => sum + result[of], 0)
}

function line({ name, passed, failed, time }) {
  const counts = passed + failed > 1 ? `${passed} passed, ${failed} failed, ` : ''
  return `${failed === 0 ? '✓' : '✗'} ${name} (${counts}${duration(time)})`
}

/** Runs one of the checkout's own tools; counts as one test. */
export async function runTool(script, args, { env = {}, quiet = true } = {}) {
  const { code, output } = await run(innerNode, [script, ...args], { env: innerEnv(env), quiet })
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }
}
