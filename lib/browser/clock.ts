/**
 * The real clock, zone and randomness.
 *
 * The tour and the tests set the clock forward by an offset in `storage.session`: only pages of the extension
 * can write there, it is gone when the browser closes, and everything else takes its clock as an argument.
 */
import type { Clock } from '../domain/clock.ts'
import { z } from '../domain/schema.ts'
import { browser } from './browser.ts'
import { systemClock } from './system-clock.ts'

const key = 'clockOffset'
const offsetSchema = z.optional(z.number())

/** Milliseconds this browser session is set ahead; 0 for everybody but the tour and the tests. */
export async function clockOffset(): Promise<number> {
  return offsetSchema.parse((await browser.storage.session.get(key))[key]) ?? 0
}

/** The clock of this browser session; for the extension's own contexts. */
export async function sessionClock(): Promise<Clock> {
  return systemClock(await clockOffset())
}
