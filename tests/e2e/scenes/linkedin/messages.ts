/** Messages on LinkedIn, and what is only written or only read. */
import type { Thread } from '../../../practice/world/linkedin.ts'
import { addresses, linkedinPages } from '../../pages/linkedin.ts'
import { networkAddresses, networkPages } from '../../pages/linkedin-network.ts'
import { nth } from '../pick.ts'
import type { Scene, SceneStage, World } from '../scene.ts'

const on = ({ scenario }: SceneStage) => ({
  ...linkedinPages(scenario.linkedinStack),
  ...networkPages(scenario.linkedinStack),
})

/** The messaging app's own frame; the classic pages have none. */
const app = ({ tab, scenario }: SceneStage) =>
  tab.frame(scenario.linkedinStack === 'classic' ? '/messaging/' : '/preload/')

const threadOf = ({ linkedin }: World, suits: (thread: Thread) => boolean): string =>
  nth(linkedin.threads.filter(suits), 0).id

const at = (page: (world: World) => string) => ({ site: 'linkedin', page }) as const
const inGroup = at((world) =>
  addresses.thread(threadOf(world, ({ partners }) => partners.length > 1)),
)
const inConversation = at((world) =>
  addresses.thread(threadOf(world, ({ partners }) => partners.length === 1)),
)
const atRequest = at((world) =>
  addresses.thread(threadOf(world, ({ request }) => request === true)),
)
/** Profile ids of people one has not written to. */
const strangers = ({ linkedin, people }: World): string[] =>
  people
    .filter((one) => !linkedin.threads.some(({ partners }) => partners.includes(one)))
    .map(({ profileId }) => profileId)

const single = at((world) => networkAddresses.compose(strangers(world).slice(0, 1)))
const several = at((world) => networkAddresses.compose(strangers(world).slice(0, 2)))

export const messages: Scene[] = [
  {
    ...inConversation,
    name: 'a conversation opened',
    acts: [],
    play: ({ pause }) => pause(500),
  },
  {
    ...inConversation,
    name: 'a message sent by Enter',
    acts: ['message'],
    async play(stage) {
      await (await app(stage)).type(on(stage).message, 'By the Enter key')
      await stage.tab.press('Enter')
      await stage.pause(300)
    },
  },
  {
    ...inConversation,
    name: 'a new line by Shift and Enter',
    acts: [],
    async play(stage) {
      await (await app(stage)).type(on(stage).message, 'One line')
      await stage.tab.press('Shift+Enter')
      await stage.pause(300)
      await stage.tab.goto(stage.tab.address())
    },
  },
  {
    ...inConversation,
    name: 'a message refused inside a yes',
    acts: [],
    async play(stage) {
      stage.network.refuse('error-in-200', { act: 'message' })
      const frame = await app(stage)
      await frame.type(on(stage).message, 'Hello')
      await frame.click(on(stage).sendMessage)
      await stage.pause(2_500)
      await stage.tab.goto(stage.tab.address())
    },
  },
  {
    ...inConversation,
    name: 'a phrase offered below the last message',
    acts: ['message'],
    play: async (stage) => (await app(stage)).click(on(stage).quickReply),
  },
  {
    ...inConversation,
    name: 'react to a message',
    acts: ['react-to-message'],
    play: async (stage) => (await app(stage)).click(on(stage).messageReaction),
  },
  {
    ...inConversation,
    name: 'a reaction to a message refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('429', { act: 'react-to-message' })
      await (await app(stage)).click(on(stage).messageReaction)
      await stage.pause(500)
    },
  },
  {
    ...inGroup,
    name: 'a message to several',
    acts: ['message'],
    async play(stage) {
      const frame = await app(stage)
      await frame.type(on(stage).message, 'Shall we meet on Thursday?')
      await frame.click(on(stage).sendMessage)
    },
  },
  {
    ...inGroup,
    name: 'a conversation of several read',
    acts: [],
    play: ({ pause }) => pause(400),
  },
  {
    ...single,
    name: 'the first message to somebody',
    acts: ['message'],
    async play(stage) {
      const frame = await app(stage)
      await frame.type(on(stage).message, 'We have not talked yet')
      await frame.click(on(stage).sendMessage)
      await stage.pause(500)
    },
  },
  {
    ...several,
    name: 'recipients chosen and nothing written',
    acts: [],
    play: ({ pause }) => pause(400),
  },
  {
    ...several,
    name: 'the first message to several',
    acts: ['message'],
    async play(stage) {
      const frame = await app(stage)
      await frame.type(on(stage).message, 'May I introduce you?')
      await frame.click(on(stage).sendMessage)
      await stage.pause(500)
    },
  },
  {
    ...atRequest,
    name: 'a request to talk read',
    acts: [],
    play: ({ pause }) => pause(400),
  },
  {
    ...atRequest,
    name: 'accept a request to talk',
    acts: ['accept-message'],
    byWords: true,
    play: async (stage) => (await app(stage)).click(`${on(stage).requestButton} + button`),
  },
]
