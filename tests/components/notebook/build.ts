/** A notebook for tests of its components. */
import type { NotebookActs, NotebookModel } from '../../../lib/screens/notebook.ts'
import { everyNote } from '../../../lib/screens/notebook-lines.ts'

export const emptyNotebook: NotebookModel = {
  isBegun: false,
  today: '2026-11-22',
  filter: everyNote,
  tags: [],
  sorts: [],
  days: [],
  earlier: false,
  promises: { open: [], closed: [] },
  drafts: { open: [], closed: [] },
  reflections: { lines: [], earlier: false },
  counts: null,
}

const yes = () => Promise.resolve(true)

/** Acts that are all kept, and change nothing. */
export const noActs: NotebookActs = {
  writeNote: yes,
  changeNote: yes,
  eraseRecord: yes,
  gather: yes,
  nameDraft: yes,
  moveNote: yes,
  markDraft: yes,
  makePromise: yes,
  keepPromise: yes,
  movePromise: yes,
  releasePromise: yes,
  reopenPromise: yes,
  showNotes: () => undefined,
  showEarlierNotes: () => undefined,
  showEarlierReflections: () => undefined,
}
