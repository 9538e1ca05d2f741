/**
 * `npm start -- --live`: Waterline on the real sites, in a profile that is kept in `.profile/`.
 *
 * The browser is started as anybody would start it: no debugging port and no automation flag, so that nothing
 * but a person can act in it.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { browser } from './setup/browsers.mjs'
import { build } from './setup/build.mjs'
import { hasDisplay } from './setup/display.mjs'
import { install } from './setup/install.mjs'
import { root } from './setup/paths.mjs'
import { say, Stop } from './setup/say.mjs'

const sites = ['https://www.linkedin.com/feed/', 'https://x.com/home']

const warning = `
This opens the real LinkedIn and X. What you do there is done by your real account, and is seen by real people.
Waterline records only on sites that you switch on, and only what you do: which act, when, where, and towards
whom; never the text of posts, messages or profiles. The record stays in this checkout, in .profile/.
Waterline never clicks, writes or sends anything. LinkedIn's user agreement forbids tools that insert elements
in its pages; when you switch it on, you choose whether prompts may appear there.
`

/** Opens the real sites and waits until the browser is closed; the exit code. */
export async function live(kind) {
  if (kind === 'firefox') {
    throw new Stop('--live opens Chromium only; README.md tells how to load Waterline in Firefox.')
  }
  if (!hasDisplay()) throw new Stop('--live needs a display, and this machine shows none.')
  await install()
  const chromium = await browser('chromium')
  say('Building the extension …')
  const built = await build('chromium')
  if (built.failed > 0) throw new Stop(`${built.output}\n\nThe extension could not be built.`)
  say(warning)
  return open(chromium, commandLine(join(root, '.output', 'chrome-mv3')))
}

/** What the browser is started with, and nothing else. */
export function commandLine(extension) {
  return [
    `--user-data-dir=${join(root, '.profile', 'chromium')}`,
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--no-first-run',
    // Chromium refuses to start as root with its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...sites,
  ]
}

function open(chromium, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(chromium, args, { stdio: 'ignore' })
    child.on('error', () => reject(new Stop(`${chromium} could not be started.`)))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
