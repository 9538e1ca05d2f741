/**
 * Looking, measured: active seconds, items seen and read, profiles opened. Only numbers leave the page.
 *
 * Two samples a second while the page is looked at and in use; otherwise nothing runs.
 */
import { instant, type Clock } from '../domain/clock.ts'
import type { Observation, View } from '../domain/entry.ts'
import { countWords } from '../domain/words.ts'
import type { PageKindName, Site, Thing } from '../sites/site.ts'
import { isBy, type OwnAccount } from './account.ts'
import type { Sink } from './acts.ts'
import type { WatchAnswers } from './answers/watch.ts'
import { inputs, isLookedAt } from './attention.ts'
import { decode } from './decode.ts'
import { tidy, type OpenShadow } from './dom.ts'
import { afterFrame } from './frame.ts'
import { isInView, itemsInView } from './in-view.ts'
import { blankObservation } from './observation.ts'
import { pageKind } from './page.ts'
import {
  selectorOf,
  snapshot,
  thingNamed,
  thingOfPage,
  urlOf,
  type Place,
  type Snapshot,
} from './things.ts'

/** Numbers of docs/evidence.md: "Saw threshold" (with in-view.ts), "Read floor", "Active second". */
export const looking = {
  tick: 500,
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
  person: Snapshot['person']
  kind: 'ad' | 'own' | 'other'
  readAfter: number
  /** Milliseconds in view without a break. */
  inView: number
  total: number
  isSeen: boolean
}

export interface LookOptions {
  window: Window
  site: Site
  account: OwnAccount
  /** Whether the person left out what the window shows now. */
  isLeftOut: () => boolean
  watchAnswers: WatchAnswers | null
  clock: Clock
  sink: Sink
  openShadow: OpenShadow
  signal: AbortSignal
  /** Told at each active sample with the milliseconds since the last input. */
  onActive: (rest: number) => void
}

export interface Look {
  /** Records what was looked at so far; called when the page goes away. */
  flush(): void
}

export function watchLooking(options: LookOptions): Look {
  const { window: view, site, account, clock, sink, openShadow, signal } = options
  const { document } = view
  const post = thingNamed(site, 'post')
  let lastInput = performance.now()
  let lastTick = lastInput
  let timer: ReturnType<typeof setInterval> | undefined
  let isFrameAsked = false
  let active = 0
  let startedHour = hour()
  /** Everything of this stretch, so that the same post is never counted twice in it. */
  let items = new Map<string, Item>()
  /** Null at first after windows have rushed by. */
  let inView: ReadonlySet<Item> | null = new Set()
  /** Where the page stood at the last sample, in CSS pixels. */
  let scrolled = scrollY
  let isRushing = false
  let openProfile: string | null = null
  /** The group whose pages are looked at, by its address; null elsewhere. */
  let group: string | null = null
  /** The entry being gathered; it stands in the outbox from its first seconds on. */
  let gathered: Observation | null = null
  let writtenAt = 0

  const answers = options.watchAnswers?.(options, (answer) =>
    sink.record({ ...blank(), type: 'Read', ...answer }),
  )

  const place = (): Place => ({ site, document, address: new URL(document.location.href) })

  function hour(): number {
    return new Date(clock.now()).getHours()
  }

  /** Frames stop where nobody can see the page; then nothing waits for more than one. */
  function beat(): void {
    const now = performance.now()
    if (now - lastInput >= looking.idleAfter) rest()
    else if (!isFrameAsked) {
      isFrameAsked = true
      afterFrame(() => {
        isFrameAsked = false
        if (timer !== undefined) tick(now)
      })
    }
  }

  function tick(now: number): void {
    const passed = Math.min(now - lastTick, looking.tick * 3)
    if (now - lastTick > looking.gap) flush()
    lastTick = now
    if (options.isLeftOut()) return flush()
    if (!isLookedAt(document, openShadow)) {
      inView = new Set()
      return
    }
    const here = place()
    const kind = pageKind(site, here.address)
    const nowGroup = kind === 'group' ? decode(here.address.href, 'organisation', site) : null
    if (active >= looking.longest || hour() !== startedHour || nowGroup !== group) flush()
    startedHour = hour()
    group = nowGroup
    active += passed
    if (post) sample(here, post, passed)
    noteProfile(here, kind)
    if (now - writtenAt >= looking.write) {
      writtenAt = now
      if (gathered && gathered.account !== account()) flush()
      else sink.hold(gather())
    }
    options.onActive(now - lastInput)
  }

  function sample(here: Place, thing: Thing, passed: number): void {
    const moved = scrollY - scrolled
    scrolled += moved
    const before = inView
    const wasRushing = isRushing
    isRushing = Math.abs(moved) >= innerHeight
    inView = null
    // Whole windows go on rushing by: nothing is in view twice. What comes to rest after them is reckoned back.
    if (isRushing && wasRushing) return
    const next = new Set<Item>()
    const elements = itemsInView(selectorOf(thing.within ?? []))
    answers?.sample(here, elements, before ? passed : 0)
    for (const element of elements) {
      // Lists recycle their cells: what an element holds now is asked anew each time.
      const item = itemOf(here, thing, element)
      if (next.has(item)) continue
      next.add(item)
      const continued = (before?.has(item) ?? isInView(element, moved)) ? passed : 0
      if (!before || !continued) item.inView = 0
      item.inView += continued
      item.total += continued
      item.isSeen ||= item.inView >= looking.seenAfter
    }
    inView = next
  }

  function itemOf(here: Place, thing: Thing, element: Element): Item {
    const text = (): string => element.querySelector(site.itemText.selector)?.textContent ?? ''
    // Without an address its words tell it apart from others; they stay in this page's memory.
    const key = urlOf(here, thing, element) ?? text()
    const known = items.get(key)
    if (known) return known
    const found = snapshot(here, thing, element)
    const item: Item = {
      person: found.person,
      kind: found.isAd ? 'ad' : isBy(account, found) ? 'own' : 'other',
      readAfter: looking.readAfter(countWords(tidy(text()))),
      inView: 0,
      total: 0,
      isSeen: false,
    }
    items.set(key, item)
    return item
  }

  function noteProfile(here: Place, kind: PageKindName | null): void {
    // Writing opens over the profile under an address of its own.
    if (kind === 'compose') return
    const thing = thingNamed(site, 'profile')
    const opened = thing && view.top === view ? thingOfPage(here, thing) : null
    const url = opened?.person?.url ?? null
    if (url === openProfile) return
    openProfile = url
    if (!opened || url === null || url === account()) return
    sink.record({
      ...blank(),
      // Name and address change at different moments (control-panel-for-twitter#559): the ledger knows the name.
      person: { url, name: null },
      ...(opened.alias ? { alias: opened.alias } : {}),
      object: { type: 'Profile', url: null, inReplyTo: null },
    })
  }

  function blank(): Observation {
    const at = instant(clock.now())
    return blankObservation(site, { id: clock.id(), at, zone: clock.zone(), account: account() })
  }

  /** The entry as it stands by now. */
  function gather(): Observation {
    const seen = [...items.values()].filter((item) => item.isSeen)
    const ofKind = (kind: Item['kind']): Item[] => seen.filter((item) => item.kind === kind)
    const looked = ofKind('other')
    gathered = {
      ...(gathered ?? blank()),
      at: instant(clock.now()),
      object: group ? { type: 'Group', url: group, inReplyTo: null } : null,
      view: {
        activeSeconds: Math.round(active / 1_000),
        itemsSeen: looked.length,
        itemsRead: looked.filter(isRead).length,
        adsSeen: ofKind('ad').length,
        ownSeen: ofKind('own').length,
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
    inView = new Set()
  }

  /** Nobody is there: ends the stretch, and nothing runs until somebody is. */
  function rest(): void {
    flush()
    clearInterval(timer)
    timer = undefined
  }

  function noteInput(at: number): void {
    lastInput = at
    if (timer !== undefined || document.visibilityState !== 'visible') return
    lastTick = lastInput
    timer = setInterval(beat, looking.tick)
  }

  for (const type of inputs) {
    view.addEventListener(type, (event) => event.isTrusted && noteInput(event.timeStamp), {
      capture: true,
      passive: true,
      signal,
    })
  }
  // Coming back to a tab is a sign of somebody there.
  document.addEventListener(
    'visibilitychange',
    ({ timeStamp }) => (document.visibilityState === 'hidden' ? rest() : noteInput(timeStamp)),
    { signal },
  )
  noteInput(lastInput)
  signal.addEventListener('abort', rest)
  return { flush }
}

function isRead({ total, readAfter }: Item): boolean {
  return total >= readAfter
}

function peopleOf(items: readonly Item[]): View['people'] {
  const people = new Map<string, View['people'][number]>()
  for (const item of items) {
    const { person } = item
    if (!person?.url) continue
    const known = people.get(person.url) ?? { ...person, itemsSeen: 0, itemsRead: 0 }
    known.itemsSeen += 1
    known.itemsRead += isRead(item) ? 1 : 0
    people.set(person.url, known)
  }
  return [...people.values()]
}
