/** Writes docs/ledger.schema.json: `npm run new:schema`, once a schema of the ledger was changed. */
import { writeFile } from 'node:fs/promises'
import { ledgerSchema } from './ledger-schema.ts'

await writeFile(new URL('../../docs/ledger.schema.json', import.meta.url), ledgerSchema())
