/** Own words on X: posts, replies, threads, and what is written but not posted. */
import { xAddresses, xPages } from '../../pages/x.ts'
import { quotingPost, xPost } from '../pick.ts'
import type { Scene } from '../scene.ts'
import { atHome, isWide, ownPost, post, xTab } from './stage.ts'

const atPost = {
  site: 'x',
  page: (world: Parameters<Scene['page']>[0]) => {
    const { author, id } = xPost(world, 1)
    return xAddresses.post(author.handle, id)
  },
} as const

const long = `${'A long thought about schools and rivers. '.repeat(8)}And that is all.`

export const threads: Scene[] = [
  {
    ...atHome,
    name: 'a thread of three posts',
    acts: ['post', 'post', 'post'],
    async play(stage) {
      await xTab(stage).openPost()
      await xTab(stage).sendThread(['First of three', 'And a second one', 'Last #words'])
    },
  },
  {
    ...atHome,
    name: 'a thread that begins as a reply',
    acts: ['reply', 'post'],
    async play(stage) {
      await xTab(stage).click(xPages.openReply(xPost(stage.world, 0)))
      await xTab(stage).sendThread(['What we tried was this', 'and it did not work at all'])
    },
  },
  {
    ...atHome,
    name: 'a thread refused after its first post',
    acts: ['post'],
    async play(stage) {
      await xTab(stage).openPost()
      await xTab(stage).writeThread(['This one goes out', 'this one does not'])
      stage.network.refuse('slow', { act: 'post', delayMs: 100 })
      stage.network.refuse('429', { act: 'post' })
      await stage.tab.click(xTab(stage).sendButton)
      await stage.pause(1_500)
      await xTab(stage).closeComposer()
    },
  },
  {
    ...atHome,
    name: 'a thread refused from the beginning',
    acts: [],
    async play(stage) {
      await xTab(stage).openPost()
      await xTab(stage).writeThread(['Nothing of this', 'is ever posted'])
      stage.network.refuse('error-in-200', { act: 'post' })
      await stage.tab.click(xTab(stage).sendButton)
      await stage.pause(2_000)
      await xTab(stage).closeComposer()
    },
  },
]

export const posts: Scene[] = [
  {
    ...atHome,
    name: 'a long post',
    acts: ['post'],
    async play(stage) {
      await xTab(stage).openPost()
      await xTab(stage).send(long)
    },
  },
  {
    ...atHome,
    name: 'a post by the key n and Ctrl with Enter',
    acts: ['post'],
    only: isWide,
    async play(stage) {
      await xTab(stage).press('j', 'n')
      await xTab(stage).send('Begun and sent without the mouse', 'keys')
    },
  },
  {
    ...atHome,
    name: 'a reply by the key r',
    acts: ['reply'],
    async play(stage) {
      await xTab(stage).press('j', 'r')
      await xTab(stage).send('Asked from the keyboard')
    },
  },
  {
    ...atHome,
    name: 'a reply to oneself: to nobody else',
    acts: ['post', 'reply'],
    async play(stage) {
      await post(stage, 'One more thing')
      await xTab(stage).click(xPages.openReply(ownPost(stage.world)))
      await xTab(stage).send('and what came of it')
    },
  },
  {
    ...atHome,
    name: 'a post in the page’s own composer',
    acts: ['post'],
    only: isWide,
    play: (stage) => xTab(stage).sendInline('Good morning #Schools'),
  },
  {
    ...atPost,
    name: 'a reply on the page of a post',
    acts: ['reply'],
    play: (stage) => xTab(stage).sendInline('We tried that as well'),
  },
]

export const unsent: Scene[] = [
  {
    ...atHome,
    name: 'a post scheduled',
    acts: [],
    async play(stage) {
      await xTab(stage).openPost()
      const { sendButton } = xTab(stage)
      await stage.tab.waitFor(sendButton)
      await xTab(stage).writeThread(['For tomorrow morning'])
      await xTab(stage).click(`${sendButton.split(' ')[0]} ${xPages.schedule}`, sendButton)
      await stage.tab.waitFor(sendButton, { gone: true })
    },
  },
  {
    ...atHome,
    name: 'a post of one’s own edited',
    acts: [],
    async play(stage) {
      await xTab(stage).click(xPages.openMenu(ownPost(stage.world)), xPages.menuLine(2))
      await xTab(stage).send(' said better')
    },
  },
  {
    ...atHome,
    name: 'a draft kept',
    acts: [],
    only: isWide,
    async play(stage) {
      await xTab(stage).openPost()
      await xTab(stage).writeThread(['Perhaps later'])
      await xTab(stage).closeComposer('kept')
    },
  },
  {
    ...atHome,
    name: 'a reply written and thrown away',
    acts: [],
    async play(stage) {
      await xTab(stage).click(xPages.openReply(xPost(stage.world, 0)))
      await xTab(stage).writeThread(['On second thoughts'])
      await xTab(stage).closeComposer()
    },
  },
  {
    ...atHome,
    name: 'a quote begun and left',
    acts: [],
    async play(stage) {
      await xTab(stage).click(xPages.openReposts(quotingPost(stage.world)), xPages.quote)
      await xTab(stage).writeThread(['So true'])
      await xTab(stage).closeComposer()
    },
  },
  {
    ...atHome,
    name: 'a place to write opened and closed',
    acts: [],
    async play(stage) {
      await xTab(stage).openPost()
      await stage.tab.waitFor(xTab(stage).sendButton)
      await xTab(stage).closeComposer()
    },
  },
  {
    ...atHome,
    name: 'a reply refused inside an answer of 200',
    acts: [],
    async play(stage) {
      await xTab(stage).click(xPages.openReply(xPost(stage.world, 1)))
      await xTab(stage).writeThread(['Nobody will read this'])
      stage.network.refuse('error-in-200', { act: 'reply' })
      await stage.tab.click(xTab(stage).sendButton)
      await stage.pause(2_000)
      await xTab(stage).closeComposer()
    },
  },
  {
    ...atPost,
    name: 'a reply written on the page of a post and left',
    acts: [],
    play: (stage) => stage.tab.type(xPages.editorInline, 'Well'),
  },
]
