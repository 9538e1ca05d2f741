/** Acts of today in one's own words: what each was, said in one tap, or not at all. */
import type { VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Act } from '../../lib/domain/entry.ts'
import type { PopupActs } from '../../lib/screens/popup.ts'
import type { ActToSort } from '../../lib/screens/sorting.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'

export interface SortActsProps {
  acts: readonly ActToSort[]
  onSort: PopupActs['sort']
}

/** Null: just talk, which is no act by itself. */
const sorts: readonly (readonly [act: Act | null, name: TextKey])[] = [
  ['ask', 'sort_ask'],
  ['help', 'sort_help'],
  ['introduce', 'sort_introduce'],
  ['thank', 'sort_thank'],
  [null, 'sort_talk'],
]

export function SortActs({ acts, onSort }: SortActsProps): VNode | null {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const [told, setTold] = useState<{ key: TextKey } | null>(null)
  const statusRef = useRef<HTMLOutputElement>(null)

  // The button that had the focus went with its act.
  useLayoutEffect(() => {
    if (told) statusRef.current?.focus()
  }, [told])

  const sort = async (entry: string, act: Act | null): Promise<void> => {
    const isKept = await onSort(entry, act)
    setTold({ key: isKept ? 'popup_said_kept' : 'common_not_saved' })
  }
  if (acts.length === 0 && !told) return null
  return (
    <section class="sorting" aria-label={text('sort_title')}>
      {acts.length > 0 && (
        <button
          type="button"
          class="unfold"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {text.counted('sort_open', acts.length)}
        </button>
      )}
      {isOpen && acts.length > 0 && (
        <ul class="card">
          {acts.map(({ id, sentence }) => (
            <li key={id}>
              <p class="small">{sentence}</p>
              <div class="lesser">
                {sorts.map(([act, name]) => (
                  <Button
                    key={name}
                    kind="quiet"
                    label={text('sort_named', text(name), sentence)}
                    onClick={() => void sort(id, act)}
                  >
                    {text(name)}
                  </Button>
                ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      <output class="small soft said" tabindex={-1} ref={statusRef}>
        {told && text(told.key)}
      </output>
    </section>
  )
}
