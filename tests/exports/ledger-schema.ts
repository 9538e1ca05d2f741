/** The JSON Schema of the ledger file, as it follows from the schemas that the code trusts. */
import { aliasSchema } from '../../lib/domain/alias.ts'
import {
  changesSchema,
  daySchema,
  entrySchema,
  idSchema,
  instantSchema,
  objectSchema,
  personSchema,
  viewSchema,
} from '../../lib/domain/entry.ts'
import { gapSchema } from '../../lib/domain/gap.ts'
import { intentionSchema } from '../../lib/domain/intention.ts'
import { ledgerFileSchema } from '../../lib/domain/ledger-file.ts'
import { momentSchema } from '../../lib/domain/moment.ts'
import { notebookLists } from '../../lib/domain/notebook/notebook.ts'
import { reflectionSchema } from '../../lib/domain/reflection.ts'
import { z } from '../../lib/domain/schema.ts'
import { settingsSchema } from '../../lib/domain/settings.ts'
import { suggestionSchema } from '../../lib/domain/suggestion.ts'

/** What stands under a name of its own. */
const named = {
  instant: instantSchema,
  day: daySchema,
  id: idSchema,
  person: personSchema,
  object: objectSchema,
  view: viewSchema,
  entry: entrySchema,
  changes: changesSchema,
  intention: intentionSchema,
  suggestion: suggestionSchema,
  reflection: reflectionSchema,
  moment: momentSchema,
  gap: gapSchema,
  alias: aliasSchema,
  settings: settingsSchema,
  note: notebookLists.notes,
  draft: notebookLists.drafts,
  promise: notebookLists.promises,
  plan: notebookLists.plans,
  circle: notebookLists.circles,
  outcome: notebookLists.outcomes,
  purpose: notebookLists.purposes,
  profile: notebookLists.people,
  check: notebookLists.checks,
}

/**
 * Of what a file may hold to be taken in: fields may be added at any time, and files of before there was a field lack it.
 */
export function ledgerSchema(): string {
  const metadata = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) metadata.add(schema, { id })
  const { $schema, ...schema } = z.toJSONSchema(ledgerFileSchema, { io: 'input', metadata })
  const head = {
    $schema,
    title: 'A Waterline ledger, version 1',
    description: 'What each field means: ledger-format.md.',
  }
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`
}
