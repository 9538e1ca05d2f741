/** Communities and lists on X. */
import { xAddresses, xPages } from '../../pages/x.ts'
import { nth } from '../pick.ts'
import type { Scene, SceneStage, World } from '../scene.ts'
import { byScript, isWide, xTab } from './stage.ts'

const communityAt = (isOpen: boolean) =>
  ({
    site: 'x',
    page: ({ x }: World) =>
      xAddresses.community(
        nth(
          x.communities.filter((one) => one.isOpen === isOpen),
          0,
        ).id,
      ),
  }) as const
const atOpen = communityAt(true)
const atClosed = communityAt(false)

export const communities: Scene[] = [
  {
    ...atOpen,
    name: 'joining refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('429', { act: 'join' })
      await xTab(stage).click(xPages.headButton)
      await stage.pause(800)
    },
  },
  {
    ...atOpen,
    name: 'join a community, post there, and leave',
    acts: ['join', 'post', 'leave'],
    only: isWide,
    async play(stage) {
      await xTab(stage).click(xPages.headButton)
      await stage.pause(500)
      // The place to write comes with the next visit.
      await stage.tab.goto(stage.tab.address())
      await xTab(stage).sendInline('Glad to be here')
      await xTab(stage).click(xPages.headButton, xPages.confirm)
    },
  },
  {
    ...atOpen,
    name: 'join a community, and stay after all',
    acts: ['join'],
    async play(stage) {
      await xTab(stage).click(xPages.headButton)
      await stage.pause(500)
      await xTab(stage).click(xPages.headButton, xPages.cancel)
    },
  },
  {
    ...atClosed,
    name: 'asking to join, refused inside an answer of 200',
    acts: [],
    async play(stage) {
      stage.network.refuse('429', { act: 'ask-to-join' })
      await xTab(stage).click(xPages.headButton)
      await stage.pause(800)
    },
  },
  {
    ...atClosed,
    name: 'a community read',
    acts: [],
    play: (stage) => xTab(stage).read(1),
  },
  {
    ...atClosed,
    name: 'ask to join a community',
    acts: ['ask-to-join'],
    play: (stage) => xTab(stage).click(xPages.headButton),
  },
]

const listAt = (isOwn: boolean) =>
  ({
    site: 'x',
    page: ({ x, self }: World) =>
      xAddresses.list(
        nth(
          x.lists.filter(({ owner }) => (owner === self) === isOwn),
          0,
        ).id,
      ),
  }) as const
const atOwnList = listAt(true)
const atTheirList = listAt(false)
const atLists = { site: 'x', page: ({ self }: World) => xAddresses.lists(self.handle) } as const
/** Somebody who is in none of one's lists. */
const unlisted = ({ people }: World) => nth(people, 6)
const atUnlisted = {
  site: 'x',
  page: (world: World) => xAddresses.profile(unlisted(world).handle),
} as const

async function openLists(stage: SceneStage): Promise<void> {
  await xTab(stage).click(xPages.profileMenu, xPages.menuLine(1))
  await stage.tab.waitFor(xPages.save)
}

export const lists: Scene[] = [
  {
    ...atTheirList,
    name: 'follow a list, and stop',
    acts: ['follow-list', 'unfollow-list'],
    async play(stage) {
      await xTab(stage).click(xPages.headButton)
      await stage.pause(800)
      await xTab(stage).click(xPages.headButton)
    },
  },
  {
    ...atTheirList,
    name: 'following a list by a script',
    acts: [],
    uncounted: ['follow-list'],
    play: (stage) => byScript(stage, xPages.headButton),
  },
  {
    ...atOwnList,
    name: 'put somebody into a list, and take them out',
    acts: ['list-add', 'list-remove'],
    async play(stage) {
      const button = xPages.rowButton(nth(stage.world.people, 5).handle, 'last')
      await xTab(stage).click(button)
      await stage.pause(800)
      await xTab(stage).click(button)
    },
  },
  {
    ...atOwnList,
    name: 'putting somebody into a list refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('429', { act: 'list-add' })
      await xTab(stage).click(xPages.rowButton(nth(stage.world.people, 7).handle, 'last'))
      await stage.pause(800)
    },
  },
  {
    ...atUnlisted,
    name: 'a dialog of lists closed without saving',
    acts: [],
    async play(stage) {
      await openLists(stage)
      await xTab(stage).click(xPages.chooseList(0), xPages.closeDialog)
    },
  },
  {
    ...atUnlisted,
    name: 'a dialog of lists saved with nothing changed',
    acts: [],
    async play(stage) {
      await openLists(stage)
      await xTab(stage).click(xPages.save)
    },
  },
  {
    ...atUnlisted,
    name: 'put somebody into two lists at once',
    acts: ['list-add', 'list-add'],
    async play(stage) {
      await openLists(stage)
      await xTab(stage).click(xPages.chooseList(0), xPages.chooseList(1), xPages.save)
    },
  },
  {
    ...atLists,
    name: 'make a list',
    acts: ['create-list'],
    async play(stage) {
      await xTab(stage).click(xPages.headButton)
      await stage.tab.type(xPages.listName, 'Rivers')
      await xTab(stage).click(xPages.save)
    },
  },
  {
    ...atLists,
    name: 'a list begun and left',
    acts: [],
    async play(stage) {
      await xTab(stage).click(xPages.headButton)
      await stage.tab.type(xPages.listName, 'Perhaps')
      await xTab(stage).click(xPages.closeDialog)
    },
  },
]
