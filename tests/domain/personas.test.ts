import { describe, expect, test } from 'vitest'
import type { Ground } from '../../lib/domain/ground.ts'
import type { FactKind, Family } from '../../lib/domain/suggestion.ts'
import {
  accept,
  actsOf,
  amara,
  answer,
  byUrl,
  called,
  day,
  draft,
  entry,
  groundOf,
  li,
  message,
  metBefore,
  minute,
  noor,
  note,
  now,
  openedOn,
  profile,
  promise,
  reading,
  someone,
  tomasz,
} from './build.ts'

/** How long each of them is watched. */
const days = 30
const first = now - (days - 1) * day

/** What there is on one day, counted from 1; whatever is not on a ground is not there. */
type Month = (today: number) => Partial<Ground>

/** Something on each day so far, an hour before it is looked at; `ago` is the time since then in ms. */
function daily<T>(make: (ago: number, on: number) => T | readonly T[]): T[] {
  const all = Array.from({ length: days }, (_, index) => index + 1)
  return all.flatMap((on) => make(agoOf(on), on))
}
/** Milliseconds from an hour before noon of a day to `now`. */
const agoOf = (on: number): number => now - first - (on - 1) * day + 60 * minute
const several = [amara, tomasz, li, noor, someone('sade', 'Sade Balogun')]
const each = (on: number) => several[on % several.length] ?? amara
/** Every visit is another one. */
const visitOn = (on: number) => `019abc00-0000-7000-8000-${String(on).padStart(12, '0')}`
const inLaw = {
  ownFields: ['law'],
  profiles: byUrl(...several.map((one) => [one, profile(one, { field: 'law' })] as const)),
}
const longKnown = (ago: number) => ({
  horizon: '2025-01-01T08:00:00.000Z',
  people: byUrl([amara, metBefore(ago, amara)]),
})

/**
 * Written down before any of them was played: whom, what comes first, on which day, and the rule of docs/evidence.md
 * that it follows from. A day is looked at an hour after what happens on it; null: nothing in thirty days.
 */
const table: [
  who: string,
  month: Month,
  due: [Family, FactKind, number] | null,
  because: string,
][] = [
  [
    'a reader who never acted',
    () => ({ acts: daily((ago) => entry(ago, { type: 'View', rung: 'observe' })) }),
    null,
    'nobody is known by name, and reading is no reason by itself',
  ],
  [
    'a reader of one person',
    () => ({ acts: daily((ago) => reading(ago, amara, 1)) }),
    ['reply', 'read-often', 5],
    'row 1: five items of one person read in thirty days, nothing written to them',
  ],
  [
    'a liker who reads what he likes',
    () => ({
      acts: daily((ago, on) => [
        reading(ago + minute, each(on), 1, { session: visitOn(on) }),
        entry(ago, { person: each(on), session: visitOn(on) }),
      ]),
    }),
    ['reply', 'liked-and-read', 1],
    'row 1: reacted to and read in one visit, without a word',
  ],
  [
    'a liker who only likes',
    () => ({ acts: daily((ago, on) => entry(ago, { person: each(on) })) }),
    ['reply', 'touched-only', 5],
    'row 1: five light touches in seven days and no own words',
  ],
  [
    'a replier',
    () => ({ acts: daily((ago) => [answer(ago, amara, { tags: ['hiring'] }), entry(ago)]) }),
    ['deepen', 'helped-each-other', 3],
    'row 9: three answers to one person on one tag in sixty days, a day before the four turns of row 12',
  ],
  [
    'a host',
    () => ({ acts: daily((ago, on) => message(ago, each(on), { tags: ['oncall'] })) }),
    ['lead', 'shared-tag', 3],
    'row 10: own words on one tag to three people in thirty days',
  ],
  [
    'a host whose thing has no name',
    () => ({ acts: daily((ago, on) => message(ago, each(on))) }),
    null,
    'row 10 goes by tags, and rows 1, 2 and 4 by words that were not written',
  ],
  [
    'somebody who accepts an invitation',
    () => ({ acts: [accept(agoOf(1), amara)] }),
    ['follow-up', 'accepted', 4],
    'row 2: seventy-two hours without a word',
  ],
  [
    'somebody overwhelmed who accepts four at once',
    () => ({
      acts: several.slice(0, 4).map((who, index) => accept(agoOf(1) - index * minute, who)),
    }),
    ['follow-up', 'accepted-quickly', 1],
    'row 2: three accepts within ten minutes, one suggestion for all',
  ],
  [
    'somebody returning to whom a friend has gone quiet',
    () => longKnown(agoOf(1) + 170 * day),
    ['renew', 'gone-quiet', 11],
    'row 4: two exchanges ever, none for a hundred and eighty days',
  ],
  [
    'somebody who looks on, and wrote before',
    () => ({
      ...longKnown(agoOf(1) + 60 * day),
      acts: daily((ago) => entry(ago, { type: 'View', rung: 'observe' })),
    }),
    ['renew', 'no-exchange', 14],
    'row 4: fourteen days of activity without own words to anybody',
  ],
  [
    'somebody who was helped',
    () => ({ notes: [note(agoOf(1), { sort: 'helped', person: amara })] }),
    ['thank', 'helped-by', 1],
    'row 3: help from somebody and no message to them after it; row 7 opens beside it and comes later in the table',
  ],
  [
    'somebody who drafts',
    () => ({ drafts: [draft(agoOf(1))] }),
    ['ask', 'draft-waits', 4],
    'row 5: a draft kept for three days',
  ],
  [
    'somebody with a problem',
    () => ({ notes: [note(agoOf(1), { sort: 'problem' })] }),
    ['ask', 'problem-alone', 4],
    'row 5: a problem kept alone for three days',
  ],
  [
    'somebody who helps',
    () => ({ acts: daily((ago, on) => called('help', ago, each(on))) }),
    ['ask', 'gave-and-asked-nothing', 3],
    'row 5: three helps and no question in thirty days',
  ],
  [
    'somebody who takes notes',
    () => ({ notes: daily((ago) => note(ago, { tags: ['reviews'] })) }),
    ['make', 'notes-on-tag', 6],
    'row 6: six notes on one tag in fourteen days, two days before the first is a week old',
  ],
  [
    'somebody who learned one thing',
    () => ({ notes: [note(agoOf(1), { tags: ['reviews'] })] }),
    ['make', 'learned-unshared', 8],
    'row 6: learned seven days ago, not shared',
  ],
  [
    'somebody who was asked',
    () => ({ notes: [note(agoOf(1), { sort: 'asked', person: amara })] }),
    ['give', 'was-asked', 4],
    'row 7: asked for something three days ago, not answered',
  ],
  [
    'somebody who asks',
    () => ({ acts: daily((ago, on) => called('ask', ago, each(on))) }),
    ['give', 'asked-more', 2],
    'row 7: two questions more than helps in thirty days',
  ],
  [
    'somebody between two who need each other',
    (today) => ({
      people: byUrl(
        [amara, metBefore(agoOf(1), amara)],
        ...(today < 2 ? [] : [[tomasz, metBefore(agoOf(2), tomasz)] as const]),
      ),
      profiles: byUrl(
        [amara, profile(amara, { needs: ['payroll'] })],
        [tomasz, profile(tomasz, { offers: ['payroll'] })],
      ),
    }),
    ['connect', 'need-meets-offer', 2],
    'row 8: one looks for what the other offers, and there was an exchange with each',
  ],
  [
    'somebody whom two people ask',
    () => ({
      notes: [amara, tomasz].map((person, index) =>
        note(agoOf(index + 1), { sort: 'asked', person, tags: ['hiring'] }),
      ),
    }),
    ['deepen', 'asked-on-tag', 2],
    'row 9: two people asked about one thing, two days before the question of row 7 has waited long enough',
  ],
  [
    'somebody of one field',
    () => ({ ...inLaw, acts: daily((ago, on) => message(ago, each(on))) }),
    ['horizon', 'own-field', 10],
    'row 11: ten exchanges in thirty days, less than a tenth of them outside',
  ],
  [
    'somebody who sees it differently',
    () => ({ notes: [note(agoOf(1), { sort: 'differently', url: 'https://x.com/i/status/1' })] }),
    ['horizon', 'sees-differently', 1],
    'row 11: marked by the person',
  ],
  [
    'somebody who promises',
    () => ({ promises: [promise(agoOf(1), { due: dateOf(6) })] }),
    ['promise', 'promised', 5],
    'row 12: due within twenty-four hours',
  ],
  [
    'two who write each other much',
    () => ({ acts: daily((ago) => message(ago, amara, { tags: ['hiring'] })) }),
    ['promise', 'long-talk', 4],
    'row 12: four turns with one person on one tag; messages are no answers, so row 9 has nothing to say',
  ],
]

function dateOf(on: number): string {
  return new Date(first + (on - 1) * day).toISOString().slice(0, 10)
}

/** What stands on a day: of all that the month holds, what happened by then. */
function groundOn(month: Month, today: number): Ground {
  const at = first + (today - 1) * day
  const until = new Date(at).toISOString()
  const whole = groundOf(month(today))
  const isBy = (one: { at: string }): boolean => one.at <= until
  return {
    ...whole,
    now: at,
    today: until.slice(0, 10),
    acts: actsOf(whole.acts.filter(isBy)),
    notes: whole.notes.filter(isBy),
    drafts: whole.drafts.filter(isBy),
    promises: whole.promises.filter(isBy),
  }
}

describe('the first suggestion in a month', () => {
  test.each(table)('of %s', (_, month, due) => {
    const found = Array.from({ length: days }, (__, index) => index + 1).flatMap((today) =>
      openedOn(groundOn(month, today))
        .slice(0, 1)
        .map(({ family, facts }) => [family, facts.at(-1)?.kind, today]),
    )
    expect(found[0] ?? null).toEqual(due)
  })
})
