/** Instead of a screen that can't be drawn: what happened, that nothing is lost, what to do. */
import type { VNode } from 'preact'
import { Brand } from './Mark.tsx'
import { useText } from './text.tsx'

export function Problem(): VNode {
  const text = useText()
  return (
    <main class="problem">
      <Brand name={text('common_name')} />
      <h1>{text('common_problem')}</h1>
      <p>{text('common_problem_more')}</p>
    </main>
  )
}
