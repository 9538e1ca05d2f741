import { expect, test } from 'vitest'
import type { MeantEntry } from '../../lib/domain/correction.ts'
import { activityOf, activityStreams } from '../../lib/exports/activity-streams.ts'
import { partOf, survey, wholePart } from '../../lib/exports/part.ts'
import { accept, amara, answer, entry, hour, message, post, tomasz, undo } from '../domain/build.ts'
import { expanded } from './expand.ts'
import { contentsOf, everyKind, livedEntries, textOf } from './sample.ts'

const as = 'https://www.w3.org/ns/activitystreams#'
const at = '2026-11-22T12:00:00.000Z'
const fileOf = async (entries: readonly MeantEntry[]): Promise<unknown> =>
  JSON.parse(await textOf(activityStreams(contentsOf(entries), at)))

test('every kind of act expands as JSON-LD without a dropped term', async () => {
  const entries = [...everyKind(), ...livedEntries()]
  const [collection] = await expanded(await fileOf(entries))
  expect(collection).toMatchObject({ '@type': [`${as}OrderedCollection`] })
  // Corrections have no line; what the vocabulary has no word for is nowhere under a made-up one.
  expect(collection).toHaveProperty(
    [`${as}items`, '0', '@list', 'length'],
    entries.filter(({ corrects }) => corrects === null).length,
  )
  expect(JSON.stringify(collection)).not.toContain('"_:')
})

test('every kind without names expands, too, and names nobody', async () => {
  const part = { ...wholePart, names: false }
  const contents = contentsOf(livedEntries())
  const surveyed = await survey(contents, part)
  const chosen = partOf(contentsOf(livedEntries()), part, surveyed)
  const text = await textOf(activityStreams(chosen, at))
  await expanded(JSON.parse(text))
  expect(text).not.toMatch(/Amara|Tomasz|Noor|linkedin\.com/)
})

test('says how many there are, also of none', async () => {
  expect(await fileOf([entry(hour), entry(hour)])).toMatchObject({ totalItems: 2 })
  expect(await fileOf([])).toMatchObject({ orderedItems: [], totalItems: 0 })
})

test('a message is a note to whom it was written', () => {
  expect(activityOf(message(hour, amara, { others: [tomasz] }))).toMatchObject({
    type: 'Create',
    object: { type: 'Note', to: [{ id: amara.url }, { id: tomasz.url }], 'wl:type': 'ChatMessage' },
  })
})

test('an answer says what it answers and whose that is', () => {
  expect(activityOf(answer(hour, amara))).toMatchObject({
    object: {
      type: 'Note',
      inReplyTo: { id: post, attributedTo: { id: amara.url, name: amara.name } },
    },
  })
})

test('an accepted invitation is theirs, to oneself', () => {
  const account = 'https://www.linkedin.com/in/me'
  expect(activityOf(accept(hour, amara, { account }))).toMatchObject({
    type: 'Accept',
    actor: account,
    object: { type: 'Invite', actor: { id: amara.url }, object: account },
  })
})

test('an invitation asks to be in touch', () => {
  const invited = entry(hour, {
    type: 'Invite',
    person: amara,
    object: { type: 'Invite', url: null, inReplyTo: null },
  })
  expect(activityOf(invited)).toMatchObject({
    object: { type: 'Relationship', relationship: 'as:IsContact', object: { id: amara.url } },
    target: [{ id: amara.url }],
  })
})

test('what was taken back is named by its id', () => {
  const liked = entry(hour)
  expect(activityOf(undo(hour, liked))).toMatchObject({
    type: 'Undo',
    object: `urn:uuid:${liked.id}`,
  })
})

test('an address that is none stands beside, not as an id', () => {
  const odd = entry(hour, {
    object: { type: 'Note', url: 'not an address', inReplyTo: 'nor this' },
  })
  const { object } = activityOf(odd)
  expect(object).toMatchObject({ 'wl:address': 'not an address' })
  expect(object).not.toHaveProperty('id')
  const { object: followed } = activityOf(
    entry(hour, { type: 'Follow', object: null, person: { url: '@amara', name: null } }),
  )
  expect(followed).toEqual({ type: 'Person', 'wl:address': '@amara' })
})
