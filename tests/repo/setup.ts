/**
 * Brings the builds up to date once before the structure tests look at them.
 *
 * A build that fails is handed on in words: only the tests that need it fail.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { filesBelow, readRecord, root, toRecord } from './files.ts'

export const targets = {
  chromium: { folder: '.output/chrome-mv3', args: [] },
  firefox: { folder: '.output/firefox-mv3', args: ['-b', 'firefox', '--mv3'] },
} as const
export type Target = keyof typeof targets

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
  if (isFresh(join(root, targets[target].folder, 'manifest.json'))) return null
  const { wxt } = toRecord(readRecord('node_modules/wxt/package.json')['bin'])
  const script = join(root, 'node_modules/wxt', String(wxt))
  const args = [script, 'build', ...targets[target].args]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    // Vitest sets NODE_ENV to "test", which would build what nobody ships.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return status === 0 ? null : `${stdout}\n${stderr}`.trim()
}

/** Whether a built manifest is younger than everything it was built from. */
function isFresh(manifest: string): boolean {
  if (!existsSync(manifest)) return false
  const built = statSync(manifest).mtimeMs
  return ['entrypoints', 'components', 'lib', 'public']
    .flatMap((folder) => filesBelow(folder))
    .concat('wxt.config.ts', 'package-lock.json')
    .every((path) => statSync(join(root, path)).mtimeMs < built)
}
