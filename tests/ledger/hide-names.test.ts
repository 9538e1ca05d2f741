import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { Hashing } from '../../lib/domain/keyed-hash.ts'
import { openLedger } from '../../lib/ledger/ledger.ts'
import { placeAt } from '../../lib/ledger/place.ts'
import { idAt, now, suggestion } from '../domain/build.ts'
import { byKey, context, fileOf, fresh, observed } from './history.ts'

const hash = (text: string): string =>
  `urn:waterline:person:${Array.from(text, (one) => one.charCodeAt(0).toString(16)).join('')}`
const hashing: Hashing = (make) => Promise.resolve(make(hash))

const amara = { url: 'https://x.com/amara', name: 'Amara' }
const other = 'https://x.com/amara-okafor'

test('nobody has a name any more, and everything else is as it was', async () => {
  const place = placeAt(`names-${fresh()}`)
  const ledger = openLedger(place)
  await ledger.append([observed(0, { person: amara, alias: other }), observed(1)], context)
  await ledger.append([observed(2, { person: { url: other, name: 'Amara' } })], context)
  await ledger.putSuggestions([suggestion({ id: idAt(now), key: amara.url, people: [amara] })])
  const [before, tallies] = [await fileOf(ledger), await ledger.tallies('2026-11-01', '2026-12-31')]
  expect(JSON.stringify(before)).toMatch(/amara/i)
  await ledger.hideNames(hashing)
  const after = await fileOf(ledger)
  expect(JSON.stringify([after, await ledger.people()])).not.toMatch(/amara/i)
  expect(after.entries.map(({ id }) => id)).toEqual(before.entries.map(({ id }) => id))
  expect(byKey(await ledger.tallies('2026-11-01', '2026-12-31'))).toEqual(byKey(tallies))
  // Two addresses of one person are one person's still, and what comes in by either is theirs.
  expect(await ledger.people()).toHaveLength(1)
  const [known] = await ledger.people()
  expect(await ledger.entriesOfPerson(hash(other), 10)).toHaveLength(2)
  expect((await ledger.suggestions()).map(({ people }) => people[0]?.url)).toEqual([known?.url])
  ledger.close()
})

test('said twice, it changes nothing more', async () => {
  const ledger = openLedger(placeAt(`names-${fresh()}`))
  await ledger.append([observed(0, { person: amara })], context)
  await ledger.hideNames(hashing)
  const once = await fileOf(ledger)
  await ledger.hideNames(hashing)
  expect(await fileOf(ledger)).toEqual(once)
  ledger.close()
})
