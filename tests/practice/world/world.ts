import type { LinkedInWorld } from './linkedin.ts'
import { inventLinkedIn } from './linkedin.ts'
import type { Cast, Person } from './people.ts'
import { inventCast } from './people.ts'
import type { Scenario } from './scenario.ts'
import type { XWorld } from './x.ts'
import { inventX } from './x.ts'

/** Everything the practice network shows, and what has been done to it so far. */
export interface World extends Cast {
  scenario: Scenario
  linkedin: LinkedInWorld
  x: XWorld
  bySlug(slug: string): Person | undefined
  byHandle(handle: string): Person | undefined
}

/** Makes a fresh world. */
export function inventWorld(scenario: Scenario): World {
  const cast = inventCast(scenario)
  const everybody = [cast.self, ...cast.people]
  return {
    ...cast,
    scenario,
    linkedin: inventLinkedIn(scenario, cast),
    x: inventX(scenario, cast),
    bySlug: (slug) => {
      const wanted = safeDecode(slug)
      return everybody.find((one) => safeDecode(one.slug) === wanted || one.profileId === slug)
    },
    byHandle: (handle) =>
      everybody.find((one) => one.handle.toLowerCase() === handle.toLowerCase()),
  }
}

function safeDecode(slug: string): string {
  try {
    return decodeURIComponent(slug).toLowerCase()
  } catch {
    return slug
  }
}
