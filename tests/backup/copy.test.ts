import { describe, expect, test } from 'vitest'
import {
  isCopyDue,
  noCopies,
  writeCopy,
  type CopyNotes,
  type OuterFolder,
} from '../../lib/backup/copy.ts'
import { sealingKey, unsealed } from '../../lib/backup/sealed.ts'
import { instant } from '../../lib/domain/clock.ts'
import { ledgerFileSchema } from '../../lib/domain/ledger-file.ts'
import { defaultSettings } from '../../lib/domain/settings.ts'
import { clockAt, day, entry, hour, now } from '../domain/build.ts'

const none: never[] = []
const random = (size: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(size))

function sourceAt(at: number, entries = [entry(hour)]) {
  async function* pages() {
    yield await Promise.resolve(entries)
  }
  const [intentions, suggestions, reflections] = [none, none, none]
  const rest = {
    intentions,
    suggestions,
    reflections,
    moments: none,
    gaps: none,
    aliases: none,
    notebook: none,
  }
  const ledger = {
    count: () => Promise.resolve(entries.length),
    contents: () => Promise.resolve({ entries: pages(), ...rest }),
  }
  return { ledger, settings: defaultSettings(), clock: clockAt(at), random }
}

function outerFolder(files = new Map<string, Blob>()) {
  const folder: OuterFolder = {
    names: () => Promise.resolve([...files.keys()]),
    async write(name, pieces) {
      const parts: BlobPart[] = []
      for await (const piece of pieces) parts.push(piece)
      files.set(name, new Blob(parts))
    },
    remove: (name) => Promise.resolve(void files.delete(name)),
  }
  return { files, folder }
}

const notSaved = (): Promise<void> => Promise.resolve()

/** One copy a day. */
async function daily(days: number, { folder }: { folder: OuterFolder }): Promise<CopyNotes> {
  let notes: CopyNotes = noCopies
  for (let one = 0; one < days; one += 1)
    notes = await writeCopy(sourceAt(now + one * day), folder, notes, notSaved)
  return notes
}

describe('a copy outside the browser', () => {
  test('is a whole ledger file', async () => {
    const outer = outerFolder()
    await daily(1, outer)
    const text = await outer.files.get('waterline-copy-2026-11-22.json')!.text()
    expect(ledgerFileSchema.parse(JSON.parse(text))).toMatchObject({ entries: [{ type: 'Like' }] })
  })

  test('is one of five that are kept, and no other file is touched', async () => {
    const own = new Blob(['mine'])
    const outer = outerFolder(
      new Map([
        ['waterline-copy-2026-11-20.json', own],
        ['waterline-copy-2026-11-24.json', own],
      ]),
    )
    const notes = await daily(8, outer)
    expect([...outer.files.keys()].toSorted()).toEqual([
      'waterline-copy-2026-11-20.json',
      'waterline-copy-2026-11-24.json',
      ...[25, 26, 27, 28, 29].map((on) => `waterline-copy-2026-11-${on}.json`),
    ])
    expect(await outer.files.get('waterline-copy-2026-11-24.json')!.text()).toBe('mine')
    expect(notes.last).toBe(instant(now + 7 * day))
  })

  test('opens with its passphrase alone where it is sealed', async () => {
    const outer = outerFolder()
    const key = await sealingKey('not a word', random, 10)
    await writeCopy(sourceAt(now), outer.folder, { ...noCopies, key }, notSaved)
    const file = outer.files.get('waterline-copy-2026-11-22.sealed')!
    expect(await unsealed(file, 'a word')).toBe('passphrase')
    const plain = await unsealed(file, 'not a word')
    expect(ledgerFileSchema.parse(await new Response(plain).json())).toMatchObject({ version: 1 })
  })

  test('that can not be written leaves the older ones', async () => {
    const outer = outerFolder()
    const notes = await daily(5, outer)
    const before = [...outer.files.keys()]
    outer.folder.write = () => Promise.reject(new Error('the disk is full'))
    const source = sourceAt(now + 9 * day)
    await expect(writeCopy(source, outer.folder, notes, notSaved)).rejects.toThrow('full')
    expect([...outer.files.keys()]).toEqual(before)
  })

  test('is due once a day, and never of an empty ledger', async () => {
    const copies = [{ name: 'one', at: instant(now) }]
    expect(await isCopyDue(sourceAt(now + hour), { copies })).toBe(false)
    expect(await isCopyDue(sourceAt(now + day), { copies })).toBe(true)
    expect(await isCopyDue(sourceAt(now), { copies: [] })).toBe(true)
    expect(await isCopyDue(sourceAt(now + day, []), { copies })).toBe(false)
  })
})
