/** What things stand on, and what a screen says for itself. */
import type { VNode } from 'preact'
import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { Question } from '../dashboard/Question.tsx'
import { Emphasis } from '../Emphasis.tsx'
import { FullDisk } from '../FullDisk.tsx'
import { Brand, Mark } from '../Mark.tsx'
import { Folded } from '../Folded.tsx'
import { Notice } from '../Notice.tsx'
import { Progress } from '../Progress.tsx'
import { Terms } from '../Terms.tsx'
import { useText } from '../text.tsx'
import { Troubles } from '../Troubles.tsx'
import { Shelf, Specimen } from './Specimen.tsx'

const nothing = (): void => undefined

export function Surfaces(): VNode {
  return (
    <>
      <Cards />
      <Notices />
      <Questions />
      <Bars />
      <Words />
    </>
  )
}

function Cards(): VNode {
  const text = useText()
  return (
    <Shelf name="Card">
      <Specimen state="title">
        <Card title={text('data_export')}>
          <p>{text('data_export_more')}</p>
        </Card>
      </Specimen>
      <Specimen state="no title">
        <Card>
          <p class="own-words">{text('pool_reply')}</p>
          <p class="soft small">{text('pool_nowhere')}</p>
        </Card>
      </Specimen>
      <Specimen state=".lamp">
        <section class="card lamp reflection" aria-label={text('reflect_title')}>
          <h3>{text('reflect_title')}</h3>
          <p>{text('reflect_exchange')}</p>
          <div>
            <Button>{text('reflect_skip')}</Button>
          </div>
        </section>
      </Specimen>
    </Shelf>
  )
}

function Notices(): VNode {
  const text = useText()
  const trouble = { site: 'x', name: text('common_name'), sentence: text('restore_damaged') }
  return (
    <Shelf name="Notice">
      <Specimen state="status">
        <Notice>{text('popup_said_kept')}</Notice>
      </Specimen>
      <Specimen state="alert">
        <Notice kind="alert">{text('common_not_saved')}</Notice>
      </Specimen>
      <Specimen state="null">
        <Notice>{null}</Notice>
      </Specimen>
      <Specimen state="long">
        <Notice>{text('settings_knows_own_more')}</Notice>
      </Specimen>
      <Specimen state="FullDisk">
        <FullDisk />
      </Specimen>
      <Specimen state="Troubles">
        <Troubles troubles={[trouble]} settings="#" history="#" />
      </Specimen>
    </Shelf>
  )
}

/** What others make a dialog of: asked in its place, so that what it is about stays in sight. */
function Questions(): VNode {
  const text = useText()
  const props = {
    question: text.counted('erase_question', 12),
    go: text('erase_do'),
    onKeep: nothing,
    onGo: nothing,
  }
  return (
    <Shelf name="Question">
      {/* A question takes the focus as it comes; here several would. */}
      <Specimen state="save">
        <div inert>
          <Question {...props} save={() => Promise.resolve('data_exported')} />
        </div>
      </Specimen>
      <Specimen state="save null">
        <div inert>
          <Question {...props} save={null} />
        </div>
      </Specimen>
      <Specimen state="go null">
        <div inert>
          <Question {...props} save={null} go={null} />
        </div>
      </Specimen>
      <Specimen state="Folded">
        <Folded label={text('notebook_promises_closed')}>
          <p>{text('data_since_nothing')}</p>
        </Folded>
      </Specimen>
    </Shelf>
  )
}

function Bars(): VNode {
  const text = useText()
  return (
    <Shelf name="Progress">
      {[0, 0.4, 1].map((share) => (
        <Specimen key={share} state={`share ${share}`}>
          <Progress label={text('restore_adding')} share={share} onCancel={nothing} />
        </Specimen>
      ))}
      <Specimen state="share null, onCancel null">
        <Progress label={text('restore_waiting')} share={null} onCancel={null} />
      </Specimen>
    </Shelf>
  )
}

function Words(): VNode {
  const text = useText()
  return (
    <>
      <Shelf name="Mark">
        {[14, 20, 40].map((size) => (
          <Specimen key={size} state={`size ${size}`}>
            <Mark size={size} />
          </Specimen>
        ))}
        <Specimen state="Brand">
          <Brand name={text('common_name')} />
        </Specimen>
        <Specimen state="Emphasis">
          <p>
            <Emphasis>{text('site_before_asking')}</Emphasis>
          </p>
        </Specimen>
      </Shelf>
      <Shelf name="Terms">
        <Specimen state="terms">
          <Terms
            terms={[
              [text('data_json'), text('data_json_more')],
              [text('settings_may_storage'), text('settings_may_storage_more')],
            ]}
          />
        </Specimen>
      </Shelf>
    </>
  )
}
