/** One click on posts: what is an act, and what only looks like one. */
import { xAddresses, xPages } from '../../pages/x.ts'
import { nth, quotingPost, xPost } from '../pick.ts'
import type { Scene, World } from '../scene.ts'
import { atHome, byScript, isWide, ownPost, post, xTab } from './stage.ts'

const adOf = ({ x }: World) =>
  nth(
    x.home.filter(({ ad }) => ad),
    0,
  )
const pollOf = ({ x }: World) =>
  nth(
    x.home.filter(({ poll }) => poll),
    0,
  )
const pictureOf = ({ x }: World) =>
  nth(
    x.home.filter(({ media }) => media === 'photo'),
    0,
  )
const repostedOf = ({ x }: World) =>
  nth(
    x.home.filter(({ repostedBy }) => repostedBy),
    0,
  )

export const keys: Scene[] = [
  {
    ...atHome,
    name: 'like by the key l, and take it back',
    acts: ['like', 'unlike'],
    async play(stage) {
      await xTab(stage).press('j', 'l')
      await stage.pause(1_000)
      await xTab(stage).press('l')
    },
  },
  {
    ...atHome,
    name: 'bookmark by the key b',
    acts: ['bookmark'],
    play: (stage) => xTab(stage).press('j', 'b'),
  },
  {
    ...atHome,
    name: 'repost by the key t and Enter',
    acts: ['repost'],
    async play(stage) {
      await xTab(stage).press('j', 't')
      await stage.pause(300)
      await xTab(stage).press('Enter')
    },
  },
  {
    ...atHome,
    name: 'the letters l and b typed into a post that is not sent',
    acts: [],
    only: isWide,
    play: (stage) => stage.tab.type(xPages.editorInline, 'lb'),
  },
]

export const saved: Scene[] = [
  {
    ...atHome,
    name: 'bookmark, and take it back',
    acts: ['bookmark', 'undo-bookmark'],
    async play(stage) {
      await xTab(stage).click(xPages.bookmark(xPost(stage.world, 3)))
      await stage.pause(1_000)
      await xTab(stage).click(xPages.removeBookmark(xPost(stage.world, 3)))
    },
  },
  {
    ...atHome,
    name: 'bookmark from the share menu',
    acts: ['bookmark'],
    play: (stage) => xTab(stage).click(xPages.openShare(xPost(stage.world, 5)), xPages.menuLine(2)),
  },
  {
    ...atHome,
    name: 'a link copied from the share menu',
    acts: [],
    play: (stage) => xTab(stage).click(xPages.openShare(xPost(stage.world, 1)), xPages.menuLine(1)),
  },
  {
    ...atHome,
    name: 'the share menu opened, then closed',
    acts: [],
    async play(stage) {
      await xTab(stage).click(xPages.openShare(xPost(stage.world, 0)))
      await xTab(stage).press('Escape')
    },
  },
  {
    ...atHome,
    name: 'a bookmark refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('429', { act: 'bookmark' })
      await xTab(stage).click(xPages.bookmark(xPost(stage.world, 2)))
      await stage.pause(800)
    },
  },
  {
    ...atHome,
    name: 'a bookmark refused inside an answer of 200',
    acts: [],
    async play(stage) {
      stage.network.refuse('error-in-200', { act: 'bookmark' })
      await xTab(stage).click(xPages.bookmark(xPost(stage.world, 2)))
      await stage.pause(2_000)
    },
  },
  {
    ...atHome,
    name: 'a bookmark by a script',
    acts: [],
    uncounted: ['bookmark'],
    play: (stage) => byScript(stage, xPages.bookmark(xPost(stage.world, 4))),
  },
]

export const concerning: Scene[] = [
  {
    ...atHome,
    name: 'like what a friend reposted: its author’s, not the friend’s',
    acts: ['like'],
    play: (stage) => xTab(stage).click(xPages.like(repostedOf(stage.world))),
  },
  {
    ...atHome,
    name: 'like a post that quotes: the quoting one’s',
    acts: ['like'],
    play: (stage) => xTab(stage).click(xPages.like(quotingPost(stage.world))),
  },
  {
    ...atHome,
    name: 'like an advertisement: nobody’s',
    acts: ['like'],
    play: (stage) => xTab(stage).click(xPages.likeAd(adOf(stage.world))),
  },
  {
    ...atHome,
    name: 'like in the viewer of a picture',
    acts: ['like'],
    async play(stage) {
      await xTab(stage).click(xPages.openPicture(pictureOf(stage.world)))
      await stage.tab.waitFor(xPages.inViewer('like'))
      await xTab(stage).click(xPages.inViewer('like'), xPages.closeDialog)
    },
  },
  {
    ...atHome,
    name: 'a picture opened, looked at and closed',
    acts: [],
    async play(stage) {
      await xTab(stage).click(xPages.openPicture(pictureOf(stage.world)))
      await stage.tab.waitFor(xPages.inViewer('reply'))
      await stage.pause(500)
      await xTab(stage).click(xPages.closeDialog)
    },
  },
  {
    ...atHome,
    name: 'a like that the server fails at falls back',
    acts: [],
    async play(stage) {
      stage.network.refuse('500', { act: 'like' })
      await xTab(stage).click(xPages.like(xPost(stage.world, 0)))
      await stage.pause(800)
    },
  },
  {
    ...atHome,
    name: 'a video and an advertisement scrolled past',
    acts: [],
    play: (stage) => xTab(stage).read(1),
  },
  {
    ...atHome,
    name: 'a card hovered over',
    acts: [],
    only: isWide,
    async play(stage) {
      await xTab(stage).openCard(xPost(stage.world, 0))
      await stage.tab.move(2, 2)
    },
  },
  {
    site: 'x',
    page: (world) => {
      const { author, id } = xPost(world, 0)
      return xAddresses.loggedOut(author.handle, id)
    },
    name: 'a like without an account',
    acts: [],
    async play(stage) {
      await xTab(stage).click('main [data-testid="like"]')
      await stage.tab.waitFor('#layers [data-testid="sheetDialog"]')
    },
  },
]

export const votes: Scene[] = [
  {
    ...atHome,
    name: 'a vote refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('error-in-200', { act: 'vote' })
      await xTab(stage).click(xPages.vote(pollOf(stage.world)))
      await stage.pause(2_000)
    },
  },
  {
    ...atHome,
    name: 'vote in a poll',
    acts: ['vote'],
    play: (stage) => xTab(stage).click(xPages.vote(pollOf(stage.world))),
  },
]

export const ownPosts: Scene[] = [
  {
    ...atHome,
    name: 'post, and delete it',
    acts: ['post', 'delete'],
    async play(stage) {
      await post(stage, 'Not quite what I meant')
      await xTab(stage).click(
        xPages.openMenu(ownPost(stage.world)),
        xPages.menuLine(1),
        xPages.confirm,
      )
    },
  },
  {
    ...atHome,
    name: 'deleting thought better of',
    acts: [],
    play: (stage) =>
      xTab(stage).click(xPages.openMenu(ownPost(stage.world)), xPages.menuLine(1), xPages.cancel),
  },
  {
    ...atHome,
    name: 'deleting refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('error-in-200', { act: 'delete' })
      await xTab(stage).click(
        xPages.openMenu(ownPost(stage.world)),
        xPages.menuLine(1),
        xPages.confirm,
      )
      await stage.pause(800)
    },
  },
  {
    ...atHome,
    name: 'a post of one’s own pinned',
    acts: [],
    play: (stage) => xTab(stage).click(xPages.openMenu(ownPost(stage.world)), xPages.menuLine(3)),
  },
  {
    ...atHome,
    name: 'somebody muted',
    acts: [],
    play: (stage) => xTab(stage).click(xPages.openMenu(xPost(stage.world, 0)), xPages.menuLine(2)),
  },
  {
    ...atHome,
    name: 'somebody blocked',
    acts: [],
    play: (stage) =>
      xTab(stage).click(
        xPages.openMenu(xPost(stage.world, 0)),
        '#layers [data-testid="block"]',
        xPages.confirm,
      ),
  },
]
