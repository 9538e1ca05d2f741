/** What each kind of note is called. */
import type { NoteSort } from '../../lib/domain/notebook/note.ts'
import type { TextKey } from '../../lib/text/text.ts'

export const sortNames: Record<NoteSort, TextKey> = {
  learned: 'notebook_sort_learned',
  thinking: 'notebook_sort_thinking',
  helped: 'notebook_sort_helped',
  asked: 'notebook_sort_asked',
  problem: 'notebook_sort_problem',
  differently: 'notebook_sort_differently',
  together: 'notebook_sort_together',
  heated: 'notebook_sort_heated',
}
