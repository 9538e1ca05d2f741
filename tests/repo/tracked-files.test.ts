import { describe, expect, test } from 'vitest'
import { complete, missingFrom, type Lock } from '../../scripts/complete-lock.mjs'
import { filesBelow, read } from './files.ts'

/** This file names what it looks for. */
const self = 'tests/repo/tracked-files.test.ts'

const machinePath =
  /(?<![\w.~-])\/(?:home|Users|root|work|workspace|mnt|private)\/[\w.-]+|\b[A-Z]:\\\\?Users\\/
const registryHost =
  /\bregistry\.[\w-]+\.\w+|\/\/[\w.-]*(?:artifactory|nexus|verdaccio|npmmirror|jfrog|codeartifact)[\w.-]*/i

const texts = filesBelow('.').filter(
  (path) => path !== self && !/\.(png|ico|woff2|zip)$/.test(path),
)

describe('files of the project', () => {
  test('name no path of anybody’s machine', () => {
    expect(texts.filter((path) => machinePath.test(read(path)))).toEqual([])
  })

  test('name no registry, the lock file included', () => {
    expect(texts.filter((path) => registryHost.test(read(path)))).toEqual([])
    expect(read('package-lock.json')).not.toContain('"resolved"')
  })

  test('include a lock file that is complete for every platform', () => {
    const lock: Lock = JSON.parse(read('package-lock.json'))
    // `npm run lock` adds what npm left out.
    expect(missingFrom(lock).map(({ name }) => name)).toEqual([])
    expect(missingFrom(complete(lock))).toEqual([])
  })

  test.each(['"/home/ada/waterline"', 'see /Users/ada/x', 'C:\\Users\\ada'])(
    '%s is noticed',
    (text) => {
      expect(text).toMatch(machinePath)
    },
  )

  test.each(['https://registry.npmjs.org/idb', 'http://nexus.example.org:8081/npm'])(
    '%s is noticed',
    (text) => {
      expect(text).toMatch(registryHost)
    },
  )

  test('addresses of pages and system paths are no such thing', () => {
    expect('https://x.com/home/a /usr/bin/chromium ~/Library/Caches').not.toMatch(machinePath)
  })
})
