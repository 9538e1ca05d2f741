import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { notebookRecordSchema } from '../../lib/domain/notebook/notebook.ts'
import { activityOf } from '../../lib/exports/activity-streams.ts'
import { ownTerms } from '../../lib/exports/terms.ts'
import { statementOf } from '../../lib/exports/xapi.ts'
import { everyKind, livedEntries } from './sample.ts'

/** docs/formats.md is what readers of these files have: it leaves nothing out. */
const page = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8')
const entries = [...everyKind(), ...livedEntries()].filter(({ corrects }) => corrects === null)

/** Keys of all objects within a value. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value) ? [] : Object.keys(value)
  return [...own, ...Object.values(value).flatMap(keysIn)]
}

const missing = (names: readonly string[]): string[] =>
  [...new Set(names)].filter((name) => !page.includes(`\`${name}\``))

test('the page names every property of an activity', () => {
  const inside = new Set(['name'])
  expect(missing(keysIn(entries.map(activityOf)).filter((name) => !inside.has(name)))).toEqual([])
})

test('the page names every extension of a statement', () => {
  const own = keysIn(entries.map(statementOf)).filter((name) => name.startsWith(ownTerms))
  expect(missing(own.map((name) => name.slice(ownTerms.length)))).toEqual([])
  expect(own.length).toBeGreaterThan(0)
})

test('the page names every record of the notebook', () => {
  const names = notebookRecordSchema.def.options.flatMap((one) => one.shape.record.def.values)
  expect(missing(names)).toEqual([])
})
