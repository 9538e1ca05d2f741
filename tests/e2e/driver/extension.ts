/** The build a test runs: what ships, but for permissions a person would have granted in a dialog. */
import { cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { scratchFolder } from './scratch.ts'

interface Manifest {
  permissions: string[]
  optional_permissions?: string[]
  host_permissions?: string[]
  optional_host_permissions?: string[]
}

/** What ships, where WXT puts it. */
export const builds = {
  chromium: path.resolve('.output/chrome-mv3'),
  firefox: path.resolve('.output/firefox-mv3'),
}

/** Firefox refuses to be asked for what it has granted already; Chromium grants this from its next start on. */
const askedWithSites = new Set(['webRequest'])

/**
 * Copies a build with its optional permissions moved to the granted ones; nothing else differs.
 *
 * @param asked those that stay optional: the browsers under test grant them without a dialog
 */
export async function grantedBuild(
  browser: 'chromium' | 'firefox',
  build = builds[browser],
  asked: readonly string[] = [],
): Promise<string> {
  const copy = await scratchFolder(`${browser}-build`)
  await cp(build, copy, { recursive: true })
  const file = path.join(copy, 'manifest.json')
  const { optional_host_permissions, optional_permissions, ...manifest } = JSON.parse(
    await readFile(file, 'utf8'),
  ) as Manifest
  const optional = optional_permissions ?? []
  const stays = (one: string): boolean =>
    asked.includes(one) || (browser === 'firefox' && askedWithSites.has(one))
  await writeFile(
    file,
    JSON.stringify({
      ...manifest,
      permissions: [...manifest.permissions, ...optional.filter((one) => !stays(one))],
      optional_permissions: optional.filter(stays),
      host_permissions: optional_host_permissions ?? [],
    }),
  )
  return copy
}
