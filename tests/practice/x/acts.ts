import type { ActRequest } from '../server/acts.ts'
import type { Exchange } from '../server/exchange.ts'
import { dig, digText, fieldsOf, json } from '../server/exchange.ts'
import type { View } from '../view.ts'
import type { Doing } from './doings.ts'
import { xDoings } from './doings.ts'
import { xGroupDoings } from './group-doings.ts'

type Done = (shown: string) => Record<string, unknown>

/** X answers 200 with `errors` beside or instead of the data when it refuses. */
function complete(doing: Doing, data: Done): ActRequest {
  return {
    site: 'x',
    ...doing,
    done: (shown) => json({ ...data(shown), ...(shown ? { practice: { html: shown } } : {}) }),
    refusedInside: () =>
      json({
        errors: [{ message: 'practice refusal', code: 139, name: 'Authorization' }],
        data: {},
      }),
  }
}

const reactionMark = 'reaction:'

/** The answer to what shows nothing but that it was done. */
const done = (doing: Doing) => complete(doing, () => ({ data: {} }))

const fromBase64 = (text: string) => Buffer.from(text, 'base64').toString()

/** GraphQL: the operation's name is the last part of the path; the query id before it rotates. */
function readQuery(operation: string, exchange: Exchange, view: View): ActRequest | null {
  const variables = dig(fieldsOf(exchange.body), 'variables')
  const id = digText(variables, 'tweet_id')
  const source = digText(variables, 'source_tweet_id')
  const doings = xDoings(view)
  const groups = xGroupDoings(view)
  const community = digText(variables, 'communityId')
  const list = digText(variables, 'listId')
  const user = digText(variables, 'userId')
  switch (operation) {
    case 'CreateTweet':
    case 'CreateNoteTweet': {
      // An edit is no new post.
      if (dig(variables, 'edit_options')) return null
      const doing = doings.post(
        digText(variables, 'tweet_text'),
        digText(variables, 'reply', 'in_reply_to_tweet_id'),
        digText(variables, 'attachment_url'),
        digText(variables, 'batch_compose') === 'BatchSubsequent',
      )
      const field = operation === 'CreateTweet' ? 'create_tweet' : 'notetweet_create'
      return complete(doing, () => ({
        data: { [field]: { tweet_results: { result: { rest_id: doing.made() } } } },
      }))
    }
    case 'FavoriteTweet':
      return complete(doings.like(id, true), () => ({ data: { favorite_tweet: 'Done' } }))
    case 'UnfavoriteTweet':
      return complete(doings.like(id, false), () => ({ data: { unfavorite_tweet: 'Done' } }))
    case 'CreateRetweet':
      return complete(doings.repost(id, true), () => ({
        data: {
          create_retweet: { retweet_results: { result: { rest_id: view.world.x.nextId() } } },
        },
      }))
    case 'DeleteRetweet':
      return complete(doings.repost(source, false), () => ({
        data: { unretweet: { source_tweet_results: { result: { rest_id: source } } } },
      }))
    case 'CreateBookmark':
      return complete(doings.bookmark(id, true), () => ({ data: { tweet_bookmark_put: 'Done' } }))
    case 'DeleteBookmark':
      return complete(doings.bookmark(id, false), () => ({
        data: { tweet_bookmark_delete: 'Done' },
      }))
    case 'DeleteTweet':
      return done(groups.delete(id))
    case 'JoinCommunity':
      return done(groups.community(community, 'join'))
    case 'RequestToJoinCommunity':
      return done(groups.community(community, 'ask-to-join'))
    case 'LeaveCommunity':
      return done(groups.community(community, 'leave'))
    case 'ListSubscribe':
    case 'ListUnsubscribe':
      return done(groups.followList(list, operation === 'ListSubscribe'))
    case 'CreateList':
      return done(groups.createList(digText(variables, 'name')))
    case 'ListAddMember':
    case 'ListRemoveMember':
      return done(groups.member(list, user, operation === 'ListAddMember'))
    case 'RemoveFollower':
      return done(groups.removeFollower(digText(variables, 'target_user_id')))
    case 'useDMReactionMutationAddMutation':
    case 'useDMReactionMutationRemoveMutation': {
      const isAdded = operation === 'useDMReactionMutationAddMutation'
      return done(groups.reactToMessage(digText(variables, 'conversationId'), isAdded))
    }
    case 'SendMessageMutation': {
      const text = fromBase64(digText(variables, 'encoded_message_create_event'))
      // Reactions are events of the same kind in the new chat.
      if (text.startsWith(reactionMark))
        return done(groups.reactToMessage(digText(variables, 'conversation_id'), true))
      const doing = doings.message(
        digText(variables, 'conversation_id'),
        digText(variables, 'message_id'),
        text,
      )
      return complete(doing, () => ({ data: { xchat_send_message: { status: 'Sent' } } }))
    }
    default:
      return null
  }
}

/** What is still REST: following, and the older chat. */
function readRest(path: string, exchange: Exchange, view: View): ActRequest | null {
  const fields = fieldsOf(exchange.body)
  const doings = xDoings(view)
  const user = digText(fields, 'user_id')
  if (path === 'friendships/create.json' || path === 'friendships/destroy.json') {
    const doing = doings.follow(user, path === 'friendships/create.json')
    return complete(doing, () => ({ id_str: user, screen_name: doing.target }))
  }
  const groups = xGroupDoings(view)
  const simple: Record<string, Doing> = {
    'friendships/accept.json': groups.followRequest(user, true),
    'friendships/deny.json': groups.followRequest(user, false),
    'friendships/cancel.json': groups.cancelRequest(user),
  }
  const easy = simple[path]
  if (easy) return complete(easy, () => ({ id_str: user }))
  const accepted = /^dm\/conversation\/([\w-]+)\/accept\.json$/.exec(path)?.[1]
  if (accepted) return complete(groups.acceptChat(accepted), () => ({}))
  if (path === 'dm/new2.json') {
    const doing = doings.message(digText(fields, 'conversation_id'), '', digText(fields, 'text'))
    return complete(doing, () => ({ entries: [{ message: { id: view.world.x.nextId() } }] }))
  }
  return null
}

/** Understands a request as an act, or says that it is none. */
export function readXAct(exchange: Exchange, view: View): ActRequest | null {
  const { pathname } = exchange.url
  if (/^caps\.(?:x|twitter)\.com$/.test(exchange.host)) {
    const id = digText(fieldsOf(exchange.body), 'twitter:long:original_tweet_id')
    return id ? complete(xGroupDoings(view).vote(id), () => ({ card: {} })) : null
  }
  const operation = /^(?:\/i\/api)?\/graphql\/[\w-]+\/(\w+)$/.exec(pathname)?.[1]
  if (operation) return readQuery(operation, exchange, view)
  const rest = /^(?:\/i\/api)?\/1\.1\/(.+)$/.exec(pathname)?.[1]
  return rest ? readRest(rest, exchange, view) : null
}

/** A message of the chat's socket. */
export function readSocketAct(message: string, view: View): ActRequest | null {
  const fields = fieldsOf(message)
  if (digText(fields, 'type') !== 'send') return null
  const text = fromBase64(digText(fields, 'payload'))
  const doing = xDoings(view).message(
    digText(fields, 'conversation_id'),
    digText(fields, 'message_id'),
    text,
  )
  return complete(doing, () => ({ data: { status: 'Sent' } }))
}
