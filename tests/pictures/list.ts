/** Which pictures are taken: the pages in each state they can be in, and how one gets there. */
import { setTimeout as sleep } from 'node:timers/promises'
import { hour, now } from '../domain/build.ts'
import { setAhead } from '../e2e/driver/clock.ts'
import { systemSettings, type SystemSetting } from '../e2e/driver/media.ts'
import { send } from '../e2e/driver/messages.ts'
import type { Tab } from '../e2e/driver/tab.ts'

export interface Size {
  width: number
  height: number
}

/** As wide as browsers draw a popup, and as high as they do at most. */
export const popupSize: Size = { width: 384, height: 600 }
export const pageSize: Size = { width: 1100, height: 800 }
/** As Chromium draws a side panel at first. */
const panelSize: Size = { width: 360, height: 800 }

export interface Picture {
  name: string
  page: string
  size: Size
  /** Whether parts of it say in which state they are to be held (components/gallery/Specimen.tsx). */
  isHeld?: true
  /** What is done before it is taken. */
  act?: (tab: Tab) => Promise<void>
}

export interface State {
  name: string
  /** Another build than what ships, by the mode that makes it. */
  mode?: 'gallery'
  /** How the system is set, one after the other; light and dark, if not said. */
  settings?: readonly SystemSetting[]
  /** Another language than English: one of the catalogues, or `pseudo`. */
  language?: string
  /** Whether it stands on the invented year; `blind`: with a site that can't be read; `years`: after an archive. */
  past: 'none' | 'year' | 'blind' | 'years'
  /** From one of the extension's own pages. */
  set?: (desk: Tab) => Promise<void>
  pictures: readonly Picture[]
}

const popup: Picture = { name: 'popup', page: 'popup.html', size: popupSize }
const popupWith = (name: string, act: Picture['act']): Picture => ({
  ...popup,
  name: `popup-${name}`,
  ...(act && { act }),
})
const panel: Picture = { name: 'panel', page: 'sidepanel.html', size: panelSize }
const press = (button: string) => async (tab: Tab) => {
  await tab.clickRole('button', button)
  await sleep(400)
}
const room = (name: string, fragment = name): Picture => ({
  name,
  page: `dashboard.html#/${fragment}`,
  size: pageSize,
})
const rooms = ['today', 'people', 'notebook', 'review', 'course', 'history', 'data', 'settings']
const welcome: Picture = { name: 'welcome', page: 'welcome.html', size: pageSize }

const gallery: Picture = {
  name: 'gallery',
  page: 'gallery.html',
  size: { width: 1400, height: 800 },
  isHeld: true,
}

/** The parts of Review that tell of years. */
function afterArchive(said: Pick<State, 'language'>): State {
  return {
    ...said,
    name: `years-${said.language ?? 'en'}`,
    past: 'years',
    set: async (desk) => setAhead(desk, now - Date.now()),
    pictures: [
      room('audit', 'review/audit'),
      room('audit-list', 'review/audit/silent'),
      room('year', 'review/year'),
    ],
  }
}

/** What the person sets is kept by the worker; a message says it as the screens do. */
export const states: readonly State[] = [
  {
    name: 'empty',
    past: 'none',
    pictures: [
      popup,
      welcome,
      ...['today', 'history', 'data', 'settings', 'notebook'].map((one) => room(one)),
    ],
  },
  {
    name: 'year',
    past: 'year',
    settings: systemSettings,
    set: async (desk) => {
      await setAhead(desk, now - Date.now())
      await send(desk, { type: 'set-course', isOn: true })
      await send(desk, { type: 'set-panel', isOn: true })
      await send(desk, { type: 'refresh' })
    },
    pictures: [
      popup,
      panel,
      popupWith('why', press('Why this?')),
      popupWith('how', press('Show me how')),
      popupWith('talk', press('Add a talk or meeting')),
      popupWith('note', press('Note something')),
      popupWith('pause', press('Pause')),
      ...rooms.map((one) => room(one)),
      room('person', `people/${encodeURIComponent('https://www.linkedin.com/in/amara')}`),
    ],
  },
  {
    name: 'evening',
    past: 'year',
    set: async (desk) => setAhead(desk, now + 9 * hour - Date.now()),
    pictures: [popup, panel],
  },
  {
    name: 'discreet',
    past: 'year',
    set: async (desk) => {
      await setAhead(desk, now - Date.now())
      await send(desk, { type: 'set-discreet', isOn: true })
    },
    pictures: [popup],
  },
  {
    name: 'paused',
    past: 'year',
    set: async (desk) => {
      await send(desk, { type: 'set-discreet', isOn: false })
      await send(desk, { type: 'pause', until: new Date(now + hour).toISOString() })
    },
    pictures: [popup],
  },
  {
    name: 'blind',
    past: 'blind',
    set: async (desk) => {
      await setAhead(desk, now - Date.now())
      await send(desk, { type: 'refresh' })
    },
    pictures: [popup, room('today'), room('history'), room('review')],
  },
  ...[{}, { language: 'ar' }, { language: 'de' }, { language: 'pseudo' }].map(afterArchive),
  ...(['ar', 'de', 'pseudo'] as const).map((language): State => ({
    name: language,
    language,
    past: 'year',
    set: async (desk) => {
      await setAhead(desk, now - Date.now())
      await send(desk, { type: 'set-panel', isOn: true })
      await send(desk, { type: 'refresh' })
    },
    pictures: [
      popup,
      panel,
      welcome,
      ...['today', 'people', 'review', 'history', 'settings'].map((one) => room(one)),
    ],
  })),
  ...(['en', 'de', 'ar'] as const).map((language): State => ({
    name: `gallery-${language}`,
    mode: 'gallery',
    language,
    past: 'none',
    settings: systemSettings,
    pictures: [gallery],
  })),
  {
    name: 'error',
    past: 'none',
    // A ledger of a later version: nothing is read, nothing is changed.
    set: (desk) =>
      desk.evaluate(async () => {
        const [first] = await indexedDB.databases()
        indexedDB.open(first?.name ?? 'waterline', 9_999)
        await new Promise((resolve) => setTimeout(resolve, 1_000))
      }, null),
    pictures: [popup, room('history')],
  },
]

/** Beyond the usual: narrow, and at 200 % zoom, where a window has half as many pixels; a popup is no narrower for it. */
export const sights: readonly { name: string; sizeOf: (size: Size) => Size }[] = [
  { name: '', sizeOf: (size) => size },
  { name: 'narrow', sizeOf: ({ height }) => ({ width: 320, height }) },
  {
    name: 'zoomed',
    sizeOf: ({ width, height }) => ({
      width: Math.max(popupSize.width, Math.round(width / 2)),
      height: Math.round(height / 2),
    }),
  },
]
