import { expect, test } from 'vitest'
import { z } from '../../lib/domain/schema.ts'
import { statementOf, xapiStatements } from '../../lib/exports/xapi.ts'
import { partOf, survey, wholePart } from '../../lib/exports/part.ts'
import { amara, answer, called, entry, hour, message, reading, undo } from '../domain/build.ts'
import { contentsOf, everyKind, livedEntries, textOf } from './sample.ts'
import { hasNull, statementSchema } from './xapi-rules.ts'

const verb = (one: Parameters<typeof statementOf>[0]): unknown =>
  z.object({ verb: z.object({ id: z.string() }) }).parse(statementOf(one)).verb.id

test.each([true, false])(
  'statements of every kind of act keep the rules, names %j',
  async (names) => {
    const part = { ...wholePart, names }
    const entries = [...everyKind(), ...livedEntries()]
    const surveyed = await survey(contentsOf(entries), part)
    const text = await textOf(xapiStatements(partOf(contentsOf(entries), part, surveyed)))
    const list = z.array(z.unknown()).parse(JSON.parse(text))
    for (const one of list) {
      expect(statementSchema.safeParse(one).error?.issues).toBeUndefined()
      expect(hasNull(one)).toBe(false)
    }
    expect(list).toHaveLength(entries.filter(({ corrects }) => corrects === null).length)
    expect(/Amara|linkedin\.com/.test(text)).toBe(names)
  },
)

test('a ledger without acts is an empty list', async () => {
  expect(JSON.parse(await textOf(xapiStatements(contentsOf([]))))).toEqual([])
})

test('what was taken back is voided, and no longer counts in the store', () => {
  const liked = entry(hour)
  expect(statementOf(undo(hour, liked))).toMatchObject({
    verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
    object: { objectType: 'StatementRef', id: liked.id },
  })
})

test('verbs are those of published profiles', () => {
  expect(verb(answer(hour, amara))).toBe('http://id.tincanapi.com/verb/replied')
  expect(verb(message(hour, amara))).toBe('http://activitystrea.ms/send')
  expect(verb(called('mentor', hour, amara))).toBe('http://id.tincanapi.com/verb/mentored')
})

test('somebody is an account of the site', () => {
  const followed = entry(hour, { type: 'Follow', person: amara, object: null })
  expect(statementOf(followed)).toMatchObject({
    object: {
      objectType: 'Agent',
      account: { homePage: 'https://www.linkedin.com', name: 'in/amara' },
    },
  })
})

test('looking lasts as long as it did', () => {
  expect(statementOf(reading(hour, amara, 2))).toMatchObject({ result: { duration: 'PT60S' } })
})
