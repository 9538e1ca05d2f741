import { expect, test } from 'vitest'
import { sealed, sealingKey } from '../../lib/backup/sealed.ts'
import type { MergeProgress } from '../../lib/messages/protocol.ts'
import { openRestore, type Restoring } from '../../lib/screens/restore.ts'
import { fakeOutside, settled } from './outside.ts'

const file = new Blob(['{}'])
const none: MergeProgress = { state: 'none' }
const half: MergeProgress = { state: 'running', phase: 'add', share: 0.5 }
const merged: MergeProgress = {
  state: 'done',
  outcome: { became: 'merged', added: 3, known: 1, erased: 0 },
}

function opened(...progress: MergeProgress[]) {
  const outside = fakeOutside()
  outside.progress = progress
  const shown: Restoring[] = []
  const restore = openRestore({ outside }, (one) => shown.push(one), outside.signal)
  return { restore, outside, shown }
}

test('a file is handed over and followed until it is all in', async () => {
  const { restore, outside, shown } = opened(none, none, half, half, merged)
  await restore.take(file, null)
  expect(shown.map(({ state }) => state)).toEqual(['running', 'running', 'running', 'done'])
  expect(shown.at(-1)).toEqual(merged)
  expect(outside.handed).toEqual(['left'])
  expect(outside.sent.filter(({ type }) => type === 'merge')).toHaveLength(1)
})

test('one that is being taken in when the page opens is followed, and none is put in its place', async () => {
  const { restore, outside, shown } = opened(half, half, half, merged)
  await settled()
  await restore.take(file, null)
  expect(outside.handed).toEqual([])
  expect(shown.at(-1)).toEqual(merged)
})

test('of the last one nothing is said to whoever opens the page', async () => {
  const { shown } = opened(merged)
  await settled()
  expect(shown).toEqual([])
})

test('a worker that can not be reached for a moment is asked again', async () => {
  const outside = fakeOutside()
  outside.progress = [none, none, half, merged]
  const shown: Restoring[] = []
  const pause = (): Promise<void> => {
    outside.reachable = !outside.reachable
    return settled()
  }
  await openRestore(
    { outside: { ...outside, pause } },
    (one) => shown.push(one),
    outside.signal,
  ).take(file, null)
  expect(shown.slice(1)).toEqual([half, half, merged])
})

test('a file is cleared away when the worker can not be reached at all', async () => {
  const { restore, outside, shown } = opened()
  outside.reachable = false
  await restore.take(file, null)
  expect(shown.at(-1)).toEqual({ state: 'done', outcome: { became: 'failed' } })
  expect(outside.handed).toEqual(['left', 'cleared'])
})

test('a sealed file asks for its passphrase, and nothing is handed over without', async () => {
  const { restore, outside, shown } = opened()
  const key = await sealingKey('a word', (size) => new Uint8Array(size), 1)
  const parts = []
  for await (const part of sealed(text(), key, (size) => new Uint8Array(size))) parts.push(part)
  await restore.take(new Blob(parts), null)
  expect(shown.at(-1)).toEqual({ state: 'locked', isWrong: false })
  await restore.take(new Blob(parts), 'another')
  expect(shown.at(-1)).toEqual({ state: 'locked', isWrong: true })
  expect(outside.handed).toEqual([])
  outside.progress = [none, merged]
  await restore.take(new Blob(parts), 'a word')
  expect(shown.at(-1)).toEqual(merged)
  expect(outside.handed).toEqual(['left'])
})

async function* text(): AsyncGenerator<string> {
  yield '{}'
}
