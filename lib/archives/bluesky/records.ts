/** What the records of a Bluesky repository tell (lexicons of bluesky-social/atproto, 2026-08). */
import type { Person } from '../../domain/entry.ts'
import { z } from '../../domain/schema.ts'
import { object } from '../object.ts'
import { whyNoTime } from '../instants.ts'
import type { Line, RowTold } from '../lines.ts'
import { wordRangeOf } from '../words.ts'
import { personAddress, postAddress } from './addresses.ts'
import type { RepoRecord } from './repo.ts'
import { recordTime } from './times.ts'

/** The first accounts are of November 2022. */
const opened = Date.UTC(2022, 10, 1)

const refSchema = z.object({ uri: z.string() })
const likeSchema = z.object({ subject: refSchema, createdAt: z.string() })
const followSchema = z.object({ subject: z.string(), createdAt: z.string() })
const listSchema = z.object({ purpose: z.string(), createdAt: z.string() })
const itemSchema = z.object({ subject: z.string(), list: z.string(), createdAt: z.string() })
const packSchema = z.object({ list: z.nullish(z.string()), createdAt: z.string() })
const featureSchema = z.object({
  $type: z.string(),
  did: z.nullish(z.string()),
  tag: z.nullish(z.string()),
})
const embedSchema = z.object({ record: z.union([refSchema, z.object({ record: refSchema })]) })
const postSchema = z.object({
  text: z.string(),
  createdAt: z.string(),
  reply: z.nullish(z.object({ parent: refSchema })),
  embed: z.nullish(z.unknown()),
  facets: z.nullish(z.array(z.object({ features: z.array(z.unknown()) }))),
  tags: z.nullish(z.array(z.string())),
})

/** What a record is, before all lists are known. */
export interface Recorded {
  tells: Line['tells']
  /** It is a list, or puts somebody into one: the list's address. */
  list: string | null
}

/** What the lists of one repository are for. */
export interface Lists {
  /** Of each list of the person's own, by its address: `app.bsky.graph.defs#curatelist`. */
  purposes: Map<string, string>
  /** Those that a starter pack is made of. */
  inPacks: Set<string>
}

type What = Omit<RowTold, 'at' | 'known'> & { says: string }

/** What a record tells by its collection. */
const kinds: Readonly<
  Record<string, (value: unknown, record: RepoRecord) => What | null | 'other'>
> = {
  'app.bsky.feed.post': written,
  'app.bsky.feed.like': (value, { did }) => onPost(value, did, 'Like'),
  'app.bsky.feed.repost': (value, { did }) => onPost(value, did, 'Announce'),
  'app.bsky.graph.follow'(value, { did }) {
    const follow = followSchema.safeParse(value).data
    if (!follow) return null
    const [person] = peopleOf([follow.subject], did)
    if (!person) return 'other'
    return {
      says: follow.createdAt,
      type: 'Follow',
      object: null,
      person,
      once: `follow ${follow.subject}`,
    }
  },
  'app.bsky.graph.list'(value) {
    const list = listSchema.safeParse(value).data
    return list
      ? { says: list.createdAt, type: 'Create', rung: 'compose', object: object('Collection') }
      : null
  },
  'app.bsky.graph.starterpack'(value) {
    const pack = packSchema.safeParse(value).data
    return pack
      ? { says: pack.createdAt, type: 'Create', rung: 'compose', object: object('Collection') }
      : null
  },
  'app.bsky.graph.listitem'(value, { did }) {
    const item = itemSchema.safeParse(value).data
    if (!item) return null
    const [person] = peopleOf([item.subject], did)
    return person
      ? { says: item.createdAt, type: 'Add', object: object('Person'), person }
      : 'other'
  },
}

/** @param now Unix time in milliseconds */
export function recorded(record: RepoRecord, lists: Lists, now: number): Recorded {
  const { did, collection, key, value, isAgain } = record
  if (isAgain) return { tells: 'joined', list: null }
  const list = listNamed(record, lists)
  const what =
    kinds[collection]?.(value, record) ?? (kinds[collection] ? 'damaged' : 'unknown-kind')
  if (typeof what === 'string')
    return { tells: what === 'other' ? 'unknown-kind' : what, list: null }
  const { says, ...rest } = what
  const at = recordTime(says, key)
  // Two records of one thing that is done once are told apart by nothing that lasts.
  const known = ['record', did, rest.once ?? `${collection}/${key}`]
  return { tells: whyNoTime(at, now, opened) ?? { ...rest, at: at ?? 0, known }, list }
}

/** The list that a record is or belongs to; what it is for is kept in mind. */
function listNamed({ did, collection, key, value }: RepoRecord, lists: Lists): string | null {
  if (collection === 'app.bsky.graph.starterpack') {
    const list = packSchema.safeParse(value).data?.list
    if (list) lists.inPacks.add(list)
  }
  if (collection === 'app.bsky.graph.listitem')
    return itemSchema.safeParse(value).data?.list ?? null
  if (collection !== 'app.bsky.graph.list') return null
  const uri = `at://${did}/${collection}/${key}`
  const purpose = listSchema.safeParse(value).data?.purpose
  if (purpose !== undefined) lists.purposes.set(uri, purpose)
  return uri
}

/** What a record is once all lists are known: one of people to be spared is none of people to be met. */
export function settled({ tells, list }: Recorded, { purposes, inPacks }: Lists): Line['tells'] {
  if (list === null || typeof tells === 'string') return tells
  if (inPacks.has(list)) return tells.type === 'Create' ? 'joined' : tells
  return purposes.get(list)?.endsWith('#curatelist') === true ? tells : 'unknown-kind'
}

function written(value: unknown, { did, collection, key }: RepoRecord): What | null {
  const post = postSchema.safeParse(value).data
  if (!post) return null
  const parent = post.reply ? postAddress(post.reply.parent.uri) : null
  const features = (post.facets ?? []).flatMap((facet) =>
    facet.features.flatMap((one) => featureSchema.safeParse(one).data ?? []),
  )
  const tags = [...features.flatMap(({ tag }) => tag ?? []), ...(post.tags ?? [])]
  const quoted = quotedIn(post.embed)
  const towards = [parent?.author, ...features.map((one) => one.did), quoted]
  const [person = null, ...others] = peopleOf(towards, did)
  const own = postAddress(`at://${did}/${collection}/${key}`)
  return {
    says: post.createdAt,
    type: 'Create',
    object: object('Note', own?.url ?? null, parent?.url ?? null),
    person,
    others,
    words: wordRangeOf(post.text),
    tags: [...new Set(tags.map((tag) => tag.toLowerCase()))],
  }
}

/** Whose post is quoted; null where something else is put in, or nothing. */
function quotedIn(embed: unknown): string | null {
  const record = embedSchema.safeParse(embed).data?.record
  if (!record) return null
  return postAddress('uri' in record ? record.uri : record.record.uri)?.author ?? null
}

function onPost(value: unknown, did: string, type: 'Like' | 'Announce'): What | null | 'other' {
  const act = likeSchema.safeParse(value).data
  if (!act) return null
  const post = postAddress(act.subject.uri)
  if (!post) return 'other'
  const [person = null] = peopleOf([post.author], did)
  return {
    says: act.createdAt,
    type,
    object: object('Note', post.url),
    person,
    once: `${type} ${post.url}`,
  }
}

/** Each once, and never the person themselves. */
function peopleOf(dids: readonly (string | null | undefined)[], own: string): Person[] {
  const others = new Set(dids.filter((did) => typeof did === 'string').filter((did) => did !== own))
  return [...others].map((did) => ({ url: personAddress(did), name: null }))
}
