/** The practice record in words: of each criterion its days, its kinds and how many; nothing that anybody wrote. */
import type { Day } from '../domain/day.ts'
import { practiceRecord, type RecordRow } from '../exports/practice-record.ts'
import { dateOf } from '../text/days.ts'
import type { Text } from '../text/text.ts'
import type { CourseModel, CriterionView, EvidenceView } from './course.ts'

export function courseRecord({ begun, today, modules }: CourseModel, text: Text): string {
  const day = (one: Day): string => dateOf(one, text)
  return practiceRecord({
    lang: text.lang,
    dir: text.dir,
    title: text('course_record'),
    intro: [
      text('course_record_from', day(begun ?? today), day(today)),
      text('course_record_self'),
      text('course_record_browser'),
    ],
    columns: [text('course_record_day'), text('course_record_kind'), text('course_record_count')],
    modules: modules.map(({ name, criteria }) => ({
      title: text(`course_${name}_title`),
      criteria: criteria.map((one) => ({
        title: text(`course_shows_${one.name}`),
        state: stateOf(one, text),
        rows: rowsOf(one.evidence, text),
      })),
    })),
  })
}

/** "2 of 3 seen": more than it asks for is no more than all of it. */
export function stateOf({ count, of }: Pick<CriterionView, 'count' | 'of'>, text: Text): string {
  return text('course_seen', Math.min(count, of), of)
}

/** One row for each kind on each day. */
function rowsOf(evidence: readonly EvidenceView[], text: Text): RecordRow[] {
  const alike = Map.groupBy(evidence, ({ day, kind }) => `${day} ${kind}`)
  return [...alike.values()].flatMap((some) => {
    const [first] = some
    if (!first) return []
    return [{ date: dateOf(first.day, text), kind: first.kind, count: String(some.length) }]
  })
}
