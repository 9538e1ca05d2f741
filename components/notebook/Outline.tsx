/** The lines of a draft in their order, each of which can go up or down. */
import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { DraftView } from '../../lib/screens/notebook-lines.ts'
import { useText } from '../text.tsx'

export interface OutlineProps extends Pick<DraftView, 'outline'> {
  onMove: (note: string, by: -1 | 1) => Promise<boolean>
}

export function Outline({ outline, onMove }: OutlineProps): VNode {
  const text = useText()
  const list = useRef<HTMLOListElement>(null)
  /** The line that was moved, and which way. */
  const movedRef = useRef<readonly [id: string, by: -1 | 1] | null>(null)
  const order = outline.map(({ id }) => id).join(' ')
  useLayoutEffect(() => {
    const [id, by] = movedRef.current ?? []
    movedRef.current = null
    const item = id === undefined ? null : list.current?.querySelector(`[data-note="${id}"]`)
    const buttons = [...(item?.querySelectorAll('button') ?? [])]
    const same = buttons[by === -1 ? 0 : 1]
    // At the end of its way the same button can't be pressed again.
    const next = same?.disabled ? buttons.find((one) => !one.disabled) : same
    next?.focus()
  }, [order])

  const move = (id: string, by: -1 | 1): void => {
    movedRef.current = [id, by]
    void onMove(id, by)
  }
  return (
    <ol class="outline" ref={list} aria-label={text('notebook_outline')}>
      {outline.map(({ id, text: line }, place) => (
        <li key={id} data-note={id}>
          <span class="note-text">{line}</span>
          <span class="outline-ways">
            <button
              type="button"
              class="way"
              disabled={place === 0}
              aria-label={text('notebook_outline_up', line)}
              onClick={() => move(id, -1)}
            >
              <Arrow by={-1} />
            </button>
            <button
              type="button"
              class="way"
              disabled={place === outline.length - 1}
              aria-label={text('notebook_outline_down', line)}
              onClick={() => move(id, 1)}
            >
              <Arrow by={1} />
            </button>
          </span>
        </li>
      ))}
    </ol>
  )
}

function Arrow({ by }: { by: -1 | 1 }): VNode {
  const path = by === -1 ? 'M8 13V3M3.5 7.5L8 3l4.5 4.5' : 'M8 3v10M3.5 8.5L8 13l4.5-4.5'
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" class="arrow" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
