/** `tweets.js` and `community-tweet.js`: what each post was, without its text. */
import type { Person } from '../../domain/entry.ts'
import { z } from '../../domain/schema.ts'
import type { Told } from '../acts.ts'
import { object } from '../object.ts'
import type { FileCount, LeftOutReason } from '../report.ts'
import { postAddress } from './addresses.ts'
import { isNews, type Mention, type Mentions, type People } from './people.ts'
import { idTime, postTime, timeProblem } from './times.ts'
import type { Owner } from './whose.ts'
import { tagsOf, withoutAnswered, written } from './written.ts'

export interface Post {
  file: FileCount
  id: string
  /** The post it is a later version of; its own id where it is none. */
  first: string
  /** Whether there are other versions of it. */
  isEdited: boolean
  /** Unix time in milliseconds of this version. */
  at: number
  /** Characters of its text. */
  length: number
  told: Told
}

export interface PostContext {
  file: FileCount
  owner: Owner
  people: People
  /** Whom the posts of this file mention, to be known once it is read. */
  mentions: Mentions
  now: number
}

/** What is of no known shape is this instead. */
const orElse = z.catch
const id = z.string().check(z.regex(/^\d{1,19}$/))
const mentionSchema = z.object({
  id_str: z.string(),
  screen_name: z.string(),
  name: z.nullish(z.string()),
})
const linkSchema = z.object({ expanded_url: z.nullish(z.string()) })
const editsSchema = z.object({ editTweetIds: z.array(id) })

const tweetSchema = z.object({
  id_str: id,
  created_at: z.string(),
  full_text: z.string(),
  in_reply_to_status_id_str: z.nullish(id),
  in_reply_to_user_id_str: z.nullish(z.string()),
  in_reply_to_screen_name: z.nullish(z.string()),
  // What is beside the post itself may be missing, and is worth no row.
  entities: orElse(
    z.object({
      user_mentions: orElse(z.array(mentionSchema), []),
      urls: orElse(z.array(linkSchema), []),
    }),
    { user_mentions: [], urls: [] },
  ),
  edit_info: orElse(
    z.object({
      initial: z.nullish(editsSchema),
      edit: z.nullish(z.object({ initialTweetId: id })),
    }),
    {},
  ),
})
type Tweet = z.infer<typeof tweetSchema>

/** Until 2020 posts had no wrapping. */
const recordSchema = z.object({ tweet: z.optional(z.unknown()) })

export function postOf(record: unknown, context: PostContext): Post | LeftOutReason {
  const wrapped = recordSchema.safeParse(record).data?.tweet
  const { data: tweet } = tweetSchema.safeParse(wrapped ?? record)
  if (!tweet) return 'damaged'
  const { mentions } = context
  const post = tweet.id_str
  for (const { id_str: number, screen_name: handle, name } of tweet.entities.user_mentions)
    if (isNews(mentions, { number, post }))
      mentions.set(number, { number, handle, name: name ?? '', post })
  const dated = postTime(tweet.created_at)
  // One archive has years before there was any post; the id tells the time as well.
  const at = timeProblem(dated, context.now) === 'no-time' ? idTime(tweet.id_str) : dated
  const problem = timeProblem(at, context.now)
  if (problem) return problem
  const { initial, edit } = tweet.edit_info
  const first = edit?.initialTweetId ?? initial?.editTweetIds[0] ?? tweet.id_str
  const isEdited = first !== tweet.id_str || (initial?.editTweetIds.length ?? 0) > 1
  return {
    file: context.file,
    id: tweet.id_str,
    first,
    isEdited,
    at: at ?? 0,
    length: tweet.full_text.length,
    told: {
      at: (isEdited ? idTime(first) : null) ?? at ?? 0,
      ...actOf(tweet, first, context),
      known: ['post', first],
      account: context.owner.accountAt(at ?? 0),
    },
  }
}

/** What was done, in the order in which the signs of it are sure (2,045 posts of one archive). */
function actOf(
  tweet: Tweet,
  first: string,
  { owner, people }: PostContext,
): Omit<Told, 'at' | 'known'> {
  const { full_text: text, entities } = tweet
  const passedOn = /^RT @(\w+): /.exec(text)?.[1]
  if (passedOn !== undefined) {
    // The id is that of the repost; the post's own stands nowhere.
    const person = towards(mentionOf(tweet, { handle: passedOn }), passedOn, owner, people)
    return { type: 'Announce', object: object('Note'), person, tags: tagsOf(text) }
  }
  const to = tweet.in_reply_to_user_id_str ?? undefined
  const answered = tweet.in_reply_to_status_id_str ?? null
  if (to !== undefined || answered !== null) {
    const mention = mentionOf(tweet, { number: to })
    const handle = tweet.in_reply_to_screen_name ?? mention?.handle ?? ''
    const person = owner.isSelf(to) ? null : towards(mention, handle, owner, people)
    // What was answered may be gone by now: a recorder knows it, so it stays open which post this is.
    const post =
      answered === null ? object('Note') : object('Note', postAddress(first), postAddress(answered))
    return { type: 'Create', object: post, person, ...written(withoutAnswered(text)) }
  }
  const quoted = entities.urls.flatMap(({ expanded_url: url }) => quotedIn(url ?? ''))[0] ?? ''
  const person = towards(null, quoted, owner, people)
  return { type: 'Create', object: object('Note', postAddress(first)), person, ...written(text) }
}

/** Never oneself. */
function towards(
  mention: Mention | null,
  handle: string,
  owner: Owner,
  people: People,
): Person | null {
  if (owner.isSelf(mention?.number) || owner.isOwnHandle(handle)) return null
  return people.person(handle, mention?.name)
}

/** The mention of somebody by handle or number. */
function mentionOf(
  { entities }: Tweet,
  by: { handle?: string; number?: string | undefined },
): Mention | null {
  const found = entities.user_mentions.find(
    ({ id_str, screen_name }) =>
      id_str === by.number || screen_name.toLowerCase() === by.handle?.toLowerCase(),
  )
  return found ? { number: found.id_str, handle: found.screen_name, name: found.name ?? '' } : null
}

/** Whose post a link leads to. */
function quotedIn(url: string): string[] {
  const found = /^https?:\/\/(?:(?:www|mobile)\.)?(?:twitter|x)\.com\/(\w+)\/status\/\d+/i.exec(url)
  return found?.[1] === undefined ? [] : [found[1]]
}
