import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysIn } from '../../lib/archives/days.ts'
import { instant } from '../../lib/domain/clock.ts'
import { dayOf } from '../../lib/domain/day.ts'

test.each(['Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'])(
  'days in %s are those of every other act',
  (zone) => {
    const at = fc.integer({ min: Date.UTC(2003, 4, 5), max: Date.UTC(2027, 0, 1) })
    // Nights on which clocks change.
    const near = fc
      .tuple(
        fc.constantFrom(
          Date.UTC(2024, 2, 10),
          Date.UTC(2024, 10, 3),
          Date.UTC(2024, 2, 31),
          Date.UTC(2024, 9, 27),
          Date.UTC(2024, 3, 7),
        ),
        fc.integer({ min: -43_200_000, max: 86_400_000 }),
      ) // prettier-ignore
      .map(([night, by]) => night + by)
    fc.assert(
      fc.property(fc.oneof(at, near), fc.integer({ min: 0, max: 12 }), (moment, start) => {
        expect(daysIn(zone, start)(moment)).toBe(dayOf(instant(moment), zone, start))
      }),
    )
  },
)
