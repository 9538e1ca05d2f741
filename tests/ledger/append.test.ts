import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { Observation } from '../../lib/domain/entry.ts'
import { uuidv7 } from '../../lib/domain/id.ts'
import { foldTallies, tallyKey, type Tally } from '../../lib/domain/tally.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { linkedInId, xId } from '../practice/world/ids.ts'

let count = 0
const fresh = (): string =>
  uuidv7(1_700_000_000_000 + (count += 1), '00000000-0000-4707-8707-070707070707')
const context = {
  now: Date.parse('2100-01-01'),
  dayStart: 0,
  newId: fresh,
  pseudonyms: new Map<string, string>(),
}

const opened: Ledger[] = []
function ledgerOf(): Ledger {
  const ledger = openLedger(`test-${fresh()}`)
  opened.push(ledger)
  return ledger
}
afterEach(() => {
  for (const ledger of opened.splice(0)) ledger.close()
})

function observe(changes: Partial<Observation> = {}): Observation {
  return {
    id: fresh(),
    at: '2026-11-20T10:00:00.000Z',
    zone: 'Europe/Berlin',
    site: 'x',
    account: null,
    type: 'Like',
    rung: 'touch',
    act: null,
    witness: 'confirmed',
    person: { url: 'https://x.com/amara', name: 'Amara' },
    others: [],
    object: { type: 'Note', url: 'https://x.com/i/status/1', inReplyTo: null },
    undo: null,
    words: null,
    tags: [],
    view: null,
    source: 'recorder',
    rules: 1,
    ...changes,
  }
}

const undoLike = (changes: Partial<Observation> = {}): Observation =>
  observe({ type: 'Undo', undo: { type: 'Like', id: null }, ...changes })

const atMinute = (minute: number): string => `2026-11-20T10:0${minute}:00.000Z`

const byKey = (tallies: readonly Tally[]) =>
  tallies.map((one) => `${tallyKey(one)}: ${one.count}`).toSorted()

describe('appending', () => {
  test('the same observation twice is one entry and one count', async () => {
    const ledger = ledgerOf()
    const like = observe()
    await ledger.append([like, like], context)
    await ledger.append([like], context)
    expect(await ledger.allEntries()).toHaveLength(1)
    expect(await ledger.tallies('2026-11-20', '2026-11-20')).toMatchObject([{ count: 1 }])
  })

  test('an undo takes the newest act of its kind on that thing off that act’s own day', async () => {
    const ledger = ledgerOf()
    await ledger.append([observe({ at: '2026-11-19T10:00:00.000Z' })], context)
    const [undo] = await ledger.append([undoLike({ at: '2026-11-20T10:00:00.000Z' })], context)
    expect(undo?.undoes).not.toBeNull()
    expect(await ledger.tallies('2026-11-01', '2026-11-30')).toEqual([])
  })

  test('an undo with nothing to take back subtracts nothing', async () => {
    const ledger = ledgerOf()
    await ledger.append([observe()], context)
    const other = { type: 'Note', url: 'https://x.com/i/status/2', inReplyTo: null }
    const [undo] = await ledger.append(
      [undoLike({ object: other, at: '2026-11-20T11:00:00.000Z' })],
      context,
    )
    expect(undo?.undoes).toBeNull()
    expect(await ledger.tallies('2026-11-20', '2026-11-20')).toMatchObject([{ count: 1 }])
  })

  test('liking again after an undo is a new act that can be undone again', async () => {
    const ledger = ledgerOf()
    await ledger.append(
      [observe({ at: atMinute(0) }), undoLike({ at: atMinute(1) }), observe({ at: atMinute(2) })],
      context,
    )
    expect(await ledger.tallies('2026-11-20', '2026-11-20')).toMatchObject([{ count: 1 }])
    await ledger.append([undoLike({ at: atMinute(3) }), undoLike({ at: atMinute(4) })], context)
    expect(await ledger.tallies('2026-11-20', '2026-11-20')).toEqual([])
  })

  describe('what is deleted', () => {
    const sent = Date.parse('2026-11-20T10:00:00.000Z')
    const account = 'https://x.com/me'
    const write = (ago: number, changes: Partial<Observation> = {}): Observation =>
      observe({
        at: new Date(sent - ago).toISOString(),
        account,
        type: 'Create',
        rung: 'compose',
        person: null,
        object: { type: 'Note', url: null, inReplyTo: null },
        ...changes,
      })
    const remove = (url = `https://x.com/i/status/${xId(sent + 400, 3)}`): Observation =>
      observe({
        at: '2026-11-21T08:00:00.000Z',
        account,
        type: 'Undo',
        person: null,
        object: { type: 'Note', url, inReplyTo: null },
        undo: { type: 'Create', id: null },
      })

    test('is the own words nearest the time in its id, each only once', async () => {
      const ledger = ledgerOf()
      const [first, second, third] = [write(9_000), write(0), write(20_000)]
      const others = [
        write(0, { account: 'https://x.com/other' }),
        write(0, { site: 'linkedin' }),
        write(0, { object: { type: 'ChatMessage', url: null, inReplyTo: null } }),
        observe({ at: new Date(sent).toISOString(), account }),
      ]
      await ledger.append([first, second, third, ...others], context)
      const undoes = async () => (await ledger.append([remove()], context))[0]?.undoes
      expect((await ledger.append([remove()], context))[0]).toMatchObject({
        undoes: second.id,
        rung: 'compose',
      })
      expect(await undoes()).toBe(first.id)
      expect(await undoes()).toBeNull()
    })

    test('is found by its address where an archive knows it', async () => {
      const ledger = ledgerOf()
      const { object } = remove()
      const known = write(86_400_000, { object })
      await ledger.append([known, write(0)], context)
      expect((await ledger.append([remove()], context))[0]?.undoes).toBe(known.id)
    })

    test('on LinkedIn is found the same way, and something else never', async () => {
      const ledger = ledgerOf()
      const comment = write(0, { site: 'linkedin' })
      await ledger.append([comment], context)
      const urn = `urn:li:comment:(activity:7100000000000000000,${linkedInId(sent + 900, 1)})`
      const url = `https://www.linkedin.com/feed/update/urn:li:activity:7100000000000000000/?commentUrn=${encodeURIComponent(urn)}`
      const late = `https://www.linkedin.com/feed/update/urn:li:activity:${linkedInId(sent + 16_000, 1)}/`
      const undoes = async (one: string) =>
        (await ledger.append([{ ...remove(one), site: 'linkedin' }], context))[0]?.undoes
      expect(await undoes(late)).toBeNull()
      expect(await undoes(url)).toBe(comment.id)
    })
  })

  test('another kind of reaction to the same thing is no new act, and its falling back none either', async () => {
    const ledger = ledgerOf()
    const account = 'https://www.linkedin.com/in/me'
    const celebrated = observe({ at: atMinute(1), account })
    const added = await ledger.append(
      [
        observe({ at: atMinute(0), account }),
        celebrated,
        undoLike({ at: atMinute(2), undo: { type: 'Like', id: celebrated.id } }),
        observe({ at: atMinute(3), account: null }),
      ],
      context,
    )
    expect(added).toHaveLength(1)
    expect(await ledger.tallies('2026-11-20', '2026-11-20')).toMatchObject([{ count: 1 }])
    await ledger.append([undoLike({ at: atMinute(4) })], context)
    expect(await ledger.tallies('2026-11-20', '2026-11-20')).toEqual([])
  })

  test('reactions of another account, to another thing, or to messages are acts of their own', async () => {
    const ledger = ledgerOf()
    const message = { type: 'ChatMessage', url: null, inReplyTo: null }
    const added = await ledger.append(
      [
        observe({ account: 'https://x.com/one' }),
        observe({ account: 'https://x.com/other' }),
        observe({ object: { ...message, type: 'Note', url: 'https://x.com/i/status/2' } }),
        observe({ object: message }),
        observe({ object: message }),
      ],
      context,
    )
    expect(added).toHaveLength(5)
  })

  test('an undo stands on the rung of what it undoes', async () => {
    const ledger = ledgerOf()
    const person = { url: 'https://www.linkedin.com/in/amara', name: 'Amara' }
    const invite = observe({ type: 'Invite', rung: 'compose', object: null, person })
    const undo = observe({
      type: 'Undo',
      undo: { type: 'Invite', id: null },
      object: null,
      person,
      at: '2026-11-20T10:01:00.000Z',
    })
    const entries = await ledger.append([invite, undo], context)
    expect(entries.map(({ rung }) => rung)).toEqual(['compose', 'compose'])
  })

  test('acts less than thirty minutes apart share a session, later ones do not', async () => {
    const ledger = ledgerOf()
    const sessions = (
      await ledger.append(
        ['10:00:00', '10:29:59', '10:59:58', '11:30:00'].map((time) =>
          observe({ at: `2026-11-20T${time}.000Z` }),
        ),
        context,
      )
    ).map(({ session }) => session)
    expect(new Set(sessions.slice(0, 3)).size).toBe(1)
    expect(sessions[3]).not.toBe(sessions[0])
  })

  test('what was done late at night belongs to the day before, where the day starts later', async () => {
    const ledger = ledgerOf()
    const [entry] = await ledger.append([observe({ at: '2026-11-20T01:30:00.000Z' })], {
      ...context,
      dayStart: 4,
    })
    expect(entry?.day).toBe('2026-11-19')
  })

  test('a stranger who was looked at appears as a hash, someone acted towards by name', async () => {
    const ledger = ledgerOf()
    const [amara, stranger] = ['https://x.com/amara', 'https://x.com/stranger']
    await ledger.append([observe()], context)
    const people = [amara, stranger].map((url) => ({
      url: url ?? null,
      name: 'Name',
      itemsSeen: 1,
      itemsRead: 0,
    }))
    const view = { activeSeconds: 5, itemsSeen: 2, itemsRead: 0, adsSeen: 0, ownSeen: 0, people }
    const [entry] = await ledger.append(
      [
        observe({
          type: 'View',
          rung: 'observe',
          person: null,
          object: null,
          view,
          at: '2026-11-20T10:05:00.000Z',
        }),
      ],
      { ...context, pseudonyms: new Map([[stranger ?? '', 'urn:waterline:person:00']]) },
    )
    expect(entry?.view?.people.map(({ url, name }) => [url, name])).toEqual([
      [amara, 'Name'],
      ['urn:waterline:person:00', null],
    ])
  })

  test('stored tallies equal the fold of the entries, whatever came in whichever order', async () => {
    const act = fc.record({
      kind: fc.constantFrom('like', 'undo', 'message'),
      hour: fc.integer({ min: 0, max: 71 }),
      post: fc.integer({ min: 1, max: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        const ledger = ledgerOf()
        for (const { kind, hour, post } of acts) {
          const at = new Date(Date.UTC(2026, 10, 18, hour)).toISOString()
          const object = { type: 'Note', url: `https://x.com/i/status/${post}`, inReplyTo: null }
          const chat = { type: 'ChatMessage', url: null, inReplyTo: null }
          const made =
            kind === 'like'
              ? observe({ at, object })
              : kind === 'undo'
                ? undoLike({ at, object })
                : observe({ at, type: 'Create', rung: 'compose', object: chat })
          await ledger.append([made, made], context)
        }
        const stored = await ledger.tallies('2026-11-01', '2026-11-30')
        expect(byKey(stored)).toEqual(byKey(foldTallies(await ledger.allEntries())))
        ledger.close()
      }),
      { numRuns: 25 },
    )
  })
})

test('an act carries the intention in force then whose topic is among its tags', async () => {
  const ledger = ledgerOf()
  const reason = { from: '2026-11-01T00:00:00.000Z', until: null }
  const about = { ...reason, id: fresh(), text: 'Be useful in Python', topics: ['python'] }
  const newest = { ...reason, id: fresh(), text: 'Look around', topics: [] }
  await ledger.putIntentions([about, newest])
  const added = await ledger.append(
    [observe({ tags: ['Python'] }), observe({ object: null, type: 'Create' })],
    context,
  )
  const reasons = added.map(({ tags, intention }) => [tags.length, intention])
  expect(Object.fromEntries(reasons)).toEqual({ 1: about.id, 0: newest.id })
})
