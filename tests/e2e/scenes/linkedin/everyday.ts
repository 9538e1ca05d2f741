/** What people do on LinkedIn every day, and what they only begin. */
import { addresses, linkedinPages } from '../../pages/linkedin.ts'
import { inviter, linkedinComment, linkedinPost, nth, stranger, thread } from '../pick.ts'
import type { Scene, SceneStage } from '../scene.ts'

const on = ({ scenario }: SceneStage) => linkedinPages(scenario.linkedinStack)

/** The messaging app's own frame; the classic pages have none. */
const app = ({ tab, scenario }: SceneStage) =>
  tab.frame(scenario.linkedinStack === 'classic' ? '/messaging/' : '/preload/')

const atFeed = { site: 'linkedin', page: () => addresses.feed } as const
const atInvitations = { site: 'linkedin', page: () => addresses.invitations } as const
const atStranger = {
  site: 'linkedin',
  page: (world: SceneStage['world']) => addresses.profile(stranger(world, 0)),
} as const
const inConversation = {
  site: 'linkedin',
  page: (world: SceneStage['world']) => addresses.thread(thread(world).id),
} as const

export const feed: Scene[] = [
  {
    ...atFeed,
    name: 'react, and take it back',
    acts: ['react', 'unreact'],
    async play(stage) {
      const post = linkedinPost(stage.world, 0)
      await stage.tab.click(on(stage).reaction(post))
      await stage.pause(2_000)
      await stage.tab.click(on(stage).reaction(post))
    },
  },
  {
    ...atFeed,
    name: 'a reaction refused inside a yes',
    acts: [],
    async play(stage) {
      stage.network.refuse('error-in-200', { act: 'react' })
      await stage.tab.click(on(stage).reaction(linkedinPost(stage.world, 1)))
      await stage.pause(2_000)
    },
  },
  {
    ...atFeed,
    name: 'comment on a post a friend showed',
    acts: ['comment'],
    async play(stage) {
      const { tab, world, pause } = stage
      const post = nth(
        world.linkedin.posts.filter(
          ({ header, author }) => header !== null && author.kind === 'person',
        ),
        0,
      )
      await tab.click(on(stage).openComments(post))
      await tab.type(on(stage).commentEditor(post), 'Which part was the hardest for you?')
      await tab.click(on(stage).sendComment(post))
      await pause(300)
    },
  },
  {
    ...atFeed,
    name: 'a comment written and left',
    acts: [],
    async play(stage) {
      const post = linkedinPost(stage.world, 0)
      await stage.tab.click(on(stage).openComments(post))
      await stage.tab.type(on(stage).commentEditor(post), 'Not yet')
    },
  },
  {
    ...atFeed,
    name: 'reply to a comment',
    acts: ['reply'],
    async play(stage) {
      const { post, id } = linkedinComment(stage.world, 2)
      await stage.tab.click(on(stage).openComments(post))
      await stage.tab.click(on(stage).openReply(id))
      await stage.tab.type(on(stage).replyEditor(id), 'We tried')
      await stage.tab.click(on(stage).sendReply(id))
    },
  },
  {
    ...atFeed,
    name: 'a reaction by a script',
    acts: [],
    uncounted: ['react'],
    async play(stage) {
      await stage.tab.evaluate(
        (selector) => document.querySelector<HTMLElement>(selector)?.click(),
        on(stage).reaction(linkedinPost(stage.world, 2)),
      )
    },
  },
  {
    ...atFeed,
    name: 'repost at once',
    acts: ['repost'],
    async play(stage) {
      await stage.tab.click(on(stage).openReposts(linkedinPost(stage.world, 1)))
      await stage.tab.click(on(stage).repostNow)
    },
  },
  {
    ...atFeed,
    name: 'a repost refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('429', { act: 'repost' })
      await stage.tab.click(on(stage).openReposts(linkedinPost(stage.world, 2)))
      await stage.tab.click(on(stage).repostNow)
      await stage.pause(1_000)
    },
  },
]

export const invitations: Scene[] = [
  {
    ...atInvitations,
    name: 'accept in the list',
    acts: ['accept'],
    async play(stage) {
      await stage.tab.click(on(stage).invitation(inviter(stage.world, 0), 'accept'))
    },
  },
  {
    ...atInvitations,
    name: 'an acceptance refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('500', { act: 'accept' })
      await stage.tab.click(on(stage).invitation(inviter(stage.world, 0), 'accept'))
      await stage.pause(1_000)
    },
  },
  {
    ...atInvitations,
    name: 'ignore in the list',
    acts: ['ignore'],
    async play(stage) {
      await stage.tab.click(on(stage).invitation(inviter(stage.world, 1), 'ignore'))
    },
  },
  {
    ...atInvitations,
    name: 'looking through the list',
    acts: [],
    async play({ tab, pause }) {
      await tab.move(600, 400)
      await tab.wheel(300)
      await pause(500)
    },
  },
  {
    ...atStranger,
    name: 'follow on a profile',
    acts: ['follow'],
    async play(stage) {
      await stage.tab.click(on(stage).follow)
    },
  },
  {
    ...atStranger,
    name: 'an invitation not sent after all',
    acts: [],
    async play(stage) {
      await stage.tab.click(on(stage).invite(stranger(stage.world, 0)))
      await stage.tab.click(on(stage).addNote)
      await stage.tab.type(on(stage).note, 'Your talk')
      await stage.tab.goto(addresses.profile(stranger(stage.world, 0)))
    },
  },
  {
    ...atStranger,
    name: 'invite with a note',
    acts: ['invite-with-note'],
    async play(stage) {
      await stage.tab.click(on(stage).invite(stranger(stage.world, 0)))
      await stage.tab.click(on(stage).addNote)
      await stage.tab.type(on(stage).note, 'Your talk on peer review made me think')
      await stage.tab.click(on(stage).sendNote)
    },
  },
  {
    ...atStranger,
    name: 'a profile looked at',
    acts: [],
    play: ({ pause }) => pause(1_000),
  },
]

export const messages: Scene[] = [
  {
    ...inConversation,
    name: 'two messages within ten seconds',
    acts: ['message', 'message'],
    async play(stage) {
      const frame = await app(stage)
      await frame.type(on(stage).message, 'Thank you for the pointer to the study')
      await frame.click(on(stage).sendMessage)
      await stage.pause(400)
      await frame.type(on(stage).message, 'Shall we talk on Thursday?')
      await frame.click(on(stage).sendMessage)
    },
  },
  {
    ...inConversation,
    name: 'a message written and left',
    acts: [],
    async play(stage) {
      await (await app(stage)).type(on(stage).message, 'Well')
    },
  },
  {
    ...atFeed,
    name: 'a message refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('429', { act: 'message' })
      await stage.tab.click(on(stage).openBubbles)
      await stage.tab.click(on(stage).bubble)
      await stage.tab.type(on(stage).bubbleMessage, 'Hello')
      await stage.tab.click(on(stage).bubbleSend)
      await stage.pause(1_000)
      await stage.tab.goto(addresses.feed)
    },
  },
  {
    ...atFeed,
    name: 'a message in the bubble',
    acts: ['message'],
    async play(stage) {
      await stage.tab.click(on(stage).openBubbles)
      await stage.tab.click(on(stage).bubble)
      await stage.tab.type(on(stage).bubbleMessage, 'Hello again')
      await stage.tab.click(on(stage).bubbleSend)
      await stage.pause(500)
      await stage.tab.goto(addresses.feed)
    },
  },
]
