/** What of a record is in the person's own words, to quote it by. */
import type { NotebookRecord } from './notebook.ts'

export function ownWords(record: NotebookRecord): string | null {
  switch (record.record) {
    case 'note':
    case 'promise':
      return record.text || null
    case 'draft':
      return record.title
    case 'circle':
      return record.question
    case 'plan':
      return record.cue
    case 'outcome':
      return record.line
    case 'purpose':
    case 'profile':
    case 'check':
    default:
      return null
  }
}

/** Own words by the id of their record. */
export function quoting(records: readonly NotebookRecord[]): (id: string) => string | null {
  const words = new Map(records.map((one) => [one.id, ownWords(one)]))
  return (id) => words.get(id) ?? null
}
