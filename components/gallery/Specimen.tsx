/** One element in one state, beneath the name that the state has in the code; that is a name, in no language. */
import type { ComponentChildren, VNode } from 'preact'

export interface SpecimenProps {
  state: string
  /** What the pointer or the keyboard would have to do for it: a hand does so, and pictures have it forced on `at`. */
  forced?: 'hover' | 'focus-visible'
  /** The part it is forced on; the first that can be used, if not said. */
  at?: string
  children: ComponentChildren
}

export function Specimen({ state, forced, at, children }: SpecimenProps): VNode {
  return (
    <figure class="specimen" data-forced={forced} data-at={at}>
      <Name>{state}</Name>
      {children}
    </figure>
  )
}

function Name({ children }: { children: string }): VNode {
  return (
    <figcaption>
      <code lang="en" dir="ltr" translate={false}>
        {children}
      </code>
    </figcaption>
  )
}

/** All states of one element, by the element's own name. */
export function Shelf(props: { name: string; children: ComponentChildren }): VNode {
  return (
    <section class="shelf" aria-label={props.name}>
      <h2>
        <code lang="en" dir="ltr" translate={false}>
          {props.name}
        </code>
      </h2>
      <div class="shelf-states">{props.children}</div>
    </section>
  )
}
