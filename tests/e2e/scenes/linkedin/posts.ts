/** One-click acts on LinkedIn's posts and comments, and what only looks like them. */
import { addresses } from '../../pages/linkedin.ts'
import { linkedinPosts, postAddress } from '../../pages/linkedin-posts.ts'
import { linkedinComment, linkedinPost, nth } from '../pick.ts'
import type { Scene, SceneStage, World } from '../scene.ts'

const on = ({ scenario }: SceneStage) => linkedinPosts(scenario.linkedinStack)
const atFeed = { site: 'linkedin', page: () => addresses.feed } as const

/** The page of one post of somebody else's: `index` counts from the oldest, further than a feed shows at once. */
const oldPost = ({ linkedin, self }: World, index: number) =>
  nth(
    linkedin.posts
      .filter(({ author, mine }) => author.kind === 'person' && author !== self && !mine)
      .toReversed(),
    index,
  )
const atPost = (index: number) =>
  ({ site: 'linkedin', page: (world: World) => postAddress(oldPost(world, index)) }) as const

/** A page's post: an organisation is nobody. */
const organisationPost = ({ linkedin }: World) =>
  nth(
    linkedin.posts.filter(({ author, promoted }) => author.kind === 'organisation' && !promoted),
    0,
  )
const advertisement = ({ linkedin }: World) =>
  nth(
    linkedin.posts.filter(({ promoted }) => promoted),
    0,
  )
const pollPost = ({ linkedin }: World, index: number) =>
  nth(
    linkedin.posts.filter(({ poll }) => poll !== null),
    index,
  )

/** Puts the focus on the first match, as the tab key does. */
const focus = ({ tab }: SceneStage, selector: string) =>
  tab.evaluate((one) => document.querySelector<HTMLElement>(one)?.focus(), selector)

export const reactions: Scene[] = [
  {
    ...atFeed,
    name: 'choose a kind from the flyout, then every other, and take it back',
    acts: ['react', 'unreact'],
    uncounted: ['react', 'react', 'react', 'react', 'react'],
    async play(stage) {
      const post = linkedinPost(stage.world, 0)
      for (const kind of [4, 1, 2, 3, 5, 6]) {
        await stage.tab.click(on(stage).openReactions(post))
        await stage.tab.click(on(stage).reactionKind(post, kind))
        await stage.pause(400)
      }
      await stage.tab.click(on(stage).reaction(post))
    },
  },
  {
    ...atFeed,
    name: 'choose a kind from the flyout',
    acts: ['react'],
    async play(stage) {
      const post = linkedinPost(stage.world, 3)
      await stage.tab.click(on(stage).openReactions(post))
      await stage.tab.click(on(stage).reactionKind(post, 2))
    },
  },
  {
    ...atFeed,
    name: 'the flyout opened and closed',
    acts: [],
    async play(stage) {
      const post = linkedinPost(stage.world, 1)
      await stage.tab.click(on(stage).openReactions(post))
      await stage.tab.waitFor(on(stage).reactionKind(post, 1))
      await stage.tab.click(on(stage).openReactions(post))
      await stage.tab.waitFor(on(stage).reactionKind(post, 1), { gone: true })
    },
  },
  {
    ...atFeed,
    name: 'a kind refused inside a yes',
    acts: [],
    async play(stage) {
      const post = linkedinPost(stage.world, 1)
      stage.network.refuse('error-in-200', { act: 'react' })
      await stage.tab.click(on(stage).openReactions(post))
      await stage.tab.click(on(stage).reactionKind(post, 3))
      await stage.pause(2_500)
    },
  },
  {
    ...atFeed,
    name: 'a kind refused as too many',
    acts: [],
    async play(stage) {
      const post = linkedinPost(stage.world, 1)
      stage.network.refuse('429', { act: 'react' })
      await stage.tab.click(on(stage).openReactions(post))
      await stage.tab.click(on(stage).reactionKind(post, 3))
      await stage.pause(1_000)
    },
  },
  {
    ...atFeed,
    name: 'react with Enter, take it back with Space',
    acts: ['react', 'unreact'],
    async play(stage) {
      const button = on(stage).reaction(linkedinPost(stage.world, 2))
      await focus(stage, button)
      await stage.tab.press('Enter')
      await stage.pause(2_000)
      await focus(stage, button)
      await stage.tab.press(' ')
    },
  },
  {
    ...atFeed,
    name: 'react to an advertisement',
    acts: ['react'],
    play: (stage) => stage.tab.click(on(stage).reaction(advertisement(stage.world))),
  },
  {
    site: 'linkedin',
    name: 'react to a page’s post',
    page: (world) => postAddress(organisationPost(world)),
    acts: ['react'],
    play: (stage) => stage.tab.click(on(stage).reaction(organisationPost(stage.world))),
  },
  {
    ...atPost(0),
    name: 'react to a comment, and take it back',
    acts: ['react-comment', 'unreact-comment'],
    async play(stage) {
      const { id } = nth(oldPost(stage.world, 0).comments, 0)
      await stage.tab.click(on(stage).likeComment(id))
      await stage.pause(2_000)
      await stage.tab.click(on(stage).likeComment(id))
      await stage.pause(300)
    },
  },
  {
    ...atPost(0),
    name: 'react to a reply',
    acts: ['react-comment'],
    play(stage) {
      const [reply] = nth(oldPost(stage.world, 0).comments, 0).replies
      return stage.tab.click(on(stage).likeComment(reply?.id ?? ''))
    },
  },
  {
    ...atPost(0),
    name: 'a reaction to a comment refused inside a yes',
    acts: [],
    async play(stage) {
      stage.network.refuse('error-in-200', { act: 'react-comment' })
      const { id } = nth(oldPost(stage.world, 0).comments, 1)
      await stage.tab.click(on(stage).likeComment(id))
      await stage.pause(2_000)
    },
  },
  {
    ...atFeed,
    name: 'who reacted',
    acts: [],
    only: ({ linkedinStack }) => linkedinStack === 'classic',
    async play(stage) {
      await stage.tab.click(on(stage).reactors(linkedinPost(stage.world, 1)))
      await stage.pause(500)
    },
  },
  {
    ...atFeed,
    name: 'the mouse over reactions',
    acts: [],
    async play({ tab, pause }) {
      await tab.move(500, 300)
      await pause(400)
      await tab.move(520, 500)
    },
  },
]

export const reposts: Scene[] = [
  {
    ...atFeed,
    name: 'repost, and take it back',
    acts: ['repost', 'undo-repost'],
    async play(stage) {
      const post = linkedinPost(stage.world, 0)
      await stage.tab.click(on(stage).openReposts(post))
      await stage.tab.click(on(stage).repostNow)
      await stage.pause(2_000)
      await stage.tab.click(on(stage).openReposts(post))
      await stage.tab.click(on(stage).item(2))
    },
  },
  {
    ...atFeed,
    name: 'the repost menu opened and closed',
    acts: [],
    async play(stage) {
      const post = linkedinPost(stage.world, 1)
      await stage.tab.click(on(stage).openReposts(post))
      await stage.tab.waitFor(on(stage).repostNow)
      await stage.tab.click(on(stage).openReposts(post))
      await stage.tab.waitFor(on(stage).repostNow, { gone: true })
    },
  },
  {
    ...atFeed,
    name: 'a repost by the keyboard, taken back in vain',
    acts: ['repost'],
    async play(stage) {
      await focus(stage, on(stage).openReposts(linkedinPost(stage.world, 1)))
      await stage.tab.press('Enter')
      await stage.tab.waitFor(on(stage).repostNow)
      await focus(stage, on(stage).repostNow)
      await stage.tab.press('Enter')
      await stage.pause(2_000)
      stage.network.refuse('429', { act: 'undo-repost' })
      await stage.tab.click(on(stage).openReposts(linkedinPost(stage.world, 1)))
      await stage.tab.click(on(stage).item(2))
    },
  },
]

/** The page is left before the site has answered. */
export const left: Scene[] = [
  {
    ...atFeed,
    name: 'react and leave at once',
    acts: ['react'],
    async play(stage) {
      stage.network.refuse('slow', { act: 'react', delayMs: 1_000 })
      await stage.tab.click(on(stage).reaction(linkedinPost(stage.world, 1)))
      await stage.pause(150)
      await stage.tab.goto(addresses.network)
    },
  },
  {
    ...atFeed,
    name: 'repost and leave at once',
    acts: ['repost'],
    async play(stage) {
      stage.network.refuse('slow', { act: 'repost', delayMs: 1_000 })
      await stage.tab.click(on(stage).openReposts(linkedinPost(stage.world, 0)))
      await stage.tab.click(on(stage).repostNow)
      await stage.pause(150)
      await stage.tab.goto(addresses.network)
    },
  },
]

export const saves: Scene[] = [
  {
    ...atFeed,
    name: 'save from the menu, and save no longer',
    acts: ['save', 'unsave'],
    byWords: true,
    async play(stage) {
      for (const _ of ['save', 'unsave']) {
        await stage.tab.click(on(stage).openMenu(linkedinPost(stage.world, 1)))
        await stage.tab.click(on(stage).item(1))
        await stage.pause(2_000)
      }
    },
  },
  {
    ...atFeed,
    name: 'a save refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('500', { act: 'save' })
      await stage.tab.click(on(stage).openMenu(linkedinPost(stage.world, 0)))
      await stage.tab.click(on(stage).item(1))
      await stage.pause(1_000)
    },
  },
  {
    ...atFeed,
    name: 'the link copied',
    acts: [],
    async play(stage) {
      await stage.tab.click(on(stage).openMenu(linkedinPost(stage.world, 2)))
      await stage.tab.click(on(stage).item(2))
    },
  },
  {
    ...atFeed,
    name: 'the control menu opened and closed',
    acts: [],
    async play(stage) {
      await stage.tab.click(on(stage).openMenu(linkedinPost(stage.world, 2)))
      await stage.tab.waitFor(on(stage).item(1))
      await stage.tab.click(on(stage).openMenu(linkedinPost(stage.world, 2)))
    },
  },
]

export const votes: Scene[] = [
  {
    ...atFeed,
    name: 'a vote refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('429', { act: 'vote' })
      await stage.tab.click(on(stage).vote(pollPost(stage.world, 0), 1))
      await stage.pause(1_000)
    },
  },
  {
    ...atFeed,
    name: 'vote in a poll',
    acts: ['vote'],
    play: (stage) => stage.tab.click(on(stage).vote(pollPost(stage.world, 1), 2)),
  },
]

export const follows: Scene[] = [
  {
    ...atFeed,
    name: 'follow the author from the post',
    acts: ['follow'],
    async play(stage) {
      const post = nth(
        stage.world.linkedin.posts.filter(({ followable }) => followable),
        0,
      )
      await stage.tab.click(on(stage).followAuthor(post))
    },
  },
  {
    ...atFeed,
    name: 'comments looked at',
    acts: [],
    async play(stage) {
      const { post, id } = linkedinComment(stage.world, 0)
      await stage.tab.click(on(stage).openComments(post))
      await stage.tab.waitFor(on(stage).likeComment(id))
    },
  },
]
