/**
 * Every element in every state, for whoever builds; no build that ships has it (wxt.config.ts).
 *
 * What stands in it is said by messages that screens say, too: so it shows any language. Captions are names of the code.
 */
import type { VNode } from 'preact'
import { Brand } from '../Mark.tsx'
import { useText } from '../text.tsx'
import { Choices } from './Choices.tsx'
import { Controls } from './Controls.tsx'
import { Drawings } from './Drawings.tsx'
import { Fields } from './Fields.tsx'
import { Surfaces } from './Surfaces.tsx'
import { TokenShelves } from './TokenShelves.tsx'
import type { Tokens } from './tokens.ts'

export function Gallery({ tokens }: { tokens: Tokens }): VNode {
  const text = useText()
  return (
    <main class="gallery">
      <h1>
        <Brand name={text('common_name')} />
      </h1>
      <Controls />
      <Choices />
      <Fields />
      <Surfaces />
      <Drawings />
      <TokenShelves tokens={tokens} />
    </main>
  )
}
