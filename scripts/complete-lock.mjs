/**
 * Completes package-lock.json for every platform; run it after each change of dependencies (`npm run lock`).
 *
 * npm leaves out the optional, platform-specific packages that the registry at hand doesn't offer, and
 * `npm ci` then refuses the lock file, here and everywhere. An entry with version and platform is enough: npm
 * skips it on other platforms and fetches it by name and version on its own.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'openbsd',
  'netbsd',
  'win32',
]
const cpus = ['arm', 'arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64']

/** The platform that a package's name ends in (`binding-linux-x64-musl`), or null. */
export function platformOf(name) {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-')
  const os = systems.find((system) => words.includes(system))
  const cpu = cpus.find((one) => words.includes(one))
  if (!os || !cpu) return null
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : null
  return { cpu: [cpu], os: [os], ...(os === 'linux' && libc ? { libc: [libc] } : {}) }
}

/** Optional packages that some locked package names, but that have no entry of their own. */
export function missingFrom(lock) {
  const present = new Set(
    Object.keys(lock.packages).map((path) => path.split('node_modules/').pop()),
  )
  return Object.values(lock.packages).flatMap(({ optionalDependencies = {}, engines }) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !present.has(name))
      .map(([name, version]) => ({ name, version, engines })),
  )
}

/** The lock file with an entry for each of them, in npm's order. */
export function complete(lock) {
  const added = missingFrom(lock).map(({ name, version, engines }) => {
    const platform = platformOf(name)
    if (!platform || !/^\d/.test(version)) {
      throw new Error(`${name}@${version} is missing from the lock file and names no platform.`)
    }
    const { cpu, os, libc } = platform
    const entry = { version, cpu, dev: true, ...(libc ? { libc } : {}), optional: true, os }
    return [`node_modules/${name}`, { ...entry, ...(engines ? { engines } : {}) }]
  })
  const { '': root, ...packages } = { ...lock.packages, ...Object.fromEntries(added) }
  const sorted = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: { '': root, ...Object.fromEntries(sorted) } }
}

if (process.argv[1]?.endsWith('complete-lock.mjs')) {
  const file = new URL('../package-lock.json', import.meta.url)
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const count = missingFrom(lock).length
  if (count > 0) writeFileSync(file, JSON.stringify(complete(lock), null, 2) + '\n')
  console.log(count > 0 ? `Added ${count} entries to package-lock.json.` : 'Nothing was missing.')
}
