import type { Cast } from './people.ts'
import { createRandom, nth } from './random.ts'
import type { Scenario } from './scenario.ts'

export interface Group {
  id: string
  name: string
  member: boolean
}

export interface Happening {
  id: string
  name: string
  attending: boolean
}

export interface Newsletter {
  slug: string
  name: string
  subscribed: boolean
}

/** Where people meet: groups (the first ones joined already), events and newsletters. */
export interface LinkedInPlaces {
  groups: Group[]
  events: Happening[]
  newsletters: Newsletter[]
  /** slugs of organisations that are followed */
  followedPages: Set<string>
  /** skills of each person, and which of them are endorsed: `slug skill` */
  skills: readonly string[]
  endorsed: Set<string>
}

/** Invents the places of a scenario; their own chance, so that people and posts stay what they are. */
export function inventPlaces(scenario: Scenario, cast: Cast): LinkedInPlaces {
  const random = createRandom(`places ${scenario.people} ${scenario.language}`)
  const nameOf = (index: number) => nth(cast.organisations, index).name
  return {
    groups: Array.from({ length: 4 }, (_, index) => ({
      id: random.digits(8),
      name: nameOf(index),
      member: index < 2,
    })),
    events: Array.from({ length: 2 }, (_, index) => ({
      id: random.digits(19),
      name: nameOf(index + 1),
      attending: false,
    })),
    newsletters: Array.from({ length: 2 }, (_, index) => ({
      slug: `${nth(cast.organisations, index).slug}-${random.digits(19)}`,
      name: nameOf(index),
      subscribed: false,
    })),
    followedPages: new Set([nth(cast.organisations, 1).slug]),
    skills: [random.digits(2), random.digits(3)],
    endorsed: new Set(),
  }
}
