/** A sheet of paper on the page, a region of its own when it has a title. */
import type { ComponentChildren, VNode } from 'preact'
import { useId } from 'preact/hooks'

export function Card(props: { title?: string; children: ComponentChildren }): VNode {
  const id = useId()
  return (
    <section class="card" aria-labelledby={props.title ? id : undefined}>
      {props.title && <h2 id={id}>{props.title}</h2>}
      {props.children}
    </section>
  )
}
