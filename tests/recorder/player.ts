/** Plays gestures and requests to the acts of one page, with a clock of its own; needs a document (happy-dom). */
import { afterEach, beforeEach, vi } from 'vitest'
import type { Observation } from '../../lib/domain/entry.ts'
import { withRung } from '../../lib/domain/rung.ts'
import { createActs, type Acts } from '../../lib/recorder/acts.ts'
import type { Gesture } from '../../lib/recorder/gestures.ts'
import { probeRow } from '../../lib/recorder/settle/row.ts'
import { probeToggle } from '../../lib/recorder/settle/toggle.ts'
import type { Site } from '../../lib/sites/site.ts'

/** What a test does on the page, and what came of it. */
export class Player {
  /** States of the letters that stand in the outbox, by id. */
  letters = new Map<string, string>()
  recorded: Observation[] = []
  /** What the site's health is told: rule and sign. */
  signs: string[] = []
  /** Whether the page is left out at the moment. */
  isLeftOut = false
  private readonly acts: Acts

  constructor(site: Site, signal: AbortSignal) {
    let made = 0
    this.acts = createActs({
      site,
      document,
      account: () => null,
      isLeftOut: () => this.isLeftOut,
      probes: { row: probeRow, toggle: probeToggle },
      clock: {
        now: () => Date.now(),
        zone: () => 'Europe/Berlin',
        id: () => `00000000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`,
      },
      familiar: new Map(),
      note: (rule, sign) => void this.signs.push(`${rule} ${sign}`),
      sink: {
        hold: ({ id }, state = 'held') => void this.letters.set(id, state),
        record: (observation) => {
          this.letters.delete(observation.id)
          this.recorded.push(withRung(observation))
        },
        drop: (id) => void this.letters.delete(id),
      },
      signal,
    })
  }

  /** A trusted click, or Enter, in the first match. */
  use(selector: string, kind: Gesture['kind'] = 'click'): void {
    const path: ParentNode[] = []
    let inner: Element | null = document.querySelector(selector)
    if (!inner) throw new Error(`no ${selector}`)
    for (; inner; inner = inner.parentElement) path.push(inner)
    const at = performance.now()
    this.acts.onGesture({ at, kind, path: [...path, document], isTrusted: true })
  }

  /** A request of the page that starts now and is answered after a while. */
  async request(url: string, status = 200): Promise<void> {
    const startedAt = performance.now()
    await this.wait(400)
    this.acts.onOutcome({ url, status, startedAt })
  }

  /** Lets milliseconds go by. */
  async wait(milliseconds: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(milliseconds)
  }

  /** Lets enough time go by for everything to come out. */
  async verdicts(): Promise<Observation[]> {
    await this.wait(30_000)
    return this.recorded
  }
}

/** A fresh player for each test of a file, by a getter. */
export function usePlayer(site: Site): () => Player {
  let player: Player
  let page: AbortController
  beforeEach(() => {
    vi.useFakeTimers()
    page = new AbortController()
    player = new Player(site, page.signal)
  })
  afterEach(() => {
    page.abort()
    vi.useRealTimers()
  })
  return () => player
}
