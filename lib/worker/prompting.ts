/** Prompts that come by themselves: in the page or as a dot in the toolbar, as the person chose. */
import { showDot } from '../browser/badge.ts'
import { sessionClock } from '../browser/clock.ts'
import { recall, remember } from '../browser/memory.ts'
import { injectIntoTab, isBusyIn } from '../browser/scripts.ts'
import { readSettings } from '../browser/settings.ts'
import { browserText } from '../browser/text.ts'
import { aboutOneAddress, goesBy } from '../domain/alias.ts'
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import { drawFrom } from '../domain/draw.ts'
import { idSchema } from '../domain/entry.ts'
import { profilesBy } from '../domain/ground.ts'
import type { Moment } from '../domain/moment.ts'
import { decidePrompt, type Decision, type PromptContext } from '../domain/nudge.ts'
import { quoting } from '../domain/notebook/own-words.ts'
import type { Purpose } from '../domain/notebook/purpose.ts'
import { day } from '../domain/numbers.ts'
import { policy } from '../domain/policy.ts'
import type { Session } from '../domain/projections.ts'
import { saidIn } from '../domain/session-question.ts'
import { isLeftOut } from '../domain/settings.ts'
import { isStopped } from '../domain/stops.ts'
import type { Answer, Suggestion } from '../domain/suggestion.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { waitingActs } from '../messages/outbox.ts'
import type { Message, PromptContent, PromptWish } from '../messages/protocol.ts'
import { cardLabels } from '../prompt/labels.ts'
import { familyName } from '../text/families.ts'
import type { Text } from '../text/text.ts'
import { howQuestion, promptText, whyLines } from '../text/facts.ts'
import { answer } from './answers.ts'
import { isHarming } from './harming.ts'
import { catchUp } from './recording.ts'
import { setPrompts } from './prompt-wishes.ts'
import { seed } from './seed.ts'

const promptFile = '/prompt.js'
const pendingKey = (tab: number): string => `prompt.${tab}`

/** Milliseconds of moments that a decision looks back on: twenty shows of one family are in it. */
const lookBack = 365 * day

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
  const { decision, context } = await decideAt(ledger, found, clock)
  if (decision.show === null || (await isBusyIn(tab))) return
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
  if (place === 'toolbar') {
    await showDot(true, browserText()('card_waiting'))
    return
  }
  await remember('session', pendingKey(tab), moment.id)
  await injectIntoTab(tab, promptFile)
}

/** What the policy says to a break, by what is kept for it: no entry is read, however many there are. */
export async function decideAt(
  ledger: Ledger,
  found: Break,
  clock: Clock,
): Promise<{ decision: Decision; context: PromptContext }> {
  const context = await contextOf(ledger, found, clock)
  const lately = await ledger.momentsSince(instant(clock.now() - lookBack))
  const decision = decidePrompt(await candidates(ledger, clock.now()), lately, context)
  return { decision, context }
}

async function contextOf(
  ledger: Ledger,
  { site, account }: Break,
  clock: Clock,
): Promise<PromptContext> {
  const settings = await readSettings()
  const { promptPlace, dayStart, prompts } = settings
  const [now, zone] = [clock.now(), clock.zone()]
  const session = await ledger.sessionAt(site, instant(now))
  const said = await purposeIn(ledger, session)
  return {
    now,
    zone,
    day: dayOf(instant(now), zone, dayStart),
    site,
    account,
    session: session?.id ?? null,
    active: ((session?.active ?? 0) + (await activeSoFar(site))) * 1_000,
    // Whoever has what they came for may hear of something else.
    purpose: said?.leftAt === null ? said.purpose : null,
    isPurposeSaid: said !== null,
    // Recorders ask only where nobody types.
    typing: false,
    // Asked of the page only where a prompt would come.
    busy: false,
    place: promptPlace,
    settings: prompts,
    isHalved: await isHarming(ledger, clock, settings),
    draw: drawFrom(await seed()),
  }
}

/** Seconds of activity that are in no entry yet: what is being looked at stands in the outbox. */
async function activeSoFar(site: string): Promise<number> {
  const waiting = (await waitingActs()).filter((one) => one.site === site)
  return waiting.reduce((sum, { view }) => sum + (view?.activeSeconds ?? 0), 0)
}

/** What the person said they came for in a session, and whether they have it by now. */
async function purposeIn(ledger: Ledger, session: Session | null): Promise<Purpose | null> {
  if (!session) return null
  const visit = { site: session.site, session: session.id, from: session.from }
  const since = instant(Date.parse(session.from) - day)
  return saidIn(visit, await ledger.records('purpose', since))
}

/** Open suggestions that nothing stops: what is known of somebody may have changed since one opened. */
async function candidates(ledger: Ledger, now: number): Promise<Suggestion[]> {
  const by = goesBy(await ledger.aliases())
  const open = (await ledger.openSuggestions()).map((one) => aboutOneAddress(one, by))
  const named = open.flatMap((one) => one.people.flatMap(({ url }) => url ?? []))
  const known = await ledger.peopleAt([...new Set(named)])
  const people = new Map(known.map((one) => [one.url, one]))
  const profiles = profilesBy(await ledger.records('profile'), by)
  return open.filter((one) => !one.people.some((who) => isStopped(who, people, profiles, now)))
}

/** The content of the card just injected into a tab; null where none is due. */
export async function promptContent(ledger: Ledger, tab: number): Promise<PromptContent | null> {
  const id = await recall('session', pendingKey(tab), idSchema)
  const moment = id && (await ledger.moment(id))
  const suggestion = moment && (await ledger.suggestion(moment.suggestion))
  if (!suggestion || moment.answer !== null) return null
  const text = browserText()
  const behind = suggestion.facts.flatMap((fact) => fact.records)
  const found = await Promise.all(behind.map((one) => ledger.record(one)))
  const records = found.flatMap((one) => one ?? [])
  return {
    moment: moment.id,
    family: moment.family,
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
  const { prompts } = await readSettings()
  const before = await ledger.momentsSince('')
  const isFirst = before.every((one) => one.id === moment.id || one.heldBack)
  if (isFirst && prompts.quietMoments) {
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

/** The popup was opened: what waited is seen. */
export async function clearDot(): Promise<void> {
  await showDot(false, browserText()('extensionName'))
}
