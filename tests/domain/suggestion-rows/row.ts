/**
 * One row of the table of suggestions: a trigger, what just holds and just fails, and what becomes of what it opens.
 *
 * What a row does not say is as for most: words to somebody else, four words, or a day too late leave it open.
 */
import { answerSuggestion } from '../../../lib/domain/answer.ts'
import { instant } from '../../../lib/domain/clock.ts'
import { settle } from '../../../lib/domain/close.ts'
import type { Entry } from '../../../lib/domain/entry.ts'
import type { Ground } from '../../../lib/domain/ground.ts'
import type { NotebookRecord } from '../../../lib/domain/notebook/notebook.ts'
import type { Family, FactKind, Suggestion } from '../../../lib/domain/suggestion.ts'
import { clockAt, day, groundOf, hour, now, openedOn, recorded, undo } from '../build.ts'

/** What happened after it opened, `ago` being negative. */
type Step = (ago: number, fields?: Partial<Entry>) => Entry

export interface Row {
  family: Family
  /** Its reason, by the fact that says so. */
  kind: FactKind
  /** The trigger just holds. */
  holds: Partial<Ground>
  /** What becomes of it is asked on this ground; absent: on the same. At the edge itself some have no time left. */
  later?: Partial<Ground>
  /** One event is missing, or one is too many. */
  oneEvent: Partial<Ground>
  /** It happened one day too early or too late. */
  oneDay: Partial<Ground>
  /** The act suggested; null where it is a word in the notebook alone. */
  step: Step | null
  /** The word in the notebook that does as well. */
  record?: (one: Suggestion, changedAt: string) => NotebookRecord
  /** What makes the act one towards somebody else, or about something else. */
  other: Partial<Entry>
  expected?: Partial<Cells>
}

export const columns = [
  'holds',
  'one event',
  'one day',
  'done',
  'noted',
  'other person',
  'four words',
  'a day late',
  'already done',
  'archive',
  'undone',
] as const
export type Cells = Record<(typeof columns)[number], string>

/** Nothing to be asked of this row. */
export const none = '·'

/** What is due where the row does not say otherwise. */
export function expectedOf({ step, record, expected }: Row): Cells {
  const act = (due: string): string => (step ? due : none)
  return {
    holds: 'opens',
    'one event': 'nothing',
    'one day': 'nothing',
    done: act('done'),
    noted: record ? 'done' : none,
    'other person': act('open'),
    'four words': act('open'),
    'a day late': 'expired',
    'already done': 'done',
    archive: act('withdrawn'),
    undone: act('open'),
    ...expected,
  }
}

/** What the code does. */
export function cellsOf(row: Row): Cells {
  const ground = groundOf(row.later ?? row.holds)
  const open = openedFor(row, ground)
  if (!open || !openedFor(row, row.holds)) return { ...expectedOf(row), holds: 'nothing' }
  const late = Date.parse(open.until) + day
  const stateAt = (at: number, one: Suggestion, more: Entry[], records: NotebookRecord[] = []) =>
    settle([...ground.acts, ...more], [one], at, records, ground)[0] ?? one
  const stateAfter = (fields: Partial<Entry>): string =>
    row.step ? stateAt(now + day, open, [row.step(-hour, fields)]).state : none
  return {
    holds: 'opens',
    'one event': openedFor(row, row.oneEvent) ? 'opens' : 'nothing',
    'one day': openedFor(row, row.oneDay) ? 'opens' : 'nothing',
    done: stateAfter({}),
    noted: row.record
      ? stateAt(now + day, open, [], [row.record(open, instant(now + hour))]).state
      : none,
    'other person': stateAfter(row.other),
    'four words': stateAfter({ words: '1-4' }),
    'a day late': stateAt(
      late + day,
      open,
      row.step ? [row.step(now - late)] : [],
      row.record ? [row.record(open, instant(late))] : [],
    ).state,
    'already done': alreadyDone(open, ground),
    archive: stateAfter({ source: 'archive', witness: 'imported' }),
    undone: row.step ? afterUndo(row.step(-hour)) : none,
  }

  function afterUndo(act: Entry): string {
    const done = stateAt(now + 2 * hour, open ?? missing(), [act])
    if (done.state !== 'done') return `${done.state} before`
    return stateAt(now + 3 * hour, done, [act, undo(-2 * hour, act)]).state
  }
}

/** What the row's own reason opens. */
export function openedFor({ family, kind }: Row, ground: Partial<Ground>): Suggestion | null {
  return (
    openedOn(groundOf(ground)).find(
      (one) => one.family === family && one.facts.some((fact) => fact.kind === kind),
    ) ?? null
  )
}

/** The person says so, the ledger takes the entry in, and whenever it is looked at again it stays closed. */
function alreadyDone(open: Suggestion, ground: Ground): string {
  const { suggestion, entry } = answerSuggestion(open, 'already-done', {
    clock: clockAt(now + hour),
  })
  if (!entry || suggestion.closedBy !== entry.id) return 'closed by nothing'
  const entries = [...ground.acts, recorded(entry)]
  for (const at of [now + hour, now + day, Date.parse(open.until) + day]) {
    const changed = settle(entries, [suggestion], at, [], ground)
    if (changed.length > 0) return `${changed[0]?.state} again`
  }
  return suggestion.state
}

function missing(): never {
  throw new Error('nothing opened')
}
