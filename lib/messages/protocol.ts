/**
 * What contexts say to each other: unions by direction, one reply type per message, all parsed on arrival.
 *
 * Only plain data crosses. A reply is a `Result`: errors travel as a code and words, never as `Error`.
 */
import {
  changesSchema,
  daySchema,
  idSchema,
  instantSchema,
  observationSchema,
} from '../domain/entry.ts'
import { archiveImportSchema } from '../domain/archive-import.ts'
import { erasureSchema } from '../domain/erasure.ts'
import { intentionRefusals, intentionTextSchema, longestTopic } from '../domain/intention.ts'
import { elsewhereSchema } from '../domain/manual.ts'
import { erasedChoices, mergeOutcomeSchema, mergePhases } from '../domain/merge.ts'
import { notebookRecordSchema } from '../domain/notebook/notebook.ts'
import { wishedPromptsSchema } from '../domain/prompt-settings.ts'
import { saidReflectionSchema } from '../domain/reflection.ts'
import { retentionSchema } from '../domain/retention.ts'
import { z } from '../domain/schema.ts'
import { promptPlaceSchema, wishedReflectionSchema } from '../domain/settings.ts'
import { answerSchema, familySchema } from '../domain/suggestion.ts'

/** Recorder → worker. */
export const recorderMessageSchema = z.discriminatedUnion('type', [
  /** There is an entry in the outbox. */
  z.object({ type: z.literal('mail') }),
  /** Observations that could not be written into the outbox. */
  z.object({ type: z.literal('record'), observations: z.array(observationSchema) }),
  /** A natural break (a few seconds without input, no field being typed in): may a prompt help here? */
  z.object({ type: z.literal('moment'), site: z.string(), account: z.nullable(z.string()) }),
])

/** What a card offers beside its answers. */
export const promptWishSchema = z.enum(['no-quiet', 'kind-off'])
export type PromptWish = z.infer<typeof promptWishSchema>

/** Prompt card → worker. */
export const promptMessageSchema = z.discriminatedUnion('type', [
  /** The card script is in the page and asks for its content. */
  z.object({ type: z.literal('prompt-content') }),
  /** How the person answered, or that the card faded unseen. */
  z.object({ type: z.literal('prompt-answer'), moment: idSchema, answer: answerSchema }),
  /** No quiet moments any more; or none of this kind. */
  z.object({ type: z.literal('prompt-wish'), moment: idSchema, wish: promptWishSchema }),
])

/** Popup, side panel, dashboard, welcome → worker. */
export const pageMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('set-intention'), text: z.string().check(z.maxLength(140)) }),
  /** The act that looked like the step was something else. */
  z.object({ type: z.literal('was-not'), suggestion: idSchema, entry: idSchema }),
  /** Another beside those in force, with the last day it is for; ended where it is over before that. */
  z.object({
    type: z.literal('begin-intention'),
    text: intentionTextSchema,
    topics: z.array(z.string().check(z.maxLength(longestTopic))),
    lastDay: z.nullable(daySchema),
  }),
  z.object({ type: z.literal('end-intention'), intention: idSchema }),
  z.object({ type: z.literal('answer-suggestion'), suggestion: idSchema, answer: answerSchema }),
  /** Something happened where no page shows it. */
  z.object({ type: z.literal('add'), id: idSchema, told: elsewhereSchema }),
  /** What an act was, as the person says; only what is named changes. */
  z.object({
    type: z.literal('correct'),
    entry: idSchema,
    said: z.omit(changesSchema, { rung: true }),
  }),
  z.object({ type: z.literal('take-correction-back'), correction: idSchema }),
  /** A ledger file was handed over (lib/browser/handover.ts), or what an archive told: take in what it holds. */
  z.object({
    type: z.literal('merge'),
    erased: z.enum(erasedChoices),
    archive: z.optional(archiveImportSchema),
  }),
  /** Take out what came with an archive; followed like a file. */
  z.object({ type: z.literal('take-import-back'), id: idSchema }),
  /** How far that is, or what became of it; then, where the person no longer wants it, its end. */
  z.object({ type: z.literal('merge-progress') }),
  z.object({ type: z.literal('cancel-merge') }),
  /** How many entries the snapshot of this instant would bring back; then, once the person has seen that, a merge. */
  z.object({ type: z.literal('count-snapshot'), at: instantSchema }),
  z.object({ type: z.literal('restore-snapshot'), at: instantSchema }),
  /** The person knows what is damaged, and leaves it so. */
  z.object({ type: z.literal('leave-damages') }),
  /** How many entries an erasure would take; then, once the person has seen that, the erasure. */
  z.object({ type: z.literal('count-erasure'), erasure: erasureSchema }),
  z.object({ type: z.literal('erase'), id: idSchema, erasure: erasureSchema }),
  /** How many entries would be too old; then, once the person has seen that, from now on. */
  z.object({ type: z.literal('count-retention'), retention: retentionSchema }),
  z.object({ type: z.literal('set-retention'), retention: retentionSchema }),
  /** Names off: keyed hashes in the place of every name and address, for good. */
  z.object({ type: z.literal('hide-names') }),
  /** What a day or a week was, or that it is skipped. */
  z.object({ type: z.literal('save-reflection'), said: saidReflectionSchema }),
  /** When reflections are asked for. */
  z.object({ type: z.literal('set-reflection'), wished: wishedReflectionSchema }),
  /** The person used a site's switch; granting was asked for by the page itself. */
  z.object({ type: z.literal('switch-site'), site: z.string(), asked: z.boolean() }),
  /** An account of the person's own is not to be recorded, or again. */
  z.object({
    type: z.literal('leave-out'),
    site: z.string(),
    account: z.string(),
    leftOut: z.boolean(),
  }),
  /** The page at this address is left out from now on. */
  z.object({ type: z.literal('leave-page-out'), address: z.string() }),
  /** Pages that were left out, by the first mark of each, are noticed again. */
  z.object({ type: z.literal('notice-pages'), site: z.string(), marks: z.array(z.number()) }),
  /** Whether the page at this address is left out, asked by the card in it as well. */
  z.object({ type: z.literal('this-page'), address: z.string() }),
  z.object({ type: z.literal('set-prompt-place'), place: promptPlaceSchema }),
  /** What of prompts is to be otherwise. */
  z.object({ type: z.literal('set-prompts'), wished: wishedPromptsSchema }),
  /** The first week is long enough. */
  z.object({ type: z.literal('start-prompts') }),
  /** The practice course begins, or is left. */
  z.object({ type: z.literal('set-course'), isOn: z.boolean() }),
  /** Nothing is recorded until an instant, or until it is said; `resume` ends it. */
  z.object({ type: z.literal('pause'), until: z.nullable(instantSchema) }),
  z.object({ type: z.literal('resume') }),
  /** No name and no intention is shown, or they are again. */
  z.object({ type: z.literal('set-discreet'), isOn: z.boolean() }),
  /** Waterline may stand beside the page, or no more. */
  z.object({ type: z.literal('set-panel'), isOn: z.boolean() }),
  /** What the ledger knows somebody with this profile address by: the address or, where names are off, its hash. */
  z.object({ type: z.literal('known-as'), url: z.string() }),
  /** No name is ever written; possible while nothing is. */
  z.object({ type: z.literal('set-learner'), isOn: z.boolean() }),
  /** None before an instant; null: again from now on. */
  z.object({ type: z.literal('rest-prompts'), until: z.nullable(instantSchema) }),
  /** Whether a prompt was welcome. */
  z.object({
    type: z.literal('say-welcome'),
    moment: idSchema,
    welcome: z.number().check(z.int(), z.minimum(1), z.maximum(5)),
  }),
  /** The person knows that a kind of prompts retired, and lets it be or brings it back. */
  z.object({ type: z.literal('answer-retired'), family: familySchema, isBack: z.boolean() }),
  /** Writes into the notebook; its `changedAt` is set anew. Erasing a record is an erasure by its id. */
  z.object({ type: z.literal('write-record'), record: notebookRecordSchema }),
  z.object({
    type: z.literal('set-own-fields'),
    fields: z.array(z.string().check(z.maxLength(60))),
  }),
  z.object({
    type: z.literal('set-day-start'),
    hour: z.number().check(z.int(), z.minimum(0), z.maximum(12)),
  }),
  /** A page was opened: bring suggestions up to the present. */
  z.object({ type: z.literal('refresh') }),
])

export const messageSchema = z.union([
  recorderMessageSchema,
  promptMessageSchema,
  pageMessageSchema,
])
export type Message = z.infer<typeof messageSchema>

/** Everything a prompt card shows; its words come from the message catalogue, chosen by the worker. */
export const promptContentSchema = z.object({
  /** Null: a notice that suggests nothing and asks for no answer. */
  moment: z.nullable(idSchema),
  /** Language and direction of the words. */
  lang: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  /** At most 20 words, one concrete act. */
  text: z.string(),
  /** "Why this?": facts, one study line, its limit. */
  why: z.array(z.string()),
  /** "Show me how": a first question. */
  question: z.string(),
  /** What the first prompt, and the first of a kind, says of itself; null: nothing. */
  notice: z.nullable(z.object({ text: z.string(), wish: promptWishSchema, label: z.string() })),
  labels: z.record(z.string(), z.string()),
})
export type PromptContent = z.infer<typeof promptContentSchema>

/** Of an archive's acts, and of no ledger file. */
const isArchive = z.optional(z.literal(true))

/** How far a ledger file is taken in, or what became of the last one; `waiting`: it goes on when the worker comes to it. */
export const mergeProgressSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('waiting'), isArchive }),
  /** `share`: of the phase, from 0 to 1. */
  z.object({
    state: z.literal('running'),
    phase: z.enum(mergePhases),
    share: z.number(),
    isArchive,
  }),
  z.object({ state: z.literal('done'), outcome: mergeOutcomeSchema, isArchive }),
])
export type MergeProgress = z.infer<typeof mergeProgressSchema>

/** What a snapshot would bring that the ledger does not hold. */
export const snapshotReplySchema = z.object({
  entries: z.number(),
  /** Days of it that can't be read any more. */
  lostDays: z.number(),
})
export type SnapshotReply = z.infer<typeof snapshotReplySchema>

/** A page of a site that is noticed. */
export const thisPageSchema = z.object({
  site: z.string(),
  /** The first mark of each page by which it is left out; empty: it is noticed. */
  leftOut: z.array(z.number()),
})
export type ThisPage = z.infer<typeof thisPageSchema>

/** Reply to each message. */
export const replySchemas = {
  mail: z.null(),
  record: z.null(),
  moment: z.null(),
  'prompt-content': z.nullable(promptContentSchema),
  'prompt-answer': z.null(),
  'set-intention': z.null(),
  /** Why it was not begun; null: it was. */
  'begin-intention': z.nullable(z.enum(intentionRefusals)),
  'end-intention': z.null(),
  'answer-suggestion': z.null(),
  'was-not': z.null(),
  'prompt-wish': z.null(),
  add: z.null(),
  correct: z.null(),
  'take-correction-back': z.null(),
  merge: mergeProgressSchema,
  'take-import-back': mergeProgressSchema,
  'merge-progress': mergeProgressSchema,
  'cancel-merge': mergeProgressSchema,
  'count-snapshot': snapshotReplySchema,
  'restore-snapshot': mergeProgressSchema,
  'leave-damages': z.null(),
  'count-erasure': z.number(),
  erase: z.null(),
  'count-retention': z.number(),
  'set-retention': z.null(),
  'hide-names': z.null(),
  'save-reflection': z.null(),
  'set-reflection': z.null(),
  'switch-site': z.null(),
  'leave-out': z.null(),
  'leave-page-out': z.null(),
  'notice-pages': z.null(),
  /** Null: its site is not noticed. */
  'this-page': z.nullable(thisPageSchema),
  'set-prompt-place': z.null(),
  'set-prompts': z.null(),
  'start-prompts': z.null(),
  'set-course': z.null(),
  pause: z.null(),
  resume: z.null(),
  'set-discreet': z.null(),
  'set-panel': z.null(),
  'known-as': z.string(),
  'set-learner': z.boolean(),
  'rest-prompts': z.null(),
  'answer-retired': z.null(),
  'say-welcome': z.null(),
  'write-record': z.null(),
  'set-own-fields': z.null(),
  'set-day-start': z.null(),
  refresh: z.null(),
} satisfies Record<Message['type'], z.ZodMiniType>

export type Reply<T extends Message['type']> = z.infer<(typeof replySchemas)[T]>

export type Result<T> =
  | { ok: true; value: T }
  | { ok: false; error: { code: string; message: string } }
