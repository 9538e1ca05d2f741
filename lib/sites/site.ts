/**
 * What a site is to Waterline: data that one engine (lib/recorder) interprets.
 *
 * A repair after a site's redesign should be a change of data here and a page in tests/pages, never of the
 * engine. Lists are ordered: what is most robust, and depends on no language, comes first.
 */
import type { ActionType } from '../domain/entry.ts'

/** A selector, with where and when it was seen; the source keys are those of docs/sites.md. */
export interface Sighting {
  selector: string
  seen: string
}

/** How to read one address, name or id from a page. */
export interface Read {
  /** Where to look: within the thing (default), on its own element, around it, in the document, or in the page's address. */
  in?: 'self' | 'around' | 'document' | 'address'
  /** Element to read from; not used for `address`. */
  selector?: string
  /** Attribute to take, `name` for the text a person is called by (emoji images included). */
  take: string
  /** The part wanted is the first group. */
  match?: RegExp
  /** Nothing, where it is found several times and differs: a group's header leads to many people. */
  single?: true
  /** Stands before what was taken, and makes it an address. */
  prefix?: string
  /** Turns what was taken into an address: see lib/recorder/decode.ts. */
  as?: 'person' | 'update' | 'update-key' | 'comment' | 'slug' | 'organisation'
  seen: string
}

/** Kinds of things acts are about. */
export type ThingName =
  | 'post'
  | 'comment'
  | 'invitation'
  | 'person'
  | 'profile'
  | 'organisation'
  | 'conversation'

export interface Thing {
  name: ThingName
  /** The thing's own element: the nearest one around the control that matches. */
  within?: readonly Sighting[]
  /** Or: the nearest element around the control that holds a match of one of these. */
  holding?: readonly Sighting[]
  /** Where `holding` stops climbing. */
  notBeyond?: string
  /** Or: the page itself, when it is of one of these kinds. */
  page?: readonly PageKindName[]
  /** The part of such a page in which every act is about it: the first match in the document. */
  head?: readonly Sighting[]
  /** Elements that are this thing wherever they stand in the document, for acts that happen beside it. */
  focal?: Sighting
  /** Parts of the thing that say nothing about it: a friend's header, nested comments. */
  not?: readonly Sighting[]
  /** When one of these stands before later links, people are read after it (a friend's header ends there). */
  personAfter?: Sighting
  url?: readonly Read[]
  personUrl?: readonly Read[]
  personName?: readonly Read[]
  /** Another address of the same person, where the page shows both: the opaque one beside the readable one. */
  alias?: readonly Read[]
  /** Each match is one of several people it may concern, by a link to them or by the name alone. */
  people?: Sighting
  /** What it always shows though it may name nobody in particular, as a group: without it, it can't be read. */
  header?: Sighting
  tags?: Read
  /** Address of what is not a person: a page, a newsletter, an event. */
  organisation?: readonly Read[]
  /** An advertisement, when the thing has this around it. */
  adAround?: Sighting
  /** Or when one of these lines, before the first text of the thing, says nothing but such a word. */
  adLine?: Sighting & { words: RegExp }
}

export type PageKindName =
  | 'feed'
  | 'post'
  | 'profile'
  | 'invitations'
  | 'network'
  | 'conversation'
  | 'compose'
  | 'search'
  | 'notifications'
  | 'group'
  | 'organisation'
  | 'event'
  | 'newsletter'
  | 'recommendation'
  | 'following'
  | 'list'

export interface PageKind {
  name: PageKindName
  /** Against the address's path. */
  path: RegExp
  /** Real addresses; a test demands that exactly one site and kind matches each. */
  examples: readonly string[]
}

/** What the person touches to act. */
export interface Control extends Sighting {
  /** `click` (also by keyboard), `enter` or `mod-enter` (Ctrl or Cmd) while writing in it. */
  on: 'click' | 'enter' | 'mod-enter'
  /** Only when it was reached from a control like this (menus and confirmations). */
  openedBy?: string
}

/** What tells apart acts that share a control or a request; the first that answers decides. */
export type Teller =
  /** The request's address names the option. */
  | { by: 'address'; options: Readonly<Record<string, RegExp>> }
  /** Something stands around the control, in its dialog, or in the thing. */
  | {
      by: 'presence'
      in: 'around' | 'dialog' | 'thing' | 'page' | 'control'
      selector: string
      option: string
      otherwise?: string
      weak?: boolean
      seen: string
    }
  /** The control's place among a row of buttons: each must match its selector, in this order. */
  | {
      by: 'row'
      row: readonly string[]
      options: readonly (string | null)[]
      /** The row may not hold any of these. */
      not?: string
      weak?: boolean
      seen: string
    }
  /** The control's label in the languages known: a word at its own place, the person's name taken out. */
  | { by: 'words'; options: Readonly<Record<string, RegExp>>; weak: true; seen: string }
  /** What it was opened from, or what was chosen first in the menu opened there. */
  | {
      by: 'opener'
      selector: string
      /** Only for a control that stands within this. */
      within?: string
      option: string
      seen: string
    }
  /** The kind of page it happens on. */
  | { by: 'page'; options: Partial<Record<PageKindName, string>> }
  /** The thing the act is about. */
  | { by: 'about'; options: Partial<Record<ThingName, string>> }
  | { by: 'default'; option: string; weak?: boolean }

/** How the page shows, moments later, that the act stood or fell back. */
export type Settled =
  /** The thing holds one of two states. */
  | {
      by: 'toggle'
      on: string
      off: string
      /** Both selectors hold `{id}`, read from the control or its opener, and are looked for in the whole page. */
      id?: { attribute: string; match: RegExp }
    }
  /**
   * The control's label or pressed state is another than before; where the control itself is not `of` this kind
   * (an item of a menu), that of the first one in the thing that is.
   */
  | { by: 'control'; of?: string }
  /** The composer, full before, is empty or gone. */
  | { by: 'composer' }
  /** The control is gone with its card or dialog. */
  | { by: 'gone' }
  /** The page moved on to what was made: the path is its own address. */
  | { by: 'address'; path: RegExp }
  /** A new row of one's own whose attribute tells `sent` from `failed`. */
  | {
      by: 'row'
      selector: string
      own: string
      /** Attribute that names the row. */
      id: string
      attribute: string
      sent: string
      failed: string
    }

/** What an act is in the ledger's words. */
export interface Deed {
  type: ActionType
  /** For an `Undo`: what is taken back. */
  undoes?: ActionType
  object?: string
  /**
   * What the thing's address is to the act: the object itself, or what it replies to. `organisation`: the object
   * is what the thing names beside people, a page, a newsletter, an event, a group.
   */
  thing?: 'object' | 'reply' | 'organisation'
  /** False for an act towards nobody in particular. */
  person?: false
}

export interface Rule {
  /** `linkedin.react`: also the name of its tests and of its health. */
  id: string
  controls: readonly Control[]
  /** The only pages it can happen on; anywhere, where it says nothing. */
  pages?: readonly PageKindName[]
  /** What it can be about, nearest around the control first. */
  about: readonly ThingName[]
  /** Requests that only this act makes. `alone`: the address alone names the act, so that a shortcut counts too. */
  outcome: {
    url: RegExp
    /** The request follows no other act, so that a shortcut or an unknown control counts too. */
    loose: boolean
    /** A 5xx may still have been carried out: the settled state decides. */
    doubtful5xx?: boolean
    /**
     * One gesture may carry several such acts out, each by a request of its own (the posts of a thread, a person
     * put into several lists): the option of those after the first.
     */
    further?: string
  }
  /**
   * The option that holds the place where nothing tells which it is: a word of the request's body may say so
   * better than the page (see `BodyWord`).
   */
  untold?: string
  /** What the rule's request may mean; null for what is no act: an edit, a draft. */
  options: Readonly<Record<string, Deed | null>>
  tell: readonly Teller[]
  /**
   * Options that say more by the address of the organisation the thing names: told `accept`, and the address fits
   * `page`, it is `accept-page`, where there is such an option.
   */
  kinds?: Readonly<Record<string, RegExp>>
  settled?: Settled
  /**
   * Where the words are written; only their number is taken. `within`: what holds all that is sent at once.
   * `notBeyond`: what is done inside of this is not written there.
   */
  composer?: Sighting & { within?: string; notBeyond?: string }
  seen: string
}

/**
 * What a kind of page always shows, so that a redesign is noticed even where nobody acts: where `given` stands
 * in the page, `expect` must stand there too.
 */
export interface Landmark {
  /** `x.like-button`: never the id of a rule. */
  id: string
  pages: readonly PageKindName[]
  /** Shows by other means that the page holds what the landmark marks. */
  given: string
  /** A selector, or a thing, of which one of the first few must tell the field. */
  expect: string | { thing: ThingName; field?: 'url' | 'person' }
  seen: string
}

/**
 * The narrow body table: where one address serves opposite acts, one or two words of the request's own
 * enumeration tell them apart in every language. Nothing else of a body is ever looked at (docs/privacy.md).
 */
export interface BodyWord {
  /** The rule whose act it decides. */
  rule: string
  /** Match patterns of the requests, for the browser's own filter: these and no others wake the worker. */
  urls: readonly string[]
  /** Names in the body, and what each of their words means; the rule's option is the meanings, joined by `-`. */
  fields: readonly BodyField[]
  /** Options of the rule that no page tells. */
  options?: Readonly<Record<string, Deed>>
  seen: string
}

export interface BodyField {
  name: string
  words: Readonly<Record<string, string>>
  /** Without a word that is known here nothing is told; without the others, the page tells the rest. */
  required: boolean
}

/** How an answer of somebody else to an act of one's own shows; a site has some of these ways. */
export interface AnswerSigns {
  /** A thing that stands inside what it answers: a reply in its comment, a comment in its post. */
  inside?: { thing: ThingName; of: readonly ThingName[]; seen: string }
  /**
   * A row of posts with the page's focal one among them: each above it answers the one before, those below it
   * answer the focal one, down to `until`.
   */
  below?: { page: PageKindName; thing: ThingName; among: string; until: string; seen: string }
  /** Rows of a conversation; it may stand inside these shadow roots. `id` is an attribute. */
  row: { others: string; id: string; own: string; hosts: string; seen: string }
}

export interface Site {
  id: 'linkedin' | 'x'
  name: string
  /** Match patterns the browser is asked for, together, when the site is switched on. */
  hosts: readonly string[]
  /** Rises with every change of the rules; entries carry it. */
  rulesVersion: number
  /** Host of canonical addresses. */
  origin: string
  /** A person's address: its first group is the slug or handle. */
  person: { path: RegExp; canonical: string }
  /** A post's: its first group is the id. Where it is missing, addresses of posts hold a LinkedIn URN. */
  post?: { path: RegExp; canonical: string }
  pages: readonly PageKind[]
  /** The person's own profile address. */
  account: readonly Read[]
  things: readonly Thing[]
  rules: readonly Rule[]
  landmarks: readonly Landmark[]
  /** Stands only in pages for visitors who are not signed in: nothing is expected of those. */
  signedOut: Sighting
  answers: AnswerSigns
  /** Menus, dialogs and confirmations: what is done in them is about what opened them. */
  layers: string
  /** Words of an item, for the time reading it takes. */
  itemText: Sighting
}

/** A site with what is of no use in its pages: the recorder's script does without. */
export interface KnownSite extends Site {
  bodyWords: readonly BodyWord[]
}
