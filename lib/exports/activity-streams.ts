/**
 * The acts as an ActivityStreams 2.0 collection (W3C Recommendation, 23 May 2017; docs/formats.md): valid JSON-LD, whose own
 * terms stand in the file, so that nothing need be fetched but the W3C's context that every such tool has.
 */
import type { MeantEntry } from '../domain/correction.ts'
import type { Entry, EntryObject, Person } from '../domain/entry.ts'
import type { LedgerContents } from '../domain/ledger-file.ts'
import { isRemark } from '../domain/undo.ts'
import { duration, given, isAddress, me, ownTerms, uuidAddress } from './terms.ts'
import { untold } from './without-names.ts'

const context = [
  'https://www.w3.org/ns/activitystreams',
  {
    wl: ownTerms,
    Hashtag: 'as:Hashtag',
    'wl:session': { '@type': '@id' },
    'wl:intention': { '@type': '@id' },
    'wl:with': { '@type': '@id' },
    'wl:day': { '@type': 'xsd:date' },
  },
]

/** Types of the vocabulary that the ledger's objects have; any other stands as `Object` with its name beside it. */
const objectTypes = new Set(
  (
    'Note Article Question Event Group Organization Collection Page Document Image Video Audio Place Service ' +
    'Application Object'
  ).split(' '),
)
/** What one is in or at with others, rather than what somebody made. */
const gatherings = new Set(['Event', 'Group', 'Organization', 'Collection'])

type Node = Record<string, unknown> | string

/** @param exportedAt instant of the export, RFC 3339 in UTC */
export async function* activityStreams(
  { entries }: Pick<LedgerContents, 'entries'>,
  exportedAt: string,
): AsyncGenerator<string> {
  const head = { '@context': context, type: 'OrderedCollection', updated: exportedAt }
  yield `${JSON.stringify(head).slice(0, -1)},\n"orderedItems":[`
  let count = 0
  for await (const some of entries) {
    const acts = some.filter((entry) => !isRemark(entry))
    const lines = acts.map((entry) => JSON.stringify(activityOf(entry)))
    if (lines.length > 0) yield `${count > 0 ? ',' : ''}\n${lines.join(',\n')}`
    count += lines.length
  }
  yield `\n],\n"totalItems":${count}}\n`
}

/** One act as an activity. */
export function activityOf(entry: MeantEntry): Record<string, unknown> {
  const { id, at, day, type, tags, view, object, session, intention } = entry
  const actor = isAddress(entry.account) ? entry.account : me
  const people: Node[] = [entry.person, ...entry.others]
    .map(personNode)
    .filter((one) => one !== null)
  const isGathering = object !== null && gatherings.has(object.type)
  return given({
    id: uuidAddress(id),
    type,
    actor,
    published: at,
    object: objectOf(entry, actor, people),
    target: type === 'Invite' && people.length > 0 ? people : undefined,
    tag: tags.length > 0 ? tags.map((tag) => ({ type: 'Hashtag', name: `#${tag}` })) : undefined,
    duration: view && duration(view.activeSeconds),
    'wl:with': isGathering && people.length > 0 ? people : undefined,
    'wl:day': day,
    'wl:zone': entry.zone,
    'wl:site': entry.site,
    'wl:rung': entry.rung,
    'wl:act': entry.act,
    'wl:witness': entry.witness,
    'wl:words': entry.words,
    'wl:question': entry.question,
    'wl:session': session && uuidAddress(session),
    'wl:intention': intention && uuidAddress(intention),
    'wl:source': entry.source,
    'wl:rules': entry.rules,
    'wl:corrected': entry.written ? true : undefined,
    'wl:itemsSeen': view?.itemsSeen,
    'wl:itemsRead': view?.itemsRead,
    'wl:adsSeen': view?.adsSeen,
    'wl:ownSeen': view?.ownSeen,
    'wl:people': view && view.people.length > 0 ? view.people.map(looked) : undefined,
  })
}

function looked({ itemsSeen, itemsRead, ...one }: NonNullable<Entry['view']>['people'][number]) {
  return given({
    'wl:with': personNode(one),
    'wl:itemsSeen': itemsSeen,
    'wl:itemsRead': itemsRead,
  })
}

function objectOf(
  { type, object, undoes, person }: MeantEntry,
  actor: string,
  people: readonly Node[],
): Node | null {
  if (type === 'Undo' && undoes !== null) return uuidAddress(undoes)
  const [towards] = people
  if (object === null) return towards ?? null
  switch (object.type) {
    // The vocabulary's way of saying that somebody is asked to be, or is, in touch.
    case 'Invite':
      if (type === 'Invite') return relationship(actor, towards)
      return given({ type: 'Invite', id: idOf(object), actor: towards, object: actor })
    case 'Follow':
      return given({ type: 'Follow', id: idOf(object), actor: towards, object: actor })
    case 'Relationship':
      return relationship(actor, towards)
    case 'Profile':
      return given({ type: 'Profile', id: idOf(object), describes: towards })
    case 'Person':
      return towards ?? given({ type: 'Person', id: idOf(object) })
    default:
      return thing(object, type === 'Create', people, person)
  }
}

/** A message is a note to whom it was written. */
function thing(
  object: EntryObject,
  isOwn: boolean,
  people: readonly Node[],
  person: Person | null,
): Node {
  const { type, url, inReplyTo } = object
  const isKnown = objectTypes.has(type)
  const named = type === 'ChatMessage' ? 'Note' : isKnown ? type : 'Object'
  const author = personNode(person)
  const isGathering = gatherings.has(type)
  return given({
    type: named,
    id: idOf(object),
    inReplyTo: inReplyTo === null ? undefined : answered(inReplyTo, isOwn ? author : null),
    to: isOwn && !isGathering && people.length > 0 ? people : undefined,
    attributedTo: isOwn || isGathering ? undefined : author,
    'wl:type': named === type ? undefined : type,
    'wl:address': isAddress(url) ? undefined : url,
  })
}

/** What was answered, and whose it is. */
function answered(inReplyTo: string, author: Node | null): Node {
  const isTold = inReplyTo !== untold && isAddress(inReplyTo)
  return given({
    type: 'Object',
    id: isTold ? inReplyTo : undefined,
    attributedTo: author,
    'wl:address': isTold || inReplyTo === untold ? undefined : inReplyTo,
  })
}

function relationship(actor: string, towards: Node | undefined): Node {
  return given({
    type: 'Relationship',
    subject: actor,
    relationship: 'as:IsContact',
    object: towards,
  })
}

function personNode(person: Person | null): Node | null {
  if (!person || (person.url === null && person.name === null)) return null
  const { url, name } = person
  return given({
    type: 'Person',
    id: isAddress(url) ? url : undefined,
    name,
    'wl:address': isAddress(url) ? undefined : url,
  })
}

function idOf({ url }: EntryObject): string | undefined {
  return isAddress(url) ? url : undefined
}
