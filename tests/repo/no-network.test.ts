/** Nothing leaves the machine and nothing is loaded from elsewhere: no code could do it, in source or build. */
import { describe, expect, test } from 'vitest'
import { builtFiles, readBuilt } from './built.ts'
import { read, sourceFiles } from './files.ts'
import { forbiddenIn } from './forbidden.ts'

/**
 * What libraries bring along and Waterline never calls; the policy of the pages would stop it too. Each stands
 * with its reason, and must still be there to be listed.
 */
const broughtAlong: Readonly<Record<string, string>> = {
  innerHTML: 'Preact offers dangerouslySetInnerHTML, which no component uses',
  XMLHttpRequest: 'Papa Parse can read from an address; only its writer is used',
}

function inBuild(target: 'chromium' | 'firefox'): string[] {
  const scripts = builtFiles(target).filter((path) => path.endsWith('.js'))
  return [...new Set(scripts.flatMap((path) => forbiddenIn(path, readBuilt(target, path))))]
}

describe('no network, no foreign code', () => {
  test.each(sourceFiles())('%s', (path) => {
    expect(forbiddenIn(path, read(path))).toEqual([])
  })

  test.each([
    ["await fetch('https://example.org')", 'fetch'],
    ["globalThis['fetch']('/a')", 'fetch'],
    ['const { fetch: get } = globalThis', 'fetch'],
    ['const get = fetch', 'fetch'],
    ['new globalThis.WebSocket(a)', 'WebSocket'],
    ["navigator.sendBeacon('/a')", 'sendBeacon'],
    ["new Function('return 1')", 'Function'],
    ['element.innerHTML = text', 'innerHTML'],
    ['const a = <p dangerouslySetInnerHTML={b} />', 'dangerouslySetInnerHTML'],
    ["import('https://example.org/a.js')", 'https://example.org/a.js'],
  ])('%s would be noticed', (source, name) => {
    expect(forbiddenIn('a.tsx', source)).toEqual([name])
  })

  test.each(['chromium', 'firefox'] as const)(
    'the build for %s has only what is known',
    (target) => {
      expect(inBuild(target).toSorted()).toEqual(Object.keys(broughtAlong).toSorted())
    },
  )

  test.each(['chromium', 'firefox'] as const)(
    'pages of the build for %s load own files',
    (target) => {
      const pages = builtFiles(target).filter((path) => /\.(html|css)$/.test(path))
      const foreign = pages.filter((path) =>
        /(src|href)=["']?(https?:)?\/\/|url\(["']?(https?:)?\/\/|@import/.test(
          readBuilt(target, path),
        ),
      )
      expect(foreign).toEqual([])
    },
  )
})
