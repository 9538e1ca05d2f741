import type { Props } from '../../client/page.ts'
import type { Result } from './requests.ts'
import { sdui, voyager, voyagerQuery } from './requests.ts'
import { settings } from './settings.ts'

const text = (value: Props[string]): string => String(value ?? '')

/** How the hashed-class pages name a post. */
function thread(props: Props): Record<string, unknown> {
  const id = text(props.post)
  return props.kind === 'ugcPost'
    ? { threadUrnUgcPostThreadUrn: { ugcPostUrn: { ugcPostId: id } } }
    : { threadUrnActivityThreadUrn: { activityUrn: { activityId: id } } }
}

const urn = (props: Props): string => `urn:li:${text(props.kind)}:${text(props.post)}`
const commentUrn = (props: Props): string =>
  `urn:li:comment:(${text(props.kind)}:${text(props.post)},${text(props.comment)})`

/** Reacts, or takes the reaction back when `reaction` is empty. */
export function sendReaction(props: Props, reaction: string): Promise<Result> {
  if (settings.classic) {
    const threadUrn = urn(props)
    return reaction
      ? voyager(`voyagerSocialDashReactions?threadUrn=${encodeURIComponent(threadUrn)}`, {
          reactionType: reaction,
        })
      : voyagerQuery('voyagerSocialDashReactions', { threadUrn }, 'delete')
  }
  const threadUrn = thread(props)
  return reaction
    ? sdui('com.linkedin.sdui.reactions.create', {
        threadUrn,
        reactionType: `ReactionType_${reaction}`,
        reactionSource: 'Update',
      })
    : sdui('com.linkedin.sdui.reactions.delete', { threadUrn, reactionSource: 'Update' })
}

export function sendCommentLike(props: Props, state: boolean): Promise<Result> {
  if (settings.classic) {
    const threadUrn = commentUrn(props)
    return state
      ? voyager(`voyagerSocialDashReactions?threadUrn=${encodeURIComponent(threadUrn)}`, {
          reactionType: 'LIKE',
        })
      : voyagerQuery('voyagerSocialDashReactions', { threadUrn }, 'delete')
  }
  const inner = { commentId: text(props.comment), thread: thread(props) }
  const threadUrn = { threadUrnCommentThreadUrn: { commentUrn: inner } }
  return sdui(`com.linkedin.sdui.reactions.${state ? 'create' : 'delete'}`, {
    threadUrn,
    reactionType: 'ReactionType_LIKE',
    reactionSource: 'Comment',
  })
}

/** A comment; a reply when the props name a comment. Replies use the older call on every page. */
export function sendComment(props: Props, words: string): Promise<Result> {
  if (!settings.classic && !props.comment) {
    return sdui(
      'com.linkedin.sdui.comments.createComment',
      { collection: { threadUrn: thread(props) } },
      [{ key: text(props.stateKey), value: words }],
    )
  }
  const decoration = 'com.linkedin.voyager.dash.deco.social.NormComment-43'
  return voyager(`voyagerSocialDashNormComments?decorationId=${decoration}`, {
    commentary: { text: words, attributesV2: [] },
    threadUrn: props.comment ? commentUrn(props) : urn(props),
  })
}

export function sendRepost(props: Props): Promise<Result> {
  if (settings.classic) {
    const decoration = 'com.linkedin.voyager.dash.deco.feed.Repost-3'
    return voyager(`voyagerFeedDashReposts?decorationId=${decoration}`, { threadUrn: urn(props) })
  }
  return sdui('com.linkedin.sdui.feed.requests.createInstantRepost', { threadUrn: thread(props) })
}

export function sendFollow(props: Props, state: boolean): Promise<Result> {
  if (settings.classic) {
    const key = encodeURIComponent(
      `urn:li:fsd_followingState:urn:li:fsd_profile:${text(props.profile)}`,
    )
    return voyager(`feed/dash/followingStates/${key}`, { patch: { $set: { following: state } } })
  }
  return sdui('com.linkedin.sdui.requests.mynetwork.addaUpdateFollowState', {
    memberUrn: { memberId: text(props.member) },
    followStateType: `FollowStateType_FOLLOW_${state ? 'ACTIVE' : 'INACTIVE'}`,
  })
}

export function sendAnswer(props: Props): Promise<Result> {
  const accept = props.action === 'ACCEPT'
  if (settings.classic) {
    const key = encodeURIComponent(`urn:li:fsd_invitation:${text(props.id)}`)
    const query = `action=${accept ? 'accept' : 'ignore'}`
    return voyager(`voyagerRelationshipsDashInvitations/${key}?${query}`, {
      isGenericInvitation: false,
      sharedSecret: text(props.proof),
    })
  }
  const [firstName, ...rest] = text(props.name).split(' ')
  return sdui('com.linkedin.sdui.requests.mynetwork.addaInvitationAction', {
    inviteeActionType: `InviteeActionType_${text(props.action)}`,
    invitationUrn: { invitationId: text(props.id) },
    validationToken: text(props.proof),
    firstName,
    lastName: rest.join(' '),
    profileUrn: { profileId: text(props.profile) },
    invitationType: `GenericInvitationType_${text(props.type)}`,
    origin: `InvitationOrigin_${text(props.origin)}`,
  })
}

/** An invitation from a card, without a note. */
export function sendConnect(props: Props): Promise<Result> {
  if (settings.classic) return sendInvite(props, '')
  const [firstName, ...rest] = text(props.name).split(' ')
  return sdui('com.linkedin.sdui.requests.mynetwork.addaAddConnection', {
    inviteeUrn: { memberId: text(props.member) },
    nonIterableProfileId: text(props.profile),
    firstName,
    lastName: rest.join(' '),
    profileCanonicalUrl: `https://www.linkedin.com/in/${text(props.slug)}`,
    origin: 'InvitationOrigin_PYMK_COHORT_SECTION',
  })
}

/** An invitation from a profile, with or without a note; the shell hears of it in a second call. */
export async function sendInvite(props: Props, note: string): Promise<Result> {
  const result = await voyager(
    'voyagerRelationshipsDashMemberRelationships?action=verifyQuotaAndCreateV2',
    {
      invitee: { inviteeUnion: { memberProfile: `urn:li:fsd_profile:${text(props.profile)}` } },
      ...(note ? { customMessage: note } : {}),
    },
  )
  if (result.ok && !settings.classic) {
    void sdui('com.linkedin.sdui.requests.mynetwork.handlePostInteropConnection', {})
  }
  return result
}

export function sendMessage(props: Props, words: string): Promise<Result> {
  const me = `urn:li:fsd_profile:${text(props.me)}`
  const conversation = `urn:li:msg_conversation:(${me},${text(props.thread)})`
  return voyager('voyagerMessagingDashMessengerMessages?action=createMessage', {
    message: {
      body: { attributes: [], text: words },
      ...(props.thread ? { conversationUrn: conversation } : {}),
      originToken: crypto.randomUUID(),
      renderContentUnions: [],
    },
    ...(props.recipient
      ? {
          hostRecipientUrns: text(props.recipient)
            .split(' ')
            .map((one) => `urn:li:fsd_profile:${one}`),
        }
      : {}),
    mailboxUrn: me,
    dedupeByClientGeneratedToken: false,
  })
}

export function sendMessageReaction(props: Props): Promise<Result> {
  const me = `urn:li:fsd_profile:${text(props.me)}`
  return voyager('voyagerMessagingDashMessengerMessages?action=reactWithEmoji', {
    messageUrn: `urn:li:msg_message:(${me},${text(props.thread)})`,
    emoji: '👍',
  })
}
