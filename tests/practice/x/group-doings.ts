import type { View } from '../view.ts'
import type { Doing } from './doings.ts'
import { communityButton, listButton, memberButton } from './places.ts'
import { conversationFor } from './screens.ts'

const nothing = () => ''

/** What acts with communities, lists and followers do to the world, and those on one's own posts. */
export function xGroupDoings(view: View) {
  const { x, self, people } = view.world
  const personOf = (id: string) => people.find((one) => one.xId === id)
  const others = (handle: string | null | undefined) => (handle === self.handle ? null : handle)

  /** Something done to one person. */
  function towards(act: string, id: string, possible: boolean, apply: () => string): Doing {
    const who = personOf(id)
    const handle = who?.handle ?? null
    return { act, target: handle ?? id, person: handle, impossible: !who || !possible, apply }
  }

  return {
    delete(id: string): Doing {
      const post = x.posts.get(id)
      return {
        act: 'delete',
        target: id,
        person: null,
        impossible: post?.author !== self,
        apply() {
          x.posts.delete(id)
          x.home = x.home.filter((one) => one.id !== id)
          return ''
        },
      }
    },

    vote(id: string): Doing {
      const post = x.posts.get(id)
      const author = post?.author
      return {
        act: 'vote',
        target: id,
        person: author?.kind === 'person' ? (others(author.handle) ?? null) : null,
        impossible: !post?.poll || post.poll.voted,
        apply() {
          if (post?.poll) post.poll.voted = true
          return ''
        },
      }
    },

    community(id: string, act: 'join' | 'ask-to-join' | 'leave'): Doing {
      const community = x.communities.find((one) => one.id === id)
      const isMember = act !== 'leave'
      return {
        act,
        target: id,
        person: null,
        impossible: !community || community.isMember === isMember,
        apply() {
          if (!community) return ''
          community.isMember = isMember
          return communityButton(view, community).text
        },
      }
    },

    followList(id: string, state: boolean): Doing {
      const list = x.lists.find((one) => one.id === id)
      return {
        act: state ? 'follow-list' : 'unfollow-list',
        target: id,
        person: null,
        impossible: !list || list.isFollowed === state,
        apply() {
          if (!list) return ''
          list.isFollowed = state
          return listButton(view, list).text
        },
      }
    },

    createList(name: string): Doing {
      const id = x.nextId()
      return {
        act: 'create-list',
        target: id,
        person: null,
        impossible: name === '',
        apply() {
          x.lists.push({ id, name, owner: self, isFollowed: false, members: new Set() })
          return ''
        },
      }
    },

    member(listId: string, user: string, state: boolean): Doing {
      const list = x.lists.find((one) => one.id === listId)
      const possible = list !== undefined && list.members.has(user) !== state
      return towards(state ? 'list-add' : 'list-remove', user, possible, () => {
        if (state) list?.members.add(user)
        else list?.members.delete(user)
        const who = personOf(user)
        return list && who ? memberButton(view, list, who).text : ''
      })
    },

    followRequest(user: string, isAccepted: boolean): Doing {
      const possible = x.followRequests.some((one) => one.xId === user)
      return towards(isAccepted ? 'accept-follow' : 'deny-follow', user, possible, () => {
        x.followRequests = x.followRequests.filter((one) => one.xId !== user)
        return ''
      })
    },

    removeFollower(user: string): Doing {
      const possible = x.followers.some((one) => one.xId === user)
      return towards('remove-follower', user, possible, () => {
        x.followers = x.followers.filter((one) => one.xId !== user)
        return ''
      })
    },

    cancelRequest(user: string): Doing {
      return towards('cancel-request', user, x.asked.has(user), () => {
        x.asked.delete(user)
        return ''
      })
    },

    acceptChat(id: string): Doing {
      const conversation = conversationFor(view, id)
      return {
        act: 'accept-chat',
        target: id,
        person: conversation?.partners[0]?.handle ?? null,
        impossible: conversation?.isRequest !== true,
        apply() {
          if (conversation) conversation.isRequest = false
          return ''
        },
      }
    },

    reactToMessage(id: string, state: boolean): Doing {
      const partners = conversationFor(view, id)?.partners ?? []
      return {
        act: state ? 'react-message' : 'unreact-message',
        target: id,
        person: partners.length === 1 ? (partners[0]?.handle ?? null) : null,
        impossible: partners.length === 0,
        apply: nothing,
      }
    },
  }
}
