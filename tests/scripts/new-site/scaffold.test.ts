import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { scaffold } from '../../../scripts/new-site/scaffold.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-site-'))
})
afterEach(() => rmSync(root, { recursive: true }))

test('lays out data, script, page and test, and says what is left', async () => {
  const { files, left } = scaffold(root, 'my-place', 'my.place')
  expect(files).toEqual([
    'lib/sites/my-place.ts',
    'entrypoints/recorder-my-place.ts',
    'tests/pages/my-place/home.html',
    'tests/sites/my-place.test.ts',
  ])
  const site: unknown = await import(/* @vite-ignore */ join(root, 'lib/sites/my-place.ts'))
  expect(site).toMatchObject({ myPlace: { id: 'my-place', hosts: ['https://my.place/*'] } })
  expect(left.join('\n')).toContain("lib/sites/site.ts: add 'my-place'")
})

test('touches nothing that is there already', () => {
  scaffold(root, 'place', 'my.place')
  const before = readFileSync(join(root, 'lib/sites/place.ts'), 'utf8')
  expect(() => scaffold(root, 'place', 'other.place')).toThrow('is there already')
  expect(readFileSync(join(root, 'lib/sites/place.ts'), 'utf8')).toBe(before)
})

test.each([
  ['My Place', 'my.place'],
  ['place', 'https://my.place/'],
  ['../place', 'my.place'],
])('refuses %s at %s', (name, host) => {
  expect(() => scaffold(root, name, host)).toThrow(/can not be one|is no host/)
})
