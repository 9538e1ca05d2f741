/**
 * `outbox.json`: what the person wrote and boosted, as ActivityStreams 2.0 (mastodon app/services/backup_service.rb, 2026-08;
 * public archives of 2022 and 2024).
 */
import type { Person } from '../../domain/entry.ts'
import { z } from '../../domain/schema.ts'
import { object } from '../object.ts'
import { isoTime, whyNoTime } from '../instants.ts'
import type { RowTold } from '../lines.ts'
import type { LeftOutReason } from '../report.ts'
import { handleOf, personAddress, postAddress, type PostAddress } from './addresses.ts'
import type { People } from './people.ts'
import { wordsIn } from './written.ts'

/** Mastodon was begun in March 2016. */
const opened = Date.UTC(2016, 2, 1)

const audienceSchema = z.nullish(z.union([z.string(), z.array(z.string())]))
const linkSchema = z.union([z.string(), z.object({ id: z.string() })])
const activitySchema = z.object({
  type: z.string(),
  actor: linkSchema,
  published: z.nullish(z.string()),
  to: audienceSchema,
  cc: audienceSchema,
  object: z.unknown(),
})
const noteSchema = z.object({
  id: z.string(),
  type: z.string(),
  inReplyTo: z.nullish(linkSchema),
  url: z.nullish(z.unknown()),
  content: z.nullish(z.string()),
  tag: z.nullish(z.unknown()),
  directMessage: z.nullish(z.boolean()),
})
const tagSchema = z.object({
  type: z.string(),
  href: z.nullish(z.string()),
  name: z.nullish(z.string()),
})

type Activity = z.infer<typeof activitySchema>

/** A row of the outbox; whom it names is known once all were read. */
export interface Posted {
  /** The id of whoever did it. */
  actor: string
  told: Omit<RowTold, 'person' | 'others'>
  /** Ids of those it is towards, whoever was answered or boosted first. */
  towards: string[]
  /** It went to those alone whom it names. */
  isDirect: boolean
}

/** A post can be written, or a poll put there; both are posts. */
const written = new Set(['Note', 'Question', 'Article', 'Page'])

export function postedOf(
  row: unknown,
  { people, now }: { people: People; now: number },
): Posted | LeftOutReason {
  const activity = activitySchema.safeParse(row).data
  if (!activity) return 'damaged'
  const at = isoTime(activity.published ?? '')
  const problem = whyNoTime(at, now, opened)
  const posted = problem ?? oneOf(activity, at ?? 0, people)
  return posted
}

function oneOf(activity: Activity, at: number, people: People): Posted | LeftOutReason {
  if (activity.type === 'Announce') return boosted(activity, at)
  return activity.type === 'Create' ? created(activity, at, people) : 'unknown-kind'
}

function boosted(activity: Activity, at: number): Posted | LeftOutReason {
  const id = linkSchema.safeParse(activity.object).data
  const post = id === undefined ? null : postAddress(idOf(id))
  if (id === undefined || post === null) return 'damaged'
  const actor = idOf(activity.actor)
  const author =
    post.author ?? audience(activity.cc).find((one) => isSomebody(one) && one !== actor)
  return {
    actor,
    told: { at, type: 'Announce', object: object('Note', post.url), known: ['boost', idOf(id)] },
    towards: author === undefined ? [] : [author],
    isDirect: false,
  }
}

function created(activity: Activity, at: number, people: People): Posted | LeftOutReason {
  const note = noteSchema.safeParse(activity.object).data
  const post = note ? postAddress(note.id) : null
  if (!note || !post) return 'damaged'
  if (!written.has(note.type)) return 'unknown-kind'
  const actor = idOf(activity.actor)
  const answered = note.inReplyTo ? postAddress(idOf(note.inReplyTo)) : null
  const { mentions, tags } = taggedIn(note.tag, people)
  noteOwnHandle(actor, note.url, people)
  const all = [...audience(activity.to), ...audience(activity.cc)]
  const isDirect = note.directMessage === true || !all.some(isAudience)
  // Whom a direct post is to is named in it, or only in its address.
  const named = isDirect ? [...mentions, ...all.filter(isSomebody)] : mentions
  return {
    actor,
    told: {
      at,
      type: 'Create',
      object: isDirect ? object('ChatMessage') : object('Note', post.url, answered?.url ?? null),
      words: wordsIn(note.content ?? ''),
      tags,
      known: ['post', note.id],
    },
    towards: [...answeredIn(answered), ...named],
    isDirect,
  }
}

function answeredIn(post: PostAddress | null): string[] {
  return post?.author ? [post.author] : []
}

/** A post's own address has the handle that an id of numbers lacks. */
function noteOwnHandle(actor: string, url: unknown, people: People): void {
  if (handleOf(personAddress(actor) ?? '') !== null || typeof url !== 'string') return
  const handle = /^https?:\/\/[^/]+\/(@[^/@]+)\/[^/]+$/.exec(url)?.[1]
  if (handle !== undefined) people.note(actor, handle)
}

/** Who is mentioned, and which hashtags there are; what else may stand there (emoji) is nothing of ours. */
function taggedIn(list: unknown, people: People): { mentions: string[]; tags: string[] } {
  const mentions: string[] = []
  const tags = new Set<string>()
  for (const one of Array.isArray(list) ? list : [list]) {
    const tag = tagSchema.safeParse(one).data
    if (tag?.type === 'Hashtag' && tag.name) tags.add(tag.name.replace(/^#/, '').toLowerCase())
    if (tag?.type !== 'Mention' || !tag.href) continue
    if (tag.name) people.note(tag.href, tag.name)
    mentions.push(tag.href)
  }
  return { mentions, tags: [...tags] }
}

/** Whom a row is towards, each once and never the person themselves. */
export function partnersOf({ actor, towards }: Posted, people: People): Person[] {
  const own = people.person(actor)?.url
  const all = towards.flatMap((id) => people.person(id) ?? [])
  return [...new Set(all)].filter(({ url }) => url !== own)
}

/** Everybody, or everybody who follows somebody. */
function isAudience(id: string): boolean {
  return /(?:#|^as:|^)Public$/.test(id) || id.endsWith('/followers')
}

function isSomebody(id: string): boolean {
  return !isAudience(id)
}

function audience(ids: Activity['to']): string[] {
  return typeof ids === 'string' ? [ids] : (ids ?? [])
}

function idOf(link: z.infer<typeof linkSchema>): string {
  return typeof link === 'string' ? link : link.id
}
