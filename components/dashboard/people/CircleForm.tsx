/** What a circle is to be: one question, with whom, how often, until when. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { addDays, type Day } from '../../../lib/domain/day.ts'
import {
  circleSize,
  circleTemplates,
  rhythms,
  type Circle,
} from '../../../lib/domain/notebook/circle.ts'
import type { CircleWish } from '../../../lib/screens/people-acts.ts'
import type { HistoryActs } from '../../../lib/screens/history.ts'
import type { PeopleActs } from '../../../lib/screens/people-room.ts'
import { circleAddress, circlesAddress } from '../../../lib/screens/people-route.ts'
import { rhythmNames, templateWords } from '../../../lib/text/circles.ts'
import { Button } from '../../Button.tsx'
import { DayField } from '../../DayField.tsx'
import { RadioGroup } from '../../RadioGroup.tsx'
import { TextField } from '../../TextField.tsx'
import { useText } from '../../text.tsx'
import { tagsOf } from './list-of.ts'
import { Members } from './Members.tsx'

export interface CircleFormProps {
  /** As it stands; null: a new one. */
  before: Circle | null
  today: Day
  acts: Pick<PeopleActs, 'keepCircle'>
  findPeople: HistoryActs['findPeople']
  /** Where it was changed in place; a new one has a page of its own. */
  onClose?: () => void
}

/** docs/evidence.md, lead: four meetings, two weeks apart. */
const firstRound = 8 * 7

export function CircleForm(props: CircleFormProps): VNode {
  const { before, today, acts, findPeople, onClose } = props
  const text = useText()
  const [wish, setWish] = useState<CircleWish>(() => before ?? blank(today))
  const [tags, setTags] = useState(wish.tags.join(', '))
  const [failed, setFailed] = useState(false)
  const change = (part: Partial<CircleWish>): void => setWish({ ...wish, ...part })
  const words = templateWords[wish.template]
  const isPair = wish.template === 'mentoring'
  const most = isPair ? 1 : circleSize.most - 1
  const keep = async (): Promise<void> => {
    const { template, intention, members, rhythm, until } = wish
    const question = wish.question.trim()
    const closingQuestion = wish.closingQuestion.trim() || text(words.closing)
    const said = { template, question, intention: intention.trim(), members, rhythm, until }
    const id = await acts.keepCircle({ ...said, closingQuestion, tags: tagsOf(tags) }, before)
    if (id === null) setFailed(true)
    else if (onClose) onClose()
    else location.hash = circleAddress(id)
  }
  return (
    <form
      class="card stack"
      aria-label={text('circle_begin')}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      {!before && (
        <div>
          <h2 tabIndex={-1}>{text('circle_begin')}</h2>
          <p class="soft">{text('circle_what')}</p>
        </div>
      )}
      <RadioGroup
        label={text('circle_kind')}
        value={wish.template}
        options={circleTemplates.map((value) => ({
          value,
          label: text(templateWords[value].name),
          description: text(templateWords[value].more),
        }))}
        onChoose={(template) => {
          const room = template === 'mentoring' ? 1 : circleSize.most - 1
          change({ template, members: wish.members.slice(0, room) })
        }}
      />
      <TextField
        label={text('circle_question')}
        value={wish.question}
        placeholder={text(words.question)}
        limit={200}
        onInput={(question) => change({ question })}
      />
      <TextField
        label={text('circle_intention')}
        value={wish.intention}
        limit={200}
        isShort
        onInput={(intention) => change({ intention })}
      />
      <Members
        members={wish.members}
        most={most}
        hint={text(isPair ? 'circle_members_pair' : 'circle_members_hint')}
        findPeople={findPeople}
        onChange={(members) => change({ members })}
      />
      <RadioGroup
        label={text('circle_rhythm')}
        value={wish.rhythm}
        options={rhythms.map((value) => ({ value, label: text(rhythmNames[value]) }))}
        onChoose={(rhythm) => change({ rhythm })}
      />
      <div class="mend-fields">
        <DayField
          label={text('circle_until')}
          day={wish.until}
          earliest={before ? undefined : today}
          onChoose={(until) => change({ until })}
        />
        <TextField
          label={text('circle_tags')}
          value={tags}
          onInput={setTags}
          placeholder={text('people_commas')}
          isShort
        />
      </div>
      <TextField
        label={text('circle_closing')}
        value={wish.closingQuestion}
        placeholder={text(words.closing)}
        limit={200}
        isShort
        onInput={(closingQuestion) => change({ closingQuestion })}
      />
      <div class="row">
        <Button type="submit" kind="main" disabled={wish.question.trim() === '' || !wish.until}>
          {text('circle_keep')}
        </Button>
        {onClose ? (
          <Button onClick={onClose}>{text('circle_cancel')}</Button>
        ) : (
          <a class="button button-plain" href={circlesAddress}>
            {text('circle_cancel')}
          </a>
        )}
      </div>
      <p class="small" role="alert">
        {failed && text('common_not_saved')}
      </p>
    </form>
  )
}

function blank(today: Day): CircleWish {
  return {
    template: 'challenge',
    question: '',
    intention: '',
    tags: [],
    members: [],
    rhythm: 'fortnightly',
    until: addDays(today, firstRound),
    closingQuestion: '',
  }
}
