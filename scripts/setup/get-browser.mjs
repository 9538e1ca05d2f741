/** Two ways to get a browser; each answers with its problem in words, or null. */
import { cacheFolder } from './known-places.mjs'
import { innerNode, tool } from './paths.mjs'
import { run, tail } from './run.mjs'

/** A network that swallows connections must not hold anybody up for long. */
const downloadLimit = 5 * 60_000
const aptLimit = 10 * 60_000

const debianPackages = { chromium: 'chromium', firefox: 'firefox-esr' }

/** By the packages of Debian; needs root. */
export async function getByApt(kind) {
  const options = ['-o', 'Acquire::http::Timeout=20', '-o', 'DPkg::Lock::Timeout=120']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) =>
    run('apt-get', [...options, ...args], { env, quiet: true, limit: aptLimit })
  const update = await apt('update')
  const { code, output, timedOut } = await apt('install', '-y', debianPackages[kind])
  return code === 0 ? null : problem('apt-get', { output: update.output + output, timedOut })
}
getByApt.words = 'with apt-get'

/** By the download that comes with the test tools. */
export async function getByDownload(kind) {
  const args =
    kind === 'chromium'
      ? [tool('playwright-core'), 'install', 'chromium', '--no-shell', '--no-progress']
      : [
          tool('@puppeteer/browsers', 'browsers'),
          'install',
          'firefox@stable',
          '--path',
          cacheFolder(),
        ]
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' }
  const result = await run(innerNode, args, { env, quiet: true, limit: downloadLimit })
  return result.code === 0 ? null : problem('the download', result)
}
getByDownload.words = 'by download'

function problem(what, { output, timedOut }) {
  if (timedOut) return `${what} took too long`
  const error = output.split('\n').find((line) => /^(E:|Error|\w*Error:)|getaddrinfo/.test(line))
  return `${what} failed (${(error ?? tail(output, 1)).trim() || 'no word why'})`
}
