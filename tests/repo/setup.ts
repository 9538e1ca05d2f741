/**
 * Builds the extension once for the structure tests, apart from `.output/`, which others may be using; `npm test`, which
 * has just built it, says where instead.
 *
 * A build that fails is handed on in words: only the tests that need it fail.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { root } from './files.ts'

export const targets = { chromium: 'chrome', firefox: 'firefox' } as const
export type Target = keyof typeof targets

const made = process.env['WATERLINE_BUILDS']

export const outDir = made ?? 'output/structure'

declare module 'vitest' {
  interface ProvidedContext {
    /** Why a build could not be made; null where it stands. */
    buildProblems: Record<Target, string | null>
  }
}

export default function setup(project: TestProject): void {
  project.provide('buildProblems', { chromium: build('chromium'), firefox: build('firefox') })
}

function build(target: Target): string | null {
  if (made) return null
  const script = fileURLToPath(new URL('build.ts', import.meta.url))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, targets[target], join(root, outDir)],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  )
  return status === 0 ? null : `${stdout}\n${stderr}`.trim()
}
