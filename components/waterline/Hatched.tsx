/** What is hatched in a drawing, one line beneath it for each time. */
import type { VNode } from 'preact'

export function Hatched({ lines }: { lines: readonly string[] }): VNode {
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="soft small">
          {line}
        </p>
      ))}
    </>
  )
}
