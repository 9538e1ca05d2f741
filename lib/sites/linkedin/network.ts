/** Invitations, connections and following. Sources L1–L34: docs/sites.md. */
import type { Deed, Rule } from '../site.ts'
import { requests, sdui, unknownRequest } from './requests.ts'
import { acceptWords, followWords, ignoreWords, unfollowWords } from './words.ts'

/** The two answers of a card, where they have a hook. */
const hooked =
  '[data-view-name="invitation-action"] button, button[data-view-name="invitation-action"]'

/** In the lists of invitations; notifications may have another order. */
const listed =
  ':is([data-sdui-screen*="InvitationReceivedWithType"], [data-sdui-screen*="InvitationManagerReceived"], [componentkey="pending-invitations-preview"], [componentkey="MyNetwork_InvitationsPreview"], .invitation-card) button'

/** What answering an invitation is, by what one was invited to. */
function answers(option: string, type: Deed['type']): Record<string, Deed> {
  const to = (object: string): Deed => ({ type, object, thing: 'organisation' })
  return {
    [option]: { type, object: 'Invite' },
    [`${option}-page`]: to('Organization'),
    [`${option}-newsletter`]: to('Collection'),
    [`${option}-event`]: to('Event'),
    [`${option}-group`]: to('Group'),
  }
}

export const network = [
  {
    id: 'linkedin.invitation',
    controls: [{ selector: hooked, on: 'click', seen: 'L16 L28 2025 to mid 2026' }],
    about: ['invitation', 'profile'],
    outcome: {
      url: requests(
        sdui('requests\\.mynetwork\\.addaInvitationAction'),
        'voyager/api/(?:voyagerRelationshipsDashInvitations|relationships/invitations)/[^?]*\\?(?:[^#]*&)?action=(?:accept|ignore|decline|reject)',
      ),
      loose: true,
    },
    untold: 'ignore',
    options: { ...answers('accept', 'Accept'), ...answers('ignore', 'Ignore') },
    kinds: {
      page: /\/(?:company|school|showcase)\//,
      newsletter: /\/newsletters\//,
      event: /\/events\//,
      group: /\/groups\//,
    },
    tell: [
      {
        by: 'address',
        options: {
          accept: /[?&]action=accept(?:&|$)/,
          ignore: /[?&]action=(?:ignore|decline|reject)(?:&|$)/,
        },
      },
      {
        by: 'row',
        row: [hooked, hooked],
        options: ['ignore', 'accept'],
        seen: 'list cards 2025 to mid 2026, L16 L28',
      },
      {
        by: 'row',
        row: ['[aria-label]', '[aria-label]', '[aria-expanded]:not([aria-label])'],
        options: ['accept', 'ignore', null],
        not: 'a[href*="/messaging/compose/"], a[href*="/preload/custom-invite/"]',
        seen: 'row on the inviter’s profile: the opposite order; L6 live dumps 2026-06-11',
      },
      {
        by: 'words',
        options: { accept: acceptWords, ignore: ignoreWords },
        weak: true,
        seen: 'L6 L17 L18 L19',
      },
      {
        by: 'row',
        row: [listed, listed],
        options: ['ignore', 'accept'],
        weak: true,
        seen: 'list cards, order of L16 L28 L32 2026-09-10; newest markup has no other sign',
      },
    ],
    settled: { by: 'gone' },
    seen: 'L1 2026-07 live, L13',
  },
  {
    id: 'linkedin.invite',
    controls: [],
    about: ['person', 'profile'],
    outcome: {
      url: requests(
        sdui('requests\\.mynetwork\\.addaAddConnection'),
        'voyager/api/voyagerRelationshipsDashMemberRelationships\\?(?:[^#]*&)?action=verifyQuotaAndCreate(?:V2)?(?=[&#]|$)',
        'voyager/api/growth/normInvitations',
      ),
      loose: true,
    },
    options: { invite: { type: 'Invite', object: 'Invite' } },
    tell: [],
    composer: {
      selector: 'textarea#custom-message, textarea[name="message"]',
      seen: 'L1 L12 2026: the note',
    },
    seen: 'L1 2026-07; handlePostInteropConnection is the same invitation',
  },
  {
    id: 'linkedin.withdraw',
    controls: [],
    about: ['person', 'profile'],
    outcome: {
      url: requests(
        sdui('requests\\.mynetwork\\.(?:adda)?[Ww]ithdrawInvitation'),
        'voyager/api/voyagerRelationshipsDashInvitations/[^?]*\\?(?:[^#]*&)?action=withdraw(?=[&#]|$)',
      ),
      loose: true,
    },
    options: { withdraw: { type: 'Undo', undoes: 'Invite', object: 'Invite' } },
    tell: [],
    seen: 'L13 L34 2026',
  },
  {
    id: 'linkedin.disconnect',
    controls: [],
    about: ['person', 'profile'],
    outcome: {
      url: requests(
        sdui('mynetwork\\.RemoveConnection(?:VanityName|Id)'),
        'voyager/api/identity/profiles/[^?]*/profileActions\\?(?:[^#]*&)?action=disconnect(?=[&#]|$)',
      ),
      loose: true,
    },
    options: { remove: { type: 'Remove', object: 'Relationship' } },
    tell: [],
    seen: 'L1 2026-07; the older address in clients of 2020 to 2026',
  },
  {
    id: 'linkedin.endorse',
    controls: [],
    pages: ['profile'],
    about: ['profile'],
    outcome: { url: requests(sdui('requests\\.profile\\.endorseSkill')), loose: true },
    options: { endorse: { type: 'Like', object: 'Relationship' } },
    tell: [],
    seen: 'L1 2026-07; how an endorsement is taken back is in no source',
  },
  {
    id: 'linkedin.recommend',
    controls: [
      {
        selector: '[role="dialog"]:has(textarea) button[type="submit"]',
        on: 'click',
        seen: 'inference: the form of the route; its markup is in no source',
      },
    ],
    pages: ['recommendation'],
    about: ['profile'],
    outcome: { url: unknownRequest, loose: false },
    options: { recommend: { type: 'Create', object: 'Article' } },
    tell: [],
    settled: { by: 'composer' },
    composer: { selector: 'textarea', seen: 'inference' },
    seen: 'route: links in the open, 2022 to 2026; request and markup unknown',
  },
  {
    id: 'linkedin.follow',
    controls: [
      {
        selector: '[data-view-name="edge-creation-follow-action"]',
        on: 'click',
        seen: 'L29 2026-06-25',
      },
      { selector: '.org-company-follow-button', on: 'click', seen: 'L32 2026-09-10' },
    ],
    about: ['post', 'person', 'profile', 'organisation'],
    outcome: {
      url: requests(
        sdui('requests\\.mynetwork\\.addaUpdateFollowState'),
        'voyager/api/feed/dash/followingStates/',
      ),
      loose: true,
    },
    untold: 'follow',
    options: {
      follow: { type: 'Follow' },
      unfollow: { type: 'Undo', undoes: 'Follow' },
    },
    tell: [
      {
        by: 'presence',
        in: 'control',
        selector: '[aria-pressed="true"]',
        option: 'unfollow',
        seen: 'pressed before the click',
      },
      {
        by: 'presence',
        in: 'control',
        selector:
          '[data-view-name="edge-creation-follow-action"], .org-company-follow-button[aria-pressed="false"]',
        option: 'follow',
        seen: 'L29 2026-06-25; pages of companies L32 2026-09-10',
      },
      {
        by: 'words',
        options: { unfollow: unfollowWords, follow: followWords },
        weak: true,
        seen: 'L1 L19 L27',
      },
      { by: 'page', options: { following: 'unfollow' } },
      {
        by: 'presence',
        in: 'control',
        selector: 'button',
        option: 'follow',
        weak: true,
        seen: 'a button in the open follows; a profile’s menu has the one or the other, L32 2026-09-10',
      },
    ],
    settled: { by: 'control' },
    seen: 'L1 2026-07, L27 2026-05-07; the address is the same for both',
  },
] as const satisfies readonly Rule[]
