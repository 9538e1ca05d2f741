/** What is found by what somebody writes. */
import { useEffect, useState } from 'preact/hooks'

/**
 * Looks it up anew with each text, and when what the ways lead from has changed. Somebody may write faster than it is
 * found: what was found for an older text is let go. Null until something was found at all.
 */
export function useFound<Found>(
  text: string,
  find: (text: string) => Promise<readonly Found[]>,
  from: unknown = null,
): readonly Found[] | null {
  const [found, setFound] = useState<readonly Found[] | null>(null)
  useEffect(() => {
    let isNewest = true
    void find(text).then((now) => isNewest && setFound(now))
    return () => {
      isNewest = false
    }
  }, [text, find, from])
  return found
}
