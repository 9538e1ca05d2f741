import type { ActRequest } from '../server/acts.ts'
import type { Exchange } from '../server/exchange.ts'
import { dig, digText, fieldsOf } from '../server/exchange.ts'
import type { View } from '../view.ts'
import { postDoings } from './post-doings.ts'

type Doing = Pick<ActRequest, 'act' | 'target' | 'person' | 'apply' | 'impossible'>

const lastId = (urn: string) => /(\d+)\)?$/.exec(urn)?.[1] ?? ''

/** Acts on whole posts in the hashed-class pages. */
export function readPostSdui(operation: string, payload: unknown, view: View): Doing | null {
  const doings = postDoings(view)
  switch (operation) {
    case 'com.linkedin.sdui.update.saveState':
      return doings.save(
        digText(payload, 'saveObjectUrn', 'activityUrn', 'activityId'),
        dig(payload, 'isSaved') === true,
      )
    case 'com.linkedin.sdui.update.deletePost':
      return doings.deletePost(digText(payload, 'activityId'))
    case 'com.linkedin.sdui.comments.deleteComment':
      return doings.deleteComment(digText(payload, 'commentUrn', 'commentId'))
    default:
      return null
  }
}

/** The same as GraphQL writes. One operation makes, changes and deletes posts, and keeps drafts. */
export function readPostQuery(name: string, exchange: Exchange, view: View): Doing | null {
  const variables = dig(fieldsOf(exchange.body), 'variables')
  const doings = postDoings(view)
  if (name === 'voyagerFeedDashReposts') {
    return doings.undoRepost(lastId(digText(variables, 'resourceKey')))
  }
  if (name !== 'voyagerContentcreationDashShares') return null
  const post = dig(variables, 'post')
  if (digText(post, 'intendedShareLifeCycleState') === 'PUBLISHED') {
    const quoted = lastId(digText(post, 'reshareUrn'))
    const hasPoll = digText(post, 'media', 'mediaUrn') !== ''
    return doings.share(quoted, digText(post, 'commentary', 'text'), hasPoll)
  }
  const isDeletion = dig(variables, 'entity') === undefined && post === undefined
  const update = /^urn:li:fsd_update:\(urn:li:\w+:(\d+)/.exec(digText(variables, 'updateUrn'))?.[1]
  return isDeletion && update ? doings.deletePost(update) : null
}

/** The same as calls of the older pages. */
export function readPostVoyager(resource: string, exchange: Exchange, view: View): Doing | null {
  const body = fieldsOf(exchange.body)
  const doings = postDoings(view)
  if (resource.startsWith('voyagerFeedDashSaveStates/')) {
    const saved = dig(body, 'patch', '$set', 'saved') === true
    return doings.save(lastId(decodeURIComponent(resource)), saved)
  }
  if (resource === 'voyagerFeedDashPollVotes') {
    return doings.vote(digText(body, 'post'), Number(digText(body, 'option')))
  }
  if (resource.startsWith('feed/comments/') && exchange.method === 'DELETE') {
    return doings.deleteComment(lastId(decodeURIComponent(resource)))
  }
  return null
}
