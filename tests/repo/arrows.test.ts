import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { areaOf, arrows, dataFiles, lineOf, readerFile, readers } from './arrows.ts'
import { read, sourceFiles } from './files.ts'
import { nodesOf, stringOf } from './syntax.ts'

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

/** What a source imports, types included, without a suffix like `?inline`. */
function importsOf(path: string, source: string): string[] {
  return nodesOf(path, source)
    .filter(({ type }) => importing.has(type))
    .flatMap((node) => stringOf(node['source'] ?? node['argument']) ?? [])
    .map((specifier) => specifier.replace(/\?.*$/, ''))
}

/** Why a file may not import this, or null. */
function problemWith(path: string, specifier: string): string | null {
  const from = areaOf(path)
  const area = arrows[from]
  if (!area) return `lib/${from} has no row in tests/repo/arrows.ts`
  if (!specifier.startsWith('.')) {
    const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1)
    return area.packages.includes(name.join('/')) ? null : `${from} may not import ${specifier}`
  }
  const target = posix.join(posix.dirname(path), specifier)
  const to = areaOf(target)
  if (to === from || area.areas === 'all' || dataFiles[target] === from) return null
  if (!area.areas.includes(to)) return `${from} may not import ${to}`
  const readsOnly = to === 'ledger' && readers.includes(from)
  return readsOnly && target !== readerFile ? `${from} may import ${readerFile} only` : null
}

/** `path → specifier: why not` for each import of a source that breaks the table. */
function broken(path: string, source: string): string[] {
  return importsOf(path, source).flatMap((specifier) => {
    const problem = problemWith(path, specifier)
    return problem ? [`${path} → ${specifier}: ${problem}`] : []
  })
}

describe('import arrows', () => {
  test('every import follows an arrow of the table', () => {
    expect(sourceFiles().flatMap((path) => broken(path, read(path)))).toEqual([])
  })

  test.each([
    ['lib/domain/a.ts', "import { openDB } from 'idb'"],
    ['lib/domain/a.ts', "import type { Site } from '../sites/site.ts'"],
    ['lib/recorder/a.ts', "export * from '../browser/browser.ts'"],
    ['lib/worker/a.ts', "const polyfill = await import('webextension-polyfill')"],
    ['lib/worker/a.ts', "type Db = import('idb').IDBPDatabase"],
    ['components/A.tsx', "import { openLedger } from '../lib/ledger/ledger.ts'"],
    ['lib/sites/a.ts', "import messages from '../../public/_locales/en/messages.json'"],
    ['lib/elsewhere/a.ts', "import { a } from '../domain/a.ts'"],
  ])('%s may not say %s', (path, source) => {
    expect(broken(path, source)).toHaveLength(1)
  })

  test.each([
    ['lib/domain/a.ts', "import * as z from 'zod/mini'"],
    ['components/A.tsx', "import type { LedgerReader } from '../lib/ledger/reader.ts'"],
    ['entrypoints/popup/main.tsx', "import sheet from '../../components/styles.css?inline'"],
  ])('%s may say %s', (path, source) => {
    expect(broken(path, source)).toEqual([])
  })

  test('docs/architecture.md lists exactly these arrows', () => {
    const text = read('docs/architecture.md')
    const listed = /<!-- arrows -->(.*?)<!-- \/arrows -->/s.exec(text)?.[1] ?? ''
    const lines = listed.split('\n').filter((line) => line.startsWith('- '))
    const table = Object.entries(arrows).map(([name, area]) => lineOf(name, area))
    expect(lines.map(comparable).toSorted(inOrder)).toEqual(table.map(comparable).toSorted(inOrder))
  })
})

const inOrder = (a: string, b: string): number => a.localeCompare(b)

/** A line with its targets in order and remarks like "(read)" left out. */
function comparable(line: string): string {
  const [from = '', to = ''] = line.split('→')
  const names = [...to.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
  return `${from.trim()} → ${names.length > 0 ? names.toSorted(inOrder).join(', ') : to.trim()}`
}
