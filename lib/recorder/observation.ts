/** An observation with nothing in it yet but when, where and whose it is. */
import type { Observation } from '../domain/entry.ts'
import type { Site } from '../sites/site.ts'

export type Stamp = Pick<Observation, 'id' | 'at' | 'zone' | 'account'>

/** A `View` of nothing: what was seen or done is filled in. */
export function blankObservation(site: Site, stamp: Stamp): Observation {
  return {
    ...stamp,
    site: site.id,
    type: 'View',
    // The worker says how deep it is: lib/worker/recording.ts.
    rung: 'observe',
    act: null,
    witness: 'seen',
    person: null,
    others: [],
    object: null,
    undo: null,
    words: null,
    tags: [],
    view: null,
    source: 'recorder',
    rules: site.rulesVersion,
  }
}
