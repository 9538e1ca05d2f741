/** Test projects: unit tests mirror the tree, everything else has a folder of its own. */
import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

/** Folders under tests/ that hold no unit tests. */
const otherFolders = ['repo', 'e2e', 'long', 'bench', 'pages', 'pictures']

/**
 * What `npm test`, which may take a quarter of an hour, leaves to the long suites: single facts of acts that the
 * scenes play anyway, what has to wait long, and in Firefox what one engine does alike in both browsers.
 */
const later = {
  chromium: ['acts/linkedin', 'acts/x', 'accounts', 'course', 'hostile', 'integrity', 'space'],
  firefox: [
    'acts/linkedin',
    'acts/x',
    'accounts',
    'body',
    'course',
    'exports',
    'faults',
    'first-act',
    'first-paint',
    'health',
    'history',
    'hostile',
    'integrity',
    'keyboard',
    'languages',
    'left-out',
    'looking',
    'notebook',
    'panel',
    'people',
    'prompt',
    'reading',
    'reflection',
    'restore',
    'review',
    'screens',
    'space',
    'untouched',
    'update',
  ],
}

/**
 * A zone where it is past ten in the morning now. Screens follow the hour (from five on the popup asks what
 * mattered), and a day has an end: no test may tell another story because of when it runs. What belongs to other
 * hours sets the clock ahead itself.
 */
function whereItIsMorning(now: Date): string {
  const east = ((10 - now.getUTCHours() + 36) % 24) - 12
  // POSIX counts them from west to east.
  return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`
}

const fileOf = (name: string): string => `tests/e2e/${name}.e2e.ts`
const longFileOf = (name: string): string => `tests/long/${name}.long.ts`

/** Files of the long suite that need no browser: played once, beside Chromium. */
const withoutBrowser = ['archives', 'model', 'nudge', 'suggestions'].map(longFileOf)

/** Files that play more in the long suites than in `npm test`: those that ask in which they are. */
const playsMore = readdirSync('tests/e2e', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.e2e.ts'))
  .map((name) => `tests/e2e/${name}`)
  .filter((file) => readFileSync(file, 'utf8').includes('isLong'))

/**
 * Files that a project of their own plays, in a process beside the others: so many that all end together. Every scene
 * is in tests/long/.
 */
const apart = {
  e2e: {
    chromium: {
      beside: ['scenes', 'prompt', 'looking', 'switches'].map(fileOf),
      faults: ['faults'].map(fileOf),
      seen: ['first-paint', 'reading'].map(fileOf),
    },
    firefox: { beside: ['scenes'].map(fileOf) },
  },
  long: {
    chromium: {
      faults: ['faults'].map(fileOf),
      seen: ['card', 'contrast'].map(longFileOf),
    },
    firefox: {},
  },
} satisfies Record<Suite, Record<Browser, Record<string, string[]>>>

type Suite = 'e2e' | 'long'
type Browser = 'chromium' | 'firefox'

/**
 * Tests in a real browser: one file at a time, since each one starts a browser of its own. The long suites play what
 * `npm test` leaves to them or plays in part, and beside it what tests/long/ has.
 */
function inBrowser(suite: Suite, browser: Browser): TestProjectConfiguration[] {
  const isLong = suite === 'long'
  const named: Record<string, readonly string[]> = apart[suite][browser]
  const leftOut = later[browser].map(fileOf)
  const elsewhere = [...Object.values(named).flat(), ...(isLong ? [fileOf('scenes')] : leftOut)]
  const project = (
    name: string,
    include: string[],
    exclude: string[] = [],
  ): TestProjectConfiguration => ({
    extends: true,
    test: {
      name: [suite, browser, ...(name ? [name] : [])].join('-'),
      include,
      exclude,
      environment: 'node',
      env: {
        WATERLINE_BROWSER: browser,
        WATERLINE_SUITE: suite,
        TZ: whereItIsMorning(new Date()),
      },
      fileParallelism: false,
      // Browsers share two cores: one that was slow once gets a second try, and vitest says so.
      retry: 1,
      testTimeout: (isLong ? 10 : 2) * 60_000,
      hookTimeout: 2 * 60_000,
    },
  })
  return [
    project('', isLong ? [...leftOut, ...playsMore] : ['tests/e2e/**/*.e2e.ts'], elsewhere),
    ...Object.entries(named).map(([name, files]) => project(name, [...files])),
    ...(isLong
      ? [
          project(
            'matrix',
            ['tests/long/**/*.long.ts'],
            [...elsewhere, ...(browser === 'firefox' ? withoutBrowser : [])],
          ),
        ]
      : []),
  ]
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: otherFolders.map((folder) => `tests/${folder}/**`),
          // A file that needs a document asks for it: `@vitest-environment happy-dom`.
          environment: 'node',
          // A thread for each file starts sooner than a process.
          pool: 'threads',
          // Browsers are tested beside them: one that takes long is not wrong.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'repo',
          include: ['tests/repo/**/*.test.ts'],
          globalSetup: 'tests/repo/setup.ts',
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      ...inBrowser('e2e', 'chromium'),
      ...inBrowser('e2e', 'firefox'),
      ...inBrowser('long', 'chromium'),
      ...inBrowser('long', 'firefox'),
    ],
  },
})
