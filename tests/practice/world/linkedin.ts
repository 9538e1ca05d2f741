import type { PostKind } from './ids.ts'
import { linkedInId } from './ids.ts'
import type { LinkedInPlaces } from './linkedin-places.ts'
import { inventPlaces } from './linkedin-places.ts'
import type { Cast, Organisation, Person } from './people.ts'
import { createRandom, nth } from './random.ts'
import type { Scenario } from './scenario.ts'

/** LinkedIn's six reactions, as its requests name them. */
export const reactionKinds = [
  'LIKE',
  'PRAISE',
  'APPRECIATION',
  'EMPATHY',
  'INTEREST',
  'ENTERTAINMENT',
] as const
export type ReactionKind = (typeof reactionKinds)[number]

export interface LinkedInComment {
  id: string
  author: Person
  text: string
  liked: boolean
  replies: LinkedInComment[]
}

export interface LinkedInPost {
  id: string
  kind: PostKind
  /** the same post under another number; only links use it */
  shareId: string
  author: Person | Organisation
  text: string
  hours: number
  /** a friend named above the post, who is not its author */
  header: { person: Person; why: 'likes' | 'commented' | 'reposted' } | null
  promoted: boolean
  followable: boolean
  reactions: number
  mine: ReactionKind | null
  reposted: boolean
  saved: boolean
  poll: { options: string[]; chosen: number | null } | null
  comments: LinkedInComment[]
}

export type InvitationKind = 'CONNECTION' | 'ORGANIZATION' | 'CONTENT_SERIES' | 'EVENT' | 'GROUP'

export interface Invitation {
  id: string
  kind: InvitationKind
  from: Person
  /** what a newsletter, page or event invitation is about */
  about: { name: string; path: string } | null
}

export interface LinkedInMessage {
  own: boolean
  author: string
  text: string
}

export interface Thread {
  id: string
  partners: Person[]
  messages: LinkedInMessage[]
  /** somebody who may not be written to before the request is accepted */
  request?: boolean
}

export interface LinkedInWorld {
  posts: LinkedInPost[]
  invitations: Invitation[]
  suggestions: Person[]
  threads: Thread[]
  connections: Set<string>
  pending: Set<string>
  following: Set<string>
  places: LinkedInPlaces
  nextId(): string
}

const base = Date.UTC(2026, 10, 20, 8)

/** Invents LinkedIn's side of a scenario. */
export function inventLinkedIn(scenario: Scenario, cast: Cast): LinkedInWorld {
  const random = createRandom(`linkedin ${scenario.people} ${scenario.language}`)
  const { people, organisations, self } = cast
  const someone = (index: number) => nth(people, index)
  let clock = base
  const nextId = () => linkedInId((clock += 61_000), random.int(0x3fffff))

  const comment = (author: Person, replies: LinkedInComment[] = []): LinkedInComment => ({
    id: nextId(),
    author,
    text: cast.remark(),
    liked: false,
    replies,
  })

  const posts = Array.from({ length: scenario.posts ?? 14 }, (_, index): LinkedInPost => {
    const promoted = index === 3 || index === 9
    const own = index === 5
    const organisation =
      promoted || index === 7 ? organisations[index % organisations.length] : null
    const why = (['likes', 'commented', 'reposted'] as const)[index % 3] ?? 'likes'
    return {
      id: linkedInId(base - (index + 1) * 5_400_000, random.int(0x3fffff)),
      kind: index % 4 === 2 ? 'ugcPost' : 'activity',
      shareId: linkedInId(base - (index + 1) * 5_400_000 - 900, random.int(0x3fffff)),
      author: own ? self : (organisation ?? someone(index)),
      text: `${cast.sentence()} ${cast.sentence()}`,
      hours: index + 1,
      header: index % 3 === 1 && !promoted && !own ? { person: someone(index + 7), why } : null,
      promoted,
      followable: index % 4 === 2,
      reactions: 3 + random.int(80),
      mine: index === 10 ? 'PRAISE' : null,
      reposted: false,
      saved: false,
      poll:
        index === 0 || index === 4
          ? { options: [cast.remark(), cast.remark()], chosen: null }
          : null,
      comments: [
        comment(someone(index + 3), [comment(someone(index + 4))]),
        comment(someone(index + 5)),
        ...(index === 2 ? [comment(self)] : []),
      ],
    }
  })

  // Below somebody else's post one has written, and was answered.
  posts[12]?.comments.push(comment(self, [comment(someone(3))]))

  const kinds: InvitationKind[] = [
    'CONNECTION',
    'CONNECTION',
    'CONNECTION',
    'ORGANIZATION',
    'CONNECTION',
  ]
  kinds.push('CONTENT_SERIES', 'CONNECTION', 'EVENT', 'CONNECTION', 'GROUP')
  const invitations = kinds.map((kind, index): Invitation => {
    const organisation = nth(organisations, index)
    const paths = {
      CONNECTION: null,
      ORGANIZATION: `/company/${organisation.slug}/`,
      CONTENT_SERIES: `/newsletters/${organisation.slug}-${random.digits(19)}/`,
      EVENT: `/events/${random.digits(19)}/`,
      GROUP: `/groups/${random.digits(8)}/`,
    }
    const path = paths[kind]
    return {
      id: random.digits(19),
      kind,
      from: someone(index + 1),
      about: path === null ? null : { name: organisation.name, path },
    }
  })

  const thread = (partners: Person[]): Thread => ({
    id: `2-${Buffer.from(random.letters(36, '0123456789abcdef-')).toString('base64')}`,
    partners,
    messages: [
      { own: false, author: partners[0]?.name ?? '', text: cast.remark() },
      { own: true, author: self.name, text: cast.remark() },
      { own: false, author: partners[0]?.name ?? '', text: cast.remark() },
    ],
  })
  const known = people.slice(12)
  return {
    posts,
    invitations,
    suggestions: people.slice(10, 16),
    threads: [
      ...known.slice(0, 3).map((one) => thread([one])),
      thread(known.slice(3, 6)),
      { ...thread([someone(11)]), request: true },
    ],
    connections: new Set(known.slice(4).map((one) => one.slug)),
    pending: new Set([4, 6, 8].map((index) => someone(index).slug)),
    following: new Set(),
    places: inventPlaces(scenario, cast),
    nextId: () => linkedInId(Date.now(), random.int(0x3fffff)),
  }
}
