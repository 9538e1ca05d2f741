/** Pages, groups, events and newsletters on LinkedIn, and what only looks like joining them. */
import { networkAddresses, networkPages } from '../../pages/linkedin-network.ts'
import { linkedinPosts } from '../../pages/linkedin-posts.ts'
import { nth } from '../pick.ts'
import type { Scene, SceneStage, World } from '../scene.ts'

const on = ({ scenario }: SceneStage) => networkPages(scenario.linkedinStack)
const writing = ({ scenario }: SceneStage) => linkedinPosts(scenario.linkedinStack)

const group = ({ linkedin }: World, index: number): string => nth(linkedin.places.groups, index).id

const atCompany = {
  site: 'linkedin',
  page: (world: World) => networkAddresses.company(nth(world.organisations, 0).slug),
} as const
const atEvent = {
  site: 'linkedin',
  page: (world: World) => networkAddresses.event(nth(world.linkedin.places.events, 0).id),
} as const
const atNewsletter = {
  site: 'linkedin',
  page: (world: World) =>
    networkAddresses.newsletter(nth(world.linkedin.places.newsletters, 0).slug),
} as const
const inGroup = (index: number) =>
  ({
    site: 'linkedin',
    page: (world: World) => networkAddresses.group(group(world, index)),
  }) as const
const atCreateGroup = { site: 'linkedin', page: () => networkAddresses.createGroup } as const

export const pages: Scene[] = [
  {
    ...atCompany,
    name: 'following a page refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('500', { act: 'follow-page' })
      await stage.tab.click(on(stage).followPage)
      await stage.pause(800)
    },
  },
  {
    ...atCompany,
    name: 'follow a page, and unfollow it',
    acts: ['follow-page', 'unfollow-page'],
    async play(stage) {
      await stage.tab.click(on(stage).followPage)
      await stage.pause(2_000)
      await stage.tab.click(on(stage).followPage)
    },
  },
  {
    ...atCompany,
    name: 'follow a page recommended below another',
    acts: ['follow-page'],
    play: (stage) => stage.tab.click(`${on(stage).followOther}[aria-pressed="false"]`),
  },
  {
    ...atCompany,
    name: 'a page hovered over',
    acts: [],
    async play({ tab, pause }) {
      await tab.move(400, 200)
      await pause(300)
    },
  },
]

export const groups: Scene[] = [
  {
    ...inGroup(2),
    name: 'joining a group refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('error-in-200', { act: 'join-group' })
      await stage.tab.click(on(stage).join)
      await stage.pause(2_000)
    },
  },
  {
    ...inGroup(2),
    name: 'join a group',
    acts: ['join-group'],
    async play(stage) {
      await stage.tab.click(on(stage).join)
      await stage.pause(500)
    },
  },
  {
    ...inGroup(0),
    name: 'leaving a group cancelled',
    acts: [],
    async play(stage) {
      await stage.tab.click(on(stage).groupMenu)
      await stage.tab.click(on(stage).menuItem(1))
      await stage.tab.click(on(stage).cancel)
      await stage.tab.goto(networkAddresses.group(group(stage.world, 0)))
    },
  },
  {
    ...inGroup(0),
    name: 'leave a group',
    acts: ['leave-group'],
    async play(stage) {
      await stage.tab.click(on(stage).groupMenu)
      await stage.tab.click(on(stage).menuItem(1))
      await stage.tab.click(on(stage).confirm)
    },
  },
  {
    ...inGroup(1),
    name: 'a post in a group begun and left',
    acts: [],
    async play(stage) {
      await stage.tab.click(writing(stage).startPost)
      await stage.tab.type(writing(stage).shareEditor, 'Who reads')
      await stage.tab.goto(networkAddresses.group(group(stage.world, 1)))
    },
  },
  {
    ...inGroup(1),
    name: 'post in a group',
    acts: ['post'],
    async play(stage) {
      await stage.tab.click(writing(stage).startPost)
      await stage.tab.type(writing(stage).shareEditor, 'Who reads along this winter?')
      await stage.tab.click(writing(stage).sendShare)
      await stage.tab.waitFor(writing(stage).shareEditor, { gone: true })
    },
  },
  {
    ...atCreateGroup,
    name: 'a group named and not created',
    acts: [],
    play: (stage) => stage.tab.type(on(stage).groupName, 'Readers'),
  },
  {
    ...atCreateGroup,
    name: 'create a group',
    acts: ['create-group'],
    async play(stage) {
      await stage.tab.type(on(stage).groupName, 'Slow readers')
      await stage.tab.click(on(stage).createGroup)
      // Until the verdict: a page left before has not yet written down the new address.
      await stage.pause(2_000)
    },
  },
  {
    ...atCreateGroup,
    name: 'a group without a name',
    acts: [],
    async play(stage) {
      await stage.tab.click(on(stage).createGroup)
      await stage.pause(500)
    },
  },
]

export const happenings: Scene[] = [
  {
    ...atEvent,
    name: 'an event shared with nobody',
    acts: [],
    play: (stage) => stage.tab.click(on(stage).secondButton),
  },
  {
    ...atEvent,
    name: 'attend an event',
    acts: ['attend'],
    byWords: true,
    play: (stage) => stage.tab.click(on(stage).firstButton),
  },
  {
    ...atNewsletter,
    name: 'subscribing refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('429', { act: 'subscribe' })
      await stage.tab.click(on(stage).firstButton)
      // Only the page tells, ten seconds later: what is done before then would show this as done.
      await stage.pause(10_500)
    },
  },
  {
    ...atNewsletter,
    name: 'subscribe to a newsletter',
    acts: ['subscribe'],
    byWords: true,
    play: (stage) => stage.tab.click(on(stage).firstButton),
  },
]
