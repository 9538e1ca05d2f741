import type { ActRequest } from '../server/acts.ts'
import type { View } from '../view.ts'
import type { LinkedInComment, LinkedInPost, Thread } from '../world/linkedin.ts'
import { reactionKinds } from '../world/linkedin.ts'
import { commentElement } from './comments.ts'

type Doing = Pick<ActRequest, 'act' | 'target' | 'person' | 'apply' | 'impossible'>

const slugOf = (post: LinkedInPost | undefined) =>
  post?.author.kind === 'person' ? post.author.slug : null

function findComment(posts: LinkedInPost[], id: string) {
  for (const post of posts) {
    for (const comment of post.comments) {
      const found = [comment, ...comment.replies].find((one) => one.id === id)
      if (found) return { post, comment: found, top: comment }
    }
  }
  return null
}

/** What each act does to the world. Unknown ids make it impossible, which the site answers with an error inside. */
export function linkedInDoings(view: View) {
  const { world } = view
  const { linkedin, self, people } = world
  const postOf = (id: string) => linkedin.posts.find((one) => one.id === id)
  const fresh = (text: string): LinkedInComment => ({
    id: linkedin.nextId(),
    author: self,
    text,
    liked: false,
    replies: [],
  })

  return {
    react(id: string, kind: string | null): Doing {
      const post = postOf(id)
      return {
        act: kind ? 'react' : 'unreact',
        target: id,
        person: slugOf(post),
        impossible: !post,
        apply() {
          if (post) post.mine = reactionKinds.find((one) => one === kind) ?? null
          return ''
        },
      }
    },
    reactToComment(id: string, state: boolean): Doing {
      const found = findComment(linkedin.posts, id)
      return {
        act: state ? 'react-comment' : 'unreact-comment',
        target: id,
        person: found?.comment.author.slug ?? null,
        impossible: !found,
        apply() {
          if (found) found.comment.liked = state
          return ''
        },
      }
    },
    comment(id: string, text: string): Doing {
      const post = postOf(id)
      return {
        act: 'comment',
        target: id,
        person: slugOf(post),
        impossible: !post || text.trim() === '',
        apply() {
          if (!post) return ''
          const made = fresh(text)
          post.comments.unshift(made)
          return commentElement(view, post, made).text
        },
      }
    },
    reply(id: string, text: string): Doing {
      const found = findComment(linkedin.posts, id)
      return {
        act: 'reply',
        target: id,
        person: found?.comment.author.slug ?? null,
        impossible: !found || text.trim() === '',
        apply() {
          if (!found) return ''
          const made = fresh(text)
          found.top.replies.push(made)
          return commentElement(view, found.post, made).text
        },
      }
    },
    repost(id: string): Doing {
      const post = postOf(id)
      return {
        act: 'repost',
        target: id,
        person: slugOf(post),
        impossible: !post,
        apply() {
          if (post) post.reposted = true
          return ''
        },
      }
    },
    answerInvitation(id: string, accept: boolean): Doing {
      const invitation = linkedin.invitations.find((one) => one.id === id)
      const kinds = {
        CONNECTION: '',
        ORGANIZATION: '-page',
        CONTENT_SERIES: '-newsletter',
        EVENT: '-event',
        GROUP: '-group',
      }
      const kind = invitation?.kind ?? 'CONNECTION'
      return {
        act: `${accept ? 'accept' : 'ignore'}${kinds[kind]}`,
        // What one was invited to, by its own address; a connection is about the inviter alone.
        target: invitation?.about?.path.split('/').at(-2) ?? id,
        person: invitation?.from.slug ?? null,
        impossible: !invitation,
        apply() {
          linkedin.invitations = linkedin.invitations.filter((one) => one !== invitation)
          if (accept && invitation && kind === 'CONNECTION') {
            linkedin.connections.add(invitation.from.slug)
          }
          return ''
        },
      }
    },
    invite(profileId: string, note: string): Doing {
      const person = people.find((one) => one.profileId === profileId)
      return {
        act: note.trim() ? 'invite-with-note' : 'invite',
        target: person?.slug ?? '',
        person: person?.slug ?? null,
        impossible: !person,
        apply() {
          if (person) linkedin.pending.add(person.slug)
          return ''
        },
      }
    },
    follow(who: { memberId?: string; profileId?: string }, state: boolean): Doing {
      const person = people.find((one) =>
        who.memberId ? one.memberId === who.memberId : one.profileId === who.profileId,
      )
      return {
        act: state ? 'follow' : 'unfollow',
        target: person?.slug ?? '',
        person: person?.slug ?? null,
        impossible: !person,
        apply() {
          if (person && state) linkedin.following.add(person.slug)
          else if (person) linkedin.following.delete(person.slug)
          return ''
        },
      }
    },
    message(threadId: string | null, recipients: readonly string[], text: string): Doing {
      const known = linkedin.threads.find((one) => one.id === threadId)
      const partners =
        known?.partners ?? people.filter(({ profileId }) => recipients.includes(profileId))
      const thread: Thread = known ?? {
        id: `2-${Buffer.from(linkedin.nextId()).toString('base64')}`,
        partners,
        messages: [],
      }
      return {
        act: 'message',
        target: thread.id,
        // Of several in a new conversation the page shows names alone; of a group, who wrote something.
        person: known || partners.length === 1 ? (partners[0]?.slug ?? null) : null,
        impossible: partners.length === 0 || text.trim() === '',
        apply() {
          if (!known) linkedin.threads.unshift(thread)
          thread.messages.push({ own: true, author: self.name, text })
          return thread.id
        },
      }
    },
  }
}
