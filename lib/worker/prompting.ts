/** Prompts that come by themselves: in the page or as a dot in the toolbar, as the person chose. */
import { showDot } from '../browser/badge.ts'
import { announceChange } from '../browser/changes.ts'
import { sessionClock } from '../browser/clock.ts'
import { recall, remember } from '../browser/memory.ts'
import { injectIntoTab, isBusyIn } from '../browser/scripts.ts'
import { readSettings } from '../browser/settings.ts'
import { browserText } from '../browser/text.ts'
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import { namelessSuggestion } from '../domain/discreet.ts'
import { drawFrom } from '../domain/draw.ts'
import { idSchema } from '../domain/entry.ts'
import type { Moment } from '../domain/moment.ts'
import { decidePrompt, type Decision, type PromptContext } from '../domain/nudge.ts'
import { quoting } from '../domain/notebook/own-words.ts'
import { day } from '../domain/numbers.ts'
import { policy } from '../domain/policy.ts'
import { z } from '../domain/schema.ts'
import { saidIn } from '../domain/session-question.ts'
import { isLeftOut } from '../domain/settings.ts'
import type { Answer } from '../domain/suggestion.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { waitingActs } from '../messages/outbox.ts'
import type { Message, PromptContent, PromptWish } from '../messages/protocol.ts'
import { cardLabels } from '../prompt/labels.ts'
import { familyName } from '../text/families.ts'
import type { Text } from '../text/text.ts'
import { howQuestion, promptText, whyLines } from '../text/facts.ts'
import { answer } from './answers.ts'
import { pendingKey, promptFile } from './card.ts'
import { isHarming, lookForHarm } from './harming.ts'
import { notice, noticeContent, noticeReflection } from './notice.ts'
import { catchUp } from './recording.ts'
import { setPrompts } from './prompt-wishes.ts'
import { noteMet, retireUseless } from './retiring.ts'
import { seed } from './seed.ts'

/** Milliseconds of what was said of visits that a decision looks back on: none lasts that long. */
const visitsBack = 2 * day

export type Break = Omit<Extract<Message, { type: 'moment' }>, 'type'>

/** A page reports a natural break: shows a prompt there, or a dot, if the policy allows one now. */
export async function onMoment(ledger: Ledger, found: Break, tab: number): Promise<void> {
  const { site, account } = found
  const clock = await sessionClock()
  const settings = await readSettings()
  const { promptPlace: place } = settings
  if (place === null || isLeftOut(settings, site, account)) return
  // The word that an act was recorded may still be on its way: its letter is there already.
  await catchUp(ledger)
  if (await noticeReflection(ledger, site, tab)) return
  await lookForHarm(ledger, clock, settings)
  const { decision, context } = await decideAt(ledger, found, clock)
  if (decision.show === null || (await isBusyIn(tab))) return
  // What hardly ever served ends before it comes once more.
  if (await retireUseless(ledger, decision.show.family, clock)) return
  const { show, heldBack, probability, isNewKind } = decision
  const moment: Moment = {
    id: clock.id(),
    at: instant(clock.now()),
    day: context.day,
    site,
    session: context.session,
    suggestion: show.id,
    family: show.family,
    place,
    heldBack,
    probability,
    isNewKind,
    answer: null,
    answeredAt: null,
    welcome: null,
  }
  await ledger.putMoment(moment)
  if (heldBack) return
  await noteMet(show.family)
  if (place === 'toolbar') {
    await showDot(true, browserText()('card_waiting'))
    return
  }
  await remember('session', pendingKey(tab), moment.id)
  await injectIntoTab(tab, promptFile)
}

/**
 * What the policy says to a break, by what is kept for it: no entry is read, however many there are, and what is read is
 * asked for at once. Suggestions are to be up to date (`catchUp`), and so is the look for harm.
 */
export async function decideAt(
  ledger: Ledger,
  found: Break,
  clock: Clock,
): Promise<{ decision: Decision; context: PromptContext }> {
  const { site, account } = found
  const [now, zone] = [clock.now(), clock.zone()]
  const at = instant(now)
  const [kept, settings, unrecorded, isHalved, chance] = await Promise.all([
    ledger.atBreak({
      site,
      at,
      momentsSince: instant(now - policy.lookBack),
      purposesSince: instant(now - visitsBack),
    }),
    readSettings(),
    activeSoFar(site),
    isHarming(),
    seed(),
  ])
  const { open, moments, session, purposes } = kept
  const said =
    session && saidIn({ site: session.site, session: session.id, from: session.from }, purposes)
  const context: PromptContext = {
    now,
    zone,
    day: dayOf(at, zone, settings.dayStart),
    site,
    account,
    session: session?.id ?? null,
    active: ((session?.active ?? 0) + unrecorded) * 1_000,
    // Whoever has what they came for may hear of something else.
    purpose: said?.leftAt === null ? said.purpose : null,
    isPurposeSaid: said !== null,
    // Recorders ask only where nobody types.
    typing: false,
    // Asked of the page only where a prompt would come.
    busy: false,
    place: settings.promptPlace,
    settings: settings.prompts,
    isHalved,
    draw: drawFrom(chance),
  }
  return { decision: decidePrompt(open, moments, context), context }
}

/** Seconds of activity that are in no entry yet: what is being looked at stands in the outbox. */
async function activeSoFar(site: string): Promise<number> {
  const waiting = (await waitingActs()).filter((one) => one.site === site)
  return waiting.reduce((sum, { view }) => sum + (view?.activeSeconds ?? 0), 0)
}

/** The content of the card just injected into a tab; null where none is due. */
export async function promptContent(ledger: Ledger, tab: number): Promise<PromptContent | null> {
  const id = await recall('session', pendingKey(tab), z.union([idSchema, z.literal(notice)]))
  if (id === notice) {
    await remember('session', pendingKey(tab), null)
    return noticeContent()
  }
  const moment = id && (await ledger.moment(id))
  const found = moment && (await ledger.suggestion(moment.suggestion))
  if (!found || moment.answer !== null) return null
  const { discreet } = await readSettings()
  const suggestion = discreet ? namelessSuggestion(found) : found
  const text = browserText()
  // Where others may look on, nothing is quoted.
  const behind = discreet ? [] : suggestion.facts.flatMap((fact) => fact.records)
  const quoted = await Promise.all(behind.map((one) => ledger.record(one)))
  const records = quoted.flatMap((one) => one ?? [])
  return {
    moment: moment.id,
    lang: text.lang,
    dir: text.dir,
    text: promptText(suggestion, text),
    why: [
      ...whyLines(suggestion, Date.parse(moment.at), text, { records: quoting(records) }),
      ...(moment.probability > 0 ? [text('card_why_chance', moment.probability * 10)] : []),
    ],
    question: howQuestion(suggestion, text),
    notice: await noticeOf(ledger, moment, text),
    labels: cardLabels(text),
  }
}

/** The first prompt tells of quiet moments, the first of a kind that it is new; each can be ended on the spot. */
async function noticeOf(
  ledger: Ledger,
  moment: Moment,
  text: Text,
): Promise<PromptContent['notice']> {
  if (!moment.isNewKind) return null
  const { met, quietMoments } = (await readSettings()).prompts
  const isFirst = met.every((one) => one === moment.family)
  if (isFirst && quietMoments) {
    const tells = text('card_first', policy.heldBack * 10)
    return { text: tells, wish: 'no-quiet', label: text('card_no_quiet') }
  }
  const kind = familyName(moment.family, text)
  return { text: text('card_new_kind', kind), wish: 'kind-off', label: text('card_kind_off') }
}

/** What the person wishes at the sight of a card. */
export async function onPromptWish(ledger: Ledger, id: string, wish: PromptWish): Promise<void> {
  const moment = await ledger.moment(id)
  if (!moment) return
  const { off } = (await readSettings()).prompts
  await setPrompts(
    wish === 'no-quiet' ? { quietMoments: false } : { off: [...new Set([...off, moment.family])] },
  )
}

/** Keeps how the person answered a card, and lets the suggestion follow. */
export async function onPromptAnswer(ledger: Ledger, id: string, said: Answer): Promise<void> {
  const moment = await ledger.moment(id)
  if (!moment) return
  const answeredAt = instant((await sessionClock()).now())
  await ledger.putMoment({ ...moment, answer: said, answeredAt })
  await answer(ledger, moment.suggestion, said)
}

/** Keeps whether a prompt was welcome. */
export async function onWelcome(ledger: Ledger, id: string, welcome: number): Promise<void> {
  const moment = await ledger.moment(id)
  if (!moment) return
  await ledger.putMoment({ ...moment, welcome })
  announceChange()
}

/** The popup was opened: what waited is seen. */
export async function clearDot(): Promise<void> {
  await showDot(false, browserText()('extensionName'))
}
