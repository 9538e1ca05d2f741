/** X's pages as a person uses them, found by test ids and structure alone: no word of any language. */
import type { Scenario } from '../../practice/network.ts'
import { sleep } from '../driver/theatre.ts'
import type { Tab } from '../driver/tab.ts'

/** Milliseconds a person takes to look up before the next act; also lets menus open and close. */
const breath = 200

export const xAddresses = {
  home: 'https://x.com/home',
  /** The hosts of the narrow layout serve the same pages. */
  narrowHome: 'https://mobile.x.com/home',
  people: 'https://x.com/i/connect_people',
  notifications: 'https://x.com/notifications',
  profile: (handle: string): string => `https://x.com/${handle}`,
  post: (handle: string, id: string): string => `https://x.com/${handle}/status/${id}`,
  chat: (id: string): string => `https://x.com/i/chat/${id}`,
  olderChat: (id: string): string => `https://x.com/messages/${id}`,
  community: (id: string): string => `https://x.com/i/communities/${id}`,
  list: (id: string): string => `https://x.com/i/lists/${id}`,
  lists: (handle: string): string => `https://x.com/${handle}/lists`,
  followers: (handle: string): string => `https://x.com/${handle}/followers`,
  followRequests: 'https://x.com/follower_requests',
  /** As somebody without an account sees it. */
  loggedOut: (handle: string, id: string): string =>
    `https://x.com/${handle}/status/${id}?logged_out=1`,
}

/** What one needs to know of a post to find it. */
export interface PostId {
  id: string
}

export function article({ id }: PostId): string {
  return `article[data-testid="tweet"]:has(a[href$="/status/${id}"] > time)`
}

const inPost = (post: PostId, testId: string): string =>
  `${article(post)} [data-testid="${testId}"]`
const cell = (handle: string): string => `[data-testid="UserCell"]:has(a[href="/${handle}"])`

/** Selectors of X's pages. */
export const xPages = {
  like: (post: PostId): string => inPost(post, 'like'),
  unlike: (post: PostId): string => inPost(post, 'unlike'),
  bookmark: (post: PostId): string => inPost(post, 'bookmark'),
  removeBookmark: (post: PostId): string => inPost(post, 'removeBookmark'),
  /** Neither the share button nor its menu's lines have a test id. */
  openShare: (post: PostId): string => `${article(post)} [role="group"] > div:last-child button`,
  menuLine: (place: number): string => `#layers [role="menuitem"]:nth-child(${place})`,
  vote: (post: PostId): string => `${article(post)} [data-testid="cardPoll"] [role="radio"]`,
  openPicture: (post: PostId): string => `${article(post)} a[href$="/photo/1"]`,
  inViewer: (testId: string): string => `#layers [role="dialog"] [data-testid="${testId}"]`,
  /** An advertisement has its address on one link only. */
  likeAd: ({ id }: PostId): string =>
    `article:has(a[href$="/status/${id}/analytics"]) [data-testid="like"]`,
  openReposts: (post: PostId): string => inPost(post, 'retweet'),
  openReposted: (post: PostId): string => inPost(post, 'unretweet'),
  repostNow: '#layers [data-testid="retweetConfirm"]',
  undoRepost: '#layers [data-testid="unretweetConfirm"]',
  quote: '#layers a[role="menuitem"]',
  openReply: (post: PostId): string => inPost(post, 'reply'),
  openPost: '[data-testid="SideNav_NewTweet_Button"]',
  openPostNarrow: '[data-testid="FloatingActionButtons_Tweet_Button"]',
  /** In the dialog; on narrow windows writing has a page of its own. */
  editor: '#layers [data-testid="tweetTextarea_0"]',
  send: '#layers [data-testid="tweetButton"]',
  editorNarrow: 'main [data-testid="tweetTextarea_0"]',
  sendNarrow: 'main [data-testid="tweetButton"]',
  editorInline: 'main [data-testid="tweetTextarea_0"]',
  sendInline: 'main [data-testid="tweetButtonInline"]',
  sent: '[data-testid="toast"]',
  /** The profile's own button; `cardFollow` and `cellFollow` are those of cards and lists. */
  follow: 'main .profile [data-testid$="-follow"]',
  card: '[data-testid="HoverCard"]',
  cardFollow: '[data-testid="HoverCard"] [data-testid$="-follow"]',
  cellFollow: (handle: string): string => `${cell(handle)} [data-testid$="-follow"]`,
  cellUnfollow: (handle: string): string => `${cell(handle)} [data-testid$="-unfollow"]`,
  cancelRequest: (handle: string): string => `${cell(handle)} [data-testid$="-cancel"]`,
  /** Buttons in a person's row that have no test id: of a request to follow, of a list, of a follower. */
  rowButton: (handle: string, place: 'first' | 'last'): string =>
    `${cell(handle)} button:${place === 'first' ? 'nth-last-child(2)' : 'last-child'}`,
  /** The one button in the head of a community or a list. */
  headButton: 'main .profile button',
  profileMenu: 'main .profile [data-testid="userActions"]',
  cancel: '#layers [data-testid="confirmationSheetCancel"]',
  closeDialog: '#layers [data-testid="app-bar-close"]',
  chooseList: (place: number): string =>
    `#layers [role="dialog"] [role="checkbox"]:nth-of-type(${place + 2})`,
  /** The loud button of a dialog without a test id of its own. */
  save: '#layers [role="dialog"] button.loud',
  listName: '#layers [role="dialog"] input',
  chooseChat: (place: number): string =>
    `#layers [role="dialog"] div[role="button"]:nth-of-type(${place})`,
  react: '[data-dm-message-row] button',
  reactOlder: '[data-testid="messageEntry"] button',
  acceptOlder: '[data-testid="DmScrollerContainer"] + button',
  addPart: '[data-testid="addButton"]',
  part: (number: number): string => `[role="textbox"][data-testid="tweetTextarea_${number}"]`,
  schedule: '[data-testid="scheduleOption"]',
  confirm: '#layers [data-testid="confirmationSheetConfirm"]',
  /** The menu of a post has test ids on its last line only; following is the first line. */
  openMenu: (post: PostId): string => inPost(post, 'caret'),
  menuFollow: '#layers [role="menuitem"]',
  author: (post: PostId): string => `${inPost(post, 'User-Name')} a`,
  message: '[data-testid="dm-composer-textarea"]',
  sendMessage: '[data-testid="dm-composer-send-button"]',
  olderMessage: '[data-testid="dmComposerTextInput"]',
  sendOlderMessage: '[data-testid="dmComposerSendButton"]',
}

/** One of X's tabs, and what a person does there; menus and dialogs get the time they need. */
export class XTab {
  readonly tab: Tab
  private readonly isNarrow: boolean

  constructor(tab: Tab, { layout = 'desktop' }: Partial<Scenario> = {}) {
    this.tab = tab
    this.isNarrow = layout === 'narrow'
  }

  /** Clicks one after the other: a control, then what it opened. */
  async click(...selectors: string[]): Promise<void> {
    for (const selector of selectors) {
      await this.tab.click(selector)
      await sleep(breath)
    }
  }

  /** Presses keys one after the other: `j` goes to the next post, `l` likes it. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.tab.press(key)
      await sleep(60)
    }
    await sleep(breath)
  }

  /** Opens the place to write something new by the page's own button. */
  openPost(): Promise<void> {
    return this.click(this.isNarrow ? xPages.openPostNarrow : xPages.openPost)
  }

  /** Writes a thread into what was opened, and sends it. */
  async sendThread(texts: readonly string[]): Promise<void> {
    await this.writeThread(texts)
    await this.tab.click(this.sendButton)
    await this.tab.waitFor(this.sendButton, { gone: true })
    await sleep(breath)
  }

  async writeThread(texts: readonly string[]): Promise<void> {
    for (const [number, text] of texts.entries()) {
      if (number > 0) await this.click(xPages.addPart)
      const part = `${this.isNarrow ? 'main' : '#layers'} ${xPages.part(number)}`
      await this.tab.waitFor(part)
      await this.tab.type(part, text)
    }
  }

  /** The button that sends what was opened. */
  get sendButton(): string {
    return this.isNarrow ? xPages.sendNarrow : xPages.send
  }

  /** Leaves what was opened without sending it; what is written there is lost, or kept as a draft. */
  async closeComposer(draft: 'lost' | 'kept' = 'lost'): Promise<void> {
    if (this.isNarrow) return this.click('main [data-testid="app-bar-back"]')
    await this.click(xPages.closeDialog)
    const question = draft === 'kept' ? xPages.confirm : xPages.cancel
    const isAsked = await this.tab.evaluate(
      (selector) => document.querySelector(selector) !== null,
      question,
    )
    if (isAsked) await this.click(question)
  }

  /** Writes into what was opened, sends it and waits until it is gone. */
  async send(text: string, by: 'button' | 'keys' = 'button'): Promise<void> {
    const editor = this.isNarrow ? xPages.editorNarrow : xPages.editor
    const button = this.isNarrow ? xPages.sendNarrow : xPages.send
    await this.write(editor, button, text, by)
    await this.tab.waitFor(button, { gone: true })
    await sleep(breath)
  }

  /** Writes into the page's own composer and sends it. */
  async sendInline(text: string, by: 'button' | 'keys' = 'button'): Promise<void> {
    await this.write(xPages.editorInline, xPages.sendInline, text, by)
    await this.tab.waitFor(xPages.sent)
    await sleep(breath)
  }

  /** Rests the pointer on an author's name until the card comes. */
  async openCard(post: PostId): Promise<void> {
    const middle = await this.tab.evaluate((selector) => {
      const link = document.querySelector(selector)
      link?.scrollIntoView({ block: 'center' })
      const box = link?.getBoundingClientRect()
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
    }, xPages.author(post))
    if (!middle) throw new Error(`no author at post ${post.id}`)
    await this.tab.move(middle.x - 3, middle.y)
    await this.tab.move(middle.x, middle.y)
    await this.tab.waitFor(xPages.card)
  }

  async message(text: string, by: 'button' | 'enter', kind: Scenario['xChat']): Promise<void> {
    const isOlder = kind === 'legacy'
    await this.tab.type(isOlder ? xPages.olderMessage : xPages.message, text)
    if (by === 'enter') await this.tab.press('Enter')
    else await this.tab.click(isOlder ? xPages.sendOlderMessage : xPages.sendMessage)
    await sleep(breath)
  }

  /** Scrolls down by the wheel as somebody does who looks at each post. */
  async read(times: number): Promise<void> {
    await this.tab.move(500, 400)
    for (let step = 0; step < times; step += 1) {
      await sleep(1_900)
      await this.tab.wheel(350)
    }
    await sleep(1_900)
  }

  /** Ids of the posts that have been at least half in view by now, from the top of the page on. */
  passed(): Promise<string[]> {
    return this.tab.evaluate(() => {
      const articles = [...document.querySelectorAll('article[data-testid="tweet"]')]
      return articles.flatMap((one) => {
        const { top, height } = one.getBoundingClientRect()
        const link = one.querySelector('a[href*="/status/"]')?.getAttribute('href') ?? ''
        return top + height / 2 <= innerHeight ? (/status\/(\d+)/.exec(link)?.[1] ?? []) : []
      })
    }, null)
  }

  private async write(
    editor: string,
    button: string,
    text: string,
    by: 'button' | 'keys',
  ): Promise<void> {
    await this.tab.waitFor(editor)
    await this.tab.type(editor, text)
    if (by === 'keys') await this.tab.press('Control+Enter')
    else await this.tab.click(button)
  }
}
