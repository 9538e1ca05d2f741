/** The tour for a person: a browser with Waterline and the practice pages, open until it is closed. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import puppeteer from 'puppeteer-core'
import { findBrowser } from '../../e2e/driver/find.ts'
import { proxyPrefs } from '../../e2e/driver/firefox.ts'
import { scratchFolder } from '../../e2e/driver/scratch.ts'
import type { PracticeNetwork } from '../network.ts'
import { TourProblem, type Ending } from './endings.ts'
import type { BrowserName } from './guide.ts'

/** At their true addresses; the welcome page opens by itself. */
const pages = [
  'https://www.linkedin.com/mynetwork/invitation-manager/received/',
  'https://www.linkedin.com/feed/',
  'https://x.com/home',
]

const words = `
Waterline is open, with practice copies of LinkedIn and X: the people are invented, and nothing you do
there leaves this machine. Things to try:

  1. On the welcome page, write why you're here and switch LinkedIn and X on. The browser asks you, as it
     would anybody; say yes. Then choose where prompts appear.
  2. Accept three invitations, one after the other: a suggestion follows in the popup. By itself it comes after
     the first week, or once you choose “Start prompts now” in Settings and have looked around for three minutes:
     in the page, when you rest for a few seconds, or as a dot in the toolbar.
  3. Scroll through the feed. React, comment, write somebody a message. Like and reply on X.
  4. Click Waterline's sign in the toolbar (behind the puzzle piece) to see the day. “Open” there leads to
     everything that was noticed, and to the export.

Close the browser to end. Its profile is thrown away, and with it everything that was recorded.
`

/** Opens the browser and waits until it is closed; the exit code. */
export async function openForPerson(
  browser: BrowserName,
  { proxyPort }: PracticeNetwork,
  ending: Ending,
): Promise<number> {
  const open = browser === 'firefox' ? openFirefox : openChromium
  const child = await open(proxyPort, ending)
  console.log(words)
  if (child.exitCode === null) await once(child, 'exit')
  console.log('Closed. The profile is thrown away.\n')
  return 0
}

/** As an ordinary process, so that dialogs, downloads and closing are the browser's own. */
async function openChromium(proxyPort: number, ending: Ending): Promise<ChildProcess> {
  const profile = await scratchFolder('chromium')
  const child = spawn(findBrowser('chromium'), chromiumArguments(profile, proxyPort), {
    stdio: 'ignore',
  })
  ending.afterwards(async () => {
    if (child.exitCode === null && child.kill()) await once(child, 'exit')
  })
  try {
    await once(child, 'spawn')
  } catch (cause) {
    throw new TourProblem('Chromium could not be started.', { cause })
  }
  return child
}

function chromiumArguments(profile: string, proxyPort: number): string[] {
  const build = path.resolve('.output', 'chrome-mv3')
  return [
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${build}`,
    `--load-extension=${build}`,
    `--proxy-server=127.0.0.1:${proxyPort}`,
    '--proxy-bypass-list=<-loopback>',
    '--ignore-certificate-errors',
    // Without it a bar warns of the flag before this one; profile and certificates are for practice only.
    '--test-type',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
    '--password-store=basic',
    // Chromium refuses to start as root with its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...pages,
  ]
}

/** Firefox takes an extension that is not signed only from a driver; everything else is a person's. */
async function openFirefox(proxyPort: number, ending: Ending): Promise<ChildProcess> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: false,
    acceptInsecureCerts: true,
    defaultViewport: null,
    userDataDir: await scratchFolder('firefox'),
    extraPrefsFirefox: proxyPrefs(proxyPort),
  })
  ending.afterwards(() => browser.close())
  const child = browser.process()
  if (!child) throw new TourProblem('Firefox could not be started.')
  for (const page of pages) {
    const tab = await browser.newPage()
    await tab.goto(page)
  }
  // Last, so that the welcome page, which it opens by itself, lies in front.
  await browser.installExtension(path.resolve('.output', 'firefox-mv3'))
  return child
}
