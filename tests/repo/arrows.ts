/**
 * Who may import whom: the one table of it. docs/architecture.md lists the same arrows, and the tests beside
 * this file hold both against the sources.
 */

export interface Area {
  /** Other areas it may import; 'all' for the wiring. */
  readonly areas: readonly string[] | 'all'
  /** Packages it may import. */
  readonly packages: readonly string[]
}

export const arrows: Readonly<Record<string, Area>> = {
  entrypoints: { areas: 'all', packages: ['preact', 'wxt'] },
  components: {
    areas: ['domain', 'text', 'messages', 'screens', 'prompt', 'ledger'],
    packages: ['preact'],
  },
  screens: {
    areas: ['domain', 'text', 'ledger', 'exports', 'archives', 'backup', 'messages', 'browser'],
    packages: [],
  },
  prompt: { areas: ['domain', 'text'], packages: [] },
  worker: {
    areas: [
      'domain',
      'text',
      'sites',
      'ledger',
      'backup',
      'messages',
      'browser',
      'exports',
      'prompt',
    ],
    packages: [],
  },
  recorder: { areas: ['domain', 'sites'], packages: [] },
  messages: { areas: ['domain', 'browser'], packages: [] },
  browser: { areas: ['text', 'domain'], packages: ['webextension-polyfill', 'idb'] },
  ledger: { areas: ['domain'], packages: ['idb'] },
  backup: { areas: ['domain', 'ledger', 'exports'], packages: [] },
  archives: { areas: ['domain', 'sites'], packages: ['@zip.js/zip.js', '@atcute/cbor'] },
  exports: { areas: ['domain'], packages: ['papaparse', '@zip.js/zip.js'] },
  sites: { areas: ['domain'], packages: [] },
  text: { areas: ['domain'], packages: [] },
  domain: { areas: [], packages: ['zod'] },
}

/** Areas that only read: of the ledger they see this file and nothing else. */
export const readers = ['components', 'screens', 'backup']
export const readerFile = 'lib/ledger/reader.ts'

/** Files outside the areas that are imported as data, and by whom. */
export const dataFiles: Readonly<Record<string, string>> = {
  'public/_locales/en/messages.json': 'text',
}

/** The area a path lies in: the folder, under lib/ the one below. */
export function areaOf(path: string): string {
  const [first = '', second = ''] = path.split('/')
  return first === 'lib' ? second : first
}

/** An area's line as docs/architecture.md has it. */
export function lineOf(name: string, { areas, packages }: Area): string {
  if (areas === 'all') return `- \`${name}\` → all`
  const to = areas.length > 0 ? areas : packages
  return `- \`${name}\` → ${to.map((one) => `\`${one}\``).join(', ')}`
}
