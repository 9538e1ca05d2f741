/** What an invented account has in its repository: 27 records. */
import { keyAt, type Rec } from './car-build.ts'

const post = (did: string, key: string): string => `at://did:plc:${did}/app.bsky.feed.post/${key}`
const ref = (uri: string): { uri: string; cid: string } => ({ uri, cid: 'bafy' })
const amaras = post('amara', '3kh2xyz2xyz2x')
const own = (collection: string, at: string): string =>
  `at://did:plc:nadia/${collection}/${keyAt(at)}`

/** One made at the time its key says. */
function made(collection: string, at: string, value: object, clock = 0): Rec {
  const path = `${collection}/${keyAt(at, clock)}`
  return { path, value: { $type: collection, createdAt: at, ...value } }
}

const mention = (did: string): object => ({
  index: { byteStart: 0, byteEnd: 4 },
  features: [{ $type: 'app.bsky.richtext.facet#mention', did }],
})
const tag = (name: string): object => ({
  index: { byteStart: 0, byteEnd: 4 },
  features: [{ $type: 'app.bsky.richtext.facet#tag', tag: name }],
})

export const records: Rec[] = [
  // Posts: by themselves, answering somebody and oneself, quoting; brought over from elsewhere; without a time; to come.
  made('app.bsky.feed.post', '2024-02-01T10:00:00Z', { text: 'The varnish dries on the oak', tags: ['Oak'], facets: [tag('Woodwork')] }), // prettier-ignore
  made('app.bsky.feed.post', '2024-02-01T10:05:00Z', { text: 'Nice joints', reply: { root: ref(amaras), parent: ref(amaras) } }), // prettier-ignore
  made('app.bsky.feed.post', '2024-02-01T10:06:00Z', { text: 'And more', reply: { root: ref(amaras), parent: ref(own('app.bsky.feed.post', '2024-02-01T10:05:00Z')) } }), // prettier-ignore
  made('app.bsky.feed.post', '2024-02-01T10:07:00Z', { text: 'See this Omar', facets: [mention('did:plc:omar')], embed: { $type: 'app.bsky.embed.recordWithMedia', record: { record: ref(amaras) } } }), // prettier-ignore
  made('app.bsky.feed.post', '2024-03-01T09:00:00Z', { text: 'Yard of 2015', createdAt: '2015-01-01T00:00:00Z' }), // prettier-ignore
  { path: 'app.bsky.feed.post/older', value: { $type: 'app.bsky.feed.post', text: 'Yard', createdAt: '2015-01-01T00:00:00Z' } }, // prettier-ignore
  { path: 'app.bsky.feed.post/timeless', value: { $type: 'app.bsky.feed.post', text: 'Yard', createdAt: 'then' } }, // prettier-ignore
  made('app.bsky.feed.post', '2031-01-01T10:00:00Z', { text: 'To come' }),
  made('app.bsky.feed.post', '2024-03-02T09:00:00Z', { words: 'not a post' }),
  // Three likes of one post, two of them the very same; one of a feed.
  made('app.bsky.feed.like', '2024-02-02T10:00:00Z', { subject: ref(amaras) }),
  made('app.bsky.feed.like', '2024-02-02T10:00:00Z', { subject: ref(amaras) }, 1),
  made('app.bsky.feed.like', '2024-02-02T10:01:00Z', { subject: ref(amaras) }),
  made('app.bsky.feed.like', '2024-02-02T10:01:30Z', { subject: ref('at://did:plc:omar/app.bsky.feed.generator/wood') }), // prettier-ignore
  made('app.bsky.feed.repost', '2024-02-02T10:02:00Z', { subject: ref(amaras) }),
  made('app.bsky.graph.follow', '2024-02-02T10:03:00Z', { subject: 'did:plc:amara' }),
  made('app.bsky.graph.follow', '2024-02-02T10:04:00Z', { subject: 'did:plc:amara' }),
  made('app.bsky.graph.follow', '2024-02-02T10:05:00Z', { subject: 'did:plc:nadia' }),
  made('app.bsky.graph.block', '2024-02-02T10:06:00Z', { subject: 'did:plc:bore' }),
  // A list to read by, one of people to be spared, one that a starter pack is made of.
  made('app.bsky.graph.list', '2024-02-03T10:00:00Z', { name: 'Good people', purpose: 'app.bsky.graph.defs#curatelist' }), // prettier-ignore
  made('app.bsky.graph.listitem', '2024-02-03T10:01:00Z', { subject: 'did:plc:amara', list: own('app.bsky.graph.list', '2024-02-03T10:00:00Z') }), // prettier-ignore
  made('app.bsky.graph.list', '2024-02-03T11:00:00Z', { name: 'Bores', purpose: 'app.bsky.graph.defs#modlist' }), // prettier-ignore
  made('app.bsky.graph.listitem', '2024-02-03T11:01:00Z', { subject: 'did:plc:bore', list: own('app.bsky.graph.list', '2024-02-03T11:00:00Z') }), // prettier-ignore
  made('app.bsky.graph.starterpack', '2024-02-04T10:00:00Z', { name: 'Wood', list: own('app.bsky.graph.list', '2024-02-04T10:01:00Z') }), // prettier-ignore
  made('app.bsky.graph.list', '2024-02-04T10:01:00Z', { name: 'Wood', purpose: 'app.bsky.graph.defs#referencelist' }), // prettier-ignore
  made('app.bsky.graph.listitem', '2024-02-04T10:02:00Z', { subject: 'did:plc:omar', list: own('app.bsky.graph.list', '2024-02-04T10:01:00Z') }), // prettier-ignore
  { path: 'app.bsky.actor.profile/self', value: { $type: 'app.bsky.actor.profile', displayName: 'Nadia' } }, // prettier-ignore
  made('app.bsky.feed.threadgate', '2024-02-05T10:00:00Z', { post: amaras }),
]
