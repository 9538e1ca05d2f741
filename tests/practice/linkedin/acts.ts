import type { ActRequest } from '../server/acts.ts'
import type { Exchange } from '../server/exchange.ts'
import { dig, digText, fieldsOf } from '../server/exchange.ts'
import type { View } from '../view.ts'
import { linkedInDoings } from './doings.ts'
import { readNetworkSdui, readNetworkVoyager, readUnknown } from './network-acts.ts'
import { readPostQuery, readPostSdui, readPostVoyager } from './post-acts.ts'
import { sduiAnswer, voyagerAnswer, voyagerQueryAnswer } from './answers.ts'

type Doing = Pick<ActRequest, 'act' | 'target' | 'person' | 'apply' | 'impossible'>

const sduiPath = '/flagship-web/rsc-action/actions/server-request'

/** Acts of the hashed-class pages: the operation stands in the URL, everything else in the body. */
function readSdui(exchange: Exchange, view: View): Doing | null {
  const operation = exchange.url.searchParams.get('sduiid') ?? ''
  const payload = dig(fieldsOf(exchange.body), 'requestedArguments', 'payload')
  const doings = linkedInDoings(view)
  const thread = dig(payload, 'threadUrn') ?? dig(payload, 'collection', 'threadUrn')
  const post =
    digText(thread, 'threadUrnActivityThreadUrn', 'activityUrn', 'activityId') ||
    digText(thread, 'threadUrnUgcPostThreadUrn', 'ugcPostUrn', 'ugcPostId')
  const comment = digText(thread, 'threadUrnCommentThreadUrn', 'commentUrn', 'commentId')
  switch (operation) {
    case 'com.linkedin.sdui.reactions.create':
      return comment
        ? doings.reactToComment(comment, true)
        : doings.react(post, digText(payload, 'reactionType').replace('ReactionType_', ''))
    case 'com.linkedin.sdui.reactions.delete':
      return comment ? doings.reactToComment(comment, false) : doings.react(post, null)
    case 'com.linkedin.sdui.comments.createComment': {
      const states = dig(fieldsOf(exchange.body), 'requestedArguments', 'states')
      const text = Array.isArray(states) ? digText(states[0], 'value') : ''
      return doings.comment(post, text)
    }
    case 'com.linkedin.sdui.feed.requests.createInstantRepost':
      return doings.repost(post)
    case 'com.linkedin.sdui.requests.mynetwork.addaInvitationAction':
      return doings.answerInvitation(
        digText(payload, 'invitationUrn', 'invitationId'),
        digText(payload, 'inviteeActionType') === 'InviteeActionType_ACCEPT',
      )
    case 'com.linkedin.sdui.requests.mynetwork.addaAddConnection':
      return doings.invite(digText(payload, 'nonIterableProfileId'), '')
    case 'com.linkedin.sdui.requests.mynetwork.addaUpdateFollowState':
      return doings.follow(
        { memberId: digText(payload, 'memberUrn', 'memberId') },
        digText(payload, 'followStateType') === 'FollowStateType_FOLLOW_ACTIVE',
      )
    default:
      return readNetworkSdui(operation, payload, view) ?? readPostSdui(operation, payload, view)
  }
}

const lastId = (urn: string) => /(\d+)\)?$/.exec(urn)?.[1] ?? ''
const isComment = (urn: string) => urn.startsWith('urn:li:comment:')
const profileOf = (urn: string) => urn.split(':').at(-1) ?? ''

/** GraphQL writes: the operation's name is in the URL, with a hash that changes from build to build. */
function readQuery(exchange: Exchange, view: View): Doing | null {
  const name = exchange.url.searchParams.get('queryId')?.split('.')[0]
  const variables = dig(fieldsOf(exchange.body), 'variables')
  const doings = linkedInDoings(view)
  if (name === 'voyagerSocialDashReactions') {
    const urn = digText(variables, 'threadUrn')
    return isComment(urn)
      ? doings.reactToComment(lastId(urn), false)
      : doings.react(lastId(urn), null)
  }
  if (name === 'voyagerPracticeUnknown') return readUnknown(exchange, view)
  return readPostQuery(name ?? '', exchange, view)
}

/** Acts of the older pages and of messaging: resource and `action` stand in the URL. */
function readVoyager(exchange: Exchange, view: View): Doing | null {
  const resource = exchange.url.pathname.replace('/voyager/api/', '')
  const { searchParams } = exchange.url
  const action = searchParams.get('action')
  const body = fieldsOf(exchange.body)
  const doings = linkedInDoings(view)
  const known = readNetworkVoyager(exchange, view)
  if (known) return known
  if (resource === 'voyagerSocialDashReactions') {
    const urn = searchParams.get('threadUrn') ?? ''
    return isComment(urn)
      ? doings.reactToComment(lastId(urn), true)
      : doings.react(lastId(urn), digText(body, 'reactionType'))
  }
  if (resource === 'voyagerSocialDashNormComments') {
    const urn = digText(body, 'threadUrn')
    const text = digText(body, 'commentary', 'text')
    const parent = /^urn:li:comment:\(\w+:\d+,(\d+)\)$/.exec(urn)?.[1]
    return parent ? doings.reply(parent, text) : doings.comment(lastId(urn), text)
  }
  if (resource === 'voyagerFeedDashReposts')
    return doings.repost(lastId(digText(body, 'threadUrn')))
  if (resource.startsWith('voyagerRelationshipsDashInvitations/')) {
    const id = lastId(decodeURIComponent(resource))
    return action === 'accept' || action === 'ignore'
      ? doings.answerInvitation(id, action === 'accept')
      : null
  }
  if (resource === 'voyagerRelationshipsDashMemberRelationships') {
    const urn = digText(body, 'invitee', 'inviteeUnion', 'memberProfile')
    return action === 'verifyQuotaAndCreateV2'
      ? doings.invite(profileOf(urn), digText(body, 'customMessage'))
      : null
  }
  if (resource.startsWith('feed/dash/followingStates/')) {
    const profileId = profileOf(decodeURIComponent(resource))
    return doings.follow({ profileId }, dig(body, 'patch', '$set', 'following') === true)
  }
  if (resource === 'voyagerMessagingDashMessengerMessages' && action === 'createMessage') {
    const thread = /,([^,)]+)\)$/.exec(digText(body, 'message', 'conversationUrn'))?.[1] ?? null
    const recipients = dig(body, 'hostRecipientUrns')
    const profiles = Array.isArray(recipients)
      ? recipients.map((one) => profileOf(String(one)))
      : []
    return doings.message(thread, profiles, digText(body, 'message', 'body', 'text'))
  }
  return readPostVoyager(resource, exchange, view)
}

function complete(doing: Doing | null, answer: typeof sduiAnswer): ActRequest | null {
  return doing && { site: 'linkedin', ...doing, ...answer }
}

/** Understands a request as an act, or says that it is none. */
export function readLinkedInAct(exchange: Exchange, view: View): ActRequest | null {
  const { pathname } = exchange.url
  if (pathname === sduiPath) return complete(readSdui(exchange, view), sduiAnswer)
  if (pathname === '/voyager/api/graphql') {
    return complete(readQuery(exchange, view), voyagerQueryAnswer)
  }
  if (pathname.startsWith('/voyager/api/')) {
    return complete(readVoyager(exchange, view), voyagerAnswer)
  }
  return null
}
