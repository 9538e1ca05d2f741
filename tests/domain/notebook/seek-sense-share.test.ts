import { expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import { lately } from '../../../lib/domain/metrics/period.ts'
import { seekSenseShare, seekSenseShareFor } from '../../../lib/domain/notebook/seek-sense-share.ts'
import {
  amara,
  answer,
  day,
  draft,
  entry,
  hour,
  message,
  note,
  now,
  reading,
  undo,
} from '../build.ts'

const period = lately(seekSenseShareFor, now)
const nothing = { entries: [], notes: [], drafts: [] }
const post = (ago: number) =>
  entry(ago, {
    type: 'Create',
    rung: 'compose',
    object: { type: 'Note', url: null, inReplyTo: null },
  })

/** One of everything at an instant. */
const allAt = (ago: number) => ({
  entries: [reading(ago, amara, 1), post(ago)],
  notes: [note(ago, { person: amara })],
  drafts: [draft(ago, { publishedAt: instant(now - ago) })],
})

test('nothing written is nought everywhere', () => {
  expect(seekSenseShare(nothing, period)).toEqual({
    seek: { read: 0, pointed: 0 },
    sense: { notes: 0, drafts: 0 },
    share: { posts: 0, published: 0 },
  })
})

test('what came in are items read, and notes that say from whom or where', () => {
  const entries = [reading(hour, amara, 3), reading(2 * hour, amara, 4), entry(hour)]
  const notes = [
    note(hour, { person: amara }),
    note(hour, { url: 'https://example.org/a' }),
    note(hour),
  ]
  expect(seekSenseShare({ ...nothing, entries, notes }, period)).toMatchObject({
    seek: { read: 7, pointed: 2 },
    sense: { notes: 3 },
  })
})

test('what went out are own posts that stand, and drafts that were published', () => {
  const gone = post(3 * hour)
  const entries = [post(hour), gone, undo(hour, gone), answer(hour, amara), message(hour, amara)]
  const drafts = [draft(hour, { publishedAt: instant(now) }), draft(hour)]
  expect(seekSenseShare({ ...nothing, entries, drafts }, period)).toMatchObject({
    sense: { drafts: 2 },
    share: { posts: 1, published: 1 },
  })
})

test('the 28 days count with both ends, and nothing before them', () => {
  const all = {
    seek: { read: 1, pointed: 1 },
    sense: { notes: 1, drafts: 1 },
    share: { posts: 1, published: 1 },
  }
  expect(seekSenseShare(allAt(28 * day), period)).toEqual(all)
  expect(seekSenseShare(allAt(0), period)).toEqual(all)
  expect(seekSenseShare(allAt(28 * day + 1), period)).toEqual(seekSenseShare(nothing, period))
})

test('a draft begun before that and published in it counts as published', () => {
  const drafts = [draft(40 * day, { publishedAt: instant(now - day) })]
  expect(seekSenseShare({ ...nothing, drafts }, period)).toMatchObject({
    sense: { drafts: 0 },
    share: { published: 1 },
  })
})
