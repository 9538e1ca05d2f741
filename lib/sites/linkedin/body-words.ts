/**
 * The narrow body table: one address for accepting and ignoring, one for following and unfollowing, one for saving and
 * taking back, and nothing in the newest markup that tells them apart. Sources L1–L31: docs/sites.md.
 */
import type { BodyWord } from '../site.ts'

/** Match patterns of one server request of the shell, whatever else its query holds. */
function serverRequest(operation: string): string[] {
  const address = `https://www.linkedin.com/flagship-web/rsc-action/actions/server-request?*sduiid=com.linkedin.sdui.${operation}`
  return [address, `${address}&*`]
}

export const bodyWords = [
  {
    rule: 'linkedin.invitation',
    urls: serverRequest('requests.mynetwork.addaInvitationAction'),
    fields: [
      {
        name: 'inviteeActionType',
        words: { InviteeActionType_ACCEPT: 'accept', InviteeActionType_IGNORE: 'ignore' },
        required: true,
      },
      {
        name: 'invitationType',
        words: {
          GenericInvitationType_CONNECTION: 'connection',
          GenericInvitationType_ORGANIZATION: 'page',
          GenericInvitationType_CONTENT_SERIES: 'newsletter',
          GenericInvitationType_EVENT: 'event',
          GenericInvitationType_MEMBER_FOLLOW: 'person',
        },
        required: false,
      },
    ],
    options: {
      'accept-connection': { type: 'Accept', object: 'Invite' },
      'ignore-connection': { type: 'Ignore', object: 'Invite' },
      'accept-person': { type: 'Accept', object: 'Person' },
      'ignore-person': { type: 'Ignore', object: 'Person' },
    },
    seen: 'L1 2026-07 live, L13 L14',
  },
  {
    rule: 'linkedin.follow',
    urls: serverRequest('requests.mynetwork.addaUpdateFollowState'),
    fields: [
      {
        name: 'followStateType',
        words: {
          FollowStateType_FOLLOW_ACTIVE: 'follow',
          FollowStateType_FOLLOW_INACTIVE: 'unfollow',
        },
        required: true,
      },
    ],
    seen: 'L1 2026-07 live, L27 2026-05-07; INACTIVE inferred by L1',
  },
  {
    rule: 'linkedin.follow',
    urls: ['https://www.linkedin.com/voyager/api/feed/dash/followingStates/*'],
    fields: [{ name: 'following', words: { true: 'follow', false: 'unfollow' }, required: true }],
    seen: 'L1 2026-07: companies, and people on older pages',
  },
  {
    rule: 'linkedin.save',
    urls: serverRequest('update.saveState'),
    fields: [{ name: 'isSaved', words: { true: 'save', false: 'unsave' }, required: true }],
    seen: 'L1 2026-07',
  },
] as const satisfies readonly BodyWord[]
