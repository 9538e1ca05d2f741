import type { ActRequest } from '../server/acts.ts'
import type { View } from '../view.ts'
import type { LinkedInPost } from '../world/linkedin.ts'
import { classicPost } from './classic-post.ts'
import { isClassic } from './parts.ts'
import { poll } from './poll.ts'
import { sduiPost } from './post.ts'

type Doing = Pick<ActRequest, 'act' | 'target' | 'person' | 'apply' | 'impossible'>

/** What is done with whole posts: written, deleted, kept, voted in. */
export function postDoings({ world, ...rest }: View) {
  const view = { world, ...rest }
  const { linkedin, self } = world
  const postOf = (id: string) => linkedin.posts.find((one) => one.id === id)

  /** An act on a post that is there, and may have one of these states before it. */
  function onPost(
    act: string,
    id: string,
    run: (post: LinkedInPost) => string | void,
    isPossible: (post: LinkedInPost) => boolean = () => true,
  ): Doing {
    const post = postOf(id)
    return {
      act,
      target: id,
      person: post?.author.kind === 'person' ? post.author.slug : null,
      impossible: !post || !isPossible(post),
      apply: () => (post && run(post)) ?? '',
    }
  }

  return {
    share(quotedId: string, text: string, hasPoll: boolean): Doing {
      const quoted = postOf(quotedId)
      return {
        act: quoted ? 'quote' : 'post',
        target: quotedId,
        person: quoted?.author.kind === 'person' ? quoted.author.slug : null,
        impossible: text.trim() === '' && !hasPoll,
        apply() {
          const made: LinkedInPost = {
            id: linkedin.nextId(),
            kind: 'activity',
            shareId: linkedin.nextId(),
            author: self,
            text,
            hours: 0,
            header: null,
            promoted: false,
            followable: false,
            reactions: 0,
            mine: null,
            reposted: false,
            saved: false,
            poll: hasPoll ? { options: ['1', '2'], chosen: null } : null,
            comments: [],
          }
          linkedin.posts.unshift(made)
          const shown = isClassic(view)
            ? classicPost(view, made)
            : sduiPost(view, made, 'MAIN_FEED_RELEVANCE')
          return shown.text
        },
      }
    },
    undoRepost: (id: string) =>
      onPost(
        'undo-repost',
        id,
        (post) => void (post.reposted = false),
        ({ reposted }) => reposted,
      ),
    save: (id: string, state: boolean) =>
      onPost(state ? 'save' : 'unsave', id, (post) => void (post.saved = state)),
    vote: (id: string, option: number) =>
      onPost('vote', id, (post) => {
        if (post.poll) post.poll.chosen = option
        return poll(view, post)?.text
      }),
    deletePost: (id: string): Doing => ({
      ...onPost(
        'delete-post',
        id,
        (post) => void linkedin.posts.splice(linkedin.posts.indexOf(post), 1),
        ({ author }) => author === self,
      ),
      person: null,
    }),
    deleteComment(id: string): Doing {
      const tops = linkedin.posts.map(({ comments }) => comments)
      const lists = [...tops, ...tops.flat().map(({ replies }) => replies)]
      const list = lists.find((one) => one.some((comment) => comment.id === id))
      return {
        act: 'delete-comment',
        target: id,
        person: null,
        impossible: !list,
        apply() {
          list?.splice(
            list.findIndex((one) => one.id === id),
            1,
          )
          return ''
        },
      }
    },
  }
}
