/** Months of anything: acts, words in the notebook, archives, times that could not be read, in any order. */
import * as fc from 'fast-check'
import { instant } from '../../lib/domain/clock.ts'
import { kindOf } from '../../lib/domain/correction.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { noteSorts } from '../../lib/domain/notebook/note.ts'
import { isAct, standing } from '../../lib/domain/undo.ts'
import { knownPeople, type World } from '../simulate/world.ts'
import {
  accept,
  answer,
  called,
  day,
  draft,
  entry,
  gap,
  hour,
  message,
  minute,
  note,
  post,
  profile,
  promise,
  reading,
  someone,
  undo,
} from './build.ts'

export const sites = ['linkedin', 'x']
const people = ['amara', 'tomasz', 'li', 'noor'].map((slug) => someone(slug, slug))
const tags = ['hiring', 'oncall']
const acts = [
  'like',
  'accept',
  'read',
  'reply',
  'message',
  'both',
  'post',
  'heard',
  'meet',
] as const
const words = ['ask', 'help', 'thank', 'introduce', 'mentor', 'host'] as const
const records = ['note', 'draft', 'promise', 'leave alone', 'offer'] as const
const others = ['undo', 'archive', 'personal', 'unsure', 'unsure here', 'off'] as const

const step = fc.record({
  /** Hours since the last one. */
  wait: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 15 * 24 })),
  what: fc.constantFrom(...acts, ...acts, ...words, ...records, ...records, ...others),
  who: fc.constantFrom(...people),
  other: fc.constantFrom(...people),
  site: fc.constantFrom(...sites),
  tag: fc.constantFrom(...tags),
  sort: fc.constantFrom(...noteSorts),
  /** Of several at once, and what is done in one visit. */
  times: fc.integer({ min: 1, max: 4 }),
  visit: fc.boolean(),
})
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** The same for everybody who asks: a stream of what happens. */
export const streams = fc.array(step, { minLength: 8, maxLength: 28, size: 'max' })

const visit = '019abc00-0000-7000-8000-000000000009'

/** One thing that happens. */
export function take(world: World, one: Step): void {
  const { what, who, other, site, tag, sort, times, visit: isHere } = one
  const session = isHere ? visit : null
  const tagged = { tags: [tag] }
  const put = (made: Entry): void => {
    const at = instant(world.now)
    world.entries.push({ ...made, session, id: world.clock.id(), at, day: at.slice(0, 10), site })
  }
  const stamp = (): { id: string; at: string; changedAt: string; day: string } => {
    const at = instant(world.now)
    return { id: world.clock.id(), at, changedAt: at, day: at.slice(0, 10) }
  }
  const several = (make: () => Entry): void => {
    for (let turn = 0; turn < times; turn += 1) {
      put(make())
      world.now += minute
    }
  }
  switch (what) {
    case 'like':
      return several(() => entry(0, { person: who, ...tagged }))
    case 'accept':
      return put(accept(0, who))
    case 'read':
      return put(reading(0, who, times + 2))
    case 'reply':
      return several(() => answer(0, who, tagged))
    case 'message':
      return put(message(0, who, tagged))
    case 'both':
      return put(message(0, who, { others: [other], ...tagged }))
    case 'post':
      return put(
        answer(0, null, { object: { type: 'Note', url: post, inReplyTo: null }, ...tagged }),
      )
    case 'heard':
      return put(entry(0, { type: 'Read', rung: 'observe', person: who }))
    case 'meet':
      return put(entry(0, { type: 'Join', rung: 'compose', person: who }))
    case 'undo': {
      const target = standing(world.entries).findLast(isAct)
      return target && put(undo(0, target))
    }
    case 'archive':
      return put(message(0, who, { source: 'archive', witness: 'imported' }))
    case 'personal': {
      // What somebody is, is said of people acted towards.
      if (!knownPeople(world).has(who.url ?? '')) return undefined
      const at = {
        id: world.clock.id(),
        now: world.now,
        zone: 'UTC',
        day: instant(world.now).slice(0, 10),
      }
      const kind = times > 2 ? 'functional' : 'personal'
      return void world.entries.push(kindOf(entry(0, { person: who }), kind, at))
    }
    case 'note':
      return void world.records.push({
        ...note(0, { sort, person: who, url: post, ...tagged }),
        ...stamp(),
      })
    case 'draft': {
      const { day: _, ...at } = stamp()
      return void world.records.push({ ...draft(0, tagged), ...at })
    }
    case 'promise': {
      const { day: due, ...at } = stamp()
      return void world.records.push({ ...promise(0, { to: who, due }), ...at })
    }
    case 'leave alone':
    case 'offer': {
      const { id, changedAt } = stamp()
      const isNeed = times > 2
      const match = { needs: isNeed ? [tag] : [], offers: isNeed ? [] : [tag], field: 'law' }
      const doNotSuggest = what === 'leave alone'
      return void world.records.push({ ...profile(who, { ...match, doNotSuggest }), id, changedAt })
    }
    case 'unsure':
    case 'unsure here':
    case 'off': {
      const until = times === 4 ? null : instant(world.now + times * day)
      const where = what === 'unsure' ? sites : [site]
      const reason = what === 'off' ? 'off' : 'unsure'
      const from = instant(world.now - times * hour)
      return void world.gaps.push(...where.map((at) => gap(0, { site: at, reason, from, until })))
    }
    case 'ask':
    case 'help':
    case 'thank':
    case 'introduce':
    case 'mentor':
    case 'host':
    default:
      return put(called(what, 0, who, tagged))
  }
}
