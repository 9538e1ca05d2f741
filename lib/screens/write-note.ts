/** Writing a note, wherever one is. Light, as the popup loads it before it shows anything. */
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import { noteFrom, type Noted } from '../domain/notebook/note.ts'
import type { Outside } from './outside.ts'

export interface WritingNeeds {
  outside: Pick<Outside, 'readSettings' | 'send'>
  clock: Clock
}

/** Writes a note as of now; returns whether it is kept. */
export async function writeNote({ outside, clock }: WritingNeeds, said: Noted): Promise<boolean> {
  const { dayStart } = await outside.readSettings()
  const at = instant(clock.now())
  const record = noteFrom(said, { id: clock.id(), at, day: dayOf(at, clock.zone(), dayStart) })
  return (await outside.send({ type: 'write-record', record })).ok
}
