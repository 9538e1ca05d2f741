/**
 * LinkedIn: the shell of 2025–2026 (SDUI), the classic pages, and messaging in its frame or overlay.
 * Sources L1–L31: docs/sites.md.
 */
import { head } from './linkedin/head.ts'
import { joining } from './linkedin/joining.ts'
import { landmarks } from './linkedin/landmarks.ts'
import { messages } from './linkedin/messages.ts'
import { network } from './linkedin/network.ts'
import { posts } from './linkedin/posts.ts'
import { things } from './linkedin/things.ts'
import { writing } from './linkedin/writing.ts'
import type { Site } from './site.ts'

export const linkedin = {
  ...head,
  rulesVersion: 3,
  origin: 'https://www.linkedin.com',
  person: { path: /^\/in\/([^/]+)/, canonical: 'https://www.linkedin.com/in/' },
  pages: [
    {
      name: 'feed',
      path: /^\/(?:feed(?:\/foryou|\/following)?)?\/?$/,
      examples: ['https://www.linkedin.com/feed/', 'https://www.linkedin.com/feed/foryou/'],
    },
    {
      name: 'post',
      path: /^\/(?:feed\/update\/urn:li:|posts\/)/,
      examples: [
        'https://www.linkedin.com/feed/update/urn:li:activity:7451889312482283521/',
        'https://www.linkedin.com/posts/amara-okafor_schools-activity-7451889312482283521-AbCd',
      ],
    },
    {
      name: 'recommendation',
      path: /^\/in\/[^/]+\/edit\/forms\/recommendation\//,
      examples: ['https://www.linkedin.com/in/amara-okafor/edit/forms/recommendation/write/'],
    },
    {
      name: 'profile',
      path: /^\/in\/(?![^/]+\/edit\/forms\/recommendation\/)[^/]+/,
      examples: [
        'https://www.linkedin.com/in/amara-okafor/',
        'https://www.linkedin.com/in/amara-okafor/recent-activity/all/',
      ],
    },
    {
      name: 'invitations',
      path: /^\/mynetwork\/invitation-manager(?:\/|$)/,
      examples: [
        'https://www.linkedin.com/mynetwork/invitation-manager/',
        'https://www.linkedin.com/mynetwork/invitation-manager/received/CONNECTION/',
      ],
    },
    {
      name: 'network',
      path: /^\/mynetwork(?:\/(?!(?:invitation|network)-manager)|$)/,
      examples: [
        'https://www.linkedin.com/mynetwork/',
        'https://www.linkedin.com/mynetwork/grow/',
        'https://www.linkedin.com/mynetwork/invite-connect/connections/',
      ],
    },
    {
      name: 'following',
      path: /^\/mynetwork\/network-manager\//,
      examples: ['https://www.linkedin.com/mynetwork/network-manager/people-follow/following/'],
    },
    {
      name: 'conversation',
      path: /^\/messaging(?:\/|$)/,
      examples: [
        'https://www.linkedin.com/messaging/',
        'https://www.linkedin.com/messaging/thread/2-abc/',
      ],
    },
    {
      name: 'search',
      path: /^\/search\/results\//,
      examples: ['https://www.linkedin.com/search/results/people/?keywords=teacher'],
    },
    {
      name: 'notifications',
      path: /^\/notifications(?:\/|$)/,
      examples: ['https://www.linkedin.com/notifications/'],
    },
    {
      name: 'group',
      path: /^\/groups(?:\/|$)/,
      examples: ['https://www.linkedin.com/groups/', 'https://www.linkedin.com/groups/123/'],
    },
    {
      name: 'organisation',
      path: /^\/(?:company|school|showcase)\//,
      examples: ['https://www.linkedin.com/company/acme/', 'https://www.linkedin.com/school/mit/'],
    },
    {
      name: 'event',
      path: /^\/events\//,
      examples: ['https://www.linkedin.com/events/7123456789012345678/'],
    },
    {
      name: 'newsletter',
      path: /^\/newsletters\//,
      examples: ['https://www.linkedin.com/newsletters/slow-teaching-6912345678901234567/'],
    },
  ],
  account: [
    {
      in: 'document',
      selector: '#shareboxProfilePictureComponentRef a[href*="/in/"]',
      take: 'href',
      as: 'person',
      seen: 'L4 2026-09-07',
    },
    {
      in: 'document',
      selector:
        'a[href*="/in/"]:has(img.global-nav__me-photo), .feed-identity-module a[href*="/in/"]',
      take: 'href',
      as: 'person',
      seen: 'classic navigation, L19 2026-03',
    },
    {
      in: 'document',
      selector: 'a[href*="/in/"][href*="/edit/intro/"]',
      take: 'href',
      as: 'person',
      seen: 'own profile, L6 2026-08-22',
    },
  ],
  things,
  rules: [...network, ...posts, ...writing, ...joining, ...messages],
  landmarks,
  signedOut: {
    selector:
      'a[href^="https://www.linkedin.com/login"], a[href^="https://www.linkedin.com/signup"]',
    seen: 'addresses of the two ways in; the pages of a signed-in person lead to neither, L4',
  },
  answers: {
    inside: { thing: 'comment', of: ['comment', 'post'], seen: 'L4 2026-09-07' },
    row: {
      others: '.msg-s-event-listitem--other[data-event-urn]',
      id: 'data-event-urn',
      own: '.msg-s-event-listitem:not(.msg-s-event-listitem--other)',
      hosts: '#interop-outlet',
      seen: 'L5; class and attribute in public code of 2022 to 2026, L45',
    },
  },
  layers:
    '[role="dialog"], dialog, [role="menu"], [popover], [data-testid="dialog"], .artdeco-modal, .artdeco-dropdown__content, [role="tooltip"]',
  itemText: {
    selector:
      '[data-testid="expandable-text-box"], .update-components-text, .feed-shared-inline-show-more-text, .feed-shared-text',
    seen: 'L4 L5 L7 L11; classic L19',
  },
} as const satisfies Site
