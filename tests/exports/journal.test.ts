import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from '../../lib/domain/schema.ts'
import { journalPage, journalZip, type JournalDay } from '../../lib/exports/journal.ts'
import { unzipped } from './unzip.ts'

const lived: JournalDay = {
  day: '2026-11-20',
  title: 'Friday, November 20, 2026',
  sites: ['LinkedIn'],
  people: ['Amara Okafor'],
  tags: ['oncall'],
  acts: 2,
  sections: [{ title: 'What you did', lines: ['9:05 AM · You replied to Amara Okafor'] }],
}

/** Front matter as a YAML library reads it, and what follows. */
function read(page: string): { front: Record<string, unknown>; body: string } {
  const [, front = '', ...body] = page.split(/^---$/m)
  return {
    front: z.record(z.string(), z.unknown()).parse(parse(front)),
    body: body.join('---').trim(),
  }
}

async function vaultOf(days: readonly JournalDay[]): Promise<Map<string, string>> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const pages = (async function* () {
    yield* days
  })()
  for await (const part of journalZip(pages)) parts.push(part)
  return unzipped(new Blob(parts))
}

test('a page begins with its front matter, which links people as notes', () => {
  const page = journalPage(lived)
  expect(page.startsWith('---\n')).toBe(true)
  const { front, body } = read(page)
  expect(front).toEqual({
    date: '2026-11-20',
    acts: 2,
    sites: ['LinkedIn'],
    people: ['[[Amara Okafor]]'],
    tags: ['oncall'],
  })
  expect(body).toBe(
    '# Friday, November 20, 2026\n\n## What you did\n\n- 9:05 AM · You replied to Amara Okafor',
  )
})

test('tags that Obsidian knows as none are left out of the front matter', () => {
  const tags = ['oncall', '2026', 'a b', 'نور', 'c/d']
  expect(read(journalPage({ ...lived, tags })).front['tags']).toEqual(['oncall', 'نور', 'c/d'])
})

test('a name that is no file name becomes one', () => {
  const people = ['A/B: "C" #1 [[D]] | E^']
  expect(read(journalPage({ ...lived, people })).front['people']).toEqual(['[[A B C 1 D E]]'])
})

test('what people wrote is no markup', () => {
  const lines = ['- [[Home]] #tag *bold* ==x== %%y%% <b> `c` $m$\n1. two\n+ three']
  const { body } = read(journalPage({ ...lived, sections: [{ title: 'What', lines }] }))
  expect(body.split('\n').slice(4)).toEqual([
    String.raw`- \- \[\[Home\]\] \#tag \*bold\* \=\=x\=\= \%\%y\%\% \<b\> \`c\` \$m\$`,
    String.raw`  1\. two`,
    String.raw`  \+ three`,
  ])
})

test('front matter is read back whatever people and places are called', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 20 })
  fc.assert(
    fc.property(fc.array(texts), (sites) => {
      expect(read(journalPage({ ...lived, sites })).front['sites']).toEqual(
        sites.map((one) => one.toWellFormed()),
      )
    }),
  )
})

test('front matter holds no sign that YAML lets nobody print', () => {
  const sites = ['\u0000 \u007f \u0085 \u009f', '\u2028\u2029\ufeff']
  const page = journalPage({ ...lived, sites })
  expect(page).not.toMatch(/[\p{Cc}--\n]|[\u2028\u2029\ufeff]/v)
  expect(read(page).front['sites']).toEqual(sites)
})

test('the vault has one file a day, by years', async () => {
  const files = await vaultOf([{ ...lived, day: '2025-12-31' }, lived])
  expect([...files.keys()]).toEqual(['2025/2025-12-31.md', '2026/2026-11-20.md'])
  expect(files.get('2026/2026-11-20.md')).toBe(journalPage(lived))
})

test('a vault without a day is a zip without a file', async () => {
  expect(await vaultOf([])).toEqual(new Map())
})

test('a ledger that can’t be read on fails the file', async () => {
  const days = (async function* () {
    yield lived
    await Promise.reject(new Error('gone'))
  })()
  await expect(async () => {
    for await (const part of journalZip(days)) expect(part.length).toBeGreaterThan(0)
  }).rejects.toThrow('gone')
})
