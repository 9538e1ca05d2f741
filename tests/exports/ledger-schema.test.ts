import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { defaultSettings } from '../../lib/domain/settings.ts'
import { ledgerJson } from '../../lib/exports/json.ts'
import { ledgerSchema } from './ledger-schema.ts'
import { contentsOf, everyKind, livedEntries, textOf } from './sample.ts'

const published = readFileSync(new URL('../../docs/ledger.schema.json', import.meta.url), 'utf8')
/** Formats are told by a pattern beside each. */
const validate = new Ajv2020({ allErrors: true, validateFormats: false, strict: false }).compile(
  JSON.parse(published),
)

async function file(): Promise<Record<string, unknown>> {
  const contents = contentsOf([...everyKind(), ...livedEntries()])
  const text = ledgerJson(contents, defaultSettings(), '2026-11-22T12:00:00.000Z')
  return JSON.parse(await textOf(text))
}

test('the published schema is that of the code: `npm run new:schema` writes it', () => {
  expect(JSON.parse(published)).toEqual(JSON.parse(ledgerSchema()))
})

test('an export is valid by it, and so is one with fields of a later version', async () => {
  const whole = await file()
  validate(whole)
  expect(validate.errors).toBeNull()
  validate({ ...whole, somethingNew: [] })
  expect(validate.errors).toBeNull()
})

test.each([
  ['version', 2],
  ['exportedAt', 'yesterday'],
  ['entries', [{ id: 'none' }]],
  ['notes', [{ record: 'promise' }]],
  ['settings', null],
])('a file whose %s is wrong is not valid by it', async (field, value) => {
  expect(validate({ ...(await file()), [field]: value })).toBe(false)
})
