/** Three invented posts: what is done on them shows where it lands, and is kept nowhere. */
import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import {
  practiceActs,
  practiceDay,
  toggled,
  type PracticeAct,
} from '../../lib/screens/practice-pool.ts'
import type { Text, TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { TextField } from '../TextField.tsx'
import { useText } from '../text.tsx'
import { Sentence } from '../waterline/Sentence.tsx'
import { Waterline } from '../waterline/Waterline.tsx'

const landed: Record<PracticeAct, TextKey> = {
  accept: 'pool_landed_accept',
  like: 'pool_landed_like',
  reply: 'pool_landed_reply',
}
const names: Record<PracticeAct, TextKey> = {
  accept: 'pool_did_accept',
  like: 'pool_did_like',
  reply: 'pool_did_reply',
}

/** A mark's id is its act. */
function nameOf(id: string, text: Text): string {
  const act = practiceActs.find((one) => one === id)
  return act ? text(names[act]) : ''
}

export function PracticePool(): VNode {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const [done, setDone] = useState<readonly PracticeAct[]>([])
  const [line, setLine] = useState('')
  const last = done.at(-1)
  const day = practiceDay(done)
  const toggle = (act: PracticeAct): void => setDone(toggled(done, act))
  const reply = (event: Event): void => {
    event.preventDefault()
    if (done.includes('reply')) setLine('')
    else if (line.trim() === '') return
    toggle('reply')
  }
  return (
    <div class="stack pool">
      <div>
        <Button expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text('pool_open')}
        </Button>
      </div>
      {isOpen && (
        <>
          <p class="soft">{text('pool_hint')}</p>
          <Post act="accept" words={text('pool_accept')}>
            <Button pressed={done.includes('accept')} onClick={() => toggle('accept')}>
              {text('pool_do_accept')}
            </Button>
          </Post>
          <Post act="like" words={text('pool_like')}>
            <Button pressed={done.includes('like')} onClick={() => toggle('like')}>
              {text('pool_do_like')}
            </Button>
          </Post>
          <Post act="reply" words={text('pool_reply')}>
            <form class="pool-reply" onSubmit={reply}>
              <TextField label={text('pool_line')} value={line} onInput={setLine} isShort />
              <Button type="submit" pressed={done.includes('reply')}>
                {text('pool_do_reply')}
              </Button>
            </form>
          </Post>
          <figure class="stack-tight">
            <Waterline
              day={day}
              label={text('pool_label')}
              nameOf={(id) => nameOf(id, text)}
              hrefOf={([act]) => `#pool-${act}`}
              lastSeen=""
            />
            <figcaption class="stack-tight">
              <p aria-live="polite">{last ? text(landed[last]) : text('pool_nothing')}</p>
              {day.marks.length > 0 && <Sentence {...day} where={text('pool_nowhere')} />}
            </figcaption>
          </figure>
        </>
      )}
    </div>
  )
}

interface PostProps {
  act: PracticeAct
  words: string
  children: ComponentChildren
}

function Post({ act, words, children }: PostProps): VNode {
  return (
    <article class="card pool-post" id={`pool-${act}`} tabIndex={-1}>
      <p>{words}</p>
      {children}
    </article>
  )
}
