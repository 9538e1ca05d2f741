/** What is written on LinkedIn in public and taken back again, and what is only begun. */
import { addresses } from '../../pages/linkedin.ts'
import { linkedinPosts, postAddress } from '../../pages/linkedin-posts.ts'
import { linkedinComment, linkedinPost, nth } from '../pick.ts'
import type { Scene, SceneStage, World } from '../scene.ts'

const on = ({ scenario }: SceneStage) => linkedinPosts(scenario.linkedinStack)
const atFeed = { site: 'linkedin', page: () => addresses.feed } as const

/** Writes in the composer that the share box, or a menu, has just opened. */
async function write(stage: SceneStage, words: string): Promise<void> {
  await stage.tab.waitFor(on(stage).shareEditor)
  await stage.tab.type(on(stage).shareEditor, words)
}

async function comment(stage: SceneStage, index: number, words: string): Promise<void> {
  await openComments(stage, index)
  await stage.tab.type(on(stage).commentEditor(linkedinPost(stage.world, index)), words)
}

/** Opens the comments of a post, and waits until they are there. */
async function openComments(stage: SceneStage, index: number): Promise<void> {
  const post = linkedinPost(stage.world, index)
  await stage.tab.click(on(stage).openComments(post))
  await stage.tab.waitFor(on(stage).likeComment(nth(post.comments, 0).id))
}

/** The newest comment of one's own under a post. */
const ownComment = ({ world }: SceneStage, index: number): string =>
  nth(
    linkedinPost(world, index).comments.filter(({ author }) => author === world.self),
    0,
  ).id

const ownPost = ({ linkedin, self }: World) =>
  nth(
    linkedin.posts.filter(({ author }) => author === self),
    0,
  )
const atOwnPost = {
  site: 'linkedin',
  page: (world: World) => postAddress(ownPost(world)),
} as const

export const posts: Scene[] = [
  {
    ...atOwnPost,
    name: 'a post of one’s own changed',
    acts: [],
    async play(stage) {
      await stage.tab.click(on(stage).openMenu(ownPost(stage.world)))
      await stage.tab.click(on(stage).item(3))
      await write(stage, ' and books')
      await stage.tab.click(on(stage).sendShare)
      await stage.tab.waitFor(on(stage).shareEditor, { gone: true })
    },
  },
  {
    ...atOwnPost,
    name: 'its deletion thought better of',
    acts: [],
    async play(stage) {
      await stage.tab.click(on(stage).openMenu(ownPost(stage.world)))
      await stage.tab.click(on(stage).item(4))
      await stage.tab.click(on(stage).no)
    },
  },
  {
    ...atOwnPost,
    name: 'its deletion refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('500', { act: 'delete-post' })
      await stage.tab.click(on(stage).openMenu(ownPost(stage.world)))
      await stage.tab.click(on(stage).item(4))
      await stage.tab.click(on(stage).yes)
      await stage.pause(1_000)
    },
  },
  {
    ...atFeed,
    name: 'a new post, and delete it',
    acts: ['post', 'delete-post'],
    async play(stage) {
      await stage.tab.click(on(stage).startPost)
      await write(stage, 'Our library lends tools since this spring')
      await stage.tab.click(on(stage).sendShare)
      await stage.tab.waitFor(on(stage).shareEditor, { gone: true })
      await stage.pause(2_000)
      await stage.tab.click(on(stage).openMenu(ownPost(stage.world)))
      await stage.tab.click(on(stage).item(4))
      await stage.tab.click(on(stage).yes)
    },
  },
  {
    ...atFeed,
    name: 'a post with a poll',
    acts: ['post'],
    async play(stage) {
      await stage.tab.click(on(stage).startPost)
      await write(stage, 'Which day suits you?')
      await stage.tab.click(on(stage).addPoll)
      await stage.tab.click(on(stage).sendShare)
      await stage.tab.waitFor(on(stage).shareEditor, { gone: true })
    },
  },
  {
    ...atFeed,
    name: 'a post refused inside a yes',
    acts: [],
    async play(stage) {
      stage.network.refuse('error-in-200', { act: 'post' })
      await stage.tab.click(on(stage).startPost)
      await write(stage, 'Nobody will see this')
      await stage.tab.click(on(stage).sendShare)
      await stage.pause(2_500)
      await stage.tab.goto(addresses.feed)
    },
  },
  {
    ...atFeed,
    name: 'a post kept as a draft',
    acts: [],
    async play(stage) {
      await stage.tab.click(on(stage).startPost)
      await write(stage, 'Not quite there')
      await stage.tab.click(on(stage).closeShare)
      await stage.tab.click(on(stage).yes)
      await stage.tab.waitFor(on(stage).shareEditor, { gone: true })
    },
  },
  {
    ...atFeed,
    name: 'a post discarded',
    acts: [],
    async play(stage) {
      await stage.tab.click(on(stage).startPost)
      await write(stage, 'Better not')
      await stage.tab.click(on(stage).closeShare)
      await stage.tab.click(on(stage).no)
      await stage.tab.waitFor(on(stage).shareEditor, { gone: true })
    },
  },
  {
    ...atFeed,
    name: 'the composer opened and closed',
    acts: [],
    async play(stage) {
      await stage.tab.click(on(stage).startPost)
      await stage.tab.click(on(stage).closeShare)
      await stage.tab.waitFor(on(stage).shareEditor, { gone: true })
    },
  },
  {
    ...atFeed,
    name: 'repost with thoughts',
    acts: ['quote'],
    async play(stage) {
      await stage.tab.click(on(stage).openReposts(linkedinPost(stage.world, 1)))
      await stage.tab.click(on(stage).repostWithThoughts)
      await write(stage, 'We saw the same, mostly with newcomers')
      await stage.tab.click(on(stage).sendShare)
      await stage.tab.waitFor(on(stage).shareEditor, { gone: true })
    },
  },
  {
    ...atFeed,
    name: 'thoughts about a post discarded',
    acts: [],
    async play(stage) {
      await stage.tab.click(on(stage).openReposts(linkedinPost(stage.world, 1)))
      await stage.tab.click(on(stage).repostWithThoughts)
      await write(stage, 'Hm')
      await stage.tab.click(on(stage).closeShare)
      await stage.tab.click(on(stage).no)
      await stage.tab.waitFor(on(stage).shareEditor, { gone: true })
    },
  },
]

export const underPosts: Scene[] = [
  {
    ...atFeed,
    name: 'comment with Ctrl and Enter',
    acts: ['comment'],
    async play(stage) {
      await comment(stage, 0, 'How did you measure that?')
      await stage.tab.press('Control+Enter')
    },
  },
  {
    ...atFeed,
    name: 'comment, change it, delete it',
    acts: ['comment', 'delete-comment'],
    async play(stage) {
      await comment(stage, 1, 'How did you measure that?')
      await stage.tab.click(on(stage).sendComment(linkedinPost(stage.world, 1)))
      await stage.pause(2_000)
      const id = ownComment(stage, 1)
      await stage.tab.click(on(stage).openCommentMenu(id))
      await stage.tab.click(on(stage).item(2))
      await stage.tab.type(on(stage).replyEditor(id), ' And when?')
      await stage.tab.click(on(stage).sendReply(id))
      await stage.tab.waitFor(on(stage).replyEditor(id), { gone: true })
      await stage.tab.click(on(stage).openCommentMenu(id))
      await stage.tab.click(on(stage).item(3))
      await stage.tab.click(on(stage).yes)
    },
  },
  {
    ...atFeed,
    name: 'an older comment of one’s own changed',
    acts: [],
    async play(stage) {
      await openComments(stage, 2)
      const id = ownComment(stage, 2)
      await stage.tab.click(on(stage).openCommentMenu(id))
      await stage.tab.click(on(stage).item(2))
      await stage.tab.type(on(stage).replyEditor(id), ' And when?')
      await stage.tab.click(on(stage).sendReply(id))
      await stage.tab.waitFor(on(stage).replyEditor(id), { gone: true })
    },
  },
  {
    ...atFeed,
    name: 'its deletion thought better of',
    acts: [],
    async play(stage) {
      await openComments(stage, 2)
      await stage.tab.click(on(stage).openCommentMenu(ownComment(stage, 2)))
      await stage.tab.click(on(stage).item(3))
      await stage.tab.click(on(stage).no)
    },
  },
  {
    ...atFeed,
    name: 'a comment with a smile, and rubbed out',
    acts: [],
    async play(stage) {
      await comment(stage, 2, 'How')
      await stage.tab.click(on(stage).emoji(linkedinPost(stage.world, 2)))
      await stage.pause(2_000)
      await stage.tab.click(on(stage).commentEditor(linkedinPost(stage.world, 2)))
      await stage.tab.press('Control+a')
      await stage.tab.press('Backspace')
      await stage.pause(500)
    },
  },
  {
    ...atFeed,
    name: 'a comment’s menu opened and closed',
    acts: [],
    async play(stage) {
      const { id } = linkedinComment(stage.world, 2)
      await openComments(stage, 2)
      await stage.tab.click(on(stage).openCommentMenu(id))
      await stage.tab.waitFor(on(stage).item(1))
      await stage.tab.click(on(stage).openCommentMenu(id))
    },
  },
  {
    ...atFeed,
    name: 'a reply that was answered by an error and stands all the same',
    acts: ['reply'],
    async play(stage) {
      const { id } = linkedinComment(stage.world, 2)
      await openComments(stage, 2)
      stage.network.refuse('posted-but-500', { act: 'reply' })
      await stage.tab.click(on(stage).openReply(id))
      await stage.tab.type(on(stage).replyEditor(id), 'We tried')
      await stage.tab.click(on(stage).sendReply(id))
      await stage.pause(2_500)
    },
  },
  {
    ...atFeed,
    name: 'a reply refused',
    acts: [],
    async play(stage) {
      const { id } = linkedinComment(stage.world, 2)
      await openComments(stage, 2)
      stage.network.refuse('500', { act: 'reply' })
      await stage.tab.click(on(stage).openReply(id))
      await stage.tab.type(on(stage).replyEditor(id), 'Once more')
      await stage.tab.click(on(stage).sendReply(id))
      await stage.pause(1_500)
      await stage.tab.goto(addresses.feed)
    },
  },
  {
    ...atFeed,
    name: 'a reply begun and left',
    acts: [],
    async play(stage) {
      const { id } = linkedinComment(stage.world, 0)
      await openComments(stage, 0)
      await stage.tab.click(on(stage).openReply(id))
      await stage.tab.type(on(stage).replyEditor(id), 'Later')
      await stage.tab.goto(addresses.feed)
    },
  },
]

export const privately: Scene[] = [
  {
    ...atFeed,
    name: 'a post not sent to anybody after all',
    acts: [],
    async play(stage) {
      await stage.tab.click(on(stage).openSend(linkedinPost(stage.world, 0)))
      await stage.tab.type(on(stage).sendWords, 'Did you see')
      await stage.tab.click(on(stage).closeSend)
      await stage.tab.waitFor(on(stage).sendWords, { gone: true })
    },
  },
  {
    ...atFeed,
    name: 'send a post to two people',
    acts: ['message'],
    // On the classic pages the bubble of another conversation is taken for the partner.
    only: ({ linkedinStack }) => linkedinStack !== 'classic',
    async play(stage) {
      await stage.tab.click(on(stage).openSend(linkedinPost(stage.world, 0)))
      await stage.tab.type(on(stage).sendWords, 'This made me think of our talk')
      await stage.tab.click(on(stage).sendTo)
      await stage.tab.waitFor(on(stage).sendWords, { gone: true })
    },
  },
]
