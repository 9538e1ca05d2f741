/** Finds Chromium and Firefox, and gets them where they are missing. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getByApt, getByDownload } from './get-browser.mjs'
import { downloadedFirefox, systemBrowsers } from './known-places.mjs'
import { innerNode } from './paths.mjs'
import { run } from './run.mjs'
import { duration, say, Stop } from './say.mjs'

/** The kinds, with the oldest version that has what Waterline needs (`Temporal`; see wxt.config.ts). */
const kinds = {
  chromium: { name: 'Chromium', variable: 'WATERLINE_CHROMIUM', oldest: 144 },
  firefox: { name: 'Firefox', variable: 'WATERLINE_FIREFOX', oldest: 140 },
}

/**
 * The path of a browser of this kind that starts: the one in the environment, an earlier download, the
 * system's, else one that is got now.
 */
export async function browser(kind) {
  const { name, variable } = kinds[kind]
  const wanted = process.env[variable]
  if (wanted) {
    const problem = await problemWith(wanted, kind)
    if (problem) throw new Stop(`${variable} names ${wanted}, but ${problem}.`)
    return wanted
  }
  const found = await find(kind)
  if (found) return found
  return get(kind, name, variable)
}

/** Finds the browsers that are asked for and returns the environment that names them to what runs next. */
export async function browsers(...wanted) {
  const env = {}
  for (const kind of wanted) env[kinds[kind].variable] = await browser(kind)
  return env
}

async function get(kind, name, variable) {
  for (const way of isDebianRoot() ? [getByApt, getByDownload] : [getByDownload]) {
    const start = Date.now()
    say(`Getting ${name} (${way.words}) …`)
    const problem = await way(kind)
    const found = await find(kind)
    if (found) {
      say(`Got ${name} (${duration(Date.now() - start)}).`)
      return found
    }
    say(`That did not work: ${problem ?? `the ${name} that came does not start`}.`)
  }
  const { oldest } = kinds[kind]
  throw new Stop(
    `Please install ${name} ${oldest} or newer (or set ${variable} to its path), then run this again.`,
  )
}

async function find(kind) {
  const downloaded = kind === 'chromium' ? await playwrightChromium() : downloadedFirefox()
  for (const file of [downloaded, ...systemBrowsers(kind)]) {
    if (file && existsSync(file) && (await problemWith(file, kind)) === null) return file
  }
  return null
}

async function playwrightChromium() {
  const code = "console.log((await import('playwright-core')).chromium.executablePath())"
  const { output } = await run(innerNode, ['--input-type=module', '-e', code], { quiet: true })
  return output.trim()
}

/** Why a browser can't be used, in words, or null. Asking for its version also shows missing libraries. */
async function problemWith(file, kind) {
  if (!existsSync(file)) return 'nothing is there'
  // On Windows browsers open a window instead of telling their version.
  if (process.platform === 'win32') return null
  const { code, output } = await run(file, ['--version'], { quiet: true, limit: 30_000 })
  const version = Number(/(?:Chrom|Edge|Firefox).*?(\d+)\./.exec(output)?.[1])
  if (code !== 0 || !version) return 'it does not start'
  const { oldest } = kinds[kind]
  return version >= oldest
    ? null
    : `it is version ${version}, and ${oldest} is the oldest that serves`
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const file = join('/etc', 'os-release')
  return existsSync(file) && /^ID="?debian"?$/m.test(readFileSync(file, 'utf8'))
}
