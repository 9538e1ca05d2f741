import type { Props } from '../../client/page.ts'
import type { Result } from './requests.ts'
import { sdui, voyager, voyagerQuery } from './requests.ts'
import { settings } from './settings.ts'

const text = (value: Props[string]): string => String(value ?? '')
const urn = (props: Props): string => `urn:li:${text(props.kind)}:${text(props.post)}`
const update = (props: Props): string => `urn:li:fsd_update:(${urn(props)},MAIN_FEED,EMPTY)`
const commentUrn = (props: Props): string =>
  `urn:li:comment:(${text(props.kind)}:${text(props.post)},${text(props.comment)})`

const shares = 'voyagerContentcreationDashShares'

/** A new post, or words above another one; the second call only closes the composer. A poll is made first. */
export async function sendShare(props: Props, words: string): Promise<Result> {
  if (props.poll === true) {
    const made = { question: words, duration: 'ONE_WEEK', options: ['1', '2'] }
    const answer = await voyagerQuery('voyagerFeedDashPollsPollSummary', { poll: made })
    if (!answer.ok) return answer
  }
  const post = {
    origin: 'FEED',
    intendedShareLifeCycleState: 'PUBLISHED',
    commentary: { text: words, attributesV2: [] },
    ...(props.post ? { reshareUrn: urn(props) } : {}),
    ...(props.poll === true ? { media: { mediaUrn: 'urn:li:fsd_pollSummary:1' } } : {}),
  }
  const result = await voyagerQuery(shares, { post })
  if (result.ok && !settings.classic) {
    void sdui('com.linkedin.sdui.action.sharing.closed-sharebox.server-action', {})
  }
  return result
}

/** The same operation keeps a draft, changes a post and deletes it. */
export function sendDraft(words: string): Promise<Result> {
  const post = { intendedShareLifeCycleState: 'DRAFT', commentary: { text: words } }
  return voyagerQuery(shares, { post })
}

export function sendPostEdit(props: Props, words: string): Promise<Result> {
  const entity = { commentary: { text: words, attributesV2: [] } }
  return voyagerQuery(shares, { entity, resourceKey: urn(props), updateUrn: update(props) }, 'edit')
}

export function sendPostDeletion(props: Props): Promise<Result> {
  return settings.classic
    ? voyagerQuery(shares, { updateUrn: update(props) }, 'delete')
    : sdui('com.linkedin.sdui.update.deletePost', { activityId: text(props.post) })
}

export function sendCommentEdit(props: Props, words: string): Promise<Result> {
  return settings.classic
    ? voyager(`voyagerSocialDashNormComments/${encodeURIComponent(commentUrn(props))}`, {
        patch: { $set: { commentary: { text: words } } },
      })
    : sdui('com.linkedin.sdui.comments.updateComment', { commentUrn: commentUrn(props) })
}

export function sendCommentDeletion(props: Props): Promise<Result> {
  return settings.classic
    ? voyager(`feed/comments/${encodeURIComponent(commentUrn(props))}`, {}, 'DELETE')
    : sdui('com.linkedin.sdui.comments.deleteComment', {
        commentUrn: { commentId: text(props.comment) },
      })
}

/** A repost is taken back by the older call on every page. */
export function sendUndoRepost(props: Props): Promise<Result> {
  const repost = `urn:li:instantRepost:(urn:li:share:${text(props.share)},${text(props.post)})`
  return voyagerQuery('voyagerFeedDashReposts', { resourceKey: `urn:li:fsd_repost:${repost}` })
}

export function sendSave(props: Props, state: boolean): Promise<Result> {
  if (settings.classic) {
    const key = encodeURIComponent(`urn:li:fsd_saveState:(SAVE,${urn(props)})`)
    return voyager(`voyagerFeedDashSaveStates/${key}`, { patch: { $set: { saved: state } } })
  }
  return sdui('com.linkedin.sdui.update.saveState', {
    isSaved: state,
    saveObjectUrn: { activityUrn: { activityId: text(props.post) } },
  })
}

/** What a vote sends is in no public source: this is made up. */
export function sendVote(props: Props): Promise<Result> {
  return voyager('voyagerFeedDashPollVotes', { post: props.post, option: props.option })
}

/** Who reacted: the same name as of a reaction, only read. */
export function readReactors(props: Props): void {
  const variables = `(count:10,start:0,threadUrn:${encodeURIComponent(urn(props))})`
  const hash = '0123456789abcdef0123456789abcdef'
  void fetch(
    `/voyager/api/graphql?variables=${variables}&queryId=voyagerSocialDashReactions.${hash}`,
  )
}
