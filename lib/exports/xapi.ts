/**
 * The acts as statements of the Experience API, version 1.0.3 (docs/formats.md), for a learning record store: one list, as
 * such a store takes it. Verbs are those of published profiles; where none has a word for it, one of Waterline's own.
 */
import type { MeantEntry } from '../domain/correction.ts'
import type { Act, ActionType, Person } from '../domain/entry.ts'
import type { LedgerContents } from '../domain/ledger-file.ts'
import { isRemark } from '../domain/undo.ts'
import { duration, given, isAddress, ownTerms, uuidAddress } from './terms.ts'
import { untold } from './without-names.ts'

/** An address, and what it is called in English. */
type Verb = readonly [id: string, display: string]

const verbs: Record<Exclude<ActionType, 'Undo'>, Verb> = {
  View: ['http://id.tincanapi.com/verb/viewed', 'viewed'],
  Read: ['http://activitystrea.ms/read', 'read'],
  Like: ['http://activitystrea.ms/like', 'liked'],
  Follow: ['http://activitystrea.ms/follow', 'followed'],
  Accept: ['http://activitystrea.ms/accept', 'accepted'],
  Ignore: ['http://activitystrea.ms/ignore', 'ignored'],
  Reject: ['http://activitystrea.ms/reject', 'rejected'],
  Invite: ['http://activitystrea.ms/invite', 'invited'],
  Join: ['http://activitystrea.ms/join', 'joined'],
  Leave: ['http://activitystrea.ms/leave', 'left'],
  Announce: ['http://adlnet.gov/expapi/verbs/shared', 'shared'],
  Create: ['https://w3id.org/xapi/acrossx/verbs/posted', 'posted'],
  Update: ['http://activitystrea.ms/update', 'updated'],
  Delete: ['http://activitystrea.ms/delete', 'deleted'],
  Offer: ['http://activitystrea.ms/offer', 'offered'],
  Add: ['http://activitystrea.ms/save', 'saved'],
  Remove: ['http://activitystrea.ms/remove', 'removed'],
  Listen: ['http://activitystrea.ms/listen', 'listened'],
}

/** Where what it was done to says more than its type. */
const verbsByObject: Readonly<Record<string, Verb>> = {
  'Invite Invite': ['http://activitystrea.ms/request-friend', 'requested to connect'],
  'Accept Invite': ['http://activitystrea.ms/make-friend', 'made friend'],
  'Remove Relationship': ['http://activitystrea.ms/remove-friend', 'removed friend'],
  'Create ChatMessage': ['http://activitystrea.ms/send', 'sent'],
  'Create Question': ['http://id.tincanapi.com/verb/voted-up', 'voted'],
}

const verbsByAct: Record<Act, Verb> = {
  ask: ['http://adlnet.gov/expapi/verbs/asked', 'asked'],
  help: [`${ownTerms}helped`, 'helped'],
  introduce: [`${ownTerms}introduced`, 'introduced'],
  make: [`${ownTerms}made-with`, 'made together with'],
  mentor: ['http://id.tincanapi.com/verb/mentored', 'mentored'],
  host: ['http://activitystrea.ms/host', 'hosted'],
  thank: [`${ownTerms}thanked`, 'thanked'],
}

const replied: Verb = ['http://id.tincanapi.com/verb/replied', 'replied']
/** A store no longer counts a statement that another one voids: as an act taken back no longer counts. */
const voided: Verb = ['http://adlnet.gov/expapi/verbs/voided', 'voided']
const retracted: Verb = ['http://activitystrea.ms/retract', 'retracted']

/** Types of what an act was done to, by published profiles. */
const activityTypes: Readonly<Record<string, string>> = {
  Note: 'http://id.tincanapi.com/activitytype/status-update',
  ChatMessage: 'https://w3id.org/xapi/acrossx/activities/message',
  Profile: 'http://id.tincanapi.com/activitytype/user-profile',
  Article: 'http://activitystrea.ms/article',
  Group: 'http://activitystrea.ms/group',
  Event: 'http://activitystrea.ms/event',
  Question: 'http://activitystrea.ms/question',
  Organization: 'http://activitystrea.ms/organization',
  Collection: 'http://activitystrea.ms/collection',
}

/** Acts that are done to somebody rather than to something. */
const towardsPeople = new Set(['Invite', 'Follow', 'Person', 'Relationship'])

/** The file's text in pieces. */
export async function* xapiStatements({
  entries,
}: Pick<LedgerContents, 'entries'>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const some of entries) {
    const acts = some.filter((entry) => !isRemark(entry))
    if (acts.length === 0) continue
    yield before + acts.map((entry) => JSON.stringify(statementOf(entry))).join(',\n')
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** One act as a statement. */
export function statementOf(entry: MeantEntry): Record<string, unknown> {
  const { id, at, view } = entry
  const [verb, display] = verbOf(entry)
  const object = objectOf(entry)
  const isActivity = object['objectType'] === 'Activity'
  return given({
    id,
    actor: { objectType: 'Agent', account: accountOf(entry.account) ?? nobody },
    verb: { id: verb, display: { en: display } },
    object,
    result: view
      ? { duration: duration(view.activeSeconds), extensions: extensions(looked(view)) }
      : undefined,
    context: given({
      // 1.0.3, Data 2.4.6: only where the object is an activity.
      platform: isActivity ? entry.site : undefined,
      extensions: extensions({
        day: entry.day,
        zone: entry.zone,
        site: entry.site,
        rung: entry.rung,
        act: entry.act,
        witness: entry.witness,
        words: entry.words,
        question: entry.question,
        tags: entry.tags.length > 0 ? entry.tags : null,
        session: entry.session,
        intention: entry.intention,
        person: isActivity ? entry.person : null,
        others: entry.others.length > 0 ? entry.others : null,
        source: entry.source,
        corrected: entry.written ? true : null,
      }),
    }),
    timestamp: at,
  })
}

function verbOf({ type, object, act, undoes }: MeantEntry): Verb {
  if (type === 'Undo') return undoes === null ? retracted : voided
  if (act !== null) return verbsByAct[act]
  if (type === 'Create' && object?.type === 'Note' && object.inReplyTo !== null) return replied
  return verbsByObject[`${type} ${object?.type}`] ?? verbs[type]
}

function objectOf({ id, type, object, person, undoes }: MeantEntry): Record<string, unknown> {
  if (type === 'Undo' && undoes !== null) return { objectType: 'StatementRef', id: undoes }
  const account = accountOf(person?.url ?? null)
  if (account && (object === null || towardsPeople.has(object.type)))
    return given({ objectType: 'Agent', name: person?.name, account })
  const found = [object?.url ?? null, object?.inReplyTo ?? null].find(
    (one) => one !== untold && isAddress(one),
  )
  return {
    objectType: 'Activity',
    id: found ?? `${uuidAddress(id)}#object`,
    definition: given({ type: activityTypes[object?.type ?? ''] }),
  }
}

/** `invalid` never leads anywhere (RFC 2606): who keeps the store puts the learner's own account in its place. */
const nobody = { homePage: 'https://waterline.invalid/', name: 'me' }

/** The profile as an account of its site; a number as one of no site. */
function accountOf(url: string | null): { homePage: string; name: string } | null {
  if (!isAddress(url) || !URL.canParse(url)) return null
  const { origin, pathname, protocol } = new URL(url)
  if (protocol !== 'https:') return { homePage: nobody.homePage, name: url }
  return { homePage: origin, name: pathname.slice(1) || url }
}

function looked({
  itemsSeen,
  itemsRead,
  adsSeen,
  ownSeen,
  people,
}: NonNullable<MeantEntry['view']>): Record<string, unknown> {
  const some: readonly Person[] = people
  return { itemsSeen, itemsRead, adsSeen, ownSeen, people: some.length > 0 ? some : null }
}

function extensions(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given(fields)).map(([name, value]) => [ownTerms + name, value]),
  )
}
