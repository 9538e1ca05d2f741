/** Sites that can't be read surely at present: which way the numbers err, and a way on. Calm, for nothing is broken. */
import type { VNode } from 'preact'
import type { Trouble } from '../lib/screens/troubles.ts'
import { useText } from './text.tsx'

export interface TroublesProps {
  troubles: readonly Trouble[]
  /** Address of the room where a site can be switched off and a report is made. */
  settings: string
  /** Address of the room where what is missing can be added; absent in that room itself. */
  history?: string
  /** Where these addresses open, from a window that closes itself. */
  target?: '_blank'
}

export function Troubles(props: TroublesProps): VNode | null {
  const { troubles, settings, history, target } = props
  const text = useText()
  if (troubles.length === 0) return null
  return (
    <aside class="notice small">
      {troubles.map(({ site, sentence }) => (
        <p key={site}>{sentence}</p>
      ))}
      <p class="soft">
        <span class="trouble-what">{text('trouble_what')} </span>
        <a href={settings} target={target}>
          {text('trouble_do')}
        </a>
        {history && (
          <>
            {' · '}
            <a href={history} target={target}>
              {text('trouble_add')}
            </a>
          </>
        )}
      </p>
    </aside>
  )
}
