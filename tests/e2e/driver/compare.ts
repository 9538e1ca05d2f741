/** The ledger against the practice server's own book: both as lines of one form, so that a difference reads. */
import type { Entry } from '../../../lib/domain/entry.ts'
import type { ActLogEntry, PracticeNetwork } from '../../practice/network.ts'

/** Acts the server carried out, as lines. */
export function serverLines({ acts }: Pick<PracticeNetwork, 'acts'>): string[] {
  return acts.filter(({ accepted }) => accepted).map(actLine)
}

/** What others could know of: neither looking nor an answer opened. */
export function isAct({ type }: { type: string }): boolean {
  return type !== 'View' && type !== 'Read'
}

/** Entries of the person's acts, as lines. */
export function entryLines(entries: readonly Entry[]): string[] {
  return entries.filter(isAct).map((entry) => entryLine(entry, entries))
}

/** What the server did and the ledger lost, or has twice; what was never sent may be there as `seen`. */
export function amiss(network: Pick<PracticeNetwork, 'acts'>, entries: readonly Entry[]): string[] {
  const lines = entryLines(entries)
  return [
    ...serverLines(network).filter((line) => !lines.includes(line)),
    ...lines.filter((line, place) => lines.indexOf(line) !== place),
  ]
}

/** One act of the server's book, as a line. */
export function actLine({ site, act, person, target }: ActLogEntry): string {
  const who = spelled(person)
  const line = (verb: string, thing = ''): string =>
    [site, verb, who, thing].filter(Boolean).join(' ')
  switch (act) {
    case 'react':
    case 'react-comment':
    case 'like':
      return line('Like', target)
    case 'unreact':
    case 'unreact-comment':
    case 'unlike':
      return line('Undo Like', target)
    case 'comment':
    case 'reply':
      return line('Create Note', `on ${target}`)
    case 'quote':
    case 'post':
      return line('Create Note')
    case 'repost':
      return line('Announce', target)
    case 'undo-repost':
      return line('Undo Announce', target)
    case 'save':
      return line('Add', target)
    case 'unsave':
      return line('Undo Add', target)
    case 'delete-post':
    case 'delete-comment':
      return line('Undo Create', target)
    case 'message':
      return line('Create ChatMessage')
    case 'accept':
    case 'ignore':
    case 'invite':
    case 'follow':
      return line(act[0]?.toUpperCase() + act.slice(1))
    case 'invite-with-note':
      return line('Invite with a note')
    case 'unfollow':
      return line('Undo Follow')
    case 'accept-page':
    case 'ignore-page':
    case 'accept-newsletter':
    case 'ignore-newsletter':
    case 'accept-event':
    case 'ignore-event':
    case 'accept-group':
    case 'ignore-group': {
      const [verb = '', kind = ''] = act.split('-')
      const thing = { page: 'Organization', newsletter: 'Collection', event: 'Event' }[kind]
      return line(`${verb[0]?.toUpperCase()}${verb.slice(1)} ${thing ?? 'Group'}`, target)
    }
    case 'vote':
      return line('Create Question', `on ${target}`)
    default:
      if (act in towards) return line(towards[act] ?? '')
      return line(to[act] ?? act, target)
  }
}

/** What the ledger calls acts beyond the everyday ones: towards people, and to what has an address. */
const towards: Readonly<Record<string, string>> = {
  'create-list': 'Create Collection',
  'list-add': 'Add',
  'list-remove': 'Remove',
  'accept-follow': 'Accept Follow',
  'deny-follow': 'Reject Follow',
  'remove-follower': 'Remove',
  'cancel-request': 'Undo Follow',
  'accept-chat': 'Accept ChatMessage',
  'react-message': 'Like',
  'unreact-message': 'Undo Like',
  withdraw: 'Undo Invite',
  disconnect: 'Remove',
  endorse: 'Like',
  recommend: 'Create Article',
  'react-to-message': 'Like',
  'accept-message': 'Accept ChatMessage',
  'decline-message': 'Reject ChatMessage',
}
const to: Readonly<Record<string, string>> = {
  bookmark: 'Add',
  'undo-bookmark': 'Undo Add',
  delete: 'Undo Create',
  join: 'Join Group',
  'ask-to-join': 'Join Group',
  leave: 'Leave Group',
  'follow-list': 'Follow Collection',
  'unfollow-list': 'Undo Follow',
  'follow-page': 'Follow Organization',
  'unfollow-page': 'Undo Follow',
  'join-group': 'Join Group',
  'leave-group': 'Leave Group',
  'create-group': 'Create Group',
  attend: 'Join Event',
  subscribe: 'Follow Collection',
}
const places = new Set(['Organization', 'Collection', 'Event', 'Group'])

/** A slug or handle as people would say it; how addresses encode it is tested elsewhere. */
function spelled(slug: string | null): string {
  return slug === null ? '-' : decodeURIComponent(slug).toLowerCase()
}

/** The number at the end of an address. */
function id(url: string | null | undefined): string {
  return /(\d+)[)/]?$/.exec(url ?? '')?.[1] ?? ''
}

/** One entry as a line; `entries` hold what an undo takes back. */
export function entryLine(entry: Entry, entries: readonly Entry[]): string {
  const { site, type, object, person, rung } = entry
  const who = spelled(person?.url?.split('/').at(-1) ?? null)
  const line = (verb: string, thing = ''): string =>
    [site, verb, who, thing].filter(Boolean).join(' ')
  const place = places.has(object?.type ?? '') ? object?.url?.split('/').at(-1) : undefined
  if (type === 'Undo') {
    const target = entries.find((one) => one.id === entry.undoes)
    return line(`Undo ${target?.type ?? 'nothing'}`, place ?? id(object?.url))
  }
  if (place !== undefined) return line(`${type} ${object?.type}`, place)
  if (type === 'Invite') return line(rung === 'compose' ? 'Invite with a note' : 'Invite')
  if (type === 'Create' && object?.inReplyTo)
    return line(`Create ${object.type}`, `on ${id(object.inReplyTo)}`)
  if (type === 'Create') return line(`Create ${object?.type}`)
  if (['Accept', 'Ignore', 'Reject'].includes(type) && object?.type !== 'Invite')
    return line(`${type} ${object?.type}`, object?.url?.split('/').at(-1))
  return line(type, id(object?.url))
}
