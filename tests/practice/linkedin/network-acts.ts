import type { ActRequest } from '../server/acts.ts'
import type { Exchange } from '../server/exchange.ts'
import { dig, digText, fieldsOf } from '../server/exchange.ts'
import type { View } from '../view.ts'
import { networkDoings } from './network-doings.ts'

type Doing = Pick<ActRequest, 'act' | 'target' | 'person' | 'apply' | 'impossible'>

/** Acts of the hashed-class pages towards people. */
export function readNetworkSdui(operation: string, payload: unknown, view: View): Doing | null {
  const doings = networkDoings(view)
  switch (operation) {
    case 'com.linkedin.sdui.requests.mynetwork.addaWithdrawInvitation':
      return doings.withdraw(digText(payload, 'vanityName'))
    case 'com.linkedin.sdui.mynetwork.RemoveConnectionVanityName':
      return doings.disconnect(digText(payload, 'disconnectVanityName'))
    case 'com.linkedin.sdui.requests.profile.endorseSkill':
      return doings.endorse(digText(payload, 'vanityName'), digText(payload, 'skillId'))
    default:
      return null
  }
}

/** Acts of which no source knows the request: ours has an address that no rule can know either. */
export function readUnknown(exchange: Exchange, view: View): Doing | null {
  const wish = dig(fieldsOf(exchange.body), 'variables')
  const doings = networkDoings(view)
  const id = digText(wish, 'id')
  const state = dig(wish, 'state') === true
  switch (digText(wish, 'act')) {
    case 'recommend':
      return doings.recommend(id)
    case 'create-group':
      return doings.createGroup(id)
    case 'attend':
      return doings.attend(id, state)
    case 'subscribe':
      return doings.subscribe(id, state)
    case 'message-request':
      return doings.answerRequest(id, state)
    default:
      return null
  }
}

/** Acts of the older pages and of messaging. */
export function readNetworkVoyager(exchange: Exchange, view: View): Doing | null {
  const resource = decodeURIComponent(exchange.url.pathname.replace('/voyager/api/', ''))
  const action = exchange.url.searchParams.get('action')
  const body = fieldsOf(exchange.body)
  const doings = networkDoings(view)
  if (resource.startsWith('voyagerRelationshipsDashInvitations/') && action === 'withdraw') {
    return doings.withdraw(resource.split(':').at(-1) ?? '')
  }
  const disconnected = /^identity\/profiles\/([^/]+)\/profileActions$/.exec(resource)?.[1]
  if (disconnected && action === 'disconnect') return doings.disconnect(disconnected)
  const company = /^feed\/dash\/followingStates\/.*fsd_company:(\d+)$/.exec(resource)?.[1]
  if (company) return doings.followPage(company, dig(body, 'patch', '$set', 'following') === true)
  if (resource === 'voyagerGroupsDashGroupMemberships' && action === 'updateMembership') {
    const group = digText(body, 'groupUrn').split(':').at(-1) ?? ''
    return doings.group(group, digText(body, 'actionType') === 'SEND_REQUEST')
  }
  if (resource === 'voyagerMessagingDashMessengerMessages' && action === 'reactWithEmoji') {
    const thread = /,([^,)]+)\)$/.exec(digText(body, 'messageUrn'))?.[1] ?? ''
    return doings.reactToMessage(thread)
  }
  return null
}
