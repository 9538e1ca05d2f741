/**
 * Looking, measured: active seconds, items seen and read, profiles opened. Only numbers leave the page.
 *
 * Two samples a second while the tab is visible, focused and in use; a background tab costs nothing.
 */
import { instant, type Clock } from '../domain/clock.ts'
import type { Observation, View } from '../domain/entry.ts'
import { countWords } from '../domain/words.ts'
import type { Site, Thing } from '../sites/site.ts'
import type { Sink } from './acts.ts'
import { tidy } from './dom.ts'
import { pageKind } from './page.ts'
import {
  readDocument,
  selectorOf,
  snapshot,
  thingNamed,
  thingOfPage,
  type Place,
} from './things.ts'

/** Numbers of docs/evidence.md: "Saw threshold", "Read floor", "Active second". */
export const looking = {
  tick: 500,
  /** Share of an item that must be in view; the smaller one where it is taller than the window. */
  share: { ordinary: 0.5, tall: 0.3 },
  seenAfter: 1_000,
  /** Read floor in milliseconds: max(3 s, half the time silent reading takes at 238 words a minute), at most 120 s. */
  readAfter: (words: number): number =>
    Math.min(120_000, Math.max(3_000, 0.5 * (words / 238) * 60_000)),
  idleAfter: 60_000,
  /** One `View` entry at the latest after ten active minutes. */
  longest: 600_000,
  /** What was looked at is written down this often, and a longer pause of the page itself ends it. */
  write: 5_000,
  /** A machine that slept. */
  gap: 15_000,
} as const

interface Item {
  key: string
  person: { url: string | null; name: string | null } | null
  isCounted: boolean
  readAfter: number
  /** Milliseconds in view without a break. */
  inView: number
  total: number
  isSeen: boolean
  isRead: boolean
}

export interface LookOptions {
  site: Site
  document: Document
  accountDocument: () => Document
  clock: Clock
  sink: Sink
  signal: AbortSignal
  /** Told at each active sample with the milliseconds since the last input. */
  onActive: (rest: number) => void
}

export interface Look {
  /** Records what was looked at so far; called when the page goes away. */
  flush(): void
}

export function watchLooking(options: LookOptions): Look {
  const { site, document, clock, sink, signal } = options
  const view = document.defaultView
  const post = thingNamed(site, 'post')
  let lastInput = performance.now()
  let lastTick = performance.now()
  let active = 0
  let startedHour = hour()
  let items = new Map<string, Item>()
  let visible = new Map<Element, Item>()
  let openProfile: string | null = null
  /** The entry being gathered; it stands in the outbox from its first seconds on. */
  let gathered: Observation | null = null
  let writtenAt = 0

  const place = (): Place => ({ site, document, address: new URL(document.location.href) })
  const account = (here: Place): string | null =>
    readDocument({ ...here, document: options.accountDocument() }, site.account)

  function hour(): number {
    return new Date(clock.now()).getHours()
  }

  function isActive(now: number): boolean {
    // Focus inside a frame of this site is that frame's own recorder's time.
    const inFrame =
      document.activeElement instanceof HTMLIFrameElement &&
      document.activeElement.contentDocument !== null
    return (
      document.visibilityState === 'visible' &&
      document.hasFocus() &&
      !inFrame &&
      now - lastInput < looking.idleAfter
    )
  }

  function tick(): void {
    const now = performance.now()
    const passed = Math.min(now - lastTick, looking.tick * 3)
    if (now - lastTick > looking.gap) flush()
    lastTick = now
    if (!isActive(now)) {
      visible = new Map()
      if (now - lastInput >= looking.idleAfter) flush()
      return
    }
    if (active >= looking.longest || (active > 0 && hour() !== startedHour)) flush()
    if (active === 0) startedHour = hour()
    active += passed
    const here = place()
    if (post) sample(here, post, passed)
    noteProfile(here)
    if (now - writtenAt >= looking.write) {
      writtenAt = now
      sink.hold(gather())
    }
    options.onActive(now - lastInput)
  }

  function sample(here: Place, thing: Thing, passed: number): void {
    const height = view?.innerHeight ?? 0
    const next = new Map<Element, Item>()
    for (const element of document.querySelectorAll(selectorOf(thing.within ?? []))) {
      if (!isInView(element, height) || isNested(element, next)) continue
      const item = visible.get(element) ?? itemOf(here, thing, element)
      const isContinued = visible.has(element)
      next.set(element, item)
      item.inView = isContinued ? item.inView + passed : 0
      item.total += isContinued ? passed : 0
      item.isSeen ||= item.inView >= looking.seenAfter
      item.isRead ||= item.total >= item.readAfter
    }
    visible = next
  }

  function itemOf(here: Place, thing: Thing, element: Element): Item {
    const { url, person, isAd } = snapshot(here, thing, element)
    const key = url ?? `${items.size}`
    const known = items.get(key)
    if (known) return known
    const text = element.querySelector(site.itemText.selector)?.textContent ?? ''
    const item: Item = {
      key,
      person,
      isCounted: !isAd && person?.url !== account(here),
      readAfter: looking.readAfter(countWords(tidy(text))),
      inView: 0,
      total: 0,
      isSeen: false,
      isRead: false,
    }
    items.set(key, item)
    return item
  }

  function noteProfile(here: Place): void {
    // Writing opens over the profile under an address of its own.
    if (pageKind(site, here.address) === 'compose') return
    const thing = thingNamed(site, 'profile')
    const opened = thing && document === options.accountDocument() ? thingOfPage(here, thing) : null
    const url = opened?.person?.url ?? null
    if (url === openProfile) return
    openProfile = url
    if (!opened || url === null || url === account(here)) return
    sink.record({
      ...blank(here),
      // Name and address change at different moments (control-panel-for-twitter#559): the ledger knows the name.
      person: { url, name: null },
      object: { type: 'Profile', url: null, inReplyTo: null },
    })
  }

  function blank(here: Place): Observation {
    return {
      id: clock.id(),
      at: instant(clock.now()),
      zone: clock.zone(),
      site: site.id,
      account: account(here),
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
      view: null,
      source: 'recorder',
      rules: site.rulesVersion,
    }
  }

  /** The entry as it stands by now. */
  function gather(): Observation {
    const looked = [...items.values()].filter((item) => item.isCounted && item.isSeen)
    gathered = {
      ...(gathered ?? blank(place())),
      at: instant(clock.now()),
      view: {
        activeSeconds: Math.round(active / 1_000),
        itemsSeen: looked.length,
        itemsRead: looked.filter((item) => item.isRead).length,
        people: peopleOf(looked),
      },
    }
    return gathered
  }

  function flush(): void {
    const seconds = Math.round(active / 1_000)
    if (seconds > 0) sink.record(gather())
    else if (gathered) sink.drop(gathered.id)
    active = 0
    gathered = null
    items = new Map()
    visible = new Map()
  }

  for (const type of ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll', 'touchstart']) {
    view?.addEventListener(type, () => (lastInput = performance.now()), {
      capture: true,
      passive: true,
      signal,
    })
  }
  document.addEventListener(
    'visibilitychange',
    () => {
      lastInput = performance.now()
      if (document.visibilityState === 'hidden') flush()
    },
    { signal },
  )
  const timer = setInterval(tick, looking.tick)
  signal.addEventListener('abort', () => {
    clearInterval(timer)
    flush()
  })
  return { flush }
}

/** Lists of matching elements hold one another: only the outermost is an item. */
function isNested(element: Element, inView: ReadonlyMap<Element, unknown>): boolean {
  for (let one = element.parentElement; one; one = one.parentElement)
    if (inView.has(one)) return true
  return false
}

function isInView(element: Element, height: number): boolean {
  const box = element.getBoundingClientRect()
  if (box.height === 0 || box.width === 0) return false
  const shown = Math.min(box.bottom, height) - Math.max(box.top, 0)
  return shown / box.height >= (box.height > height ? looking.share.tall : looking.share.ordinary)
}

function peopleOf(items: readonly Item[]): View['people'] {
  const people = new Map<string, View['people'][number]>()
  for (const { person, isRead } of items) {
    if (!person?.url) continue
    const known = people.get(person.url) ?? { ...person, itemsSeen: 0, itemsRead: 0 }
    known.itemsSeen += 1
    known.itemsRead += isRead ? 1 : 0
    people.set(person.url, known)
  }
  return [...people.values()]
}
