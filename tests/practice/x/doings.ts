import type { ActRequest } from '../server/acts.ts'
import type { View } from '../view.ts'
import { uuid } from '../world/x.ts'
import { createRandom } from '../world/random.ts'
import { followButton } from './parts.ts'
import { cell } from './post.ts'
import { isLinkedGroup } from './chat.ts'
import { conversationFor } from './screens.ts'

/** One act, before its site's way of answering is known. */
export type Doing = Pick<ActRequest, 'act' | 'target' | 'person' | 'apply' | 'impossible'>

/** What each act does to the world. What is already so, or unknown, is impossible: X answers with an error inside. */
export function xDoings(view: View) {
  const { world } = view
  const { x, self, people } = world
  const byId = (id: string) => [...people, ...world.organisations].find((one) => one.xId === id)
  const personOf = (id: string) => {
    const author = x.posts.get(id)?.author
    return author?.kind === 'person' && author !== self ? author.handle : null
  }

  /** A switch of one post: liked, reposted, kept. */
  function turn(
    field: 'liked' | 'reposted' | 'bookmarked',
    act: string,
    id: string,
    state: boolean,
  ): Doing {
    const post = x.posts.get(id)
    return {
      act,
      target: id,
      person: personOf(id),
      impossible: !post || post[field] === state,
      apply() {
        if (post) post[field] = state
        return ''
      },
    }
  }

  return {
    like: (id: string, state: boolean) => turn('liked', state ? 'like' : 'unlike', id, state),
    repost: (id: string, state: boolean) =>
      turn('reposted', state ? 'repost' : 'undo-repost', id, state),
    bookmark: (id: string, state: boolean) =>
      turn('bookmarked', state ? 'bookmark' : 'undo-bookmark', id, state),

    /** @param isFurther a later post of a thread: an answer to the one before, but to nobody */
    post(
      text: string,
      parentId: string,
      quotedAddress: string,
      isFurther = false,
    ): Doing & { made(): string } {
      const quotedId = /\/status\/(\d+)/.exec(quotedAddress)?.[1] ?? ''
      const aboutId = parentId || quotedId
      const act = parentId && !isFurther ? 'reply' : quotedId ? 'quote' : 'post'
      const id = x.nextId()
      return {
        act,
        target: aboutId || id,
        person: personOf(aboutId),
        impossible: text.trim() === '' || (aboutId !== '' && !x.posts.has(aboutId)),
        made: () => id,
        apply() {
          const parent = x.posts.get(parentId)
          if (parent) parent.counts.replies += 1
          const post = {
            id,
            author: self,
            text,
            at: Date.now(),
            hours: 0,
            media: 'none' as const,
            quoted: x.posts.get(quotedId) ?? null,
            repostedBy: null,
            ad: false,
            parent: parent ? parentId : null,
            poll: null,
            liked: false,
            reposted: false,
            bookmarked: false,
            counts: {
              replies: 0,
              reposts: 0,
              likes: 0,
              views: 1,
            },
          }
          x.posts.set(id, post)
          if (!parent) x.home.unshift(post)
          return cell(view, post).text
        },
      }
    },

    follow(id: string, state: boolean): Doing {
      const who = byId(id)
      return {
        act: state ? 'follow' : 'unfollow',
        target: who?.handle ?? id,
        person: who?.kind === 'person' ? who.handle : null,
        impossible: !who,
        apply() {
          if (state && x.locked.has(id)) x.asked.add(id)
          else if (state) x.following.add(id)
          else x.following.delete(id)
          return who ? followButton(view, who).text : ''
        },
      }
    },

    message(id: string, messageId: string, text: string): Doing {
      const conversation = conversationFor(view, id)
      const partners = conversation?.partners ?? []
      return {
        act: 'message',
        target: id,
        person:
          conversation && (partners.length === 1 || isLinkedGroup(view, conversation))
            ? (partners[0]?.handle ?? null)
            : null,
        impossible: !conversation || text.trim() === '',
        apply() {
          if (!conversation) return ''
          if (!x.conversations.includes(conversation)) x.conversations.unshift(conversation)
          const fallback = uuid(createRandom(x.nextId()).letters(32, '0123456789abcdef'))
          conversation.messages.push({ id: messageId || fallback, own: true, text })
          return ''
        },
      }
    },
  }
}
