/** Where the browsers are; `npm test` and `npm start` look first and say so in these variables. */
import { existsSync } from 'node:fs'

const places = {
  chromium: [process.env['WATERLINE_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'],
  firefox: [process.env['WATERLINE_FIREFOX'], '/usr/bin/firefox-esr', '/usr/bin/firefox'],
}

export function findBrowser(browser: 'chromium' | 'firefox'): string {
  const found = places[browser].find((one) => one !== undefined && existsSync(one))
  if (!found) throw new Error(`No ${browser} found: run npm test, which gets it.`)
  return found
}
