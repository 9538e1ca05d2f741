/** What has to be so that a prompt may come at all: some minutes on the site, and wishes that allow it. */
import { uuidv7 } from '../../../lib/domain/id.ts'
import type { WishedPrompts } from '../../../lib/domain/prompt-settings.ts'
import type { Letter } from '../../../lib/messages/letter.ts'
import { send } from './messages.ts'
import type { Tab } from './tab.ts'

/** Looked at a site for so many minutes up to now, as its own recorder would tell it. */
export async function beActive(page: Tab, site: string, minutes: number): Promise<void> {
  const now = Date.now()
  const letter: Letter = {
    state: 'ready',
    request: null,
    writtenAt: now,
    observation: {
      id: uuidv7(now, crypto.randomUUID()),
      at: new Date(now).toISOString(),
      zone: Temporal.Now.timeZoneId(),
      site,
      account: null,
      type: 'View',
      rung: 'observe',
      act: null,
      witness: 'seen',
      person: null,
      others: [],
      object: null,
      undo: null,
      words: null,
      tags: [],
      view: {
        activeSeconds: minutes * 60,
        itemsSeen: 0,
        itemsRead: 0,
        adsSeen: 0,
        ownSeen: 0,
        people: [],
      },
      source: 'recorder',
      rules: 1,
    },
  }
  await page.evaluate(
    async (one) =>
      (globalThis.browser ?? globalThis.chrome)?.storage.local.set({
        [`outbox.${one.observation.id}`]: one,
      }),
    letter,
  )
  await send(page, { type: 'mail' })
}

export async function wish(page: Tab, wished: WishedPrompts): Promise<void> {
  await send(page, { type: 'set-prompts', wished })
}
