/** People, organisations and conversations on LinkedIn's pages. Sources L1–L34: docs/sites.md. */
import type { Thing } from '../site.ts'
import { organisationLink, personLink } from './selectors.ts'

/** The opaque id of a profile's owner, in the key of its head card. */
const ownerRef = /\.ref(ACo[\w-]+)Topcard$/

/** The head of a bubble: the classes of its parts, or its place (L5 2026-09-27, L22). */
const bubbleTitle = '.msg-overlay-bubble-header__details, .msg-overlay-conversation-bubble header'

const recipient = '.msg-connections-typeahead__recipient, .msg-s-message-recipient-list__recipient'

const profileCard = '.profile-card-one-to-one__profile-link'

export const people = [
  {
    name: 'invitation',
    within: [
      { selector: '[data-view-name="pending-invitation"]', seen: 'L16 L28 2025 to mid 2026' },
      {
        selector:
          '[data-sdui-screen*="InvitationReceivedWithType"] [role="listitem"], [data-sdui-screen*="InvitationManagerReceived"] [role="listitem"]',
        seen: 'L13 L17 2026',
      },
      {
        selector:
          'section[componentkey="pending-invitations-preview"] [role="listitem"], [componentkey="MyNetwork_InvitationsPreview"] [role="listitem"]',
        seen: 'L30 2026-05-30, L13 L17',
      },
      { selector: '[role="listitem"][componentkey*="invitation" i]', seen: 'older, L13' },
      {
        selector:
          '.invitation-card, li.mn-invitation-list__item, [data-test-incoming-invitation-card]',
        seen: 'classic, L18 L28',
      },
    ],
    holding: [{ selector: personLink, seen: 'nearest with a profile link, L16 L17' }],
    notBeyond: 'main, body, [data-sdui-screen]',
    personUrl: [{ selector: personLink, take: 'href', as: 'person', seen: 'L16 L17' }],
    personName: [
      { selector: '.invitation-card__title', take: 'name', seen: 'classic, L18' },
      { selector: personLink, take: 'name', seen: 'L16 L17' },
      { selector: 'strong', take: 'name', seen: 'L18 2026-08' },
      { selector: 'img[alt]', take: 'alt', seen: 'L18 2026-08' },
    ],
    organisation: [
      {
        selector: organisationLink,
        take: 'href',
        as: 'organisation',
        seen: 'L1: page, newsletter, event',
      },
    ],
  },
  {
    name: 'person',
    within: [
      {
        selector: 'a[href*="/preload/custom-invite/"]',
        seen: 'the connect link names its person, L6 2026-08-22, L7',
      },
    ],
    holding: [{ selector: personLink, seen: 'cards of people: nearest profile link, L16' }],
    notBeyond: 'main, body, [data-sdui-screen]',
    personUrl: [
      {
        in: 'self',
        take: 'href',
        match: /[?&]vanityName=([^&#]+)/,
        as: 'slug',
        seen: 'L6 2026-08-22',
      },
      { selector: personLink, take: 'href', as: 'person', seen: 'L16' },
    ],
    personName: [
      { selector: personLink, take: 'name', seen: 'L16' },
      { selector: 'strong', take: 'name', seen: 'L18' },
      {
        in: 'document',
        selector: personLink,
        take: 'name',
        seen: 'another link to the same person: a connect link holds no name; L6 L32 2026-09-10',
      },
    ],
  },
  {
    name: 'profile',
    page: ['profile', 'recommendation'],
    head: [
      { selector: '[id$="Topcard"]', seen: 'L4 2026-09-07' },
      { selector: '[componentkey$="Topcard"]', seen: 'L6 2026-08-22, L7' },
      { selector: 'main section', seen: 'the first holds the buttons; L6 live dumps 2026-06-11' },
    ],
    personUrl: [
      { in: 'address', take: 'path', as: 'person', seen: 'route' },
      {
        in: 'address',
        take: 'search',
        match: /[?&]vanityName=([^&#]+)/,
        as: 'slug',
        seen: 'deep link to an invitation, L6',
      },
    ],
    personName: [
      {
        in: 'document',
        selector: '[id$="Topcard"] h2, [componentkey$="Topcard"] h2',
        take: 'name',
        seen: 'L4 2026-09-07, L6',
      },
      { in: 'document', selector: 'main h1', take: 'name', seen: 'classic' },
      { in: 'document', selector: 'main section:first-of-type h2', take: 'name', seen: 'L6' },
    ],
    alias: [
      {
        in: 'document',
        selector: '[id$="Topcard"]',
        take: 'id',
        match: ownerRef,
        as: 'slug',
        seen: 'L4 2026-09-07',
      },
      {
        in: 'document',
        selector: '[componentkey$="Topcard"]',
        take: 'componentkey',
        match: ownerRef,
        as: 'slug',
        seen: 'L6 2026-08-22, L7',
      },
      {
        in: 'document',
        selector: 'main section:first-of-type a[href*="/messaging/compose/"]',
        take: 'href',
        match: /[?&]recipient=(ACo[\w-]+)/,
        as: 'slug',
        seen: 'L6 2026-08-22',
      },
    ],
  },
  {
    name: 'organisation',
    page: ['organisation', 'event', 'newsletter', 'group'],
    head: [
      { selector: '.org-top-card', seen: 'classic, L32 2026-09-10: others follow further down' },
      { selector: 'main section:has(h1)', seen: 'the title’s holds the buttons; inference' },
    ],
    holding: [{ selector: organisationLink, seen: 'cards of pages: nearest link to one, L32' }],
    notBeyond: 'main, body, [data-sdui-screen]',
    organisation: [
      { selector: organisationLink, take: 'href', as: 'organisation', seen: 'L32' },
      { in: 'address', take: 'path', as: 'organisation', seen: 'routes, L1 L4 L19' },
    ],
  },
  {
    name: 'conversation',
    notBeyond: 'body, [data-testid="mainFeed"]',
    holding: [
      {
        selector: `.msg-thread__link-to-profile, .msg-entity-lockup__entity-title, ${bubbleTitle}, ${recipient}, ${profileCard}`,
        seen: 'L5 2026-09-27, L19, L22, L33 2026-10-05',
      },
    ],
    personUrl: [
      {
        selector: `a.msg-thread__link-to-profile[href*="/in/"], :is(${bubbleTitle}) a[href*="/in/"]`,
        take: 'href',
        as: 'person',
        seen: 'L5 2026-09-27, L22; in a bubble one link, by profile id: L33 2026-10-05',
      },
      {
        selector: `a${profileCard}[href*="/in/"]`,
        take: 'href',
        as: 'person',
        single: true,
        seen: 'card of the partner below a new conversation, L33 2026-10-05; class of 2024',
      },
    ],
    personName: [
      {
        selector: `a.msg-thread__link-to-profile, :is(${bubbleTitle}) a, ${recipient}`,
        take: 'name',
        seen: 'L5 2026-09-27, L22; a title without a link lists a group; new conversation, L19',
      },
    ],
    people: {
      selector: `${recipient}, a.msg-thread__link-to-profile[href*="/in/"], :is(${bubbleTitle}) a[href*="/in/"], :is(.msg-convo-wrapper:not(:has(.msg-thread__link-to-profile)), .msg-overlay-conversation-bubble:not(:has(header a))) .msg-s-event-listitem--other a.msg-s-message-group__profile-link[href*="/in/"]`,
      seen: 'new conversation with several, L19; one link for each partner, L5 L22; in a group, whose title has no link, whoever wrote: classes of 2024 to 2026',
    },
  },
] as const satisfies readonly Thing[]
