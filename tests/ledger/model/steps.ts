/** What can happen to a ledger, as plain records that shrink and read well. */
import * as fc from 'fast-check'

const people = ['amara', 'amara-o', 'li', 'noor'] as const
const sites = ['x', 'linkedin'] as const

/** Nights on which a day begins, ends, has 23 hours or 25 somewhere; all acts lie around one of them. */
const nights = [
  // Spring and autumn in Berlin, where clocks jump at 01:00 UTC.
  '2026-03-29T01:00:00.000Z',
  '2026-10-25T01:00:00.000Z',
  // Autumn in New York, whose clocks go back at 06:00 UTC.
  '2026-11-01T06:00:00.000Z',
] as const
const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham'] as const

/** When and where; the clock may go back from one step to the next. */
const moment = {
  night: fc.constantFrom(...nights),
  minute: fc.integer({ min: -24, max: 24 }).map((tens) => tens * 10),
  zone: fc.constantFrom(...zones),
  dayStart: fc.constantFrom(0, 0, 3, 12),
}

const whose = {
  site: fc.constantFrom(...sites),
  account: fc.constantFrom(null, 'https://x.com/me', 'https://x.com/other'),
}

/** Something among what is there, counted round. */
const which = fc.nat(30)
const changes = fc.constantFrom(
  { day: '2026-10-24' },
  { day: '2026-10-25', act: null },
  { act: 'help', rung: 'collaborate' } as const,
  { act: 'host', rung: 'lead' } as const,
  { intention: null },
  { person: null },
  { person: { url: 'https://x.com/li', name: 'Li' } },
)

const act = fc.record({
  kind: fc.constant('act'),
  ...moment,
  ...whose,
  what: fc.constantFrom('like', 'follow', 'post', 'message', 'look', 'open an answer'),
  post: fc.nat(1),
  who: fc.option(fc.constantFrom(...people)),
  /** How they were called; a page may show no name. */
  called: fc.constantFrom(null, 'Amara', 'Amara O.'),
  other: fc.option(fc.constantFrom(...people)),
  alias: fc.option(fc.constantFrom(...people), { freq: 2 }),
})
export type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

const undo = fc.record({
  kind: fc.constant('undo'),
  ...moment,
  ...whose,
  of: fc.constantFrom('Like', 'Follow', 'Create'),
  named: fc.constantFrom('by its thing', 'by its id', 'by an unknown id'),
  which,
})
export type Undo = typeof undo extends fc.Arbitrary<infer One> ? One : never

const again = fc.record({ kind: fc.constant('again'), which })
const intend = fc.record({ kind: fc.constant('intend'), ...moment })
const correct = fc.record({ kind: fc.constant('correct'), which, changes })
const speak = fc.record({
  kind: fc.constant('say what somebody is'),
  which,
  is: fc.constantFrom(null, 'personal', 'strategic'),
})
const takeBack = fc.record({ kind: fc.constant('take a correction back'), which })

const erase = fc.record({
  kind: fc.constant('erase'),
  by: fc.constantFrom('entry', 'person', 'site', 'time', 'age', 'everything'),
  which,
  /** By age, of how many rungs nothing of that day or before is kept. */
  of: fc.nat(5),
})
export type Erase = typeof erase extends fc.Arbitrary<infer One> ? One : never

const merge = fc.record({
  kind: fc.constant('merge'),
  /** The other ledger began as a copy of this one as it was before some step; null: empty. */
  copied: fc.option(which),
  acts: fc.array(fc.oneof(act, undo, correct), { maxLength: 5 }),
  how: fc.constantFrom('at once', 'as a file'),
  way: fc.constantFrom('the other into this', 'this into the other'),
})
export type Merge = typeof merge extends fc.Arbitrary<infer One> ? One : never

const written = [
  { weight: 6, arbitrary: act },
  { weight: 3, arbitrary: undo },
  { weight: 2, arbitrary: again },
  { weight: 1, arbitrary: intend },
  { weight: 3, arbitrary: correct },
  { weight: 1, arbitrary: speak },
  { weight: 2, arbitrary: takeBack },
  { weight: 2, arbitrary: erase },
  { weight: 2, arbitrary: merge },
]
const rebuild = fc.record({ kind: fc.constant('rebuild') })
const reopen = fc.record({ kind: fc.constant('reopen') })

/** The worker dies in the middle of one of them, at its n-th write. */
const crash = fc.record({
  kind: fc.constant('crash'),
  write: fc.nat(12),
  during: fc.oneof(...written, { weight: 1, arbitrary: rebuild }),
})

export const steps = fc.array(
  fc.oneof(
    ...written,
    { weight: 1, arbitrary: rebuild },
    { weight: 1, arbitrary: reopen },
    { weight: 4, arbitrary: crash },
  ),
  { maxLength: 25, size: 'medium' },
)
export type Step = typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never
/** What writes to the ledger. */
export type Writing = Exclude<Step, { kind: 'reopen' | 'crash' }>

/** A database that an older version wrote, with as many entries, and where the first opening by this one ends. */
export const beginnings = fc.record({
  version: fc.nat(20),
  entries: fc.array(act, { maxLength: 4 }),
  crashes: fc.option(fc.nat(12)),
})
export type Beginning = typeof beginnings extends fc.Arbitrary<infer One> ? One : never
