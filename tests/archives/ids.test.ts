import { expect, test } from 'vitest'
import { archiveId } from '../../lib/archives/ids.ts'
import { idSchema } from '../../lib/domain/entry.ts'
import { madeAtOf } from '../../lib/domain/id.ts'

const at = Date.parse('2024-03-17T18:03:34.000Z')

test('an act has the same id whenever it is read', () => {
  expect(archiveId(at, ['linkedin', 'reaction', 'a'])).toBe(archiveId(at, ['linkedin', 'reaction', 'a'])) // prettier-ignore
  // Should this ever change, every archive read before comes in a second time.
  expect(archiveId(at, ['linkedin', 'reaction', 'a'])).toBe('018e4d95-4cf0-7809-8597-a9d91f95950a')
})

test('ids are those of a ledger, and sort by time', () => {
  const id = archiveId(at, ['linkedin', 'reaction', 'a'])
  expect(idSchema.parse(id)).toBe(id)
  expect(id[14]).toBe('7')
  expect(madeAtOf(id)).toBe(at)
})

test('no two acts of a time share one', () => {
  const ids = new Set(
    Array.from({ length: 20_000 }, (_, number) => archiveId(at, ['linkedin', 'a', String(number)])),
  )
  expect(ids.size).toBe(20_000)
  expect(archiveId(at, ['a', 'bc'])).not.toBe(archiveId(at, ['ab', 'c']))
})
