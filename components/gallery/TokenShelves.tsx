/** The tokens, as they look in the theme that is on. */
import type { CSSProperties, VNode } from 'preact'
import { useText } from '../text.tsx'
import { Shelf, Specimen } from './Specimen.tsx'
import { kindOf, type Tokens } from './tokens.ts'

const kinds = ['colour', 'type', 'space', 'motion', 'other'] as const
type Kind = (typeof kinds)[number]

/** How one is shown: as what it is for. */
function looks(kind: Kind, name: string, value: string): CSSProperties {
  const set = `var(--${name})`
  switch (kind) {
    case 'colour':
      return { background: set }
    case 'type':
      return value.endsWith('rem') ? { fontSize: set } : { fontFamily: set }
    case 'space':
      return { inlineSize: set }
    case 'motion':
      return { transition: `opacity ${set}` }
    case 'other':
      return { boxShadow: set }
  }
}

export function TokenShelves({ tokens }: { tokens: Tokens }): VNode {
  const text = useText()
  return (
    <>
      {kinds.map((kind) => (
        <Shelf key={kind} name={kind}>
          {Object.entries(tokens)
            .filter(([, value]) => kindOf(value) === kind)
            .map(([name, value]) => (
              <Specimen key={name} state={`--${name}: ${value}`}>
                <div class={`token token-${kind}`} style={looks(kind, name, value)}>
                  {kind === 'type' && text('common_name')}
                </div>
              </Specimen>
            ))}
        </Shelf>
      ))}
    </>
  )
}
