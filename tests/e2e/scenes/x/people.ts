/** Following on X, and being followed. */
import { xAddresses, xPages } from '../../pages/x.ts'
import { nth, xPost } from '../pick.ts'
import type { Scene, World } from '../scene.ts'
import { atHome, byScript, isWide, xTab } from './stage.ts'

const personAt = ({ people }: World, place: number) => nth(people, place)
/** Somebody with a private account. */
const locked = (world: World) => nth(world.people, 9)

const atPeople = { site: 'x', page: () => xAddresses.people } as const
const atRequests = { site: 'x', page: () => xAddresses.followRequests } as const
const atFollowers = {
  site: 'x',
  page: ({ self }: World) => xAddresses.followers(self.handle),
} as const
const profileOf = (place: number) =>
  ({
    site: 'x',
    page: (world: World) => xAddresses.profile(personAt(world, place).handle),
  }) as const

export const following: Scene[] = [
  {
    ...atHome,
    name: 'follow from a post’s menu, and stop',
    acts: ['follow', 'unfollow'],
    async play(stage) {
      const menu = xPages.openMenu(xPost(stage.world, 0))
      await xTab(stage).click(menu, xPages.menuFollow)
      await stage.pause(1_000)
      await xTab(stage).click(menu, xPages.menuFollow)
    },
  },
  {
    ...atHome,
    name: 'follow from a card',
    acts: ['follow'],
    only: isWide,
    async play(stage) {
      await xTab(stage).openCard(xPost(stage.world, 1))
      await xTab(stage).click(xPages.cardFollow)
    },
  },
  {
    ...profileOf(3),
    name: 'follow on a profile',
    acts: ['follow'],
    play: (stage) => xTab(stage).click(xPages.follow),
  },
  {
    ...atPeople,
    name: 'follow from a list, then think better of stopping',
    acts: ['follow'],
    async play(stage) {
      const { handle } = personAt(stage.world, 5)
      await xTab(stage).click(xPages.cellFollow(handle))
      await stage.pause(1_000)
      await xTab(stage).click(xPages.cellUnfollow(handle), xPages.cancel)
    },
  },
  {
    ...atPeople,
    name: 'ask to follow a private account, and take it back',
    acts: ['follow', 'cancel-request'],
    async play(stage) {
      const { handle } = locked(stage.world)
      await xTab(stage).click(xPages.cellFollow(handle))
      await stage.pause(1_000)
      await xTab(stage).click(xPages.cancelRequest(handle), xPages.confirm)
    },
  },
  {
    ...atPeople,
    name: 'asking thought better of, but kept',
    acts: ['follow'],
    async play(stage) {
      const { handle } = locked(stage.world)
      await xTab(stage).click(xPages.cellFollow(handle))
      await stage.pause(1_000)
      await xTab(stage).click(xPages.cancelRequest(handle), xPages.cancel)
    },
  },
  {
    ...atPeople,
    name: 'a follow refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('429', { act: 'follow' })
      await xTab(stage).click(xPages.cellFollow(personAt(stage.world, 4).handle))
      await stage.pause(1_000)
    },
  },
  {
    ...atPeople,
    name: 'a follow by a script',
    acts: [],
    uncounted: ['follow'],
    play: (stage) => byScript(stage, xPages.cellFollow(personAt(stage.world, 6).handle)),
  },
  {
    ...atPeople,
    name: 'not following after all',
    acts: [],
    play: (stage) =>
      // The one person who is followed from the beginning.
      xTab(stage).click(xPages.cellUnfollow(personAt(stage.world, 8).handle), xPages.cancel),
  },
  {
    ...profileOf(2),
    name: 'a profile’s menu opened, then closed',
    acts: [],
    async play(stage) {
      await xTab(stage).click(xPages.profileMenu)
      await xTab(stage).press('Escape')
    },
  },
  {
    ...profileOf(2),
    name: 'somebody muted on their profile',
    acts: [],
    play: (stage) => xTab(stage).click(xPages.profileMenu, xPages.menuLine(2)),
  },
  {
    ...atHome,
    name: 'a post’s menu opened, then closed',
    acts: [],
    async play(stage) {
      await xTab(stage).click(xPages.openMenu(xPost(stage.world, 2)))
      await xTab(stage).press('Escape')
    },
  },
]

const asking = ({ x }: World) => nth(x.followRequests, 0).handle
const follower = ({ x }: World) => nth(x.followers, 0).handle

export const followed: Scene[] = [
  {
    ...atRequests,
    name: 'a request to follow that the server fails at accepting',
    acts: [],
    async play(stage) {
      stage.network.refuse('500', { act: 'accept-follow' })
      await xTab(stage).click(xPages.rowButton(asking(stage.world), 'last'))
      await stage.pause(800)
    },
  },
  {
    ...atRequests,
    name: 'let somebody follow',
    acts: ['accept-follow'],
    play: (stage) => xTab(stage).click(xPages.rowButton(asking(stage.world), 'last')),
  },
  {
    ...atRequests,
    name: 'do not let somebody follow',
    acts: ['deny-follow'],
    play: (stage) => xTab(stage).click(xPages.rowButton(asking(stage.world), 'first')),
  },
  {
    ...atFollowers,
    name: 'removing a follower thought better of',
    acts: [],
    play: (stage) =>
      xTab(stage).click(
        xPages.rowButton(follower(stage.world), 'last'),
        xPages.menuLine(1),
        xPages.cancel,
      ),
  },
  {
    ...atFollowers,
    name: 'the menu of a follower opened, then closed',
    acts: [],
    async play(stage) {
      await xTab(stage).click(xPages.rowButton(follower(stage.world), 'last'))
      await xTab(stage).press('Escape')
    },
  },
  {
    ...atFollowers,
    name: 'remove a follower',
    acts: ['remove-follower'],
    play: (stage) =>
      xTab(stage).click(
        xPages.rowButton(follower(stage.world), 'last'),
        xPages.menuLine(1),
        xPages.confirm,
      ),
  },
]
