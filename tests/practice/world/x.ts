import { xId } from './ids.ts'
import type { Cast, Organisation, Person } from './people.ts'
import { createRandom, nth } from './random.ts'
import type { Scenario } from './scenario.ts'

export interface XPost {
  id: string
  author: Person | Organisation
  text: string
  at: number
  hours: number
  media: 'none' | 'photo' | 'video'
  quoted: XPost | null
  repostedBy: Person | null
  ad: boolean
  parent: string | null
  /** what may be chosen, and whether one has */
  poll: { choices: string[]; voted: boolean } | null
  liked: boolean
  reposted: boolean
  bookmarked: boolean
  counts: { replies: number; reposts: number; likes: number; views: number }
}

export interface XMessage {
  id: string
  own: boolean
  text: string
}

export interface Conversation {
  /** `LOW-HIGH`: both numbers, the lower first, or `g` and digits for a group */
  id: string
  partners: Person[]
  messages: XMessage[]
  /** from somebody who must be let in first */
  isRequest: boolean
}

export interface Community {
  id: string
  name: string
  /** one joins it, or asks to */
  isOpen: boolean
  isMember: boolean
}

export interface List {
  id: string
  name: string
  owner: Person
  isFollowed: boolean
  /** numbers of people */
  members: Set<string>
}

export interface XWorld {
  /** the home timeline, newest first */
  home: XPost[]
  posts: Map<string, XPost>
  conversations: Conversation[]
  following: Set<string>
  communities: Community[]
  lists: List[]
  /** people who want to follow, and people who do */
  followRequests: Person[]
  followers: Person[]
  /** numbers of people who must be asked, and of those who were */
  locked: Set<string>
  asked: Set<string>
  /** a fresh id of now, as the site gives it to what is written */
  nextId(): string
}

const base = Date.UTC(2026, 10, 20, 8)

function conversationId(one: string, other: string): string {
  return BigInt(one) < BigInt(other) ? `${one}-${other}` : `${other}-${one}`
}

/** A message's id is a UUID, as in the new chat. */
export function uuid(letters: string): string {
  const parts = [8, 12, 16, 20].map((end, index) => letters.slice(index ? 4 + index * 4 : 0, end))
  return [...parts, letters.slice(20, 32)].join('-')
}

/** Invents X's side of a scenario. */
export function inventX(scenario: Scenario, cast: Cast): XWorld {
  const random = createRandom(`x ${scenario.people} ${scenario.language}`)
  const { people, organisations, self } = cast
  const someone = (index: number) => nth(people, index)
  const posts = new Map<string, XPost>()
  let count = 0
  const nextId = () => xId(Date.now(), (count += 1))

  const post = (author: Person | Organisation, hours: number, rest: Partial<XPost> = {}): XPost => {
    const at = base - hours * 3_600_000 - random.int(3_000_000)
    const made: XPost = {
      id: xId(at, random.int(0x3fffff)),
      author,
      text: cast.sentence(),
      at,
      hours,
      media: 'none',
      quoted: null,
      repostedBy: null,
      ad: false,
      parent: null,
      poll: null,
      liked: false,
      reposted: false,
      bookmarked: false,
      counts: {
        replies: 2,
        reposts: random.int(90),
        likes: random.int(2400),
        views: random.int(90_000),
      },
      ...rest,
    }
    posts.set(made.id, made)
    return made
  }

  const home = Array.from({ length: scenario.posts ?? 24 }, (_, index) => {
    if (index % 8 === 3) {
      return post(nth(organisations, index), index, { ad: true })
    }
    if (index % 8 === 1) return post(someone(index), index, { media: 'video' })
    if (index % 8 === 2)
      return post(someone(index), index, { quoted: post(someone(index + 6), 30) })
    if (index % 8 === 4) return post(someone(index), index, { repostedBy: someone(index + 5) })
    if (index === 5) return post(self, index)
    return post(someone(index), index, { media: index % 8 === 6 ? 'photo' : 'none' })
  })
  for (const [index, parent] of home.entries()) {
    if (parent.ad) continue
    post(someone(index + 8), 0, { parent: parent.id, text: cast.remark() })
    post(someone(index + 11), 0, { parent: parent.id, text: cast.remark() })
  }

  // Below somebody else's post one has written, and was answered.
  const answered = post(self, 0, { parent: home[6]?.id ?? null, text: cast.remark() })
  post(someone(4), 0, { parent: answered.id, text: cast.remark() })

  const talk = (own: boolean) => ({
    id: uuid(random.letters(32, '0123456789abcdef')),
    own,
    text: cast.remark(),
  })
  const known = people.slice(9, 12)
  const conversations = known.map((one): Conversation => ({
    id: conversationId(self.xId, one.xId),
    partners: [one],
    messages: [talk(false), talk(true), talk(false)],
    isRequest: false,
  }))
  conversations.push({
    id: `g${random.digits(19)}`,
    partners: people.slice(12, 15),
    messages: [talk(false)],
    isRequest: false,
  })
  const asking = someone(15)
  conversations.push({
    id: conversationId(self.xId, asking.xId),
    partners: [asking],
    messages: [talk(false)],
    isRequest: true,
  })
  for (const [index, one] of home.entries()) {
    if (index % 8 === 7) one.poll = { choices: [cast.remark(), cast.remark()], voted: false }
  }
  const place = (isOpen: boolean): Community => ({
    id: random.digits(19),
    name: cast.remark(),
    isOpen,
    isMember: false,
  })
  const list = (owner: Person): List => ({
    id: random.digits(19),
    name: cast.remark(),
    owner,
    isFollowed: false,
    members: new Set([someone(4).xId]),
  })
  return {
    home,
    posts,
    conversations,
    following: new Set([someone(8).xId]),
    communities: [place(true), place(false)],
    lists: [list(self), list(self), list(someone(2))],
    followRequests: [someone(13), someone(14)],
    followers: [someone(6), someone(7)],
    locked: new Set([someone(9).xId]),
    asked: new Set<string>(),
    nextId,
  }
}
