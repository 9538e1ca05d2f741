/** Writing an intention: one line; examples, topics and a last day wait folded for whoever wants them. */
import type { VNode } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import type { Day } from '../../lib/domain/day.ts'
import { longestTopic } from '../../lib/domain/intention.ts'
import type { NewIntention } from '../../lib/screens/intentions.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'
import { TextField } from '../TextField.tsx'

export interface NewIntentionFormProps {
  today: Day
  /** Whether it would be the only one. */
  isFirst: boolean
  /** Says whether it was begun. */
  onBegin: (wanted: NewIntention) => Promise<boolean>
  /** Something else is written: what was said of the last one no longer holds. */
  onWrite: () => void
}

const examples = [
  'intention_example_mentor',
  'intention_example_mentoring',
  'intention_example_useful',
  'intention_example_learn',
  'intention_example_community',
  'intention_example_wider',
  'intention_example_work',
] as const satisfies readonly TextKey[]

export function NewIntentionForm(props: NewIntentionFormProps): VNode {
  const text = useText()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [sentence, setSentence] = useState('')
  const [topics, setTopics] = useState('')
  const [lastDay, setLastDay] = useState('')

  const begin = async (): Promise<void> => {
    if (sentence.trim() === '') return
    const wanted = { text: sentence, topics: topicsIn(topics), lastDay: lastDay || null }
    if (!(await props.onBegin(wanted))) return
    setSentence('')
    setTopics('')
    setLastDay('')
  }
  /** Fills the line for editing: the end of it is what the person adds. */
  const fill = (example: string): void => {
    setSentence(example)
    props.onWrite()
    form.current?.querySelector('input')?.focus()
  }
  return (
    <form
      ref={form}
      class="stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      <div class="notebook">
        <TextField
          label={text(props.isFirst ? 'intention_label' : 'intention_another')}
          hint={text('settings_intention_hint')}
          placeholder={text('settings_intention_example')}
          value={sentence}
          onInput={(value) => {
            setSentence(value)
            props.onWrite()
          }}
          action={<Button type="submit">{text('settings_intention_keep')}</Button>}
        />
      </div>
      <details class="fold">
        <summary>{text('intention_examples')}</summary>
        <ul class="examples">
          {examples.map((key) => (
            <li key={key}>
              <button type="button" class="example" onClick={() => fill(text(key))}>
                {text(key)}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <details class="fold">
        <summary>{text('intention_more_to_say')}</summary>
        <div class="fold-fields">
          <TextField
            label={text('intention_topics')}
            hint={text('intention_topics_hint')}
            value={topics}
            onInput={setTopics}
          />
          <div>
            <label class="field-label" for={id}>
              {text('intention_last_day')}
            </label>
            <input
              id={id}
              class="field-input"
              type="date"
              min={props.today}
              value={lastDay}
              onInput={(event) => setLastDay(event.currentTarget.value)}
            />
          </div>
        </div>
      </details>
    </form>
  )
}

/** Between commas, spaces or signs. */
function topicsIn(written: string): string[] {
  return written
    .split(/[\s,،、，;؛#]+/u)
    .map((one) => one.slice(0, longestTopic))
    .filter((one) => one !== '')
}
