/** Where things are in this checkout. */
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const modules = join(root, 'node_modules')

/** The newer Node that comes with the dependencies; everything after the installation runs with it. */
export const innerNode = join(
  modules,
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** The script behind a package's command, to be run with the inner Node on every system alike. */
export function tool(packageName, command = packageName) {
  const folder = join(modules, packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** Environment in which `node` and all commands are those of this checkout. */
export function innerEnv(extra = {}) {
  const path = [join(modules, '.bin'), process.env.PATH].filter(Boolean).join(delimiter)
  return { ...process.env, PATH: path, ...extra }
}

/** Full path of a command on the PATH, leaving out this checkout's own, or null. */
export function onPath(command) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = folders.filter((folder) => folder && !folder.startsWith(modules))
  return places.map((folder) => join(folder, command)).find((file) => existsSync(file)) ?? null
}
