/**
 * Acts: gestures become attempts, attempts meet the outcomes of the page's requests, the verdict decides.
 *
 * One request is at most one entry; a request belongs to the last gesture before it that could have caused
 * it, and a scripted gesture takes its request with it, uncounted. A gesture has one request, unless its rule
 * says that there may be further ones.
 */
import type { ActRequest } from '../domain/act-request.ts'
import { instant, type Clock } from '../domain/clock.ts'
import type { Observation } from '../domain/entry.ts'
import type { Sign } from '../domain/health.ts'
import type { Deed, Rule, Site } from '../sites/site.ts'
import type { OwnAccount } from './account.ts'
import { isInLayer, thingsAround, type Opener, type Owners } from './about.ts'
import { attempt, furtherAttempt, made, observe, type Attempt } from './attempt.ts'
import { closestIn, isEditable } from './dom.ts'
import type { Gesture } from './gestures.ts'
import { optionOf, pressable, tellByAddress } from './match.ts'
import type { Outcome } from './outcomes.ts'
import { pageKind } from './page.ts'
import { printOf } from './print.ts'
import { probeControl, type SiteProbes } from './settle.ts'
import { createStanding } from './standing.ts'
import type { Place } from './things.ts'
import { isAccepted, judge, patience, type SettledState, type Verdict } from './verdict.ts'

/** Where candidates and entries go: write-ahead, then to the worker. */
export interface Sink {
  /** Stands before its verdict, so that it survives the page; written again, it replaces its earlier state. */
  hold: (observation: Observation, state?: 'held' | 'answered', request?: ActRequest | null) => void
  /** It took place. */
  record: (observation: Observation, request?: ActRequest | null) => void
  /** It did not, or there is no sign of it yet. */
  drop: (id: string) => void
}

export interface ActsOptions {
  site: Site
  document: Document
  account: OwnAccount
  /** Whether the person left out what the window shows now. */
  isLeftOut: () => boolean
  probes: SiteProbes
  clock: Clock
  sink: Sink
  /** Told, by rule and option, what each act shows of how well the rule still fits, and the control that is new. */
  note: (part: string, sign: Sign, print?: string | null) => void
  /** Prints of controls that led to requests before, with the part they belong to; grows here too. */
  familiar: Map<string | null, string>
  signal: AbortSignal
}

interface Candidate {
  attempt: Attempt
  /** Rule and option: each kind of act has a health of its own. */
  part: string
  observation: Observation
  isWeak: boolean
  isTold: boolean
  /** The page told whom and what it is about. */
  isRead: boolean
  outcome: { status: number; notedAt: number } | null
  request: ActRequest | null
  /** What the next request of the same gesture will meet. */
  further: Attempt | null
}

/** How long a gesture may have caused a request, and what browsers round times by, in milliseconds. */
const reach = { certain: patience.outcome, loose: 3_000, key: 1_000, sameTask: 50, rounding: 1 }

export interface Acts {
  onGesture: (gesture: Gesture) => void
  /** Something one types into got the focus. */
  onFocus(composer: Element, at: number): void
  onOutcome: (outcome: Outcome) => void
  /** Whether an act is not decided yet. */
  isWaiting: () => boolean
  /** The page is going away: judges everything by what is known. */
  finish(): void
}

export function createActs(options: ActsOptions): Acts {
  const { site, document, account, isLeftOut, clock, sink, note, familiar, signal } = options
  let opener: Opener | null = null
  let lastClick: Gesture | null = null
  let lastGesture: Gesture | null = null
  /** When each rule last heard of an act of its own, by its id. */
  const heard = new Map<string, number>()
  let attempts: Attempt[] = []
  const owners: Owners = new WeakMap()
  const candidates = new Set<Candidate>()
  /** Attempts whose request has ended. */
  const met = new WeakSet<Attempt>()
  /** What was pressed and led to its rule's request before, until that is heard or the page went on otherwise. */
  const expected = new Set<Attempt>()
  // One listener for all: a page that stays open for days sets timers at every click.
  const timers = new Set<ReturnType<typeof setTimeout>>()
  signal.addEventListener('abort', () => {
    for (const timer of timers) clearTimeout(timer)
  })
  const standing = createStanding({ clock, sink, later, isLeftOut })

  const place = (): Place => ({
    site,
    document,
    address: new URL(document.location.href),
    probes: options.probes,
  })

  function later(milliseconds: number, run: () => void): void {
    if (signal.aborted) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      run()
    }, milliseconds)
    timers.add(timer)
  }

  function onGesture(seen: Gesture): void {
    // On a page that is left out it is as a script's: it takes its request with it, uncounted.
    const gesture = isLeftOut() ? { ...seen, isTrusted: false } : seen
    attempts = attempts.filter((one) => gesture.at - one.gesture.at < reach.certain)
    if (!gesture.isTrusted && isPassedOn(gesture)) return
    lastGesture = gesture
    if (gesture.kind === 'click') lastClick = gesture
    const inLayer = isInLayer(site, gesture.path)
    // What opened a dialog or menu is answered by what is used in it.
    if (inLayer) expected.clear()
    const pressed = closestIn(gesture.path, pressable)
    if (gesture.kind === 'click' && (!pressed || isEditable(gesture.path))) {
      if (!inLayer && !isEditable(gesture.path)) opener = null
      return
    }
    const here = place()
    const things = thingsAround(here, gesture.path)
    const clicked = gesture.kind === 'click' ? pressed : null
    const print = clicked && printOf(clicked, pageKind(site, here.address))
    for (const rule of site.rules) {
      const found = attempt(here, rule, gesture, clicked, print, things, opener, owners)
      if (!found) continue
      attempts.push(found)
      if (!gesture.isTrusted) continue
      standing.noteAttempt(found)
      if (found.isCertain) hold(here, found)
      else if (clicked) expectRequest(found, clicked)
    }
    const opens = gesture.kind === 'click' || gesture.kind === 'key'
    if (!opens || !gesture.isTrusted) return
    if (!inLayer) opener = { at: gesture.at, control: pressed, chosen: null, things }
    else if (opener && gesture.kind === 'click') opener.chosen ??= pressed
  }

  /** What led to the rule's request before must do so again, once the page shows that something came of it. */
  function expectRequest(found: Attempt, pressed: Element): void {
    const part = familiar.get(found.print)
    if (!part) return
    const probe = probeControl(pressed)
    expected.add(found)
    later(patience.outcome, () => {
      if (expected.delete(found) && probe() !== 'reverted') note(part, 'unheard')
    })
  }

  /** A page's own handler may pass a click on: that is still the person's. */
  function isPassedOn({ at }: Gesture): boolean {
    return attempts.some(
      ({ gesture }) => gesture.isTrusted && at >= gesture.at && at - gesture.at < reach.sameTask,
    )
  }

  function onFocus(composer: Element, at: number): void {
    const wasClickedInto = lastClick?.path.includes(composer)
    if (opener && !wasClickedInto && at - opener.at < reach.key) owners.set(composer, opener.things)
  }

  function candidateOf(here: Place, found: Attempt, url: string | null): Candidate | null {
    const { rule } = found
    const told = (url === null ? null : tellByAddress(rule, url)) ?? found.told
    const option = told?.option ?? (url === null ? null : rule.untold)
    const deed = option && rule.options[optionOf(rule, option, found.about)]
    if (!deed) return null
    const observation = observe(here, found, deed, {
      id: clock.id(),
      at: instant(clock.now() - (performance.now() - found.gesture.at)),
      zone: clock.zone(),
      account: account(),
    })
    return {
      attempt: found,
      part: `${rule.id}.${option}`,
      observation,
      isWeak: told?.isWeak ?? true,
      isTold: told !== null,
      isRead: isWhole(deed, found),
      outcome: null,
      request: null,
      further: null,
    }
  }

  function hold(here: Place, found: Attempt): void {
    // Which act it is may only show in the request's address; until then there is nothing to hold.
    const candidate = candidateOf(here, found, null)
    if (!candidate) return
    candidates.add(candidate)
    sink.hold(candidate.observation)
    later(patience.settle, () => doubt(candidate))
    later(patience.outcome, () => decide(candidate))
  }

  function onOutcome(outcome: Outcome): void {
    const rule = site.rules.find(({ outcome: { url } }) => url.test(outcome.url))
    if (!rule) return
    const found = causeOf(rule, outcome)
    if (!found) {
      if (isOrphan(rule, outcome)) note(rule.id, 'orphan')
      return
    }
    heard.set(rule.id, outcome.startedAt)
    attempts = attempts.filter((one) => one.gesture !== found.gesture)
    if (!found.gesture.isTrusted) return
    release(found)
    const held = [...candidates].find((one) => one.attempt === found) ?? null
    if (isNoAct(rule, outcome.url)) {
      if (held) {
        candidates.delete(held)
        sink.drop(held.observation.id)
      }
      return
    }
    const candidate = named(held, candidateOf(place(), found, outcome.url))
    for (const one of expected) {
      // The opposite of an act answers nothing; whatever else was heard since, a confirmation say, does.
      const isOpposite = one.rule === rule && familiar.get(one.print) !== candidate?.part
      if (one.gesture === found.gesture || !isOpposite) expected.delete(one)
    }
    if (!candidate) {
      if (!found.told) note(familiar.get(found.print) ?? rule.id, 'untold')
      return
    }
    const sign = !candidate.isRead ? 'unread' : found.isCertain ? 'heard' : 'loose'
    const { print } = found
    // A control that a rule names as well: its name may go.
    const isNew = print !== null && !familiar.has(print)
    if (isNew) familiar.set(print, candidate.part)
    note(candidate.part, sign, isNew ? print : null)
    candidates.add(candidate)
    met.add(found)
    const notedAt = performance.now()
    candidate.outcome = { status: outcome.status, notedAt }
    // By the wall clock of now: the page's own clock stands still while a machine sleeps.
    const startedAt = clock.now() - (notedAt - outcome.startedAt)
    const isDone = isAccepted(outcome.status)
    const { isTold, isWeak } = candidate
    candidate.request = { rule: rule.id, url: outcome.url, startedAt, isAccepted: isDone, isTold }
    standing.noteEnd(candidate.observation, found, isDone, isWeak)
    if (isDone) goOn(candidate)
    if (decide(candidate) !== 'wait') return
    if (isDone) sink.hold(counted(candidate, true), 'answered', candidate.request)
    later(patience.settle, () => decide(candidate))
  }

  /** The request says which of its rules the gesture meant: the others' candidates were never acts. */
  function release({ gesture, rule }: Attempt): void {
    for (const candidate of candidates) {
      const { attempt: other, observation } = candidate
      if (other.gesture !== gesture || other.rule === rule) continue
      candidates.delete(candidate)
      sink.drop(observation.id)
    }
  }

  /** The site said yes, and may go on with what else the gesture asked for. */
  function goOn(candidate: Candidate): void {
    const further = furtherAttempt(candidate.attempt)
    if (!further) return
    candidate.further = further
    attempts.push(further)
    later(reach.certain, () => {
      attempts = attempts.filter((one) => one !== further)
    })
  }

  /** Nothing was heard or seen of it: should the page vanish now, it did not take place. */
  function doubt(candidate: Candidate): void {
    const { attempt: found, outcome, observation } = candidate
    if (!candidates.has(candidate) || outcome) return
    if (found.probe() === 'shown') {
      // A page that goes away can write nothing any more: what was made waits with its own address.
      const object = made(place(), found.rule, observation.object)
      if (object !== observation.object)
        sink.hold((candidate.observation = { ...observation, object }))
      return
    }
    sink.drop(observation.id)
    // A composer emptied later than this was not sent by it: from now on only a request can show the act.
    if (found.rule.settled?.by === 'composer') candidates.delete(candidate)
  }

  /** The address may say better than the control what the act was; it stays the same candidate. */
  function named(held: Candidate | null, told: Candidate | null): Candidate | null {
    if (!held || !told) return held ?? told
    const { id, at } = held.observation
    return Object.assign(held, told, { observation: { ...told.observation, id, at } })
  }

  /** The last gesture before the request that could have caused it. */
  function causeOf(rule: Rule, { startedAt }: Outcome): Attempt | null {
    const earlier = attempts.filter(
      (one) => one.rule === rule && one.gesture.at <= startedAt + reach.rounding,
    )
    const certain = earlier.findLast(({ isCertain }) => isCertain)
    if (certain) return certain
    const last = earlier.at(-1)
    if (!last || !rule.outcome.loose) return null
    const limit = last.gesture.kind === 'key' ? reach.key : reach.loose
    return startedAt - last.gesture.at <= limit ? last : null
  }

  /**
   * A request that only this act makes, just after the person used something that explains it in no way. A second
   * one after an act is the page asking again.
   */
  function isOrphan({ id }: Rule, { startedAt, status }: Outcome): boolean {
    const since = startedAt - (lastGesture?.isTrusted ? lastGesture.at : -Infinity)
    const isAgain = startedAt - (heard.get(id) ?? -Infinity) < reach.certain
    return isAccepted(status) && since >= -reach.rounding && since <= reach.loose && !isAgain
  }

  /** What the page shows of an act; where the person did the opposite since, that speaks not against it. */
  function settledState({ attempt: found, observation, further }: Candidate): SettledState {
    if (further && found.rule.composer) {
      // More was written: the composer stands until all is sent, and only that the page went on says that this was.
      if (met.has(further)) return 'unknown'
      return attempts.includes(further) ? 'open' : 'reverted'
    }
    const settled = found.probe()
    const overtaken = settled === 'reverted' ? standing.overtaken(observation, found) : null
    return overtaken === null ? settled : overtaken === 'done' ? 'unknown' : 'open'
  }

  function decide(candidate: Candidate, isLast = false): Verdict {
    const { attempt: found, outcome, observation } = candidate
    if (!candidates.has(candidate)) return 'dropped'
    const now = performance.now()
    const settled = settledState(candidate)
    const verdict = judge({
      status: outcome?.status ?? null,
      doubtful5xx: found.rule.outcome.doubtful5xx === true,
      settled,
      sinceControl: now - found.gesture.at,
      sinceOutcome: outcome ? now - outcome.notedAt : 0,
      isLast,
    })
    if (verdict === 'wait') {
      if (settled === 'open') {
        sink.hold(observation)
        later(patience.settle, () => decide(candidate))
      }
      return verdict
    }
    candidates.delete(candidate)
    const isEcho = !outcome && standing.isEcho(observation, found)
    if (verdict === 'dropped' || isEcho || standing.isRepeated(observation, found, verdict)) {
      if (!outcome) standing.noteEnd(observation, found, false)
      const isDone = outcome
        ? isAccepted(outcome.status)
        : settled === (isEcho ? 'shown' : 'unknown')
      if (isDone && !isLast) note(candidate.part, outcome ? 'reverted' : 'unheard')
      sink.drop(observation.id)
      return 'dropped'
    }
    const act = {
      ...counted(candidate, verdict === 'confirmed'),
      object: made(place(), found.rule, observation.object),
    }
    sink.record(act, candidate.request)
    if (!outcome) {
      standing.noteEnd(act, found, true)
      note(candidate.part, candidate.isRead ? 'shown' : 'unread')
    }
    if (!isLast && !mayBeUndo(candidate)) standing.watch(act, found)
    return verdict
  }

  return {
    onGesture,
    onFocus,
    onOutcome,
    isWaiting: () => candidates.size > 0,
    finish() {
      for (const candidate of candidates) decide(candidate, true)
    },
  }
}

/** Whether the request's address says that this was none of the rule's acts: an edit, say. */
function isNoAct(rule: Rule, url: string): boolean {
  const told = tellByAddress(rule, url)
  return told !== null && rule.options[told.option] === null
}

/** Whether the page told what an act was about, and whom. A group's conversation names nobody in particular. */
function isWhole({ thing, object, person }: Deed, { about }: Attempt): boolean {
  const header = about?.thing.header?.selector
  const isHeaded = !header || about?.root?.querySelector(header)
  const isNamed = about?.person || about?.organisation || (object === 'ChatMessage' && isHeaded)
  const address = thing === 'organisation' ? about?.organisation : about?.url
  return Boolean((!thing || address) && (person === false || isNamed))
}

/** Whether the body may yet tell that it took something back: then falling back would be no `Undo` of it. */
function mayBeUndo({ isWeak, isTold, attempt: { rule } }: Candidate): boolean {
  const isOpen = isWeak && rule.untold !== undefined
  return !isTold || (isOpen && Object.values(rule.options).some((deed) => deed?.undoes))
}

/** The act as it is counted: told by words or place alone, it is never more than `seen`. */
function counted({ observation, isWeak }: Candidate, isConfirmed: boolean): Observation {
  return { ...observation, witness: isConfirmed && !isWeak ? 'confirmed' : 'seen' }
}
