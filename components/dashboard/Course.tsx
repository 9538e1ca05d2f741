/** The practice course: a page for each module, what shows it, and a record to take along. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { CourseActs, CourseModel, CriterionView } from '../../lib/screens/course.ts'
import { stateOf } from '../../lib/screens/practice-record.ts'
import { dateOf } from '../../lib/text/days.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { Notice } from '../Notice.tsx'
import { useText } from '../text.tsx'

export interface CourseProps {
  course: CourseModel
  acts: CourseActs
}

export function Course({ course, acts }: CourseProps): VNode {
  const text = useText()
  const { begun, modules } = course
  return (
    <div class="course stack">
      <Begin course={course} acts={acts} />
      <ol class="course-modules">
        {modules.map(({ name, criteria }, index) => (
          <li key={name} class="card">
            <details class="course-module">
              <summary>
                <span class="course-number" aria-hidden="true">
                  {index + 1}
                </span>
                <h2>{text(`course_${name}_title`)}</h2>
                <span class="soft">{text(`course_${name}_line`)}</span>
              </summary>
              <div class="course-lesson">
                <p>{text(`course_${name}_why`)}</p>
                <p>{text(`course_${name}_how`)}</p>
                <p>
                  <strong>{text('course_try')}</strong> {text(`course_${name}_try`)}
                </p>
              </div>
              {begun !== null && (
                <ul class="course-criteria">
                  {criteria.map((one) => (
                    <Criterion key={one.name} criterion={one} />
                  ))}
                </ul>
              )}
            </details>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** One thing that can be shown, and what shows it. */
function Criterion({ criterion }: { criterion: CriterionView }): VNode {
  const text = useText()
  const { name, evidence, met } = criterion
  return (
    <li>
      <p>
        {text(`course_shows_${name}`)}
        <span class={met ? 'course-state course-met' : 'course-state'}>
          {stateOf(criterion, text)}
        </span>
      </p>
      {evidence.length > 0 && (
        <ul class="course-evidence small soft">
          {evidence.map(({ id, day, kind, isEntry }) => (
            <li key={id}>
              {isEntry ? <a href={`#/history/${id}`}>{kind}</a> : kind} · {dateOf(day, text)}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** Before: what it is, and the way in. Then: since when, the record, and the way out. */
function Begin({ course, acts }: CourseProps): VNode {
  const text = useText()
  const [note, setNote] = useState<TextKey | null>(null)
  const { begun } = course
  const set = async (isOn: boolean): Promise<void> =>
    setNote((await acts.setCourse(isOn)) ? null : 'common_not_saved')
  const save = async (): Promise<void> => {
    const saved = await acts.saveRecord()
    setNote(
      saved === null ? 'data_export_failed' : saved === 'cancelled' ? null : 'course_record_saved',
    )
  }
  return (
    <Card>
      <div class="stack-tight">
        <p>{text('course_what')}</p>
        <p class="soft">
          {begun === null ? text('course_not_begun') : text('course_begun', dateOf(begun, text))}
        </p>
        <div class="row course-ways">
          {begun === null ? (
            <Button kind="main" onClick={() => void set(true)}>
              {text('course_begin')}
            </Button>
          ) : (
            <>
              <Button onClick={() => void save()}>{text('course_record_save')}</Button>
              <Button onClick={() => print()}>{text('course_print')}</Button>
              <Button kind="quiet" onClick={() => void set(false)}>
                {text('course_leave')}
              </Button>
            </>
          )}
        </div>
        <Notice>{note && text(note)}</Notice>
      </div>
    </Card>
  )
}
