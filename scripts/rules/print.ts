/** Gathers sites, scenes and tests, and prints the drawer. Run by scripts/rules.mjs. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sites } from '../../lib/sites/all.ts'
import { actLine } from '../../tests/e2e/driver/compare.ts'
import { scenesOf } from '../../tests/e2e/scenes/all.ts'
import { drawer, type Cover } from './drawer.ts'

const root = join(import.meta.dirname, '..', '..')
const word = process.argv[2] ?? ''

/** Scenes that lead to an act of each kind, as `linkedin Like Note`. */
async function scenes(): Promise<Cover[]> {
  const files = (await Promise.all(sites.map(({ id }) => scenesOf(id)))).flat()
  return files.flatMap(({ name, site, scenes: listed }) =>
    listed.map((scene) => ({
      name: `${name}: ${scene.name}`,
      acts: scene.acts.map((act) => lineOf(site, act)),
    })),
  )
}

/** The ledger's words for one act of the practice book, without whom and what. */
function lineOf(site: 'linkedin' | 'x', act: string): string {
  const line = actLine({ site, act, person: null, target: '', at: 0, accepted: true, status: 200 })
  return line.replace(' -', '').replace(/ on$/, '')
}

/** Files of tests beside the sites', with their text. */
function tests(): { path: string; text: string }[] {
  const folders = ['tests/sites', 'tests/recorder', 'tests/worker', 'tests/drift']
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => ({
        path: `${folder}/${name}`,
        text: readFileSync(join(root, folder, name), 'utf8'),
      })),
  )
}

console.log(drawer(sites, await scenes(), tests(), word))
