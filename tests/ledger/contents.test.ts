import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { openLedger } from '../../lib/ledger/ledger.ts'
import { entry, hour } from '../domain/build.ts'
import { context, exported, fresh, observed } from './history.ts'

const idsIn = (text: string): string[] => {
  const file: { entries: { id: string }[] } = JSON.parse(text)
  return file.entries.map(({ id }) => id)
}

test('entries are read by their ids, more than are read at once', async () => {
  const ledger = openLedger(fresh())
  const many = Array.from({ length: 2_100 }, (_, at) => observed(at, { object: null }))
  await ledger.append(many.toReversed(), context)
  expect(idsIn(await exported(ledger))).toEqual(many.map(({ id }) => id).toSorted())
  ledger.close()
})

test('what is written while it is read leaves out nothing that was there, and repeats nothing', async () => {
  const ledger = openLedger(fresh())
  const older = entry(hour)
  await ledger.append(
    Array.from({ length: 2_100 }, (_, at) => observed(at, { object: null })),
    context,
  )
  const before = idsIn(await exported(ledger))
  const contents = await ledger.contents()
  await ledger.append([observed(10)], context)
  const read: string[] = []
  for await (const some of contents.entries) {
    if (read.length === 0) {
      await ledger.append([observed(9, { id: before[0]! }), observed(9)], context)
      await ledger.correct({ ...older, id: '00000000-0000-7000-8000-000000000000' })
    }
    read.push(...some.map(({ id }) => id))
  }
  expect(read).toEqual(before)
  ledger.close()
})

test('a ledger without entries has no pages', async () => {
  const ledger = openLedger(fresh())
  for await (const some of (await ledger.contents()).entries) expect(some).toEqual([])
  expect(idsIn(await exported(ledger))).toEqual([])
  ledger.close()
})

test('what was taken back is told by its ids, whichever page it is on', async () => {
  const ledger = openLedger(fresh())
  const like = observed(0)
  const kept = observed(1, { object: null })
  const back = observed(3, { type: 'Undo', undo: { type: 'Like', id: like.id } })
  await ledger.append([like, kept, back], context)
  expect(await ledger.undone()).toEqual(new Set([like.id]))
  ledger.close()
})
