/** Several browsers side by side, each with a practice network of its own: most of a long test's time is waiting. */
import { afterAll, beforeAll, expect } from 'vitest'
import { setStage, Theatre } from './theatre.ts'

export interface Lane {
  theatre: Theatre
  /** What the practice sites served, where it is kept; whoever reads it empties it. */
  served: string[]
}

export interface Lanes {
  /** Gives each lane the next piece of work as soon as it has done one; results are in the order of the work. */
  share: <Work, Result>(
    work: readonly Work[],
    run: (lane: Lane, one: Work) => Promise<Result>,
  ) => Promise<Result[]>
}

/**
 * @param count how many; none where a suite is not for this browser
 * @param keepsServed whether what is served is kept
 */
export function useLanes(count: number, keepsServed = false): Lanes {
  const lanes: Lane[] = []
  beforeAll(async () => {
    for (let place = 0; place < count; place += 1) {
      const lane: Lane = { theatre: new Theatre(), served: [] }
      await setStage(lane.theatre, {
        onServed: (text) => {
          if (keepsServed) lane.served.push(text)
        },
      })
      lanes.push(lane)
    }
  }, 120_000)
  afterAll(async () => {
    for (const { theatre } of lanes) {
      await theatre.stage.close()
      await theatre.network.close()
      expect(theatre.foreign()).toEqual([])
    }
  })
  return {
    async share(work, run) {
      const waiting = [...work.entries()]
      const results: Awaited<ReturnType<typeof run>>[] = []
      await Promise.all(
        lanes.map(async (lane) => {
          for (let next = waiting.shift(); next; next = waiting.shift()) {
            results[next[0]] = await run(lane, next[1])
          }
        }),
      )
      return results
    },
  }
}
