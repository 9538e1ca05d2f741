/** The notice in a page that a reflection waits under the toolbar's sign: once on a day with a dot. */
import { sessionClock } from '../browser/clock.ts'
import { recall, remember } from '../browser/memory.ts'
import { injectIntoTab, isBusyIn } from '../browser/scripts.ts'
import { readSettings } from '../browser/settings.ts'
import { noticedKey, remindedKey } from '../browser/storage-keys.ts'
import { browserText } from '../browser/text.ts'
import { instant } from '../domain/clock.ts'
import { daySchema, instantSchema } from '../domain/entry.ts'
import { dueNow, reflectedDay } from '../domain/reflecting.ts'
import { isJustNoticed, mayNotice } from '../domain/reflection-notice.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { PromptContent } from '../messages/protocol.ts'
import { cardLabels } from '../prompt/labels.ts'
import { pendingKey, promptFile } from './card.ts'

/** Stands where the id of a moment would. */
export const notice = 'reflection'

/**
 * Shows it in the page that reports a break, if it is due.
 *
 * @returns whether no prompt is to come now: it was shown just now, or shortly before
 */
export async function noticeReflection(
  ledger: Ledger,
  site: string,
  tab: number,
): Promise<boolean> {
  const clock = await sessionClock()
  const [now, zone] = [clock.now(), clock.zone()]
  const noticedAt = await recall('local', noticedKey, instantSchema)
  if (isJustNoticed(noticedAt, now)) return true
  const settings = await readSettings()
  const today = reflectedDay(now, zone)
  const reminded = await recall('local', remindedKey, daySchema)
  const due = dueNow({
    settings: settings.reflection,
    reflections: await ledger.reflections(),
    now,
    zone,
  })
  const isNoticed = noticedAt !== null && reflectedDay(Date.parse(noticedAt), zone) === today
  const isWaiting = due !== null && reminded === today
  if (!mayNotice({ now, site, settings, isWaiting, isNoticed }) || (await isBusyIn(tab)))
    return false
  await remember('local', noticedKey, instant(now))
  await remember('session', pendingKey(tab), notice)
  await injectIntoTab(tab, promptFile)
  return true
}

/** What the card says; it has a Close and nothing else to press. */
export async function noticeContent(): Promise<PromptContent> {
  const text = browserText()
  const { every } = (await readSettings()).reflection
  return {
    moment: null,
    lang: text.lang,
    dir: text.dir,
    text: text(every === 'week' ? 'card_reflection_week' : 'card_reflection'),
    why: [],
    question: '',
    notice: null,
    labels: cardLabels(text),
  }
}
