/** What must be true of the sources before any test runs: format, lint, types, nothing unused. */
import { tool } from './paths.mjs'
import { runTool } from './steps.mjs'

/** Runs each check as a step. */
export async function runChecks({ step }) {
  // The types of WXT's own globals are generated, and oxlint and tsc both read them.
  await step('generated types', () => runTool(tool('wxt'), ['prepare']))
  await step('format', () => runTool(tool('oxfmt'), ['--check', '.']))
  await step('lint', () => runTool(tool('oxlint'), ['--deny-warnings']))
  await step('types', () => runTool(tool('typescript', 'tsc'), ['--noEmit']))
  await step('nothing unused', () => runTool(tool('knip'), []))
}
