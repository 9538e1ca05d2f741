import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import { fact } from '../../lib/domain/families/family.ts'
import type { Check } from '../../lib/domain/notebook/check.ts'
import type { Note } from '../../lib/domain/notebook/note.ts'
import { blankReflection } from '../../lib/domain/reflection.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { placeAt } from '../../lib/ledger/place.ts'
import {
  amara,
  day,
  draft,
  hour,
  idAt,
  li,
  note,
  now,
  profile,
  promise,
  suggestion,
  tomasz,
} from '../domain/build.ts'
import { context, fileOf, fresh, observed } from './history.ts'

const open = (): Ledger => openLedger(placeAt(`notebook-${fresh()}`))
const nobody = new Set<string>()
/** A suggestion that rests on a note. */
const onNote = ({ id }: Pick<Note, 'id'>) =>
  suggestion({
    facts: [fact({ kind: 'learned-unshared', at: instant(now), records: [id] })],
  })
const check = (entry: string, at: number): Check => ({
  record: 'check',
  id: idAt(at),
  changedAt: instant(at),
  at: instant(at),
  day: '2026-11-22',
  entry,
  rung: 'compose',
  isRight: true,
})
/** The same, about nobody. */
const onIt = (id: string) => ({ ...onNote({ id }), people: [], key: id })
const ids = async (ledger: Ledger): Promise<string[]> =>
  (await ledger.notebook()).map(({ id }) => id).toSorted()

test('of two versions of a record the later one stands, in whichever order they come', async () => {
  const first = note(hour, { text: 'first' })
  const later: Note = { ...first, text: 'second', changedAt: instant(now) }
  for (const order of [
    [first, later],
    [later, first],
  ]) {
    const ledger = open()
    for (const one of order) await ledger.putRecords([one])
    expect(await ledger.notebook()).toEqual([later])
    ledger.close()
  }
})

test('records are read by kind, those changed lately alone where that is asked', async () => {
  const ledger = open()
  const [old, recent] = [note(3 * day), note(hour)]
  await ledger.putRecords([draft(hour), recent, old])
  expect(await ledger.records('note')).toEqual([old, recent])
  expect(await ledger.records('note', instant(now - day))).toEqual([recent])
  expect(await ledger.record(old.id)).toEqual(old)
  ledger.close()
})

test('what was exported is there again after it was erased, and merged with what is here', async () => {
  const ledger = open()
  const kept = [note(hour), promise(day), profile(amara, { pinned: true })]
  await ledger.putRecords(kept)
  const file = await fileOf(ledger)
  expect([file.notes, file.promises, file.people].map(({ length }) => length)).toEqual([1, 1, 1])
  const other = open()
  const newer: Note = { ...note(hour), id: kept[0]!.id, text: 'newer', changedAt: instant(now) }
  await other.putRecords([newer])
  await other.merge(file)
  expect(await other.record(newer.id)).toEqual(newer)
  expect(await ids(other)).toEqual(kept.map(({ id }) => id).toSorted())
  for (const one of [ledger, other]) one.close()
})

describe('erasing', () => {
  test('a person takes what is about them, and their name out of what is about more', async () => {
    const ledger = open()
    await ledger.append([observed(0, { person: amara })], context)
    const about = [profile(amara), promise(day, { to: amara })]
    const beside = [note(hour, { person: amara }), note(hour, { person: li })]
    await ledger.putRecords([...about, ...beside])
    await ledger.erase({ by: 'person', url: amara.url ?? '' }, new Set([amara.url ?? '']))
    expect(await ledger.notebook()).toEqual(
      [{ ...beside[0], person: null }, beside[1]].toSorted((one, other) =>
        (one?.id ?? '') < (other?.id ?? '') ? -1 : 1,
      ),
    )
    expect(await ledger.erasedIds()).toEqual(expect.arrayContaining(about.map(({ id }) => id)))
    ledger.close()
  })

  test('one record leaves its bare id, so that no file brings it back', async () => {
    const ledger = open()
    const gone = note(hour)
    const stays = note(hour)
    const reflected = { id: idAt(now), at: instant(now), day: '2026-11-22' }
    await ledger.putRecords([gone, stays])
    await ledger.putReflection({ ...blankReflection(reflected), plan: gone.id })
    const file = await fileOf(ledger)
    await ledger.erase({ by: 'entry', id: gone.id }, nobody)
    expect(await ids(ledger)).toEqual([stays.id])
    expect(await ledger.reflections()).toMatchObject([{ plan: null }])
    await ledger.merge(file)
    await ledger.putRecords([{ ...gone, changedAt: instant(now + hour) }])
    expect(await ids(ledger)).toEqual([stays.id])
    ledger.close()
  })

  test('one record takes the suggestions that rest on it along', async () => {
    const ledger = open()
    const [gone, stays] = [note(hour), note(hour)]
    const [on, other] = [onNote(gone), onNote(stays)]
    await ledger.putRecords([gone, stays])
    await ledger.putSuggestions([on, other])
    await ledger.erase({ by: 'entry', id: gone.id }, nobody)
    expect((await ledger.suggestions()).map(({ id }) => id)).toEqual([other.id])
    expect(await ledger.erasedIds()).toEqual(expect.arrayContaining([gone.id, on.id]))
    ledger.close()
  })

  test('what was said of an act goes with the act', async () => {
    const ledger = open()
    const [gone, stays] = [observed(0, { person: amara }), observed(1, { site: 'x' })]
    await ledger.append([gone, stays], context)
    const checks = [gone, stays].map((one, index) => check(one.id, now + index))
    await ledger.putRecords(checks)
    await ledger.erase({ by: 'entry', id: gone.id }, nobody)
    expect(await ids(ledger)).toEqual([checks[1]?.id])
    await ledger.erase({ by: 'site', site: 'x' }, nobody)
    expect(await ids(ledger)).toEqual([])
    ledger.close()
  })

  test('so do a person and a site with what was noted of them alone', async () => {
    const ledger = open()
    const [there, stays] = [note(hour, { site: 'x' }), note(hour)]
    const promised = promise(day, { to: amara })
    const [onSite, onPromise, other] = [onIt(there.id), onIt(promised.id), onIt(stays.id)]
    await ledger.putRecords([there, stays, promised])
    await ledger.putSuggestions([onSite, onPromise, other])
    await ledger.erase({ by: 'site', site: 'x' }, nobody)
    await ledger.erase({ by: 'person', url: amara.url ?? '' }, new Set([amara.url ?? '']))
    expect((await ledger.suggestions()).map(({ id }) => id)).toEqual([other.id])
    expect(await ledger.erasedIds()).toEqual(expect.arrayContaining([onSite.id, onPromise.id]))
    ledger.close()
  })

  test('an hour takes what was written in it; a site what was written there', async () => {
    const ledger = open()
    const [then, before] = [note(hour), note(3 * hour)]
    const there = note(5 * hour, { site: 'x' })
    await ledger.putRecords([then, before, there])
    const [from, until] = [instant(now - 2 * hour), instant(now)]
    await ledger.erase({ by: 'time', from, until }, nobody)
    expect(await ids(ledger)).toEqual([before.id, there.id].toSorted())
    await ledger.erase({ by: 'site', site: 'x' }, nobody)
    expect(await ids(ledger)).toEqual([before.id])
    ledger.close()
  })
})

test('names off leaves no name and no address in it', async () => {
  const ledger = open()
  await ledger.putRecords([
    profile(amara),
    note(hour, { person: li }),
    promise(day, { to: tomasz }),
  ])
  await ledger.hideNames((make) =>
    Promise.resolve(make((text) => `urn:waterline:person:${text.length}`)),
  )
  expect(JSON.stringify(await ledger.notebook())).not.toMatch(/linkedin|amara|li wei|tomasz/i)
  expect(await ledger.notebook()).toHaveLength(3)
  ledger.close()
})

test('people gone quiet are found by their last exchange, the latest first', async () => {
  const ledger = open()
  const wrote = { type: 'Create', rung: 'compose' } as const
  await ledger.append(
    [
      observed(0, { ...wrote, person: amara }),
      observed(5, { ...wrote, person: li }),
      observed(6, { person: amara }),
      observed(9, { ...wrote, person: tomasz }),
      observed(10, { person: { url: 'https://x.com/liked', name: 'Liked' } }),
    ],
    context,
  )
  const until = (await ledger.person(li.url ?? ''))?.lastExchange ?? ''
  const names = async (limit: number): Promise<unknown> =>
    (await ledger.quietSince(until, limit)).map(({ name }) => name)
  expect(await names(9)).toEqual([li.name, amara.name])
  expect(await names(1)).toEqual([li.name])
  expect(await ledger.peopleAt([li.url ?? '', 'https://x.com/nobody'])).toHaveLength(1)
  ledger.close()
})
