/**
 * The terms of the ActivityStreams 2.0 context as the W3C publishes it at https://www.w3.org/ns/activitystreams (w3c/activitystreams,
 * `ns/activitystreams.jsonld`), without ActivityPub's: what a tool that reads the file has, set up here since no test may
 * fetch anything.
 */

const words = (text: string): string[] => text.split(/\s+/)

const types =
  words(`Accept Activity IntransitiveActivity Add Announce Application Arrive Article Audio Block Collection
  CollectionPage Relationship Create Delete Dislike Document Event Follow Flag Group Ignore Image Invite Join Leave Like Link
  Mention Note Object Offer OrderedCollection OrderedCollectionPage Organization Page Person Place Profile Question Reject
  Remove Service TentativeAccept TentativeReject Tombstone Undo Update Video View Listen Read Move Travel IsFollowing
  IsFollowedBy IsContact IsMember`)
const links =
  words(`subject relationship actor attributedTo attachment bcc bto cc context current first generator icon image
  inReplyTo items instrument last location next object oneOf anyOf origin prev preview replies result audience partOf tag
  target to url href describes formerType`)
const texts = words('content name summary hreflang mediaType rel units')
const typed = {
  closed: 'dateTime',
  deleted: 'dateTime',
  duration: 'duration',
  endTime: 'dateTime',
  published: 'dateTime',
  startTime: 'dateTime',
  updated: 'dateTime',
  totalItems: 'nonNegativeInteger',
}

const term = (name: string, type: string): [string, object] => [
  name,
  { '@id': `as:${name}`, '@type': type },
]

export const as2Context = {
  '@context': {
    '@vocab': '_:',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    as: 'https://www.w3.org/ns/activitystreams#',
    id: '@id',
    type: '@type',
    ...Object.fromEntries([...types, ...texts].map((name) => [name, `as:${name}`])),
    ...Object.fromEntries(links.map((name) => term(name, '@id'))),
    ...Object.fromEntries(Object.entries(typed).map(([name, type]) => term(name, `xsd:${type}`))),
    orderedItems: { '@id': 'as:items', '@type': '@id', '@container': '@list' as const },
  },
}
