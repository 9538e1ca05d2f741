/** Test projects: unit tests mirror the tree, everything else has a folder of its own. */
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
    'course',
    'faults',
    'health',
    'history',
    'hostile',
    'integrity',
    'languages',
    'looking',
    'notebook',
    'people',
    'reflection',
    'restore',
    'review',
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

const all = 'tests/e2e/**/*.e2e.ts'

/** What `npm test` plays beside all other files, of one browser after the other: so many that all end together. */
const beside = ['scenes', 'prompt']

/** Files that another project plays; of the long suites, tests/long/ has every scene. Chromium's faults come behind Firefox. */
const elsewhere = {
  e2e: { chromium: [...beside, 'faults'], firefox: beside },
  long: { chromium: ['scenes', 'faults'], firefox: ['scenes'] },
}

/**
 * Tests in a real browser: one file at a time, since each one starts a browser of its own. The long suites play all
 * of them whole.
 *
 * @param only the files it plays, in a process of its own; its name says which
 */
function inBrowser(
  suite: 'e2e' | 'long',
  browser: 'chromium' | 'firefox',
  minutes: number,
  [name, only]: [name?: string, only?: readonly string[]] = [],
): TestProjectConfiguration {
  const files = suite === 'long' ? ['tests/long/**/*.long.ts', all] : [all]
  const left = [...(suite === 'long' ? [] : later[browser]), ...elsewhere[suite][browser]]
  return {
    extends: true,
    test: {
      name: [suite, browser, ...(name ? [name] : [])].join('-'),
      include: only ? only.map(fileOf) : files,
      exclude: only ? [] : left.map(fileOf),
      environment: 'node',
      env: {
        WATERLINE_BROWSER: browser,
        WATERLINE_SUITE: suite,
        TZ: whereItIsMorning(new Date()),
      },
      fileParallelism: false,
      // Browsers share two cores: one that was slow once gets a second try, and vitest says so.
      retry: 1,
      testTimeout: minutes * 60_000,
      hookTimeout: 2 * 60_000,
    },
  }
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
      inBrowser('e2e', 'chromium', 2),
      inBrowser('e2e', 'firefox', 2),
      inBrowser('e2e', 'chromium', 2, ['beside', beside]),
      inBrowser('e2e', 'firefox', 2, ['beside', beside]),
      inBrowser('e2e', 'chromium', 2, ['faults', ['faults']]),
      inBrowser('long', 'chromium', 10),
      inBrowser('long', 'firefox', 10),
      inBrowser('long', 'chromium', 10, ['faults', ['faults']]),
    ],
  },
})
