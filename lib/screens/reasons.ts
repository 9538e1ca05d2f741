/** What a person says in the popup of why they are here, and of what they came for. */
import type { Clock } from '../domain/clock.ts'
import type { Intention } from '../domain/intention.ts'
import type { PurposeName } from '../domain/notebook/purpose.ts'
import type { Outside } from './outside.ts'
import type { VisitSources } from './visit.ts'

/** Each answer says whether it is kept. */
export interface ReasonActs {
  /** An empty sentence ends the intention. */
  saveIntention: (text: string) => Promise<boolean>
  /** Begins another beside those in force. */
  beginIntention: (text: string) => Promise<boolean>
  /** The intention whose last day went by goes on, without an end. */
  keepIntention: () => Promise<boolean>
  sayPurpose: (purpose: PurposeName) => Promise<boolean>
  /** "I have what I came for". */
  leave: () => Promise<boolean>
}

/** What is on the screen now. */
interface Shown {
  over: Pick<Intention, 'text' | 'topics'> | null
  visit: VisitSources | null
  dayStart: number
}

/** What is off until the person wants to be asked comes with its own script. */
const asking = () => import('./visit.ts')

/** @param read reads the screen again, once something was said */
export function reasonActs(
  { send }: Pick<Outside, 'send'>,
  clock: Clock,
  shown: () => Shown,
  read: () => Promise<void>,
): ReasonActs {
  const kept = async (message: Parameters<Outside['send']>[0]): Promise<boolean> => {
    const { ok } = await send(message)
    if (ok) await read()
    return ok
  }
  const begin = async (text: string, topics: readonly string[]): Promise<boolean> => {
    const wanted = { text: text.trim(), topics: [...topics], lastDay: null }
    const reply = await send({ type: 'begin-intention', ...wanted })
    await read()
    return reply.ok && reply.value === null
  }
  return {
    saveIntention: (text) => kept({ type: 'set-intention', text: text.trim() }),
    beginIntention: (text) => begin(text, []),
    async keepIntention() {
      const { over } = shown()
      return over !== null && begin(over.text, over.topics)
    },
    async sayPurpose(purpose) {
      const { visit, dayStart } = shown()
      if (!visit) return false
      const { purposeSaid } = await asking()
      const record = purposeSaid(purpose, visit.visit, clock, dayStart)
      return kept({ type: 'write-record', record })
    },
    async leave() {
      const { visit } = shown()
      if (!visit) return false
      const { purposeLeft } = await asking()
      const record = purposeLeft(visit, clock)
      return record !== null && kept({ type: 'write-record', record })
    },
  }
}
