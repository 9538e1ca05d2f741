/** Whom and what the tests act on, and where: the first ones that suit in the practice world of now. */
import type { LinkedInPost } from '../../practice/world/linkedin.ts'
import type { XPost } from '../../practice/world/x.ts'
import { isAct } from '../driver/compare.ts'
import type { Theatre } from '../driver/theatre.ts'
import { addresses } from './linkedin.ts'

/** @throws where the practice world has too few of something for this test */
function nth<T>(all: readonly T[], index: number): T {
  const one = all[index]
  if (one === undefined) throw new Error('the practice world is too small')
  return one
}

export function cast(theatre: Theatre) {
  return {
    /** A person's post in X's home timeline, each by somebody else. */
    xPost: (index: number): XPost => {
      const { x, self } = theatre.network.world
      return nth(
        x.home.filter((post) => !post.ad && post.author !== self && !post.quoted),
        index,
      )
    },
    /** A person's post in LinkedIn's feed, not yet reacted to. */
    linkedinPost: (index: number): LinkedInPost => {
      const { linkedin, self } = theatre.network.world
      return nth(
        linkedin.posts.filter(
          ({ author, promoted, mine }) =>
            author.kind === 'person' && author !== self && !promoted && !mine,
        ),
        index,
      )
    },
    /** Slug of somebody who wants to connect. */
    inviter: (index: number): string => {
      const { invitations } = theatre.network.world.linkedin
      return nth(
        invitations.filter(({ kind }) => kind === 'CONNECTION'),
        index,
      ).from.slug
    },
    /** Address of a conversation of two on LinkedIn. */
    conversation: (): string => {
      const { threads } = theatre.network.world.linkedin
      const { id } = nth(
        threads.filter(({ partners }) => partners.length === 1),
        0,
      )
      return `${addresses.messaging}thread/${id}/`
    },
    /** What the server was asked for: a test of what is not counted must know that it was tried. */
    book: (): { asked: number; done: number } => {
      const { acts } = theatre.network
      return { asked: acts.length, done: acts.filter(({ accepted }) => accepted).length }
    },
  }
}

/** Types of the acts among entries, looking left out. */
export function actTypes(entries: readonly { type: string }[]): string[] {
  return entries.filter(isAct).map(({ type }) => type)
}
