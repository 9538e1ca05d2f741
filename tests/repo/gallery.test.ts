/** The gallery shows every element there is, none that only it has, and stays with whoever builds. */
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtFiles, readBuilt } from './built.ts'
import { filesBelow, read, sourceFiles } from './files.ts'

/** What stands for a whole screen; `npm run pictures` shows it as one. */
const screens = new Set(['components/Problem.tsx'])

const elements = filesBelow('components').filter((path) => /^components\/[A-Z]\w+\.tsx$/.test(path))

/** Files that a source imports. */
function importsOf(source: string): string[] {
  return [...read(source).matchAll(/from '(\.[^']+)'/g)].map(([, from = '']) =>
    posix.join(posix.dirname(source), from),
  )
}

const isOfGallery = (path: string): boolean => path.startsWith('components/gallery/')
const [inGallery, elsewhere] = [true, false].map((its) => {
  const sources = sourceFiles().filter((path) => isOfGallery(path) === its)
  return new Set(sources.flatMap(importsOf))
})

describe('the gallery', () => {
  test('shows every element', () => {
    const missing = elements.filter((path) => !screens.has(path) && !inGallery?.has(path))
    expect(missing).toEqual([])
  })

  test('is no reason for an element to be there', () => {
    expect(elements.filter((path) => !elsewhere?.has(path))).toEqual([])
  })

  test.each(['chromium', 'firefox'] as const)('is not in what ships for %s', (target) => {
    const files = builtFiles(target)
    expect(files.filter((path) => path.includes('gallery'))).toEqual([])
    const texts = files.filter((path) => /\.(?:js|css|html)$/.test(path))
    expect(texts.filter((path) => readBuilt(target, path).includes('specimen'))).toEqual([])
  })
})
