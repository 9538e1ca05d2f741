/** Messages on X, in each of its chats. */
import { xPages } from '../../pages/x.ts'
import { nth, xPost } from '../pick.ts'
import type { Scene, SceneStage, World } from '../scene.ts'
import { atHome, chatAt, chatOf, isByRequest, isLegacy, xTab } from './stage.ts'

const atChat = { site: 'x', page: (world: World) => chatOf(world) } as const
const atGroup = { site: 'x', page: (world: World) => chatOf(world, true) } as const
const atRequest = {
  site: 'x',
  page: (world: World) =>
    chatAt(
      world,
      nth(
        world.x.conversations.filter(({ isRequest }) => isRequest),
        0,
      ).id,
    ),
} as const

const react = ({ scenario }: SceneStage) =>
  scenario.xChat === 'legacy' ? xPages.reactOlder : xPages.react

export const written: Scene[] = [
  {
    ...atGroup,
    name: 'a message to a group',
    acts: ['message'],
    play: (stage) => xTab(stage).message('Hello all', 'button', stage.scenario.xChat),
  },
  {
    ...atChat,
    name: 'a message that fails',
    acts: [],
    async play(stage) {
      stage.network.refuse('error-in-200', { act: 'message' })
      await xTab(stage).message('Does this arrive?', 'enter', stage.scenario.xChat)
      await stage.pause(2_000)
    },
  },
  {
    ...atChat,
    name: 'a message after one that failed',
    acts: ['message'],
    play: (stage) => xTab(stage).message('And this?', 'enter', stage.scenario.xChat),
  },
  {
    ...atChat,
    name: 'a new line in a message, which does not send it',
    acts: [],
    async play(stage) {
      const isOlder = stage.scenario.xChat === 'legacy'
      await stage.tab.type(isOlder ? xPages.olderMessage : xPages.message, 'Well')
      await stage.tab.press('Shift+Enter')
    },
  },
]

export const reactions: Scene[] = [
  {
    ...atChat,
    name: 'react to a message of the newer chat',
    acts: ['react-message'],
    only: ({ xChat }) => xChat === 'xchat-http',
    play: (stage) => xTab(stage).click(xPages.react),
  },
  {
    ...atChat,
    name: 'react to a message of the older chat, and take it back',
    acts: ['react-message', 'unreact-message'],
    only: isLegacy,
    async play(stage) {
      await xTab(stage).click(xPages.reactOlder)
      await stage.pause(800)
      await xTab(stage).click(xPages.reactOlder)
    },
  },
  {
    ...atChat,
    name: 'a reaction to a message refused',
    acts: [],
    only: isByRequest,
    async play(stage) {
      stage.network.refuse('429', { act: 'react-message' })
      await xTab(stage).click(react(stage))
      await stage.pause(800)
    },
  },
]

export const letIn: Scene[] = [
  {
    ...atRequest,
    name: 'a message request opened and left',
    acts: [],
    only: isLegacy,
    play: (stage) => stage.tab.waitFor(xPages.acceptOlder),
  },
  {
    ...atRequest,
    name: 'a message request refused by the server',
    acts: [],
    only: isLegacy,
    async play(stage) {
      stage.network.refuse('429', { act: 'accept-chat' })
      await xTab(stage).click(xPages.acceptOlder)
      await stage.pause(800)
    },
  },
  {
    ...atRequest,
    name: 'accept a message request',
    acts: ['accept-chat'],
    only: isLegacy,
    play: (stage) => xTab(stage).click(xPages.acceptOlder),
  },
]

export const shared: Scene[] = [
  {
    ...atHome,
    name: 'sharing a post by message thought better of',
    acts: [],
    async play(stage) {
      await xTab(stage).click(xPages.openShare(xPost(stage.world, 0)), xPages.menuLine(3))
      await stage.tab.waitFor(xPages.save)
      await xTab(stage).click(xPages.chooseChat(1), xPages.closeDialog)
    },
  },
]
