/**
 * What the rows of a Facebook archive tell (d3i-infra/data-donation-task, 2026-05; NorseKode/Waultar-App, 2021), from
 * 2018 to now.
 */
import type { Person } from '../../domain/entry.ts'
import { hashtags } from '../../domain/hashtags.ts'
import { z } from '../../domain/schema.ts'
import { object } from '../object.ts'
import { whyNoTime } from '../instants.ts'
import { bareList } from '../json.ts'
import type { Line, RowTold } from '../lines.ts'
import { nameKey } from '../name-key.ts'
import { unnamedThing } from '../unnamed.ts'
import { wordRangeOf } from '../words.ts'
import { postAddress } from './addresses.ts'
import type { Kind } from './names.ts'
import type { People } from './people.ts'
import { textSchema } from './text.ts'

/** Facebook opened on 2004-02-04. */
const opened = Date.UTC(2004, 1, 4)

const secondsSchema = z.nullish(z.number())
const somebodySchema = z.object({ name: textSchema, timestamp: secondsSchema })
const pageSchema = z.object({
  name: z.nullish(textSchema),
  title: z.nullish(textSchema),
  timestamp: secondsSchema,
  data: z.nullish(z.array(z.object({ name: z.nullish(textSchema) }))),
})
const commentSchema = z.object({
  timestamp: secondsSchema,
  title: z.nullish(textSchema),
  data: z.nullish(
    z.array(
      z.object({
        comment: z.nullish(
          z.object({ comment: z.nullish(textSchema), author: z.nullish(textSchema) }),
        ),
      }),
    ),
  ),
})
const reactionSchema = z.object({
  timestamp: secondsSchema,
  title: z.nullish(textSchema),
  data: z.nullish(
    z.array(z.object({ reaction: z.nullish(z.object({ actor: z.nullish(textSchema) })) })),
  ),
  // Since 2024; the labels are in the account's language.
  label_values: z.nullish(z.array(z.object({ href: z.nullish(z.string()) }))),
})
const postSchema = z.object({
  timestamp: secondsSchema,
  title: z.nullish(textSchema),
  data: z.nullish(z.array(z.object({ post: z.nullish(textSchema) }))),
  attachments: z.nullish(
    z.array(z.object({ data: z.nullish(z.array(z.object({ media: z.optional(z.unknown()) }))) })),
  ),
})

/** What a row is told with. */
export interface RowContext {
  people: People
  /** A row names the person by their own name. */
  noteSelf: (name: string) => void
  /** How many rows of the same file and second came before. */
  place: (at: number) => number
  /** Names of those whom the person asked to be friends, as they are compared. */
  invited: ReadonlySet<string>
  /** Unix time in milliseconds. */
  now: number
}

export interface ListShape {
  /** What the list was called over the years. */
  lists: readonly string[]
  tell: (row: unknown, context: RowContext) => Line['tells']
}

export const shapes: Readonly<Record<Exclude<Kind, 'messages'>, ListShape>> = {
  friends: {
    lists: ['friends_v2', 'friends'],
    tell: (row, context) =>
      onSomebody(row, context, (person, name) => {
        context.people.noteFriend(name)
        // Who asked to be friends clicked then; of the others nobody knows who asked whom.
        const rung = context.invited.has(nameKey(name)) ? 'observe' : 'touch'
        return { type: 'Add', rung, object: object('Relationship'), person }
      }),
  },
  invitations: {
    lists: ['sent_requests_v2', 'sent_friend_requests_v2', 'sent_requests'],
    tell: (row, context) =>
      onSomebody(row, context, (person) => ({ type: 'Invite', object: object('Invite'), person })),
  },
  refusals: {
    lists: ['rejected_requests_v2', 'rejected_friend_requests_v2', 'rejected_requests'],
    tell: (row, context) =>
      onSomebody(row, context, (person) => ({ type: 'Reject', object: object('Invite'), person })),
  },
  partings: {
    lists: ['deleted_friends_v2', 'removed_friends_v2', 'deleted_friends'],
    tell: (row, context) =>
      onSomebody(row, context, (person) => ({
        type: 'Remove',
        object: object('Relationship'),
        person,
      })),
  },
  following: {
    lists: ['following_v3', 'following_v2', 'following'],
    tell: (row, context) =>
      onSomebody(row, context, (person) => ({ type: 'Follow', object: null, person })),
  },
  pages: { lists: ['pages_followed_v2', 'page_likes_v2'], tell: page },
  comments: { lists: ['comments_v2', 'group_comments_v2', 'comments'], tell: comment },
  reactions: { lists: [bareList, 'reactions_v2', 'reactions'], tell: reaction },
  posts: { lists: [bareList, 'group_posts_v2'], tell: post },
}

type What = Omit<RowTold, 'at' | 'known'>

function onSomebody(
  row: unknown,
  context: RowContext,
  tell: (person: Person, name: string) => What,
): Line['tells'] {
  const somebody = somebodySchema.safeParse(row).data
  if (!somebody) return 'damaged'
  const person = context.people.named(somebody.name)
  if (!person) return 'nameless'
  const what = tell(person, somebody.name)
  return timed(somebody.timestamp, context, what, [what.object?.type ?? '', nameKey(somebody.name)])
}

function page(row: unknown, context: RowContext): Line['tells'] {
  const told = pageSchema.safeParse(row).data
  if (!told) return 'damaged'
  const name = nameKey(told.name ?? told.data?.[0]?.name ?? told.title ?? '')
  if (name === '') return 'nameless'
  // Whoever likes a page follows it from then on.
  const what: What = { type: 'Follow', object: object('Organization'), once: `page ${name}` }
  return timed(told.timestamp, context, what, ['page', name])
}

function comment(row: unknown, context: RowContext): Line['tells'] {
  const told = commentSchema.safeParse(row).data
  if (!told) return 'damaged'
  const { title, timestamp } = told
  const said = told.data?.find((one) => one.comment)?.comment
  const author = said?.author ?? ''
  if (author !== '') context.noteSelf(author)
  const place = String(context.place(timestamp ?? 0))
  return timed(
    timestamp,
    context,
    {
      type: 'Create',
      // The comment is listed, and not what it is under.
      object: object('Note', null, unnamedThing(`facebook comment ${timestamp} ${place}`)),
      person: context.people.friendIn(title ?? '', author),
      ...written(said?.comment ?? ''),
    },
    ['comment', place],
  )
}

function reaction(row: unknown, context: RowContext): Line['tells'] {
  const told = reactionSchema.safeParse(row).data
  if (!told) return 'damaged'
  const actor = told.data?.find((one) => one.reaction)?.reaction?.actor ?? ''
  if (actor !== '') context.noteSelf(actor)
  const urls = told.label_values?.flatMap(({ href }) => (href ? (postAddress(href) ?? []) : []))
  const url = urls?.[0] ?? null
  const person = context.people.friendIn(told.title ?? '', actor)
  const what: What = { type: 'Like', object: object('Note', url), person }
  return timed(
    told.timestamp,
    context,
    url === null ? what : { ...what, once: `reaction ${url}` },
    ['reaction', String(context.place(told.timestamp ?? 0))],
  )
}

function post(row: unknown, context: RowContext): Line['tells'] {
  const told = postSchema.safeParse(row).data
  if (!told) return 'damaged'
  const text = told.data?.find((one) => one.post)?.post ?? ''
  const hasMedia = told.attachments?.some(({ data }) => data?.some(({ media }) => media)) === true
  // Saved, shared, went to an event, had a birthday: only a sentence says which.
  if (text === '' && !hasMedia) return 'unknown-kind'
  return timed(
    told.timestamp,
    context,
    { type: 'Create', object: object('Note'), ...written(text) },
    ['post', String(context.place(told.timestamp ?? 0))],
  )
}

/** @param seconds Unix time */
function timed(
  seconds: number | null | undefined,
  { now }: RowContext,
  what: What,
  known: readonly string[],
): Line['tells'] {
  const at = typeof seconds === 'number' && Number.isFinite(seconds) ? seconds * 1_000 : null
  return whyNoTime(at, now, opened) ?? { ...what, at: Math.floor(at ?? 0), known }
}

function written(text: string): Pick<RowTold, 'words' | 'tags'> {
  return { words: wordRangeOf(text), tags: [...new Set(hashtags(text))] }
}
