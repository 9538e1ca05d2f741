/** Lead, triggers of the notebook: one problem met again and again; a wish to be held to something by others. */
import { instant } from '../clock.ts'
import type { Ground } from '../ground.ts'
import { numbers } from '../numbers.ts'
import type { Draft } from '../notebook/draft.ts'
import type { Note } from '../notebook/note.ts'
import { fact, type Opening } from './family.ts'

/** Drafts and problems on one tag, the most of them first. A tag is one circle, for whichever reason. */
export function problemAgain({ now, drafts, notes }: Ground): Opening[] {
  const from = instant(now - numbers.leadWindow)
  const problems = [...drafts, ...notes.filter(({ sort }) => sort === 'problem')].filter(
    ({ at }) => at >= from,
  )
  const byTag = new Map<string, (Draft | Note)[]>()
  for (const record of problems)
    for (const tag of new Set(record.tags)) byTag.set(tag, [...(byTag.get(tag) ?? []), record])
  return [...byTag]
    .filter(([, records]) => records.length >= numbers.leadProblems)
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([tag, records]) => ({
      key: tag,
      people: [],
      object: null,
      nothingWrittenSince: null,
      facts: [
        fact({
          kind: 'problem-again',
          count: records.length,
          at: records.reduce((latest, { at }) => (at > latest ? at : latest), from),
          tag,
          records: records.map((record) => record.id),
        }),
      ],
    }))
}

/** The newest wish first. */
export function wishesTogether({ now, notes }: Ground): Opening[] {
  const from = instant(now - numbers.leadWindow)
  return notes
    .filter(({ sort, at }) => sort === 'together' && at >= from)
    .toReversed()
    .map(({ id, at, tags }) => ({
      key: id,
      people: [],
      object: null,
      nothingWrittenSince: null,
      facts: [fact({ kind: 'wish-together', at, tag: tags[0] ?? null, records: [id] })],
    }))
}
