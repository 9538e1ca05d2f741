import { setTimeout as wait } from 'node:timers/promises'
import type { Reply } from './exchange.ts'

/** One act that the practice server was asked for. */
export interface ActLogEntry {
  site: 'linkedin' | 'x'
  /** accept, ignore, invite, invite-with-note, react, unreact, comment, reply, repost, message, follow … */
  act: string
  /** the invented id that the act is about: a post, an invitation, a slug, a handle, a conversation */
  target: string
  /** slug or handle of the person it concerns; null for organisations and groups */
  person: string | null
  at: number
  /** did the server do it? A post that is answered with a 500 after it was made counts as accepted. */
  accepted: boolean
  /** the HTTP status; 0 for a dropped connection, 101 for an act that came over the chat's socket */
  status: number
}

/** An act request, understood: what it is, how to do it, and how its site answers. */
export interface ActRequest {
  site: 'linkedin' | 'x'
  act: string
  target: string
  person: string | null
  /** the site itself says no, inside an answer of 200 */
  impossible?: boolean
  /** does it, and says what the page should show */
  apply(): string
  /** the site's answer when it worked */
  done(shown: string): Reply
  /** the site's answer of 200 with the error inside */
  refusedInside(): Reply
}

export type Refusal = '429' | '500' | 'drop' | 'error-in-200' | 'posted-but-500' | 'slow'

interface Waiting {
  how: Refusal
  act: string | undefined
  times: number
  delayMs: number
}

/** The book of acts: keeps the log, and refuses what it was told to refuse. */
export interface ActBook {
  log: ActLogEntry[]
  refuse(how: Refusal, options?: { act?: string; times?: number; delayMs?: number }): void
  /** null means: drop the connection */
  perform(request: ActRequest, latency: number, overSocket?: boolean): Promise<Reply | null>
  clear(): void
}

function plainReply(status: number): Reply {
  const body = JSON.stringify({ status, errors: [{ message: 'practice refusal' }] })
  const headers: Record<string, string> = status === 429 ? { 'retry-after': '60' } : {}
  return { status, type: 'application/json', body, headers }
}

export function createActBook(): ActBook {
  const log: ActLogEntry[] = []
  const waiting: Waiting[] = []

  function next(act: string): Waiting | null {
    const index = waiting.findIndex((one) => one.act === undefined || one.act === act)
    const found = waiting[index]
    if (!found) return null
    found.times -= 1
    if (found.times === 0) waiting.splice(index, 1)
    return found
  }

  return {
    log,
    refuse(how, { act, times = 1, delayMs = 3000 } = {}) {
      waiting.push({ how, act, times, delayMs })
    },
    clear() {
      log.length = 0
      waiting.length = 0
    },
    async perform(request, latency, overSocket = false) {
      const { site, act, target, person } = request
      const entry: ActLogEntry = {
        site,
        act,
        target,
        person,
        at: Date.now(),
        accepted: false,
        status: 0,
      }
      log.push(entry)
      const refusal = next(act)
      await wait(refusal?.how === 'slow' ? refusal.delayMs : latency)
      const settle = (accepted: boolean, reply: Reply): Reply => {
        entry.accepted = accepted
        entry.status = overSocket ? 101 : reply.status
        return reply
      }
      if (refusal?.how === 'drop') return null
      if (refusal?.how === '429') return settle(false, plainReply(429))
      if (refusal?.how === '500') return settle(false, plainReply(500))
      if (refusal?.how === 'error-in-200' || request.impossible) {
        return settle(false, request.refusedInside())
      }
      const shown = request.apply()
      if (refusal?.how === 'posted-but-500') return settle(true, plainReply(500))
      return settle(true, request.done(shown))
    },
  }
}
