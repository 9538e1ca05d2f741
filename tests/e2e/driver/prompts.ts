/** What has to be so that a prompt may come at all: some minutes on the site, and wishes that allow it. */
import { uuidv7 } from '../../../lib/domain/id.ts'
import type { WishedPrompts } from '../../../lib/domain/prompt-settings.ts'
import type { PromptPlace } from '../../../lib/domain/settings.ts'
import { families } from '../../../lib/domain/suggestion.ts'
import type { Letter } from '../../../lib/messages/letter.ts'
import { emptyStores } from './ledger.ts'
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

/** Prompts may come at any break from now on, about promises alone; nothing else is noticed in a page. */
export async function wantPrompts(page: Tab, place: PromptPlace): Promise<void> {
  await send(page, { type: 'set-prompt-place', place })
  await send(page, { type: 'start-prompts' })
  await send(page, { type: 'set-reflection', wished: { every: 'never' } })
  // Chance keeps some moments quiet, and the hour all of them.
  await wish(page, {
    quietMoments: false,
    everyFamily: true,
    off: families.filter((one) => one !== 'promise'),
    hours: ['any'],
  })
}

const promised = uuidv7(Date.now(), crypto.randomUUID())

/** The next break is one for a prompt, as if none had come yet: a promise is due today. */
export async function promiseToday(page: Tab): Promise<void> {
  await emptyStores(page, ['moments', 'suggestions'])
  const at = new Date().toISOString()
  await send(page, {
    type: 'write-record',
    record: {
      record: 'promise',
      id: promised,
      changedAt: at,
      at,
      text: 'Send the outline of the workshop',
      to: { url: 'https://www.linkedin.com/in/oluwaseun', name: 'Oluwaseun Adeyemi-Whitfield' },
      circle: null,
      due: Temporal.Now.plainDateISO().toString(),
      moves: [],
      state: 'open',
      closedAt: null,
      line: '',
    },
  })
}
