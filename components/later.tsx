/** Components that come with a script of their own, so that a screen stands before it has all that it may show. */
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/**
 * A component that is fetched once it is to be drawn; nothing stands in its place for that moment.
 *
 * @returns with `ready`, for whoever wants it there from the beginning
 */
export function later<Props extends object>(
  load: () => Promise<(props: Props) => VNode | null>,
): ((props: Props) => VNode | null) & { ready: () => Promise<void> } {
  let Loaded: ((props: Props) => VNode | null) | null = null
  const ready = async (): Promise<void> => {
    Loaded ??= await load()
  }
  function Later(props: Props): VNode | null {
    const [, setHere] = useState(Loaded !== null)
    useEffect(() => {
      ready().then(
        () => setHere(true),
        (cause: unknown) => console.error('later', cause),
      )
    }, [])
    return Loaded && <Loaded {...props} />
  }
  return Object.assign(Later, { ready })
}
