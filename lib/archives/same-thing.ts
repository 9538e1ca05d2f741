/** Whether two addresses are of one thing. */
import type { EntryObject } from '../domain/entry.ts'
import { madeAt } from '../domain/made-at.ts'
import { isUnnamed } from './unnamed.ts'

/** LinkedIn gives one post up to three ids (activity, ugcPost, share) within about a second. */
const twins = 3_000

/**
 * Whether two acts may be about the same, as far as both say what they are about. What was written has an address in an
 * archive and none on a page; a page knows which comment was answered, and an archive the post alone.
 */
export function isSameThing(one: EntryObject | null, other: EntryObject | null): boolean {
  if (isAnswerAndPost(one, other) || isAnswerAndPost(other, one)) return false
  if (!areSame(one?.url ?? null, other?.url ?? null)) return false
  const [answered, too] = [one?.inReplyTo ?? null, other?.inReplyTo ?? null]
  return areSame(answered && postOf(answered), too && postOf(too))
}

/**
 * Whether two addresses may be of one person: X has handles on its pages, and in archives, where nothing tells the handle,
 * a number.
 */
export function mayBeOne(one: string, other: string): boolean {
  return one === other || (isNumbered(one) !== isNumbered(other) && isOnX(one) && isOnX(other))
}

function isOnX(url: string): boolean {
  return url.startsWith('https://x.com/')
}

function isNumbered(url: string): boolean {
  return url.startsWith('https://x.com/i/user/')
}

/** Whether both say that they answer something, or neither. */
export function areAlikeAnswers(one: EntryObject | null, other: EntryObject | null): boolean {
  return (one?.inReplyTo ?? null) === null
    ? (other?.inReplyTo ?? null) === null
    : (other?.inReplyTo ?? null) !== null
}

/** What a thing is found by: the first key is its own, the others are those of its twins. */
export function thingKeys(url: string): string[] {
  const comment = commentIn(url)
  if (comment !== null) return [`comment ${comment}`]
  const key = keyIn(url)
  if (key !== null) return [`key ${key}`]
  const made = madeAt(url)
  if (made === null) return [url]
  const span = Math.floor(made / twins)
  return [span, span - 1, span + 1].map((one) => `made ${one}`)
}

/** What answers something is no post with an address of its own and nothing above it, whatever else is known of neither. */
function isAnswerAndPost(one: EntryObject | null, other: EntryObject | null): boolean {
  if (!one || !other || one.inReplyTo === null || other.url === null) return false
  return one.url === null && other.inReplyTo === null
}

function areSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return true
  // An archive may say that something was answered, and not what.
  if (isUnnamed(one) !== isUnnamed(other)) return true
  const [comment, too] = [commentIn(one), commentIn(other)]
  if (comment !== null || too !== null) return comment === too
  const key = keyIn(one)
  if (key !== null && key === keyIn(other)) return true
  const [made, madeToo] = [madeAt(one), madeAt(other)]
  // Two posts of one kind are two, however near in time.
  if (made === null || madeToo === null || kindIn(one) === kindIn(other)) return false
  return Math.abs(made - madeToo) <= twins
}

/** A comment's own number is the same under each of its post's ids. */
function commentIn(url: string): string | null {
  return /commentUrn=.*%2C(\d+)\)/.exec(url)?.[1] ?? null
}

/** The key of a post on Bluesky, whose author may stand there by handle or by number; it is of a microsecond and a clock. */
function keyIn(url: string): string | null {
  return /^https:\/\/bsky\.app\/profile\/[^/]+\/post\/([^/]+)$/.exec(url)?.[1] ?? null
}

function kindIn(url: string): string | null {
  return /urn:li:(\w+):/.exec(url)?.[1] ?? null
}

function postOf(url: string): string {
  return url.split('?', 1)[0] ?? url
}
