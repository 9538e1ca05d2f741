/** Whom and what scenes act on: the first ones that suit in the practice world of now. */
import type { LinkedInPost, Thread } from '../../practice/world/linkedin.ts'
import type { Conversation, XPost } from '../../practice/world/x.ts'
import type { World } from './scene.ts'

/** @throws where the practice world has too few of something for this scene */
export function nth<T>(all: readonly T[], index: number): T {
  const one = all[index]
  if (one === undefined) throw new Error('the practice world is too small')
  return one
}

/** A person's post near the top of LinkedIn's feed, by somebody else; the first few are shown without scrolling. */
export function linkedinPost({ linkedin, self }: World, index: number): LinkedInPost {
  const suits = ({ author, promoted, mine }: LinkedInPost) =>
    author.kind === 'person' && author !== self && !promoted && !mine
  return nth(linkedin.posts.filter(suits), index)
}

/** A post under which somebody else commented, and that comment's number. */
export function linkedinComment(world: World, index: number): { post: LinkedInPost; id: string } {
  const post = linkedinPost(world, index)
  const { id } = nth(
    post.comments.filter(({ author }) => author !== world.self),
    0,
  )
  return { post, id }
}

/** Slug of somebody who wants to connect. */
export function inviter({ linkedin }: World, index: number): string {
  const { from } = nth(
    linkedin.invitations.filter(({ kind }) => kind === 'CONNECTION'),
    index,
  )
  return from.slug
}

/** Slug of somebody one has nothing to do with yet, and who is in no list of suggestions. */
export function stranger({ linkedin, people, self }: World, index: number): string {
  const known = new Set([
    ...linkedin.connections,
    ...linkedin.pending,
    ...linkedin.suggestions.map(({ slug }) => slug),
    ...linkedin.invitations.map(({ from }) => from.slug),
  ])
  return nth(
    people.filter((one) => one !== self && !known.has(one.slug)),
    index,
  ).slug
}

/** A conversation of two on LinkedIn. */
export function thread({ linkedin }: World): Thread {
  return nth(
    linkedin.threads.filter(({ partners }) => partners.length === 1),
    0,
  )
}

/** A post in X's timeline by somebody else; ads and posts that quote are left out. */
export function xPost({ x, self }: World, index: number): XPost {
  return nth(
    x.home.filter((post) => !post.ad && post.author !== self && !post.quoted),
    index,
  )
}

/** A post that quotes another one. */
export function quotingPost({ x }: World): XPost {
  return nth(
    x.home.filter(({ quoted }) => quoted !== null),
    0,
  )
}

/** A conversation on X: of two, or of several. */
export function conversation({ x }: World, isGroup: boolean): Conversation {
  return nth(
    x.conversations.filter(({ partners }) => partners.length > 1 === isGroup),
    0,
  )
}
