/** An entry in plain words: "You replied to Amara Okafor". */
import type { ActionType, Entry, Person } from '../domain/entry.ts'
import { shownName } from '../text/names.ts'
import type { Text, TextKey } from '../text/text.ts'

/** The sentence that names the person (`$1`), and the one for acts that concern nobody in particular. */
type Sentence = readonly [towards: TextKey, alone: TextKey]

const byType: Record<Exclude<ActionType, 'Create' | 'View' | 'Undo'>, Sentence> = {
  Read: ['verb_read', 'verb_read_alone'],
  Like: ['verb_like', 'verb_like_alone'],
  Follow: ['verb_follow', 'verb_follow_alone'],
  Accept: ['verb_accept', 'verb_accept_alone'],
  Ignore: ['verb_ignore', 'verb_ignore_alone'],
  Reject: ['verb_reject', 'verb_reject_alone'],
  Invite: ['verb_invite', 'verb_invite_alone'],
  Join: ['verb_join', 'verb_join'],
  Leave: ['verb_leave', 'verb_leave'],
  Announce: ['verb_announce', 'verb_announce_alone'],
  Update: ['verb_update', 'verb_update'],
  Delete: ['verb_delete', 'verb_delete'],
  Offer: ['verb_offer', 'verb_offer_alone'],
  Add: ['verb_add', 'verb_add_alone'],
  Remove: ['verb_remove', 'verb_remove'],
  Listen: ['verb_listen', 'verb_listen'],
}

/** Where what the act was done to says more than its verb: by `type` and `object.type`. */
const byObject: Record<string, Sentence> = {
  'Like ChatMessage': ['verb_like_message', 'verb_like_message_alone'],
  'Like Relationship': ['verb_endorse', 'verb_endorse_alone'],
  'Follow Collection': ['verb_follow_list', 'verb_follow_list'],
  'Accept Organization': ['verb_accept_page', 'verb_accept_page'],
  'Accept Collection': ['verb_accept_newsletter', 'verb_accept_newsletter'],
  'Accept Event': ['verb_accept_event', 'verb_accept_event'],
  'Accept Group': ['verb_accept_group', 'verb_accept_group'],
  'Accept Follow': ['verb_accept_follow', 'verb_accept_follow_alone'],
  'Accept ChatMessage': ['verb_accept_message', 'verb_accept_message_alone'],
  'Ignore Organization': ['verb_ignore_page', 'verb_ignore_page'],
  'Ignore Collection': ['verb_ignore_newsletter', 'verb_ignore_newsletter'],
  'Ignore Event': ['verb_ignore_event', 'verb_ignore_event'],
  'Ignore Group': ['verb_ignore_group', 'verb_ignore_group'],
  'Reject Follow': ['verb_reject_follow', 'verb_reject_follow_alone'],
  'Reject ChatMessage': ['verb_reject_message', 'verb_reject_message_alone'],
  'Create ChatMessage': ['verb_message', 'verb_message_alone'],
  'Create Article': ['verb_recommend', 'verb_article'],
  'Create Question': ['verb_vote', 'verb_vote_alone'],
  'Create Group': ['verb_create_group', 'verb_create_group'],
  'Create Collection': ['verb_create_list', 'verb_create_list'],
  'Join Group': ['verb_join_group', 'verb_join_group'],
  'Join Event': ['verb_meet', 'verb_join_event'],
  'Leave Group': ['verb_leave_group', 'verb_leave_group'],
  'Leave Event': ['verb_leave_event', 'verb_leave_event'],
  'Add Person': ['verb_add_person', 'verb_add_person_alone'],
  'Remove Person': ['verb_remove_person', 'verb_remove_person_alone'],
  'Add Relationship': ['verb_connect', 'verb_connect_alone'],
  'Remove Relationship': ['verb_disconnect', 'verb_disconnect_alone'],
}

const byAct: Record<NonNullable<Entry['act']>, Sentence> = {
  ask: ['verb_ask', 'verb_ask_alone'],
  help: ['verb_help', 'verb_help_alone'],
  introduce: ['verb_introduce', 'verb_introduce_alone'],
  make: ['verb_make', 'verb_make_alone'],
  mentor: ['verb_mentor', 'verb_mentor_alone'],
  host: ['verb_host', 'verb_host_alone'],
  thank: ['verb_thank', 'verb_thank_alone'],
}

const byUndone: Partial<Record<ActionType, Sentence>> = {
  Like: ['verb_undo_like', 'verb_undo_like_alone'],
  Follow: ['verb_undo_follow', 'verb_undo_follow_alone'],
  Invite: ['verb_undo_invite', 'verb_undo_invite_alone'],
  Announce: ['verb_undo_announce', 'verb_undo_announce_alone'],
  Add: ['verb_undo_add', 'verb_undo_add_alone'],
  Create: ['verb_undo_create', 'verb_undo_create'],
}

/** @param undone the entry that an `Undo` takes back, null where it is not at hand */
export function entrySentence(entry: Entry, undone: Entry | null, text: Text): string {
  if (entry.view !== null) {
    const looked = viewSentence(entry.view, text)
    return entry.object?.type === 'Group' ? text('verb_view_in_group', looked) : looked
  }
  if (entry.type === 'Create' && entry.act === null && entry.others.length > 0) {
    return text.counted('verb_message_more', entry.others.length, personName(entry.person, text))
  }
  const [towards, alone] = sentenceOf(entry, undone)
  // Whose profile was opened has no name in the ledger unless the person acted towards them.
  const named = entry.person !== null && (entry.type !== 'View' || entry.person.name !== null)
  return named ? text(towards, personName(entry.person, text)) : text(alone)
}

/** What a person is called on a screen: the name, else the last part of the address, else "someone". */
export function personName(person: Person | null, text: Text): string {
  const name = person && shownName(person)
  if (name) return name
  const address = person?.url && URL.canParse(person.url) ? new URL(person.url) : null
  const last = address?.protocol === 'https:' ? address.pathname.split('/').findLast(Boolean) : null
  return last ? readable(last) : text('common_someone')
}

function sentenceOf(entry: Entry, undone: Entry | null): Sentence {
  const { type } = entry
  if (entry.act !== null) return byAct[entry.act]
  const about = byObject[`${type} ${entry.object?.type}`]
  if (about) return about
  if (type === 'Create') return createSentence(entry)
  if (type === 'View') return viewed(entry)
  if (type === 'Undo') return (undone && byUndone[undone.type]) ?? ['verb_undo', 'verb_undo_alone']
  const noted = type === 'Invite' && entry.rung !== 'touch'
  return noted ? ['verb_invite_note', 'verb_invite_note_alone'] : byType[type]
}

function viewed({ object }: Entry): Sentence {
  return object?.type === 'Profile'
    ? ['verb_view_profile', 'verb_view_profile_alone']
    : ['verb_view', 'verb_view']
}

function createSentence({ object }: Entry): Sentence {
  if (object?.inReplyTo) return ['verb_reply', 'verb_reply_alone']
  return ['verb_quote', 'verb_post']
}

function viewSentence(view: NonNullable<Entry['view']>, text: Text): string {
  const long = view.activeSeconds >= 60
  const time = new Intl.NumberFormat(text.lang, {
    style: 'unit',
    unit: long ? 'minute' : 'second',
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  }).format(long ? view.activeSeconds / 60 : view.activeSeconds)
  if (view.itemsSeen === 0) return text('verb_view_for', time)
  return view.itemsRead === 0
    ? text.counted('verb_view_seen', view.itemsSeen, time)
    : text.counted('verb_view_items', view.itemsSeen, time, view.itemsRead)
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A stray percent sign: the address is shown as it stands.
    return part
  }
}
