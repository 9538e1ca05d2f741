/** Ledgers with a history: what is done, undone, looked at and corrected, in any order. */
import * as fc from 'fast-check'
import { asWritten, correctionOf, kindOf, undoOfCorrection } from '../../lib/domain/correction.ts'
import { personKinds, type Entry, type Observation } from '../../lib/domain/entry.ts'
import { uuidv7 } from '../../lib/domain/id.ts'
import { ledgerFileSchema, type LedgerFile } from '../../lib/domain/ledger-file.ts'
import { rungOf, rungOfAct } from '../../lib/domain/rung.ts'
import { defaultSettings } from '../../lib/domain/settings.ts'
import { tallyKey, type Tally } from '../../lib/domain/tally.ts'
import { ledgerJson } from '../../lib/exports/json.ts'
import { isAct } from '../../lib/domain/undo.ts'
import type { Ledger } from '../../lib/ledger/ledger.ts'
import { entry, hour, stamp } from '../domain/build.ts'

let count = 0
export const fresh = (): string =>
  uuidv7(1_700_000_000_000 + (count += 1), '00000000-0000-4707-8707-070707070707')
/** Its present is after everything that is told. */
export const context = {
  now: Date.parse('2100-01-01'),
  dayStart: 0,
  newId: fresh,
  pseudonyms: new Map<string, string>(),
}

export function observed(at: number, fields: Partial<Observation> = {}): Observation {
  const {
    day: _day,
    undoes: _undoes,
    corrects: _corrects,
    changes: _changes,
    ...known
  } = entry(hour)
  const { session: _session, intention: _intention, ...observation } = known
  const url = `https://x.com/i/status/${at % 3}`
  return {
    ...observation,
    id: fresh(),
    at: new Date(Date.UTC(2026, 10, 19) + at * hour).toISOString(),
    object: { type: 'Note', url, inReplyTo: null },
    undo: null,
    ...fields,
  }
}

/** Its export, at one instant for all. */
export async function exported(ledger: Ledger): Promise<string> {
  const contents = await ledger.contents()
  let text = ''
  for await (const piece of ledgerJson(contents, defaultSettings(), '2026-11-22T12:00:00.000Z'))
    text += piece
  return text
}

/** What an export of it holds, read again. */
export async function fileOf(ledger: Ledger): Promise<LedgerFile> {
  return ledgerFileSchema.parse(JSON.parse(await exported(ledger)))
}

export const byKey = (tallies: readonly Tally[]): string[] =>
  tallies
    .filter(({ count: total }) => total !== 0)
    .map((one) => `${tallyKey(one)}: ${one.count}`)
    .toSorted()

const people = [
  { url: 'https://x.com/amara', name: 'Amara' },
  { url: 'https://x.com/amara', name: 'Amara O.' },
  { url: 'https://x.com/amara-o', name: null },
  { url: 'https://x.com/li', name: 'Li' },
  { url: null, name: 'Noor' },
]

/** What may happen to a ledger, `which` choosing among what is there. */
export const happenings = fc.array(
  fc.record({
    kind: fc.constantFrom(
      ...(['act', 'act', 'towards', 'towards', 'undo', 'undo towards', 'again', 'look'] as const),
      ...(['correct', 'correct', 'correct whom', 'say kind', 'say kind', 'take back'] as const),
    ),
    which: fc.nat(20),
    day: fc.constantFrom('2026-11-18', '2026-11-19', '2026-11-20'),
    act: fc.constantFrom(null, 'help' as const, 'host' as const),
    type: fc.constantFrom('Follow' as const, 'Accept' as const, 'Ignore' as const, 'Read' as const),
    person: fc.constantFrom(null, ...people),
    others: fc.constantFrom([], [], [], people.slice(0, 2), people.slice(2)),
    said: fc.constantFrom(null, ...personKinds),
    alias: fc.constantFrom(undefined, undefined, 'https://x.com/amara'),
  }),
  { maxLength: 20 },
)
type Happening = typeof happenings extends fc.Arbitrary<(infer One)[]> ? One : never

/** Plays them on a ledger, each an hour after the one before. */
export async function play(ledger: Ledger, all: readonly Happening[]): Promise<void> {
  const done: Observation[] = []
  const corrections: Entry[] = []
  const say = async (one: Entry): Promise<void> => {
    corrections.push(one)
    await ledger.correct(one)
  }
  for (const [at, happening] of all.entries()) {
    const { kind, which, day, act, type, person, others, said, alias } = happening
    const account = which % 2 ? 'https://x.com/me' : null
    const who = { account, person, ...(alias && person ? { alias } : {}) }
    if (kind === 'act') done.push(observed(at, who))
    const one = kind === 'act' ? done.at(-1) : done[which % Math.max(1, done.length)]
    if ((kind === 'act' || kind === 'again') && one) await ledger.append([one], context)
    if (kind === 'undo')
      await ledger.append(
        [observed(at, { type: 'Undo', undo: { type: 'Like', id: null } })],
        context,
      )
    if (kind === 'towards') {
      const rung = rungOf(type)
      await ledger.append([observed(at, { type, rung, object: null, others, ...who })], context)
    }
    if (kind === 'undo towards') {
      const undo = { type, id: null }
      await ledger.append([observed(at, { type: 'Undo', undo, object: null, person })], context)
    }
    if (kind === 'look') await ledger.append([observed(at, { ...view, ...who })], context)
    const entries = (await ledger.allEntries()).filter(({ corrects }) => corrects === null)
    const target = entries[which % Math.max(1, entries.length)]
    if (kind === 'correct' && target && isAct(target)) {
      const rung = act ? rungOfAct[act] : asWritten(target).rung
      await say(correctionOf(target, { day, act, rung }, stamp()))
    }
    if (kind === 'correct whom' && target && isAct(target))
      await say(correctionOf(target, { person }, stamp()))
    if (kind === 'say kind' && target?.person?.url) await say(kindOf(target, said, stamp()))
    const correction = corrections[which % Math.max(1, corrections.length)]
    if (kind === 'take back' && correction)
      await ledger.correct(undoOfCorrection(correction, stamp()))
  }
}

const view: Partial<Observation> = { type: 'View', rung: 'observe', object: null }
