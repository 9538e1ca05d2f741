import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { goesBy, withOneAddress } from '../../lib/domain/alias.ts'
import type { MeantEntry } from '../../lib/domain/correction.ts'
import { partnerKeys } from '../../lib/domain/people.ts'
import { openLedger } from '../../lib/ledger/ledger.ts'
import { context, fileOf, fresh, observed } from './history.ts'

const [short, long] = ['https://x.com/amara', 'https://x.com/amara-okafor']
const urls = fc.constantFrom(short, long, 'https://x.com/li', null)
const somebody = urls.map((url) => ({ url, name: null }))

/** Acts of a few hours, so that many share an instant. */
const acts = fc.array(
  fc.record({
    hour: fc.nat(5),
    person: fc.option(somebody),
    others: fc.array(somebody, { maxLength: 2 }),
    isJoined: fc.boolean(),
  }),
  { maxLength: 16 },
)

test('a person is read page by page, newest first, under all addresses, alone and in groups', async () => {
  const run = fc.asyncProperty(acts, fc.integer({ min: 1, max: 5 }), async (all, limit) => {
    const ledger = openLedger(fresh())
    for (const { hour, person, others, isJoined } of all) {
      const alias = isJoined && person?.url === long ? { alias: short } : {}
      const one = observed(hour, { type: 'Follow', object: null, person, others, ...alias })
      await ledger.append([one], context)
    }
    const by = goesBy(await ledger.aliases())
    const expected = (await ledger.allEntries())
      .filter((entry) => partnerKeys(withOneAddress(entry, by)).includes(by(short)))
      .toSorted((one, other) => (`${one.at} ${one.id}` < `${other.at} ${other.id}` ? 1 : -1))
    const read: MeantEntry[] = []
    for (let page: MeantEntry[] = []; ;) {
      page = await ledger.entriesOfPerson(short, limit, page.at(-1))
      read.push(...page)
      if (page.length < limit) break
    }
    expect(read).toEqual(expected)
    ledger.close()
  })
  await fc.assert(run, { numRuns: 60 })
})

test('what an index needs of a group chat is in no entry that the ledger hands out', async () => {
  const ledger = openLedger(fresh())
  const group = [short, long].map((url) => ({ url, name: 'Amara' }))
  const [made] = await ledger.append([observed(0, { others: group })], context)
  const day = made?.day ?? ''
  const restored = openLedger(fresh())
  await restored.merge(await fileOf(ledger))
  for (const one of [ledger, restored])
    expect([
      await one.entry(made?.id ?? ''),
      ...(await one.allEntries()),
      ...(await one.entriesSince('2026-01-01T00:00:00.000Z')),
      ...(await one.entriesOfDay(day)),
      ...(await one.entriesOfPerson(long, 9)),
    ]).toEqual(Array.from({ length: 5 }, () => made))
  for (const one of [ledger, restored]) one.close()
})
