/** What a person does in the notebook; each answer says whether it is kept. */
import { instant } from '../domain/clock.ts'
import type { Day } from '../domain/day.ts'
import type { Person } from '../domain/entry.ts'
import { gathered, withNoteMoved, type Draft } from '../domain/notebook/draft.ts'
import type { NotebookRecord, RecordName, RecordOf } from '../domain/notebook/notebook.ts'
import { saying, type Noted } from '../domain/notebook/note.ts'
import { kept, moved, released, reopened, type KeptPromise } from '../domain/notebook/promise.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { Outside } from './outside.ts'
import { writeNote, type WritingNeeds } from './write-note.ts'

/** What can be said of a draft. */
export type DraftStep = 'asked' | 'published' | 'dropped' | 'opened'

type Kept = Promise<boolean>

export interface RecordActs {
  writeNote: (said: Noted) => Kept
  changeNote: (id: string, said: Noted) => Kept
  /** Erases a note, a draft or a promise. */
  eraseRecord: (id: string) => Kept
  /** Begins a draft with these notes, in this order. */
  gather: (title: string, notes: readonly string[]) => Kept
  nameDraft: (id: string, named: Pick<Draft, 'title' | 'firstReader'>) => Kept
  moveNote: (draft: string, note: string, by: -1 | 1) => Kept
  markDraft: (id: string, step: DraftStep) => Kept
  makePromise: (made: { text: string; to: Person | null; due: Day }) => Kept
  keepPromise: (id: string) => Kept
  movePromise: (id: string, due: Day) => Kept
  releasePromise: (id: string, line: string) => Kept
  reopenPromise: (id: string) => Kept
}

/** @param readAgain brings what was changed into view */
export function notebookActs(
  needs: WritingNeeds & { ledger: Pick<LedgerReader, 'records'> },
  readAgain: () => Promise<void>,
): RecordActs {
  const { ledger, outside, clock } = needs
  const now = (): string => instant(clock.now())
  const seen = async (keeping: Kept): Kept => {
    const isKept = await keeping
    if (isKept) await readAgain()
    return isKept
  }
  const send = async (message: Parameters<Outside['send']>[0]): Kept =>
    seen(outside.send(message).then(({ ok }) => ok))
  const write = (record: NotebookRecord): Kept => send({ type: 'write-record', record })
  let last: Promise<unknown> = Promise.resolve()
  /** Changes a record as it stands by now, one change after the other; one that is gone stays gone. */
  const change = <Name extends RecordName>(
    name: Name,
    id: string,
    become: (record: RecordOf<Name>) => NotebookRecord | Promise<NotebookRecord>,
  ): Kept => {
    const turn = last.then(async () => {
      const all = await ledger.records(name)
      const record = all.find((one) => one.id === id)
      return record ? write(await become(record)) : false
    })
    last = turn.catch(() => undefined)
    return turn
  }
  const promise = (id: string, become: (one: KeptPromise) => KeptPromise): Kept =>
    change('promise', id, become)

  return {
    writeNote: (said) => seen(writeNote(needs, said)),
    changeNote: (id, said) => change('note', id, (note) => saying(note, said)),
    eraseRecord: (id) => send({ type: 'erase', id: clock.id(), erasure: { by: 'entry', id } }),
    async gather(title, ids) {
      const notes = await ledger.records('note')
      const chosen = ids.flatMap((id) => notes.find((one) => one.id === id) ?? [])
      return write(gathered(title, chosen, { id: clock.id(), at: now() }))
    },
    nameDraft: (id, { title, firstReader }) =>
      change('draft', id, (draft) => ({
        ...draft,
        title: title.trim(),
        firstReader: firstReader.trim(),
      })),
    moveNote: (id, note, by) =>
      change('draft', id, async (draft) => {
        const there = new Set((await ledger.records('note')).map((one) => one.id))
        return withNoteMoved(draft, note, by, there)
      }),
    markDraft: (id, step) => change('draft', id, (draft) => marked(draft, step, now())),
    makePromise: ({ text, to, due }) =>
      write({
        record: 'promise',
        id: clock.id(),
        changedAt: now(),
        at: now(),
        text: text.trim(),
        to,
        circle: null,
        due,
        moves: [],
        state: 'open',
        closedAt: null,
        line: '',
      }),
    keepPromise: (id) => promise(id, (one) => kept(one, now())),
    movePromise: (id, due) => promise(id, (one) => moved(one, due, now())),
    releasePromise: (id, line) => promise(id, (one) => released(one, line, now())),
    reopenPromise: (id) => promise(id, reopened),
  }
}

function marked(draft: Draft, step: DraftStep, at: string): Draft {
  switch (step) {
    case 'asked':
      return { ...draft, askedAt: at }
    case 'published':
      return { ...draft, publishedAt: at }
    case 'dropped':
      return { ...draft, droppedAt: at }
    case 'opened':
      return { ...draft, publishedAt: null, droppedAt: null }
  }
}
