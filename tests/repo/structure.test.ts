import { describe, expect, test } from 'vitest'
import { filesBelow, read, sourceFiles } from './files.ts'

const longestEntrypoint = 40

describe('structure', () => {
  test(`files in entrypoints/ are wiring, at most ${longestEntrypoint} lines long`, () => {
    const tooLong = filesBelow('entrypoints')
      .map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > longestEntrypoint)
    expect(tooLong).toEqual([])
  })

  test('every file under lib/ says first what it is for', () => {
    const silent = sourceFiles().filter(
      (path) => path.startsWith('lib/') && !read(path).startsWith('/**'),
    )
    expect(silent).toEqual([])
  })

  test('file names are kebab-case; files of components may be PascalCase, those in archives are as the sites call them', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/
    const pascal = /^([A-Z][a-z0-9]*)+\.tsx$/
    const odd = ['entrypoints', 'components', 'lib', 'scripts', 'tests']
      .flatMap((folder) => filesBelow(folder))
      .filter((path) => {
        const name = path.slice(path.lastIndexOf('/') + 1)
        return (
          name !== 'README.md' &&
          !path.startsWith('tests/archives/fixtures/') &&
          !kebab.test(name) &&
          !(path.startsWith('components/') && pascal.test(name))
        )
      })
    expect(odd).toEqual([])
  })
})
