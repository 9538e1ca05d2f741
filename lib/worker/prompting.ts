/** Prompts that come by themselves: in the page or as a dot in the toolbar, as the person chose. */
import { showDot } from '../browser/badge.ts'
import { sessionClock } from '../browser/clock.ts'
import { recall, remember } from '../browser/memory.ts'
import { injectIntoTab } from '../browser/scripts.ts'
import { readSettings } from '../browser/settings.ts'
import { browserText } from '../browser/text.ts'
import { instant } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import { idSchema } from '../domain/entry.ts'
import type { Moment } from '../domain/moment.ts'
import { decidePrompt } from '../domain/nudge.ts'
import { isLeftOut } from '../domain/settings.ts'
import { lookBack } from '../domain/suggest.ts'
import type { Answer } from '../domain/suggestion.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { PromptContent } from '../messages/protocol.ts'
import { cardLabels } from '../prompt/labels.ts'
import { howQuestion, promptText, whyLines } from '../text/facts.ts'
import { answer } from './answers.ts'
import { catchUp } from './recording.ts'

const promptFile = '/prompt.js'
const pendingKey = (tab: number): string => `prompt.${tab}`

/** A page reports a natural break: shows a prompt there, or a dot, if the policy allows one now. */
export async function onMoment(
  ledger: Ledger,
  { site, account }: { site: string; account: string | null },
  tab: number,
): Promise<void> {
  const clock = await sessionClock()
  const settings = await readSettings()
  const { promptPlace: place, dayStart } = settings
  if (isLeftOut(settings, site, account)) return
  // The word that an act was recorded may still be on its way: its letter is there already.
  await catchUp(ledger)
  const at = instant(clock.now())
  const day = dayOf(at, clock.zone(), dayStart)
  const session = await ledger.sessionAt(site, at)
  const context = { clock, site, account, session, day, place, typing: false }
  const lately = await ledger.momentsSince(instant(clock.now() - lookBack))
  const chosen = decidePrompt(await ledger.openSuggestions(), lately, context)
  if (!chosen || place === null) return
  const moment: Moment = {
    id: clock.id(),
    at,
    day,
    site,
    session,
    suggestion: chosen.id,
    family: chosen.family,
    place,
    answer: null,
    answeredAt: null,
  }
  await ledger.putMoment(moment)
  if (place === 'toolbar') {
    await showDot(true, browserText()('card_waiting'))
    return
  }
  await remember('session', pendingKey(tab), moment.id)
  await injectIntoTab(tab, promptFile)
}

/** The content of the card just injected into a tab; null where none is due. */
export async function promptContent(ledger: Ledger, tab: number): Promise<PromptContent | null> {
  const id = await recall('session', pendingKey(tab), idSchema)
  const moment = id && (await ledger.moment(id))
  const suggestion = moment && (await ledger.suggestion(moment.suggestion))
  if (!suggestion || moment.answer !== null) return null
  const text = browserText()
  return {
    moment: moment.id,
    family: moment.family,
    lang: text.lang,
    dir: text.dir,
    text: promptText(suggestion, text),
    why: whyLines(suggestion, Date.parse(moment.at), text),
    question: howQuestion(suggestion, text),
    labels: cardLabels(text),
  }
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
