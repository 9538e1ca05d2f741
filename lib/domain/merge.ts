/** Taking in a ledger file: what is done one after the other, and what can become of it. */
import { fileProblems, type LedgerFile } from './ledger-file.ts'
import type { NotebookRecord } from './notebook/notebook.ts'
import { z } from './schema.ts'

/**
 * - `check`: the file is checked; nothing is changed yet
 * - `add`: its entries come in, some at a time
 * - `back`: those that came are taken out again
 * - `count`: what follows from the entries is worked out anew
 */
export const mergePhases = ['check', 'add', 'back', 'count'] as const
export type MergePhase = (typeof mergePhases)[number]

/** What becomes of entries in the file that had been erased here; `ask`: nothing is added before the person has said it. */
export const erasedChoices = ['ask', 'leave-out', 'bring-back'] as const
export type ErasedChoice = (typeof erasedChoices)[number]

export const mergeOutcomeSchema = z.discriminatedUnion('became', [
  z.object({
    became: z.literal('merged'),
    /** Entries that were not there before. */
    added: z.number(),
    /** Those that were, or had been erased. */
    known: z.number(),
    /** Of these, those that had been erased here and stay so. */
    erased: z.prefault(z.number(), 0),
  }),
  /** So many had been erased here: nothing was added. */
  z.object({ became: z.literal('asks'), erased: z.number() }),
  z.object({ became: z.literal('refused'), problem: z.enum(fileProblems) }),
  z.object({ became: z.literal('cancelled') }),
  /** An archive's acts, so many, were taken out again. */
  z.object({ became: z.literal('taken-back'), removed: z.number() }),
  /** Something went wrong that is not the file's fault. */
  z.object({ became: z.literal('failed') }),
])
export type MergeOutcome = z.infer<typeof mergeOutcomeSchema>

/** Records of a ledger file that may name people. */
export type NamingRecords = Pick<LedgerFile, 'entries' | 'suggestions' | 'aliases'> & {
  notebook: readonly NotebookRecord[]
}
