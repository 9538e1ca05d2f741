/**
 * The side panel: the popup, kept open beside the page, and above it a line about whose page that is, where they are in
 * the ledger. Empty while nobody asked for it. Looking at a page with it leaves nothing behind.
 */
import type { Clock } from '../domain/clock.ts'
import type { Person } from '../domain/entry.ts'
import type { LedgerReader, PresentReader } from '../ledger/reader.ts'
import type { Text } from '../text/text.ts'
import { betweenYouAnd, type Between } from './between.ts'
import { latest } from './latest.ts'
import type { Outside } from './outside.ts'
import { mostEntries } from './person.ts'
import { openPopup, type Popup, type PopupActs } from './popup.ts'
import type { PopupModel } from './popup-model.ts'
import type { WatchedSite } from './site-states.ts'
import { createStore, type Store } from './store.ts'

export interface PanelModel {
  /** What the popup shows, and what can be done there; null: nobody asked for the panel. */
  popup: { model: PopupModel; acts: PopupActs } | null
  /** About whose page is in front; null: nobody, or nobody in the ledger. */
  between: Between | null
}

export interface Panel extends Store<PanelModel> {
  switchOn: () => Promise<boolean>
}

interface Needs {
  sites: readonly WatchedSite[]
  ledger: PresentReader & Pick<LedgerReader, 'person' | 'entriesOfPerson'>
  clock: Clock
  outside: Outside
  text: Text
  /** Whose page, on which site, an address is (lib/sites/address.ts). */
  whereabouts: (address: string) => { site: string | null; person: Person | null }
  /** Calls back as hours begin. */
  watchHours: (onHour: () => void, signal: AbortSignal) => void
}

export async function openPanel(needs: Needs, signal: AbortSignal): Promise<Panel> {
  const { outside } = needs
  const store = createStore<PanelModel>({ popup: null, between: null })
  let popup: Popup | null = null

  const show = (part: Partial<PanelModel>): void => store.write({ ...store.read(), ...part })
  /** As in the popup, which alone can be opened with a part, and leads to the panel. */
  const showPopup = ({ read, acts }: Popup): void =>
    show({ popup: { model: { ...read(), hasPanel: false }, acts } })
  const look = latest(async () => show({ between: await readBetween() }))
  const read = latest(async () => {
    const { panel } = await outside.readSettings()
    if (!panel) return show({ popup: null, between: null })
    if (popup) await popup.renew()
    else popup = await opened()
    showPopup(popup)
    await look()
  })
  await read()
  outside.watchSettings(() => void read(), signal)
  needs.watchHours(() => void read(), signal)
  outside.watchLedger(() => void look(), signal)
  outside.frontTab.watch(() => void look(), signal)
  return {
    ...store,
    switchOn: async () => (await outside.send({ type: 'set-panel', isOn: true })).ok,
  }

  async function opened(): Promise<Popup> {
    const withoutPart = { ...outside, takePopupPart: () => Promise.resolve(null) }
    const now = await openPopup({ ...needs, outside: withoutPart }, signal)
    now.watch(() => store.read().popup && showPopup(now), signal)
    return now
  }

  async function readBetween(): Promise<Between | null> {
    const { panel, names, discreet: isDiscreet } = await outside.readSettings()
    const address = panel ? await outside.frontTab.address() : null
    if (address === null) return null
    const { site, person } = needs.whereabouts(address)
    const isOn = popup?.read().sites.some(({ id, on }) => on && id === site)
    if (!isOn || !person?.url) return null
    const url = names === 'kept' ? person.url : await hashOf(person.url)
    const known = url === null ? null : await needs.ledger.person(url)
    if (!known) return null
    const entries = await needs.ledger.entriesOfPerson(known.url, mostEntries)
    const { clock, text } = needs
    return betweenYouAnd(known, entries.length < mostEntries ? entries : null, {
      present: { now: clock.now(), zone: clock.zone() },
      isDiscreet,
      text,
    })
  }

  async function hashOf(url: string): Promise<string | null> {
    const reply = await outside.send({ type: 'known-as', url })
    return reply.ok ? reply.value : null
  }
}
