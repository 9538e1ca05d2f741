import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import { close, couldClose } from '../../../lib/domain/close.ts'
import type { Entry, Person } from '../../../lib/domain/entry.ts'
import type { Ground } from '../../../lib/domain/ground.ts'
import type { KnownPerson } from '../../../lib/domain/known-person.ts'
import type { Profile } from '../../../lib/domain/notebook/profile.ts'
import type { Suggestion } from '../../../lib/domain/suggestion.ts'
import {
  amara,
  byUrl,
  day,
  entry,
  groundOf,
  hour,
  knownPerson,
  li,
  message,
  noor,
  now,
  openedOn,
  profile,
  second,
  suggestion,
  tomasz,
} from '../build.ts'

const openedIn = (fields: Partial<Ground>, existing: readonly Suggestion[] = []): Suggestion[] =>
  openedOn(groundOf(fields), existing).filter((one) => one.family === 'connect')
const met = (who: Person, ago: number, fields: Partial<KnownPerson> = {}) =>
  [
    who,
    { ...knownPerson(who.url ?? '', who.name), lastExchange: instant(now - ago), ...fields },
  ] as const
const noted = (who: Person, fields: Partial<Profile>) => [who, profile(who, fields)] as const

/** Amara looks for what Tomasz offers. */
const people = byUrl(met(amara, 180 * day), met(tomasz, 2 * day), met(li, day))
const needy = noted(amara, { needs: ['payroll', 'rust'] })
const offering = noted(tomasz, { offers: ['payroll'] })
const profiles = byUrl(needy, offering)
const told = (fields: Partial<Entry>): Entry =>
  message(day, amara, { act: 'introduce', rung: 'collaborate', ...fields })

test('what one looks for and the other offers opens an introduction of the two', () => {
  expect(openedIn({ people, profiles })).toMatchObject([
    {
      key: `${amara.url} ${tomasz.url} payroll`,
      site: null,
      people: [amara, tomasz],
      since: null,
      until: instant(now + 14 * day),
      facts: [{ kind: 'need-meets-offer', tag: 'payroll', records: [needy[1].id, offering[1].id] }],
    },
  ])
})

test('the key is the same whichever of the two looks for it', () => {
  const turned = byUrl(noted(amara, { offers: ['payroll'] }), noted(tomasz, { needs: ['payroll'] }))
  const [opened] = openedIn({ people, profiles: turned })
  expect(opened?.key).toBe(`${amara.url} ${tomasz.url} payroll`)
  expect(opened?.people).toEqual([tomasz, amara])
})

test.each<[string, Partial<Ground>]>([
  ['another tag', { people, profiles: byUrl(needy, noted(tomasz, { offers: ['pay'] })) }],
  [
    'both looking for it',
    { people, profiles: byUrl(needy, noted(tomasz, { needs: ['payroll'] })) },
  ],
  [
    'one who looks for what they offer themselves',
    { people, profiles: byUrl(noted(amara, { needs: ['payroll'], offers: ['payroll'] })) },
  ],
  [
    'an exchange one second too old',
    { people: byUrl(met(amara, 180 * day + second), met(tomasz, day)), profiles },
  ],
  ['no exchange with one of them', { people: byUrl(met(amara, day)), profiles }],
  [
    'nobody written to so far',
    { people: byUrl(met(amara, day), met(tomasz, day, { lastExchange: null })), profiles },
  ],
  [
    'one not to be suggested',
    {
      people,
      profiles: byUrl(needy, noted(tomasz, { offers: ['payroll'], doNotSuggest: true })),
    },
  ],
  [
    'one who is personal',
    { people: byUrl(met(amara, day, { kind: 'personal' }), met(tomasz, day)), profiles },
  ],
  ['an introduction of the two', { people, profiles, acts: [told({ others: [tomasz] })] }],
  ['an introduction that names one of them', { people, profiles, acts: [told({})] }],
  ['a message to both', { people, profiles, acts: [message(day, amara, { others: [tomasz] })] }],
])('%s opens none', (_, ground) => {
  expect(openedIn(ground)).toEqual([])
})

test('an introduction of one to somebody else, or a message to one, changes nothing', () => {
  const acts = [told({ others: [li] }), message(day, amara), message(day, tomasz)]
  expect(openedIn({ people, profiles, acts })).toHaveLength(1)
})

test('each person is in one introduction, those met most recently first', () => {
  const several = byUrl(
    met(amara, 50 * day),
    met(tomasz, 40 * day),
    met(li, 3 * day),
    met(noor, 2 * day),
  )
  const wanted = byUrl(
    needy,
    offering,
    noted(li, { needs: ['rust', 'payroll'] }),
    noted(noor, { offers: ['rust'] }),
  )
  const opened = openedIn({ people: several, profiles: wanted })
  expect(opened.map((one) => one.people)).toEqual([
    [li, noor],
    [amara, tomasz],
  ])
})

test('whoever is not to be suggested takes the place of nobody', () => {
  const personal = byUrl(met(amara, day), met(tomasz, hour, { kind: 'personal' }), met(li, day))
  const wanted = byUrl(needy, offering, noted(li, { offers: ['payroll'] }))
  const opened = openedIn({ people: personal, profiles: wanted })
  expect(opened.map((one) => one.people)).toEqual([[amara, li]])
})

test('somebody suggested lately is in no other introduction, on whichever tag', () => {
  const existing = openedIn({ people, profiles })
  const more = byUrl(needy, offering, noted(li, { offers: ['rust'] }))
  expect(openedIn({ people, profiles }, existing)).toEqual([])
  expect(openedIn({ people, profiles: more }, existing)).toEqual([])
})

const open = suggestion({ family: 'connect', site: null, people: [amara, tomasz] })
const later = (ms: number): number => -ms
const introduced = (ms: number, fields: Partial<Entry> = {}): Entry =>
  message(later(ms), amara, { act: 'introduce', rung: 'collaborate', ...fields })
const toBoth = { others: [tomasz] }

describe('done', () => {
  test.each([
    ['an introduction to one of them', introduced(hour)],
    [
      'an introduction told by hand',
      introduced(hour, { type: 'Offer', words: null, object: null }),
    ],
    ['one message to both', message(later(hour), amara, toBoth)],
    ['one message to both on day 14', message(later(14 * day), li, { others: [tomasz, amara] })],
  ])('by %s', (_, act) => {
    expect(close([act], [open])).toMatchObject([{ state: 'done', closedBy: act.id, second: null }])
  })

  test.each([
    ['a message to one of them', message(later(hour), amara)],
    ['an introduction of somebody else', introduced(hour, { person: li })],
    ['four words to both', message(later(hour), amara, { ...toBoth, words: '1-4' })],
    ['an introduction in four words', introduced(hour, { words: '1-4' })],
    ['a message to both one day late', message(later(15 * day), amara, toBoth)],
    ['a like that concerns both', entry(later(hour), { person: amara, ...toBoth })],
  ])('not by %s', (_, act) => {
    expect(close([act], [open])).toEqual([])
  })

  test('a message to one of them is asked about', () => {
    const acts = [
      message(later(hour), tomasz),
      message(later(hour), tomasz, { words: '1-4' }),
      message(later(hour), li),
      message(later(15 * day), tomasz),
    ]
    expect(couldClose(acts, open)).toEqual([acts[0]])
  })
})
