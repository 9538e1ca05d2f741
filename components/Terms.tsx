/** Names and what stands behind them; beside each other where there is room. */
import type { ComponentChildren, VNode } from 'preact'

export function Terms(props: { terms: readonly (readonly [string, ComponentChildren])[] }): VNode {
  return (
    <dl class="terms">
      {props.terms.map(([name, more]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{more}</dd>
        </div>
      ))}
    </dl>
  )
}
