/** Chromium by Playwright. */
import {
  chromium,
  type BrowserContext,
  type CDPSession,
  type Frame as PlaywrightFrame,
  type Page,
} from 'playwright-core'
import path from 'node:path'
import { findBrowser } from './find.ts'
import { removeScratch, scratchFolder } from './scratch.ts'
import type { Frame, Stage, StageOptions, Tab } from './tab.ts'

export async function startChromium(options: StageOptions): Promise<Stage> {
  const profile = options.profile ?? (await scratchFolder('chromium'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: options.headless ?? true,
    ignoreHTTPSErrors: true,
    viewport: options.headless === false ? null : (options.size ?? { width: 1280, height: 900 }),
    acceptDownloads: true,
    deviceScaleFactor: options.scale ?? 1,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      `--proxy-server=127.0.0.1:${options.proxyPort}`,
      '--proxy-bypass-list=<-loopback>',
      '--ignore-certificate-errors',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-default-browser-check',
    ],
  })
  context.setDefaultTimeout(10_000)
  // A feed of a thousand posts has as many pictures.
  context.setDefaultNavigationTimeout(60_000)
  if (options.downloads) keepDownloads(context, options.downloads)
  const id = await extensionId(context)
  return {
    browser: 'chromium',
    profile,
    newTab: async () => tabOf(await context.newPage()),
    async openPage(page) {
      const opened = await context.newPage()
      await opened.goto(`chrome-extension://${id}/${page}`)
      return tabOf(opened)
    },
    async grantHosts(isGranted) {
      const page = await context.newPage()
      await page.goto('chrome://extensions')
      const access = { extensionId: id, hostAccess: isGranted ? 'ON_ALL_SITES' : 'ON_CLICK' }
      await page.evaluate(
        `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(access)})`,
      )
      await page.close()
    },
    async renew() {
      const page = await context.newPage()
      await page.goto('chrome://extensions')
      // Loaded anew, an unpacked extension stays off but in developer mode.
      await page.evaluate(
        `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })`,
      )
      await page.evaluate(`chrome.developerPrivate.reload(${JSON.stringify(id)})`)
      // Until it has read all of its catalogues its pages are blocked.
      for (let tries = 0; tries < 100; tries += 1) {
        const response = await page.goto(`chrome-extension://${id}/icon/16.png`).catch(() => null)
        if (response) break
        await page.waitForTimeout(100)
      }
      await page.close()
    },
    async stopWorker() {
      // A picture has the extension's origin, and no script that would wake the worker again.
      const page = await context.newPage()
      await page.goto(`chrome-extension://${id}/icon/16.png`)
      const session = await context.newCDPSession(page)
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await page.close()
    },
    async close() {
      await context.close()
      if (options.profile === undefined) await removeScratch(profile)
    },
  }
}

async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  return new URL(worker.url()).host
}

/** Under its own name, as a person finds it; Playwright keeps downloads aside and deletes them. */
function keepDownloads(context: BrowserContext, folder: string): void {
  context.on('page', (page) =>
    page.on('download', (file) => {
      // One of a page that was closed before its end is gone with it; who waits for the file says so.
      file.saveAs(path.join(folder, file.suggestedFilename())).catch(() => undefined)
    }),
  )
}

const pages = new WeakMap<Tab, Page>()

/** The browser's own tools for a tab: what its renderer does, and how long each part takes. */
export function devtools(tab: Tab): Promise<CDPSession> {
  const page = pages.get(tab)
  if (!page) throw new Error('not a tab of Chromium')
  return page.context().newCDPSession(page)
}

function tabOf(page: Page): Tab {
  const tab: Tab = {
    ...frameOf(page.mainFrame()),
    goto: async (address) => void (await page.goto(address)),
    preload: async (run) => void (await page.addInitScript(run)),
    async frame(part) {
      for (let tries = 0; tries < 100; tries += 1) {
        const found = page.frames().find((frame) => frame.url().includes(part))
        if (found) return frameOf(found)
        await page.waitForTimeout(50)
      }
      throw new Error(`no frame at ${part}`)
    },
    press: (keys) => page.keyboard.press(keys),
    move: (x, y) => page.mouse.move(x, y),
    wheel: (pixels) => page.mouse.wheel(0, pixels),
    clickAt: (x, y) => page.mouse.click(x, y),
    clickRole: (role, name) =>
      // The role comes from a test's own words; Playwright says so when there is no such role.
      page
        .getByRole(role as 'button', { name, exact: true })
        .first()
        .click(),
    choose: (selector, file) => page.setInputFiles(selector, file),
    bringToFront: () => page.bringToFront(),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (file, clip) =>
      void (await page.screenshot({ path: file, ...(clip && { clip }) })),
    address: () => page.url(),
    close: () => page.close(),
  }
  pages.set(tab, page)
  return tab
}

function frameOf(frame: PlaywrightFrame): Frame {
  return {
    async click(selector, { times = 1 } = {}) {
      const target = frame.locator(selector).first()
      await (times === 2 ? target.dblclick() : target.click())
    },
    async type(selector, text) {
      const target = frame.locator(selector).first()
      await target.click()
      // Key by key, beside other browsers: a long text takes its time.
      await target.pressSequentially(text, { timeout: 10_000 + 100 * text.length })
    },
    waitFor: (selector, { gone = false } = {}) =>
      frame
        .locator(selector)
        .first()
        .waitFor({ state: gone ? 'detached' : 'visible' }),
    // Playwright's own type asks for a serialisable argument in a way generics can't show.
    evaluate: (run, argument) => frame.evaluate(run as never, argument) as never,
  }
}
