/** The prompt card: one concrete act, answers of equal size, and its reasons on demand; or a notice with a Close. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Answer } from '../../lib/domain/suggestion.ts'
import type { PromptContent, PromptWish } from '../../lib/messages/protocol.ts'
import type { CardLabel } from '../../lib/prompt/labels.ts'
import type { Scheme } from '../../lib/prompt/page-scheme.ts'
import { Mark } from '../Mark.tsx'
import { Thinking } from './Thinking.tsx'

export interface CardProps {
  content: PromptContent
  scheme: Scheme
  /** Whether it is on its way out. */
  leaving: boolean
  /** What is read out, once the card is in its place; empty before. */
  announced: string
  onAnswer: (answer: Answer) => void
  onWish: (wish: PromptWish) => void
  /** The person wants to see more: the card stays until it is answered. */
  onEngage: () => void
  /** Puts what stands in the box on the clipboard; says whether it worked. */
  onCopy: (area: HTMLTextAreaElement) => Promise<boolean>
}

export function Card({ content, scheme, leaving, announced, ...props }: CardProps): VNode {
  const label = (name: CardLabel): string => content.labels[name] ?? ''
  const [open, setOpen] = useState<'how' | 'why' | null>(null)
  const [isWished, setWished] = useState(false)

  const wish = (): void => {
    props.onEngage()
    setWished(true)
    if (content.notice) props.onWish(content.notice.wish)
  }
  const toggle = (part: 'how' | 'why'): void => {
    props.onEngage()
    if (part === 'how' && open !== 'how') props.onAnswer('show-how')
    setOpen(open === part ? null : part)
  }
  return (
    <section
      class={`card ${scheme}${leaving ? ' leaving' : ''}`}
      lang={content.lang}
      dir={content.dir}
      aria-label={label('name')}
    >
      <output class="unseen">{announced}</output>
      <header>
        <span class="name">
          <Mark size={18} />
          {label('name')}
        </span>
        <button type="button" class="close" onClick={() => props.onAnswer('close')}>
          {label('close')}
        </button>
      </header>
      <p class="text">{content.text}</p>
      {content.moment !== null && choices()}
      {open === 'how' && (
        <Thinking question={content.question} label={label} onCopy={props.onCopy} />
      )}
      {open === 'why' && (
        <div class="why">
          {content.why.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {content.moment !== null && lesser()}
      {content.notice && (
        <div class="notice">
          <p>{content.notice.text}</p>
          <output>{isWished && label('kept')}</output>
          {!isWished && (
            <button type="button" onClick={wish}>
              {content.notice.label}
            </button>
          )}
        </div>
      )}
    </section>
  )

  /** Answers of equal size. */
  function choices(): VNode {
    return (
      <div class="choices">
        <button type="button" aria-expanded={open === 'how'} onClick={() => toggle('how')}>
          {label('showHow')}
        </button>
        <button type="button" onClick={() => props.onAnswer('not-now')}>
          {label('notNow')}
        </button>
        <button type="button" onClick={() => props.onAnswer('already-done')}>
          {label('alreadyDone')}
        </button>
      </div>
    )
  }

  function lesser(): VNode {
    return (
      <div class="lesser">
        <button type="button" aria-expanded={open === 'why'} onClick={() => toggle('why')}>
          {label('why')}
        </button>
        <button type="button" onClick={() => props.onAnswer('fewer')}>
          {label('fewer')}
        </button>
      </div>
    )
  }
}
