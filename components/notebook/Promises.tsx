/** Promises: those that are open by the day they are for, those that are closed folded away. */
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { NotebookActs, NotebookModel } from '../../lib/screens/notebook.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'
import { ClosedRecord } from './ClosedRecord.tsx'
import { Folded } from '../Folded.tsx'
import { MakePromise } from './MakePromise.tsx'
import { OpenPromise } from './OpenPromise.tsx'
import type { FindPeople } from './PersonField.tsx'

export interface PromisesProps extends Pick<NotebookModel, 'promises' | 'today'> {
  acts: NotebookActs
  findPeople: FindPeople
}

export function Promises({ promises, today, acts, findPeople }: PromisesProps): VNode {
  const text = useText()
  const opener = useRef<HTMLDivElement>(null)
  const [isMaking, setMaking] = useState(false)
  const close = (): void => {
    setMaking(false)
    opener.current?.querySelector('button')?.focus()
  }
  const { open, closed } = promises
  return (
    <section class="stack-tight promises" aria-label={text('notebook_promises')}>
      <div class="row" ref={opener}>
        <h2>{text('notebook_promises')}</h2>
        <Button kind="quiet" expanded={isMaking} onClick={() => setMaking(!isMaking)}>
          {text('notebook_promise_make')}
        </Button>
      </div>
      {isMaking && (
        <MakePromise
          today={today}
          onMake={acts.makePromise}
          findPeople={findPeople}
          onClose={close}
        />
      )}
      {open.length > 0 && (
        <ul class="lines">
          {open.map((one) => (
            <OpenPromise key={one.id} promise={one} today={today} acts={acts} />
          ))}
        </ul>
      )}
      {open.length === 0 && closed.length === 0 && !isMaking && (
        <p class="soft">{text('notebook_promises_empty')}</p>
      )}
      {closed.length > 0 && (
        <Folded label={text('notebook_promises_closed')}>
          <ul class="lines">
            {closed.map((one) => (
              <ClosedRecord
                key={one.id}
                words={one.text}
                facts={[...one.facts, one.line].filter(Boolean)}
                question={text('notebook_promise_erase_question')}
                onOpen={() => acts.reopenPromise(one.id)}
                onErase={() => acts.eraseRecord(one.id)}
              />
            ))}
          </ul>
        </Folded>
      )}
    </section>
  )
}
