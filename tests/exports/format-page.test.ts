import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  acts,
  entrySchema,
  rungs,
  viewSchema,
  witnesses,
  wordRanges,
} from '../../lib/domain/entry.ts'
import { gapReasons, gapSchema } from '../../lib/domain/gap.ts'
import { ledgerFileSchema } from '../../lib/domain/ledger-file.ts'
import { momentSchema } from '../../lib/domain/moment.ts'
import { circleTemplates, rhythms } from '../../lib/domain/notebook/circle.ts'
import { noteSorts } from '../../lib/domain/notebook/note.ts'
import { notebookLists } from '../../lib/domain/notebook/notebook.ts'
import { plannedActs } from '../../lib/domain/notebook/plan.ts'
import { places } from '../../lib/domain/notebook/profile.ts'
import { purposes } from '../../lib/domain/notebook/purpose.ts'
import { reflectionSchema } from '../../lib/domain/reflection.ts'
import { answers, families, suggestionSchema } from '../../lib/domain/suggestion.ts'
import { csvColumns } from '../../lib/exports/csv.ts'

/** docs/ledger-format.md is what readers of an export have: it leaves nothing out. */
const page = readFileSync(new URL('../../docs/ledger-format.md', import.meta.url), 'utf8')

test.each([
  ['part of the file', Object.keys(ledgerFileSchema.shape)],
  ['field of an entry', Object.keys(entrySchema.shape)],
  ['field of a suggestion', Object.keys(suggestionSchema.shape)],
  ['field of a moment', Object.keys(momentSchema.shape)],
  ['field of a gap', Object.keys(gapSchema.shape)],
  ['reason of a gap', gapReasons],
  ['column of the CSV', csvColumns],
  ['rung, act, witness and range of words', [...rungs, ...acts, ...witnesses, ...wordRanges]],
  ['family and answer', [...families, ...answers]],
  ['field of a reflection', Object.keys(reflectionSchema.shape)],
  [
    'field of the notebook',
    Object.values(notebookLists).flatMap((schema) => Object.keys(schema.shape)),
  ],
  [
    'word of the notebook',
    [...noteSorts, ...plannedActs, ...circleTemplates, ...rhythms, ...purposes, ...places],
  ],
])('the page names every %s', (_, names) => {
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})

test('the page names every field of a view', () => {
  expect(page).toContain(`{${Object.keys(viewSchema.shape).join(', ')}}`)
})
