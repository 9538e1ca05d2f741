// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { Person } from '../../lib/domain/entry.ts'
import { observe, type Attempt } from '../../lib/recorder/attempt.ts'
import { thingNamed, type Snapshot } from '../../lib/recorder/things.ts'
import { x } from '../../lib/sites/x.ts'

const me = 'https://x.com/me'
const [amara, tomasz, myself] = ['amara', 'tomasz', 'me'].map((handle): Person => ({
  url: `https://x.com/${handle}`,
  name: handle,
}))

/** The person and others of an act about these people. */
function towards(people: (Person | undefined)[], fields: Partial<Snapshot> = {}) {
  const [rule] = x.rules
  const thing = thingNamed(x, 'conversation')
  if (!thing) throw new Error('X has no conversation')
  const [person = null, ...others] = people.filter((one) => one !== undefined)
  const about: Snapshot = {
    thing,
    root: null,
    url: null,
    person,
    others,
    alias: null,
    organisation: null,
    tags: [],
    isAd: false,
    ...fields,
  }
  const attempt: Attempt = {
    rule,
    gesture: { at: 0, kind: 'click', path: [], isTrusted: true },
    isCertain: true,
    about,
    told: null,
    written: [{ words: null, tags: [], asks: false }],
    probe: () => 'unknown',
    print: null,
  }
  const stamp = {
    id: '019abc00-0000-7000-8000-000000000001',
    at: '2026-11-22T12:00:00.000Z',
    zone: 'UTC',
    account: me,
  }
  const place = { site: x, document, address: new URL('https://x.com/home') }
  const made = observe(place, attempt, { type: 'Create', object: 'ChatMessage' }, stamp)
  return {
    person: made.person?.name,
    others: made.others.map(({ name }) => name),
    alias: made.alias,
  }
}

test('an act towards oneself is towards nobody', () => {
  expect(towards([myself])).toEqual({ person: undefined, others: [], alias: undefined })
})

test('a group concerns its other partners', () => {
  expect(towards([myself, amara, tomasz])).toMatchObject({ person: 'amara', others: ['tomasz'] })
})

test('an advertisement concerns nobody', () => {
  expect(towards([amara], { isAd: true })).toMatchObject({ person: undefined })
})

test('another address of the person goes along', () => {
  expect(towards([amara], { alias: 'https://x.com/i/1' }).alias).toBe('https://x.com/i/1')
})
