/** Every migration in order: the version of the database is their number, so there can be no gap. */
import { m0001FirstLedger } from './0001-first-ledger.ts'
import { m0002GapsAndHealth } from './0002-gaps-and-health.ts'
import { m0003AccountsAndAliases } from './0003-accounts-and-aliases.ts'
import { m0004Corrections } from './0004-corrections.ts'
import { m0005Erasure } from './0005-erasure.ts'
import { m0006PeopleByTime } from './0006-people-by-time.ts'
import { m0007Checksums } from './0007-checksums.ts'
import { m0008ClosedSuggestions } from './0008-closed-suggestions.ts'
import { m0009NamesAndTags } from './0009-names-and-tags.ts'
import { m0010PeopleByFact } from './0010-people-by-fact.ts'
import { m0011TimeByDay } from './0011-time-by-day.ts'
import { m0012Notebook } from './0012-notebook.ts'
import { m0013WaitingSuggestions } from './0013-waiting-suggestions.ts'
import { m0014Imports } from './0014-imports.ts'
import type { databaseVersion } from '../database.ts'
import type { Migration } from './migration.ts'

export const migrations: readonly Migration[] & { length: typeof databaseVersion } = [
  m0001FirstLedger,
  m0002GapsAndHealth,
  m0003AccountsAndAliases,
  m0004Corrections,
  m0005Erasure,
  m0006PeopleByTime,
  m0007Checksums,
  m0008ClosedSuggestions,
  m0009NamesAndTags,
  m0010PeopleByFact,
  m0011TimeByDay,
  m0012Notebook,
  m0013WaitingSuggestions,
  m0014Imports,
]
