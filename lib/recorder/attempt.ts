/** An attempt: one act a gesture may have meant, with all that must be read before the page changes. */
import type { Observation, Person } from '../domain/entry.ts'
import { hashtags } from '../domain/hashtags.ts'
import { questionMark } from '../domain/questions.ts'
import { countWords, wordRange } from '../domain/words.ts'
import type { Deed, Rule, ThingName } from '../sites/site.ts'
import { aboutOf, composersAround, isWithin, type Opener, type Owners } from './about.ts'
import { decode } from './decode.ts'
import { textIn } from './dom.ts'
import type { Gesture } from './gestures.ts'
import { controlOf, tellByPage, type Told } from './match.ts'
import { blankObservation, type Stamp } from './observation.ts'
import { pageKind } from './page.ts'
import { probeSettled, type SettledProbe } from './settle.ts'
import type { Place, Snapshot } from './things.ts'

/** What was written for one request: counted, never kept. */
export interface Written {
  /** Null where there is nothing to write in. */
  words: number | null
  /** Hashtags, lower case. */
  tags: readonly string[]
  /** Whether there is a question in it. */
  asks?: boolean
}

export interface Attempt {
  rule: Rule
  gesture: Gesture
  /** The rule names this control, or the page tells it; otherwise only a request shows what took place. */
  isCertain: boolean
  about: Snapshot | null
  told: Told | null
  /** One for each request it is expected to cause, in their order; never empty. */
  written: readonly Written[]
  probe: SettledProbe
  /** Rule and the control's print (print.ts), `linkedin.invite 1234`; null for a key and for what bears no word. */
  print: string | null
}

/**
 * What a gesture may mean by one rule, null where the rule has nothing to do with it.
 *
 * @param pressed what a click pressed, null for a key
 * @param print of what was pressed (print.ts)
 */
export function attempt(
  place: Place,
  rule: Rule,
  gesture: Gesture,
  pressed: Element | null,
  print: number | null,
  things: ReadonlyMap<ThingName, Snapshot>,
  opener: Opener | null,
  owners: Owners,
): Attempt | null {
  const page = pageKind(place.site, place.address)
  if (rule.pages && !(page && rule.pages.includes(page))) return null
  const named = controlOf(rule, gesture, opener?.control ?? null)
  if (!named && !(rule.outcome.loose && (pressed || gesture.kind !== 'click'))) return null
  const control = named ?? pressed
  const about = aboutOf(place, rule, gesture, things, opener, owners)
  const { path } = gesture
  const openedFrom = opener?.control ?? null
  const told = tellByPage(rule, { document: place.document, page, path, control, opener, about })
  return {
    rule,
    gesture,
    isCertain: named !== null || (told !== null && isOfCard(rule, about)),
    about,
    told,
    written: composed(rule, path),
    probe: probeSettled({ place, rule, path, control, opener: openedFrom, about }),
    print: print === null ? null : `${rule.id} ${print}`,
  }
}

/** Whether an act is on a card of its own that goes with it: that, too, is a sign that can be awaited. */
function isOfCard({ settled }: Rule, about: Snapshot | null): boolean {
  return settled?.by === 'gone' && about !== null && isWithin(about)
}

/**
 * The attempt that a further request of the same gesture will meet, null where none is to come: once everything
 * written is on its way, or, without a composer, whenever the rule says that there may be more.
 */
export function furtherAttempt(found: Attempt): Attempt | null {
  const { further } = found.rule.outcome
  const written = found.rule.composer ? found.written.slice(1) : found.written
  if (further === undefined || written.length === 0) return null
  return { ...found, told: { option: further, isWeak: false }, written }
}

const nothing: Written = { words: null, tags: [] }

/** What stands in the composers the gesture belongs to: one by one, where each is sent by itself. */
function composed(rule: Rule, path: readonly ParentNode[]): Written[] {
  const texts = composersAround(rule, path).map(textIn)
  if (texts.length === 0) return [nothing]
  const parts = texts.filter((text) => text.trim() !== '')
  return rule.outcome.further !== undefined && parts.length > 1
    ? parts.map(count)
    : [count(texts.join(' '))]
}

function count(text: string): Written {
  return { words: countWords(text), tags: hashtags(text), asks: questionMark.test(text) }
}

/** The observation of an act, as `seen` until the verdict says more. */
export function observe(
  place: Place,
  { rule, about, written }: Attempt,
  deed: Deed,
  stamp: Stamp,
): Observation {
  const { words, tags, asks } = written[0] ?? nothing
  const [person = null, ...others] = towards(deed, about, stamp.account)
  const isOwn = rule.composer && words !== null && !deed.undoes
  const thingTags = deed.thing ? (about?.tags ?? []) : []
  return {
    ...blankObservation(place.site, stamp),
    type: deed.type,
    person,
    others,
    ...(person?.url && person === about?.person && about.alias ? { alias: about.alias } : {}),
    object: deed.object
      ? {
          type: deed.object,
          url: addressOf(deed, about),
          inReplyTo: deed.thing === 'reply' ? (about?.url ?? null) : null,
        }
      : followed(deed, about),
    undo: deed.undoes ? { type: deed.undoes, id: null } : null,
    words: isOwn ? wordRange(words) : null,
    ...(isOwn && asks && { question: true }),
    tags: [...new Set([...thingTags, ...tags])],
  }
}

/** Whom an act is towards: never oneself, and with an advertisement nobody, whoever placed it. */
function towards(deed: Deed, about: Snapshot | null, account: string | null): Person[] {
  if (deed.person === false || !about?.person || about.isAd) return []
  return [about.person, ...about.others].filter(({ url }) => url === null || url !== account)
}

/** The object's own address. */
function addressOf({ thing }: Deed, about: Snapshot | null): string | null {
  if (thing === 'object') return about?.url ?? null
  return thing === 'organisation' ? (about?.organisation ?? null) : null
}

/** What was made has an address only once the page moved on to it. */
export function made(
  { site, document }: Place,
  { settled }: Rule,
  object: Observation['object'],
): Observation['object'] {
  if (settled?.by !== 'address' || !object) return object
  const { pathname } = document.location
  return settled.path.test(pathname)
    ? { ...object, url: decode(pathname, 'organisation', site) }
    : object
}

/** Following an organisation is an act towards an object, never a person. */
function followed(deed: Deed, about: Snapshot | null): Observation['object'] {
  const isFollow = deed.type === 'Follow' || deed.undoes === 'Follow'
  if (!isFollow || !about?.organisation || about.person?.url) return null
  return { type: 'Organization', url: about.organisation, inReplyTo: null }
}
