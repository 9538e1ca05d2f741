/** What people do on X every day, and what they only begin. */
import { xAddresses, xPages, XTab } from '../../pages/x.ts'
import { conversation, nth, quotingPost, xPost } from '../pick.ts'
import type { Scene, SceneStage, World } from '../scene.ts'

const x = ({ tab, scenario }: SceneStage) => new XTab(tab, scenario)

const isWide: Scene['only'] = ({ layout }) => layout === 'desktop'

const atHome = {
  site: 'x',
  page: ({ scenario }: World) =>
    scenario.layout === 'narrow' ? xAddresses.narrowHome : xAddresses.home,
} as const
const atPeople = { site: 'x', page: () => xAddresses.people } as const
const chatOf = (world: World, isGroup: boolean): string => {
  const { id } = conversation(world, isGroup)
  return world.scenario.xChat === 'legacy' ? xAddresses.olderChat(id) : xAddresses.chat(id)
}

export const touches: Scene[] = [
  {
    ...atHome,
    name: 'like, and take it back',
    acts: ['like', 'unlike'],
    async play(stage) {
      await x(stage).click(xPages.like(xPost(stage.world, 0)))
      await stage.pause(1_000)
      await x(stage).click(xPages.unlike(xPost(stage.world, 0)))
    },
  },
  {
    ...atHome,
    name: 'a like refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('error-in-200', { act: 'like' })
      await x(stage).click(xPages.like(xPost(stage.world, 1)))
      await stage.pause(2_000)
    },
  },
  {
    ...atHome,
    name: 'repost, and take it back',
    acts: ['repost', 'undo-repost'],
    async play(stage) {
      const post = quotingPost(stage.world)
      await x(stage).click(xPages.openReposts(post), xPages.repostNow)
      await stage.pause(1_000)
      await x(stage).click(xPages.openReposted(post), xPages.undoRepost)
    },
  },
  {
    ...atHome,
    name: 'a like by a script',
    acts: [],
    uncounted: ['like'],
    async play(stage) {
      await stage.tab.evaluate(
        (selector) => document.querySelector<HTMLElement>(selector)?.click(),
        xPages.like(xPost(stage.world, 2)),
      )
    },
  },
]

export const words: Scene[] = [
  {
    ...atHome,
    name: 'reply in the dialog',
    acts: ['reply'],
    async play(stage) {
      await x(stage).click(xPages.openReply(xPost(stage.world, 0)))
      await x(stage).send('Which part was the hardest for you?')
    },
  },
  {
    ...atHome,
    name: 'the timeline scrolled',
    acts: [],
    play: (stage) => x(stage).read(1),
  },
  {
    ...atHome,
    name: 'quote with Ctrl and Enter',
    acts: ['quote'],
    async play(stage) {
      await x(stage).click(xPages.openReposts(quotingPost(stage.world)), xPages.quote)
      await x(stage).send('So true #Teaching', 'keys')
    },
  },
  {
    ...atHome,
    name: 'a post refused',
    acts: [],
    only: isWide,
    async play(stage) {
      stage.network.refuse('429', { act: 'post' })
      await x(stage).openPost()
      await stage.tab.type(xPages.editor, 'Well said')
      await stage.tab.click(xPages.send)
      await stage.pause(1_000)
      await stage.tab.goto(xAddresses.home)
    },
  },
  {
    ...atHome,
    name: 'the menu of reposts opened, then closed',
    acts: [],
    async play(stage) {
      await x(stage).click(xPages.openReposts(quotingPost(stage.world)))
      await stage.tab.press('Escape')
    },
  },
  {
    ...atHome,
    name: 'post',
    acts: ['post'],
    async play(stage) {
      await x(stage).openPost()
      await x(stage).send('Ten words say quite enough for any morning I think')
    },
  },
]

export const people: Scene[] = [
  {
    ...atPeople,
    name: 'follow from a list, and stop',
    acts: ['follow', 'unfollow'],
    async play(stage) {
      const { handle } = nth(stage.world.people, 5)
      await x(stage).click(xPages.cellFollow(handle))
      await stage.pause(1_000)
      await x(stage).click(xPages.cellUnfollow(handle), xPages.confirm)
    },
  },
  {
    ...atPeople,
    name: 'a follow refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('429', { act: 'follow' })
      await x(stage).click(xPages.cellFollow(nth(stage.world.people, 4).handle))
      await stage.pause(1_000)
    },
  },
]

export const messages: Scene[] = [
  {
    site: 'x',
    page: (world) => chatOf(world, false),
    name: 'messages by Enter and by the button',
    acts: ['message', 'message'],
    async play(stage) {
      await x(stage).message('Shall we meet?', 'enter', stage.scenario.xChat)
      await x(stage).message(
        'On Thursday perhaps, or whenever it suits you',
        'button',
        stage.scenario.xChat,
      )
    },
  },
  {
    site: 'x',
    page: (world) => chatOf(world, false),
    name: 'a message written and left',
    acts: [],
    async play({ tab, scenario }) {
      const isOlder = scenario.xChat === 'legacy'
      await tab.type(isOlder ? xPages.olderMessage : xPages.message, 'Well')
    },
  },
]
