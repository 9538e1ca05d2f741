/** Figures of one part of the bench, beside those of the others. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'

const file = 'output/bench.json'

export async function keepFigures(part: string, figures: unknown): Promise<void> {
  await mkdir('output', { recursive: true })
  const before: unknown = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
  const all = { ...(typeof before === 'object' && before), [part]: figures }
  await writeFile(file, `${JSON.stringify(all, null, 2)}\n`)
}
