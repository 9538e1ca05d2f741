/** Runs vitest projects and counts their tests from vitest's own report. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, tool } from './paths.mjs'
import { runTool } from './steps.mjs'

/**
 * Runs projects of vitest.config.ts and returns how many of their tests passed and failed.
 *
 * A file that can't be loaded and a run that ends badly with no failed test count as one failure.
 */
export async function runProjects(projects, { env = {}, quiet = false, args = [] } = {}) {
  const report = join(root, 'output', 'tests', `${projects.join('+')}.json`)
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const run = await runTool(
    tool('vitest'),
    [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    { env, quiet },
  )
  const counts = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : null
  const passed = counts?.passed ?? 0
  const failed = counts?.failed ?? 0
  const sound = run.failed === 0 && counts !== null && passed > 0
  return { passed, failed: failed === 0 && !sound ? 1 : failed, output: run.output }
}

function count({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((result) => result.status !== 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length }
}
