/** The builds that the structure tests look at. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { root } from './files.ts'
import { outDir, targets, type Target } from './setup.ts'

/** The folder of an up-to-date build; throws with the builder's own words where there is none. */
function builtFolder(target: Target): string {
  const problem = inject('buildProblems')[target]
  if (problem !== null) throw new Error(`The build for ${target} failed:\n${problem}`)
  return join(root, outDir, `${targets[target]}-mv3`)
}

/** Paths inside a build, sorted. */
export function builtFiles(target: Target): string[] {
  const names = readdirSync(builtFolder(target), { recursive: true, encoding: 'utf8' })
  return names.toSorted()
}

export function readBuilt(target: Target, path: string): string {
  return readFileSync(join(builtFolder(target), path), 'utf8')
}
