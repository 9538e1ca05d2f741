/** Acts put into the outbox as the recorder puts them, by a page of the extension: many in little time. */
import type { Observation } from '../../../lib/domain/entry.ts'
import { uuidv7 } from '../../../lib/domain/id.ts'
import type { Random } from '../../practice/world/random.ts'
import type { Tab } from './tab.ts'

/** Around these the local day turns, has 23 hours or 25, in one of the zones. */
const nights = [
  '2026-03-29T01:00:00.000Z',
  '2026-10-25T01:00:00.000Z',
  '2026-11-01T06:00:00.000Z',
] as const
const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham'] as const
const people = ['amara', 'li', 'noor', 'tomasz'] as const

let made = 0

/** Acts that are an entry each, whatever came before: on nights when the clocks change, in zones all over the world. */
export function someActs(random: Random, count: number): Observation[] {
  return Array.from({ length: count }, () => {
    made += 1
    const at = new Date(Date.parse(random.pick(nights)) + (random.int(480) - 240) * 60_000)
    const who = random.pick(people)
    const note = { type: 'Note', url: `https://x.com/i/status/${made}`, inReplyTo: null }
    const earlier = { ...note, url: `https://x.com/i/status/${1 + random.int(made)}` }
    const kinds = [
      { type: 'Like', rung: 'touch', object: note },
      { type: 'Follow', rung: 'touch', object: null },
      { type: 'Create', rung: 'compose', object: { ...note, type: 'ChatMessage', url: null } },
      { type: 'Undo', rung: 'touch', object: earlier, undo: { type: 'Like', id: null } },
    ] as const
    return {
      id: uuidv7(at.getTime(), crypto.randomUUID()),
      at: at.toISOString(),
      zone: random.pick(zones),
      site: 'x',
      account: null,
      act: null,
      witness: 'confirmed',
      person: { url: `https://x.com/${who}`, name: who },
      others: [],
      undo: null,
      words: null,
      tags: [],
      view: null,
      source: 'recorder',
      rules: 1,
      ...random.pick(kinds),
    } satisfies Observation
  })
}

/**
 * Writes a letter for each, as `lib/messages/recorder-sink.ts` does, and tells the worker after each that there is mail.
 *
 * @param ahead milliseconds that the clock they are written by is ahead of the worker's
 * @returns ids of those that were surely written
 */
export function post(page: Tab, acts: readonly Observation[], ahead = 0): Promise<string[]> {
  return page.evaluate(
    async ([all, off]) => {
      const api = globalThis.browser ?? globalThis.chrome
      const written: string[] = []
      for (const observation of all) {
        const letter = { state: 'ready', observation, request: null, writtenAt: Date.now() + off }
        try {
          await api?.storage.local.set({ [`outbox.${observation.id}`]: letter })
          written.push(observation.id)
        } catch (problem) {
          console.error(problem)
        }
        // Who never answers was ended before.
        api?.runtime.sendMessage({ type: 'mail' }).catch(() => undefined)
      }
      return written
    },
    [acts, ahead] as const,
  )
}

/** Ids of what still waits in the outbox. */
export function waiting(page: Tab): Promise<string[]> {
  return page.evaluate(async () => {
    const api = globalThis.browser ?? globalThis.chrome
    const stored: Record<string, unknown> = (await api?.storage.local.get(null)) ?? {}
    return Object.keys(stored).flatMap((key) => key.split('outbox.').slice(1))
  }, null)
}
