/** The build to be measured, with two pages more: one that has the ledger at hand, and an empty one. */
import { cp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { scratchFolder } from '../../e2e/driver/scratch.ts'

export async function ledgerBuild(): Promise<string> {
  const folder = await scratchFolder('bench-build')
  await cp(path.resolve('.output/chrome-mv3-bench'), folder, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      lib: {
        entry: path.resolve('tests/bench/measure/ledger-page.ts'),
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
