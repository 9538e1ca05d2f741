/** All pictures on one page, and on sheets that can be looked at as one picture each. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeFile } from 'node:fs/promises'
import type { Stage } from '../e2e/driver/tab.ts'

export interface Taken {
  /** Of its file, without the ending. */
  name: string
  state: string
  /** Empty for the usual one. */
  sight: string
  isPopup: boolean
}

/** Pictures on a sheet, so that each is large enough to be read. */
const onSheet = { popups: 8, pages: 6 }

function pageOf(title: string, body: string, width: number): string {
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><style>
body { background: #777; font: 14px sans-serif; margin: 12px; }
ul { display: flex; flex-wrap: wrap; gap: 16px; list-style: none; margin: 0; padding: 0; }
figure { margin: 0; }
figcaption { color: #fff; padding: 2px 0; }
img { display: block; max-width: ${width}px; }
pre { background: #fff; padding: 8px; white-space: pre-wrap; }
</style>${body}`
}

const figures = (some: readonly Taken[]): string =>
  `<ul>${some.map(({ name }) => `<li><figure><figcaption>${name}</figcaption><img src="${name}.png"></figure>`).join('')}</ul>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The page that shows them all, by state. */
export function indexPage(taken: readonly Taken[], problems: readonly string[]): string {
  const names = [...new Set(taken.map(({ state }) => state))]
  const parts = names.map(
    (name) => `<h2>${name}</h2>${figures(taken.filter(({ state }) => state === name))}`,
  )
  const said = problems.length > 0 ? `<pre>${escaped(problems.join('\n'))}</pre>` : ''
  return pageOf('Waterline', `${said}${parts.join('')}`, 520)
}

/** Sheets `sheet-1.png` and on, the popups first. */
export async function sheets(stage: Stage, folder: string, taken: readonly Taken[]): Promise<void> {
  const tab = await stage.newTab()
  let number = 0
  for (const [isPopup, count] of [
    [true, onSheet.popups],
    [false, onSheet.pages],
  ] as const) {
    const some = taken.filter((one) => one.isPopup === isPopup)
    for (let from = 0; from < some.length; from += count) {
      number += 1
      const file = path.join(folder, `sheet-${number}.html`)
      await writeFile(file, pageOf('', figures(some.slice(from, from + count)), 460))
      await tab.goto(pathToFileURL(file).href)
      const height = await tab.evaluate(() => document.documentElement.scrollHeight, null)
      await tab.resize(4 * 480, Math.min(4_000, Math.max(400, height)))
      await tab.screenshot(file.replace('.html', '.png'))
    }
  }
  await tab.close()
}
