/** The build to be measured, with two pages more: one that has what is measured at hand, and an empty one. */
import { cp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { scratchFolder } from '../../e2e/driver/scratch.ts'

/** @param name of the page's script: `tests/bench/measure/NAME-page.ts` */
export async function pageBuild(name: 'ledger' | 'archive'): Promise<string> {
  const folder = await scratchFolder('bench-build')
  await cp(path.resolve('.output/chrome-mv3-bench'), folder, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      lib: {
        entry: path.resolve(`tests/bench/measure/${name}-page.ts`),
        formats: ['es'],
        fileName: () => 'bench.js',
      },
      outDir: folder,
      emptyOutDir: false,
      minify: false,
    },
  })
  await writeFile(
    path.join(folder, 'bench.html'),
    '<!doctype html><title>Bench</title><script type="module" src="bench.js"></script>',
  )
  await writeFile(path.join(folder, 'empty.html'), '<!doctype html><title>Empty</title>')
  return folder
}
