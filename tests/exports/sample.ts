/** A ledger with an act of every kind that the format knows, and a notebook, for whoever writes files of it. */
import { asMeant, correctionOf, type MeantEntry } from '../../lib/domain/correction.ts'
import { actionTypes, type Entry } from '../../lib/domain/entry.ts'
import type { LedgerContents } from '../../lib/domain/ledger-file.ts'
import { blankReflection } from '../../lib/domain/reflection.ts'
import {
  accept,
  amara,
  answer,
  called,
  day,
  entry,
  gap,
  hour,
  idAt,
  instantAgo,
  li,
  message,
  noor,
  now,
  ownPost,
  post,
  reading,
  stamp,
  tomasz,
  undo,
} from '../domain/build.ts'

const object = (type: string, inReplyTo: string | null = null) => ({ type, url: null, inReplyTo })

/** Types of objects that sites and archives give, and one that nobody knows. */
export const objectTypes = [
  'Note',
  'ChatMessage',
  'Invite',
  'Follow',
  'Profile',
  'Person',
  'Relationship',
  'Article',
  'Question',
  'Event',
  'Group',
  'Organization',
  'Collection',
  'Hovercraft',
]

/** Each type of act with each type of object, with somebody and without. */
export function everyKind(): Entry[] {
  return actionTypes.flatMap((type) =>
    [null, ...objectTypes].flatMap((of) =>
      [amara, null].map((person) =>
        entry(hour, { type, person, object: of === null ? null : object(of) }),
      ),
    ),
  )
}

/** A few days as they are lived. */
export function livedEntries(): MeantEntry[] {
  const liked = entry(3 * day, { person: tomasz })
  const helped = message(2 * day, amara, { others: [tomasz], tags: ['oncall'], question: true })
  const correction = correctionOf(helped, { rung: 'collaborate', act: 'help' }, stamp())
  return [
    accept(4 * day, amara, { account: 'https://www.linkedin.com/in/me' }),
    liked,
    undo(3 * day - hour, liked),
    answer(2 * day + hour, li, { session: idAt(now - 2 * day) }),
    asMeant(helped, [correction]),
    entry(day, { type: 'Join', person: noor, object: object('Event') }),
    called('thank', day - hour, noor, { site: 'Café' }),
    reading(2 * hour, amara, 2),
    ownPost(hour, { site: 'x', tags: ['onboarding', '2026'] }),
    entry(hour / 2, { type: 'View', rung: 'observe', person: li, object: object('Profile', post) }),
    correction,
  ]
}

/** A ledger of these entries, a page at a time, and a notebook beside them. */
export function contentsOf(
  entries: readonly MeantEntry[] = livedEntries(),
  page = 3,
): LedgerContents {
  const at = instantAgo(2 * day)
  const beside = { id: idAt(now - 2 * day), at, changedAt: instantAgo(day) }
  return {
    entries: (async function* () {
      for (let from = 0; from < entries.length; from += page) yield entries.slice(from, from + page)
    })(),
    intentions: [
      { id: idAt(now), text: 'Help new teachers', topics: ['oncall'], from: at, until: null },
    ],
    suggestions: [],
    moments: [],
    gaps: [gap(2 * day)],
    aliases: [
      { url: 'https://www.linkedin.com/in/aco123', person: amara.url ?? '' },
      { url: 'https://www.linkedin.com/in/aco999', person: 'https://www.linkedin.com/in/nobody' },
    ],
    reflections: [
      {
        ...blankReflection({ id: idAt(now), at, day: '2026-11-20' }),
        mattered: 'The talk with Amara',
      },
    ],
    notebook: [
      {
        ...beside,
        id: idAt(1),
        record: 'note',
        day: '2026-11-20',
        sort: 'learned',
        text: '#oncall: say [[it]] first\n- then why',
        tags: ['oncall'],
        person: amara,
        url: post,
        site: 'linkedin',
      },
      {
        ...beside,
        id: idAt(2),
        record: 'promise',
        text: 'Send the checklist; soon, "all" of it',
        to: tomasz,
        circle: null,
        due: '2026-12-01',
        moves: [],
        state: 'open',
        closedAt: null,
        line: '',
      },
      {
        ...beside,
        id: idAt(3),
        record: 'plan',
        day: '2026-11-20',
        cue: 'stand-up is over',
        act: 'reply',
        person: null,
        tag: 'oncall',
        until: '2026-11-22T23:00:00.000Z',
        state: 'released',
        closedAt: at,
        closedBy: null,
      },
      {
        ...beside,
        id: idAt(4),
        record: 'circle',
        template: 'challenge',
        question: 'How do we hand over a shift?',
        intention: '',
        tags: [],
        members: [amara, li],
        rhythm: 'weekly',
        until: '2027-01-31',
        closingQuestion: '',
        meetings: [{ id: idAt(5), day: '2026-11-19' }],
        state: 'met',
        charter: null,
        endedAt: null,
      },
    ],
  }
}

export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}
