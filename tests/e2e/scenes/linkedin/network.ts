/** Invitations, connections and following on LinkedIn, and what only looks like one. */
import type { Invitation } from '../../../practice/world/linkedin.ts'
import { addresses, linkedinPages } from '../../pages/linkedin.ts'
import { networkAddresses, networkPages } from '../../pages/linkedin-network.ts'
import { inviter, nth, stranger } from '../pick.ts'
import type { Scene, SceneStage, World } from '../scene.ts'

const on = ({ scenario }: SceneStage) => ({
  ...linkedinPages(scenario.linkedinStack),
  ...networkPages(scenario.linkedinStack),
})

const at = (address: string) => ({ site: 'linkedin', page: () => address }) as const
const atInvitations = at(addresses.invitations)
const atNetwork = at(addresses.network)
const atSent = at(networkAddresses.sent)
const atConnections = at(networkAddresses.connections)
const atPeople = at(networkAddresses.people)
const atNotifications = at(networkAddresses.notifications)

/** Somebody invited already; the world has three of them. */
const invited = ({ linkedin }: World, index: number): string => nth([...linkedin.pending], index)
const connected = ({ linkedin }: World, index: number): string =>
  nth([...linkedin.connections], index)
const suggested = ({ linkedin }: World, index: number): string =>
  nth(linkedin.suggestions, index).slug

const invitation = ({ linkedin }: World, kind: Invitation['kind']): string =>
  nth(
    linkedin.invitations.filter((one) => one.kind === kind),
    0,
  ).from.slug

/** The first shown in the preview of "My Network". */
const previewed = ({ linkedin }: World): string => nth(linkedin.invitations, 0).from.slug

/** An invitation to something, answered in the list. */
const answered = (
  name: string,
  kind: Invitation['kind'],
  answer: 'accept' | 'ignore',
  act: string,
): Scene => ({
  site: 'linkedin',
  page: () => addresses.invitations,
  name,
  acts: [act],
  async play(stage) {
    await stage.tab.click(on(stage).invitation(invitation(stage.world, kind), answer))
    await stage.pause(500)
  },
})

export const invitations: Scene[] = [
  answered('accept an invitation to a page', 'ORGANIZATION', 'accept', 'accept-page'),
  answered('ignore an invitation to a newsletter', 'CONTENT_SERIES', 'ignore', 'ignore-newsletter'),
  answered('accept an invitation to an event', 'EVENT', 'accept', 'accept-event'),
  answered('ignore an invitation to a group', 'GROUP', 'ignore', 'ignore-group'),
  {
    ...atInvitations,
    name: 'an acceptance refused inside a yes, whose card comes back',
    acts: [],
    async play(stage) {
      stage.network.refuse('error-in-200', { act: 'accept' })
      await stage.tab.click(on(stage).invitation(inviter(stage.world, 0), 'accept'))
      await stage.pause(2_000)
    },
  },
  {
    ...atInvitations,
    name: 'an acceptance refused for too many',
    acts: [],
    async play(stage) {
      stage.network.refuse('429', { act: 'accept' })
      await stage.tab.click(on(stage).invitation(inviter(stage.world, 1), 'accept'))
      await stage.pause(1_000)
    },
  },
  {
    ...atInvitations,
    name: 'an acceptance by a script',
    acts: [],
    uncounted: ['accept'],
    async play(stage) {
      await stage.tab.evaluate(
        (selector) => document.querySelector<HTMLElement>(selector)?.click(),
        on(stage).invitation(inviter(stage.world, 3), 'accept'),
      )
    },
  },
  {
    ...atNetwork,
    name: 'accept in the preview',
    acts: ['accept'],
    async play(stage) {
      await stage.tab.click(on(stage).preview(previewed(stage.world), 'accept'))
      await stage.pause(600)
    },
  },
  {
    ...atNetwork,
    name: 'ignore in the preview',
    acts: ['ignore'],
    async play(stage) {
      await stage.tab.click(on(stage).preview(previewed(stage.world), 'ignore'))
      await stage.pause(600)
    },
  },
  {
    ...atNetwork,
    name: 'the page clears its own badge',
    acts: [],
    play: ({ tab }) => tab.goto(addresses.network),
  },
  {
    site: 'linkedin',
    page: (world) => addresses.profile(inviter(world, 4)),
    name: 'accept on the inviter’s profile',
    acts: ['accept'],
    play: (stage) => stage.tab.click(on(stage).invitedRow),
  },
  {
    site: 'linkedin',
    page: (world) => addresses.profile(inviter(world, 5)),
    name: 'an acceptance on a profile refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('500', { act: 'accept' })
      await stage.tab.click(on(stage).invitedRow)
      await stage.pause(1_000)
    },
  },
  {
    site: 'linkedin',
    page: (world) => addresses.profile(inviter(world, 5)),
    name: 'ignore on the inviter’s profile',
    acts: ['ignore'],
    play: (stage) => stage.tab.click(`${on(stage).invitedRow} + button`),
  },
  {
    ...atNotifications,
    name: 'notifications looked through',
    acts: [],
    async play({ tab, pause }) {
      await tab.move(500, 300)
      await pause(500)
    },
  },
  {
    ...atNotifications,
    name: 'accept in a notification',
    acts: ['accept'],
    byWords: true,
    play: (stage) => stage.tab.click(on(stage).notice(inviter(stage.world, 0))),
  },
]

export const inviting: Scene[] = [
  {
    ...atNetwork,
    name: 'an invitation from a card refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('429', { act: 'invite' })
      await stage.tab.click(on(stage).connect(suggested(stage.world, 0)))
      await stage.pause(1_000)
    },
  },
  {
    ...atNetwork,
    name: 'invite from a card',
    acts: ['invite'],
    play: (stage) => stage.tab.click(on(stage).connect(suggested(stage.world, 1))),
  },
  {
    ...atPeople,
    name: 'the question before an invitation cancelled',
    acts: [],
    async play(stage) {
      await stage.tab.click(on(stage).rowLink(suggested(stage.world, 2)))
      await stage.tab.click('[role="dialog"] > button')
      await stage.pause(300)
    },
  },
  {
    ...atPeople,
    name: 'a note typed and the question closed',
    acts: [],
    async play(stage) {
      await stage.tab.click(on(stage).rowLink(suggested(stage.world, 2)))
      await stage.tab.click(on(stage).addNote)
      await stage.tab.type(on(stage).note, 'We met')
      await stage.tab.click('[role="dialog"] > button')
      await stage.pause(300)
    },
  },
  {
    ...atPeople,
    name: 'invite from search results',
    acts: ['invite'],
    async play(stage) {
      await stage.tab.click(on(stage).rowLink(suggested(stage.world, 3)))
      await stage.tab.click(on(stage).sendInvitation)
      await stage.pause(300)
    },
  },
  {
    ...atPeople,
    name: 'invite from search results with a note',
    acts: ['invite-with-note'],
    async play(stage) {
      await stage.tab.click(on(stage).rowLink(suggested(stage.world, 4)))
      await stage.tab.click(on(stage).addNote)
      await stage.tab.type(on(stage).note, 'We met at the school fair')
      await stage.tab.click(on(stage).sendNote)
      await stage.pause(300)
    },
  },
  {
    site: 'linkedin',
    page: (world) => addresses.profile(suggested(world, 2)),
    name: 'the menu of a profile opened and closed',
    acts: [],
    async play(stage) {
      await stage.tab.click(on(stage).profileMenu)
      await stage.pause(300)
      await stage.tab.click(on(stage).profileMenu)
    },
  },
  {
    site: 'linkedin',
    page: (world) => addresses.profile(suggested(world, 2)),
    name: 'invite from the menu of a profile, and withdraw there',
    acts: ['invite', 'withdraw'],
    async play(stage) {
      const slug = suggested(stage.world, 2)
      await stage.tab.click(on(stage).profileMenu)
      await stage.tab.click(on(stage).menuItem(2))
      await stage.tab.click(on(stage).sendInvitation)
      await stage.pause(2_000)
      await stage.tab.click(on(stage).pending(slug))
      await stage.tab.click(on(stage).confirm)
    },
  },
  {
    site: 'linkedin',
    page: (world) => networkAddresses.deepLink(suggested(world, 5)),
    name: 'invite by a link from elsewhere',
    acts: ['invite'],
    play: (stage) => stage.tab.click(on(stage).sendInvitation),
  },
  {
    site: 'linkedin',
    page: (world) => networkAddresses.publicProfile(stranger(world, 0)),
    name: 'the question to sign in',
    acts: [],
    async play({ tab, pause }) {
      await tab.click('[role="dialog"] button')
      await tab.click('main button')
      await pause(500)
    },
  },
]

export const connections: Scene[] = [
  {
    ...atSent,
    name: 'withdrawing cancelled',
    acts: [],
    async play(stage) {
      await stage.tab.click(on(stage).withdraw(invited(stage.world, 0)))
      await stage.tab.click(on(stage).cancel)
    },
  },
  {
    ...atSent,
    name: 'withdrawing refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('500', { act: 'withdraw' })
      await stage.tab.click(on(stage).withdraw(invited(stage.world, 0)))
      await stage.tab.click(on(stage).confirm)
      await stage.pause(800)
      await stage.tab.click(on(stage).cancel)
    },
  },
  {
    ...atNetwork,
    name: 'invite from a card, and withdraw from the list of those sent',
    acts: ['invite', 'withdraw'],
    async play(stage) {
      const slug = suggested(stage.world, 0)
      await stage.tab.click(on(stage).connect(slug))
      await stage.pause(2_000)
      await stage.tab.goto(networkAddresses.sent)
      await stage.tab.click(on(stage).withdraw(slug))
      await stage.tab.click(on(stage).confirm)
    },
  },
  {
    ...atConnections,
    name: 'removing a connection cancelled',
    acts: [],
    async play(stage) {
      await stage.tab.click(on(stage).rowMenu(connected(stage.world, 0)))
      await stage.tab.click(on(stage).menuItem(1))
      await stage.tab.click(on(stage).cancel)
      await stage.tab.click(on(stage).rowMenu(connected(stage.world, 0)))
      await stage.pause(300)
      await stage.tab.goto(networkAddresses.connections)
    },
  },
  {
    ...atConnections,
    name: 'remove a connection in the list',
    acts: ['disconnect'],
    async play(stage) {
      await stage.tab.click(on(stage).rowMenu(connected(stage.world, 0)))
      await stage.tab.click(on(stage).menuItem(1))
      await stage.tab.click(on(stage).confirm)
    },
  },
  {
    site: 'linkedin',
    page: (world) => addresses.profile(connected(world, 1)),
    name: 'remove a connection on their profile',
    acts: ['disconnect'],
    async play(stage) {
      await stage.tab.click(on(stage).profileMenu)
      await stage.tab.click(on(stage).menuItem(3))
      await stage.tab.click(on(stage).confirm)
    },
  },
  {
    site: 'linkedin',
    page: (world) => addresses.profile(connected(world, 2)),
    name: 'a contact’s profile opened',
    acts: [],
    play: ({ pause }) => pause(500),
  },
  {
    site: 'linkedin',
    page: (world) => networkAddresses.skills(connected(world, 2)),
    name: 'an endorsement by a script',
    acts: [],
    uncounted: ['endorse'],
    play: (stage) =>
      stage.tab.evaluate(
        (selector) => document.querySelector<HTMLElement>(selector)?.click(),
        on(stage).skill(2),
      ),
  },
  {
    site: 'linkedin',
    page: (world) => networkAddresses.skills(connected(world, 2)),
    name: 'an endorsement refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('429', { act: 'endorse' })
      await stage.tab.click(on(stage).skill(1))
      await stage.pause(800)
    },
  },
  {
    site: 'linkedin',
    page: (world) => networkAddresses.skills(connected(world, 2)),
    name: 'endorse two skills',
    acts: ['endorse', 'endorse'],
    async play(stage) {
      await stage.tab.click(on(stage).skill(1))
      await stage.pause(300)
      await stage.tab.click(on(stage).skill(2))
    },
  },
  {
    site: 'linkedin',
    page: (world) => networkAddresses.recommendation(connected(world, 2)),
    name: 'a recommendation typed and cancelled',
    acts: [],
    async play(stage) {
      await stage.tab.type(on(stage).recommendation, 'A patient')
      await stage.tab.click(on(stage).cancel)
      // Anybody's: a scene before may have ended one of three connections.
      await stage.tab.goto(networkAddresses.recommendation(connected(stage.world, 0)))
    },
  },
  {
    site: 'linkedin',
    page: (world) => networkAddresses.recommendation(connected(world, 2)),
    name: 'recommend',
    acts: ['recommend'],
    async play(stage) {
      await stage.tab.type(on(stage).recommendation, 'A patient teacher, and a sharp reader')
      await stage.tab.click(on(stage).sendRecommendation)
    },
  },
]

export const following: Scene[] = [
  {
    site: 'linkedin',
    page: (world) => addresses.profile(suggested(world, 0)),
    name: 'a follow refused',
    acts: [],
    async play(stage) {
      stage.network.refuse('429', { act: 'follow' })
      await stage.tab.click(on(stage).follow)
      await stage.pause(800)
    },
  },
  {
    site: 'linkedin',
    page: (world) => addresses.profile(suggested(world, 0)),
    name: 'follow on a profile, and unfollow in the list of those followed',
    acts: ['follow', 'unfollow'],
    async play(stage) {
      await stage.tab.click(on(stage).follow)
      await stage.pause(2_000)
      await stage.tab.goto(networkAddresses.followed)
      await stage.tab.click(on(stage).rowButton(suggested(stage.world, 0)))
    },
  },
  {
    ...at(networkAddresses.followed),
    name: 'the list of those followed',
    acts: [],
    play: ({ pause }) => pause(400),
  },
]
