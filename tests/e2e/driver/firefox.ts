/** Firefox by Puppeteer over WebDriver BiDi; Playwright's Firefox can't load extensions. */
import { readFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import puppeteer, {
  type ElementHandle,
  type Frame as PuppeteerFrame,
  type KeyInput,
  type Page,
} from 'puppeteer-core'
import type { Browser } from 'webextension-polyfill'
import { findBrowser } from './find.ts'
import { removeScratch, scratchFolder } from './scratch.ts'
import type { Frame, Stage, StageOptions, Tab } from './tab.ts'

export async function startFirefox(options: StageOptions): Promise<Stage> {
  const manifest = JSON.parse(
    await readFile(path.join(options.extension, 'manifest.json'), 'utf8'),
  ) as { browser_specific_settings: { gecko: { id: string } } }
  const host = randomUUID()
  const profile = await scratchFolder('firefox')
  const scale = options.scale ?? 1
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: options.headless ?? true,
    acceptInsecureCerts: true,
    defaultViewport:
      options.headless === false
        ? null
        : { width: 1280, height: 900, ...options.size, deviceScaleFactor: scale },
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({
        [manifest.browser_specific_settings.gecko.id]: host,
      }),
      'extensions.webextOptionalPermissionPrompts': false,
      // The event page ends after half a second of quiet: every test also tests that.
      'extensions.background.idle.timeout': 500,
      ...proxyPrefs(options.proxyPort),
      ...(options.downloads
        ? {
            'browser.download.folderList': 2,
            'browser.download.dir': options.downloads,
            'browser.download.useDownloadDir': true,
            // The browser's own list of downloads would take the next key.
            'browser.download.alwaysOpenPanel': false,
          }
        : {}),
    },
  })
  await browser.installExtension(options.extension)
  return {
    browser: 'firefox',
    profile,
    newTab: async () => tabOf(await browser.newPage(), scale),
    openPage,
    async grantHosts(isGranted) {
      const tab = await openPage('popup.html')
      await tab.evaluate(offerGrant, isGranted)
      await tab.click('#grant')
      await tab.waitFor('#granted')
      await tab.close()
    },
    renew: async () => void (await browser.installExtension(options.extension)),
    stopWorker: () => stopEventPage(browser, manifest.browser_specific_settings.gecko.id),
    async close() {
      await browser.close()
      await removeScratch(profile)
    },
  }

  async function openPage(page: string): Promise<Tab> {
    const opened = await browser.newPage()
    // The promise never settles for pages of extensions: the page's own content says when it is there.
    void opened.goto(`moz-extension://${host}/${page}`).catch(() => undefined)
    const tab = tabOf(opened, scale)
    for (let tries = 0; tries < 200; tries += 1) {
      await sleep(50)
      const isThere = await tab
        .evaluate(
          () => document.readyState === 'complete' && location.protocol === 'moz-extension:',
          null,
        )
        .catch(() => false)
      if (isThere) break
    }
    return tab
  }
}

/** What Puppeteer has and does not name. */
interface OverBidi {
  connection: {
    send: (method: string, parameters: object) => Promise<{ result: Record<string, unknown> }>
  }
}

/** As the browser does it when the event page idles, only at once. */
async function stopEventPage(browser: object, extension: string): Promise<void> {
  const { connection } = browser as OverBidi
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const [window] = tree.result['contexts'] as { context: string }[]
  const { result } = await connection.send('script.evaluate', {
    expression: `WebExtensionPolicy.getByID('${extension}').extension.terminateBackground()`,
    target: { context: window?.context },
    awaitPromise: true,
  })
  if (result['type'] !== 'success') throw new Error(JSON.stringify(result))
}

/** Runs in a page of the extension: the browser wants a person's own click. */
function offerGrant(isGranted: boolean): void {
  const button = document.createElement('button')
  button.id = 'grant'
  button.append('Grant')
  button.addEventListener('click', () => {
    const api = Reflect.get(globalThis, 'browser') as Browser
    const manifest = api.runtime.getManifest() as { host_permissions?: string[] }
    const origins = manifest.host_permissions ?? []
    const done = isGranted
      ? api.permissions.request({ origins })
      : api.permissions.remove({ origins })
    void done.then(() => (button.id = 'granted'))
  })
  document.body.prepend(button)
}

/** Preferences that lead every request to the practice network's proxy. */
export function proxyPrefs(port: number): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.http.http3.enable': false,
  }
}

function tabOf(page: Page, scale: number): Tab {
  return {
    ...frameOf(page.mainFrame(), page),
    goto: async (address) => void (await page.goto(address)),
    preload: async (run) => void (await page.evaluateOnNewDocument(run)),
    async frame(part) {
      for (let tries = 0; tries < 100; tries += 1) {
        const found = page.frames().find((frame) => frame.url().includes(part))
        if (found) return frameOf(found, page)
        await sleep(50)
      }
      throw new Error(`no frame at ${part}`)
    },
    async press(keys) {
      // Puppeteer knows this one by what it writes.
      const names = keys.split('+').map((key) => (key === 'Space' ? ' ' : key)) as KeyInput[]
      for (const name of names.slice(0, -1)) await page.keyboard.down(name)
      await page.keyboard.press(names.at(-1) ?? 'Enter')
      for (const name of names.slice(0, -1).toReversed()) await page.keyboard.up(name)
    },
    move: (x, y) => page.mouse.move(x, y),
    wheel: (pixels) => page.mouse.wheel({ deltaY: pixels }),
    clickAt: (x, y) => page.mouse.click(x, y),
    async choose(selector, file) {
      const found = await page.waitForSelector(selector)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the caller names a file field
      await (found as ElementHandle<HTMLInputElement> | null)?.uploadFile(file)
    },
    // Puppeteer's own locator waits for frames that a page outside of the window never draws.
    async clickRole(role, name) {
      const selector = `::-p-aria([name="${name}"][role="${role}"])`
      await untilHit(async () => {
        const found = await page.waitForSelector(selector, { timeout: 15_000 })
        await found?.scrollIntoView()
        await found?.click()
      })
    },
    bringToFront: () => page.bringToFront(),
    resize: (width, height) => page.setViewport({ width, height, deviceScaleFactor: scale }),
    screenshot: async (file, clip) =>
      void (await page.screenshot({ path: file, ...(clip && { clip }) })),
    address: () => page.url(),
    close: () => page.close(),
  }
}

/** What moves or is drawn anew at this moment can't be hit: as in Chromium's driver, it is tried until it can. */
async function untilHit(hit: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      return await hit()
    } catch (problem) {
      if (tries === 20 || !/not clickable|detached/.test(String(problem))) throw problem
      await sleep(50)
    }
}

function frameOf(frame: PuppeteerFrame, page: Page): Frame {
  const find = async (selector: string) => {
    const found = await frame.waitForSelector(`pierce/${selector}`, {
      visible: true,
      timeout: 15_000,
    })
    if (!found) throw new Error(`nothing at ${selector}`)
    await found.scrollIntoView()
    return found
  }
  return {
    click: (selector, { times = 1 } = {}) =>
      untilHit(async () => (await find(selector)).click({ count: times })),
    async type(selector, text) {
      await untilHit(async () => (await find(selector)).click())
      await page.keyboard.type(text)
    },
    async waitFor(selector, { gone = false } = {}) {
      if (!gone) return void (await frame.waitForSelector(`pierce/${selector}`, { visible: true }))
      // Out of the document: Puppeteer's own `hidden` takes what is only not shown.
      for (let tries = 0; tries < 300; tries += 1) {
        if ((await frame.$(`pierce/${selector}`)) === null) return
        await sleep(100)
      }
      throw new Error(`still there: ${selector}`)
    },
    evaluate: (run, argument) => frame.evaluate(run as never, argument as never) as never,
  }
}
