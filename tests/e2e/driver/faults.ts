/** What axe finds wrong with a page. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Tab } from './tab.ts'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** With the page as it stands, as lines. */
export async function faults(tab: Tab): Promise<string[]> {
  // As text, which the driver evaluates: the page's own policy allows no foreign script element.
  await tab.evaluate(axe as never, null)
  const { violations } = await tab.evaluate(
    () => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    null,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
