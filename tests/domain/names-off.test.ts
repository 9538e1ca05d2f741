import { expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import { isHash } from '../../lib/domain/keyed-hash.ts'
import { namelessEntry, namelessRecord, namelessSuggestion } from '../../lib/domain/names-off.ts'
import { noteSelected } from '../../lib/domain/notebook/note.ts'
import { leftOfRecord } from '../../lib/domain/notebook/notebook.ts'
import { whereaboutsOf } from '../../lib/sites/address.ts'
import { sites } from '../../lib/sites/all.ts'
import { amara, entry, idAt, li, now, someone, suggestion } from './build.ts'

const hashOf = (text: string): string => `urn:waterline:person:${text.length}`

test('whoever an entry names stands by hashes, wherever they are named', () => {
  const looked = { ...li, itemsSeen: 3, itemsRead: 1 }
  const named = entry(0, {
    person: amara,
    others: [li],
    object: { type: 'Profile', url: `${amara.url}/details`, inReplyTo: null },
    changes: { person: li },
    view: {
      activeSeconds: 9,
      itemsSeen: 3,
      itemsRead: 1,
      adsSeen: 0,
      ownSeen: 0,
      people: [looked],
    },
  })
  const nameless = namelessEntry({ ...named, written: { person: amara } }, hashOf)
  expect(JSON.stringify(nameless)).not.toMatch(/amara|li wei|\/in\//i)
  const { person, others } = nameless
  for (const one of [person, ...others])
    expect([one?.url, one?.name].every((text) => isHash(text ?? ''))).toBe(true)
})

test('one person stays one, and another one another', () => {
  const hashes = ['amara', 'amara', 'somebody-else'].map(
    (name) => namelessEntry(entry(0, { person: someone(name, null) }), hashOf).person?.url,
  )
  expect(hashes[0]).toBe(hashes[1])
  expect(hashes[0]).not.toBe(hashes[2])
})

test('said twice, it changes nothing more', () => {
  const once = namelessEntry(entry(0, { person: amara }), hashOf)
  expect(namelessEntry(once, hashOf)).toEqual(once)
})

test('the address of a post, which names nobody, stays', () => {
  const object = { type: 'Note', url: 'https://x.com/i/status/1', inReplyTo: null }
  expect(namelessEntry(entry(0, { person: amara, object }), hashOf).object).toEqual(object)
})

test('a suggestion goes on by the same hashes as the acts behind it', () => {
  const about = suggestion({ key: amara.url ?? '', people: [amara] })
  const { key, people } = namelessSuggestion(about, hashOf)
  const { person } = namelessEntry(entry(0, { person: amara }), hashOf)
  expect(people).toEqual([person])
  expect(key).toBe(person?.url)
})

test.each([
  'https://www.linkedin.com/in/Amara-Okafor/?miniProfileUrn=urn%3Ali%3A1',
  'https://x.com/amara_okafor/status/20?s=20',
])('a note taken in %s names its person no longer, nor after they are erased', (address) => {
  const stamp = { id: idAt(now), at: instant(now), day: '2026-11-22' } as const
  const note = noteSelected('Small reviews are read', whereaboutsOf(address, sites), stamp)
  expect(JSON.stringify(note)).toMatch(/amara/)
  const { url } = note.person ?? {}
  const without = leftOfRecord(note, { by: 'person', url: url ?? '' }, new Set([url ?? '']))
  for (const left of [namelessRecord(note, hashOf), without]) {
    expect(left).toMatchObject({ text: note.text, site: note.site })
    expect(JSON.stringify(left)).not.toMatch(/amara/i)
  }
  expect(leftOfRecord(note, { by: 'site', site: note.site ?? '' }, new Set())).toBeNull()
})
