/** Why the person is here: begun, ended, or rewritten in one line. */
import { announceChange } from '../browser/changes.ts'
import { sessionClock } from '../browser/clock.ts'
import { readSettings } from '../browser/settings.ts'
import { instant } from '../domain/clock.ts'
import {
  begin,
  end,
  endOfDay,
  intentionAt,
  type Intention,
  type IntentionRefusal,
} from '../domain/intention.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Message } from '../messages/protocol.ts'

type Said = Omit<Extract<Message, { type: 'begin-intention' }>, 'type'>

/** Begins an intention beside those in force; returns why not, where it was not. */
export async function beginIntention(ledger: Ledger, said: Said): Promise<IntentionRefusal | null> {
  const { text, topics, lastDay } = said
  const [clock, { dayStart }] = [await sessionClock(), await readSettings()]
  const until = lastDay === null ? null : endOfDay(lastDay, clock.zone(), dayStart)
  const given = lastDay === null ? {} : { lastDay }
  const from = instant(clock.now())
  const begun: Intention = { id: clock.id(), text, topics, from, until, ...given }
  const decided = begin(await ledger.intentions(), begun)
  if ('refused' in decided) return decided.refused
  await ledger.putIntentions(decided.put)
  announceChange()
  return null
}

export async function endIntention(ledger: Ledger, id: string): Promise<void> {
  const intention = (await ledger.intentions()).find((one) => one.id === id)
  if (!intention) return
  await ledger.putIntentions([end(intention, instant((await sessionClock()).now()))])
  announceChange()
}

/** The one line of popup and welcome: another sentence in the place of the newest; an empty one ends it. */
export async function setIntention(ledger: Ledger, text: string): Promise<void> {
  const clock = await sessionClock()
  const now = instant(clock.now())
  const current = intentionAt(await ledger.intentions(), now)
  const wanted = text.trim()
  if (wanted === (current?.text ?? '')) return
  const ended = current ? [end(current, now)] : []
  const begun =
    wanted === '' ? [] : [{ id: clock.id(), text: wanted, topics: [], from: now, until: null }]
  await ledger.putIntentions([...ended, ...begun])
  announceChange()
}
