/** The checkout's own files, as the structure tests see them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** What git ignores, and git's own folder. */
const left = new Set(['.git', 'node_modules', '.output', '.wxt', 'output', '.profile', '.DS_Store'])

/** Paths of all files below a folder, from the root, with forward slashes, sorted. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  return entries
    .filter(({ name }) => !left.has(name))
    .flatMap((entry) => {
      const path = relative(root, join(root, folder, entry.name))
        .split(sep)
        .join('/')
      return entry.isDirectory() ? filesBelow(path) : [path]
    })
    .toSorted()
}

/** The extension's own TypeScript. */
export function sourceFiles(): string[] {
  return ['entrypoints', 'components', 'lib']
    .flatMap((folder) => filesBelow(folder))
    .filter((path) => /\.tsx?$/.test(path))
}

/** The text of a file. */
export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** The object in a JSON file. */
export function readRecord(path: string): Record<string, unknown> {
  return toRecord(JSON.parse(read(path)))
}

/** An object as something to look fields up in; what is none has none. */
export function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
