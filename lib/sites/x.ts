/** X (x.com, formerly twitter.com): desktop and narrow layout. Sources X1–X13: docs/sites.md. */
import type { Site } from './site.ts'
import { groups } from './x/groups.ts'
import { head } from './x/head.ts'
import { landmarks } from './x/landmarks.ts'
import { messages } from './x/messages.ts'
import { people } from './x/people.ts'
import { posts } from './x/posts.ts'
import { avatarOf, status, things } from './x/things.ts'
import { writing } from './x/writing.ts'

/** A handle, at the beginning of an address: pages of the site's own are none. */
const handle =
  '(?!(?:i|home|explore|notifications|messages|settings|search|compose|jobs|tos|privacy|login|logout|signup|hashtag|share|intent|follower_requests)(?:/|$))[A-Za-z0-9_]{1,20}'

export const x = {
  ...head,
  rulesVersion: 3,
  origin: 'https://x.com',
  person: {
    path: new RegExp(`^/(${handle})(?:/|$)`),
    canonical: 'https://x.com/',
  },
  post: { path: status.match, canonical: status.prefix },
  pages: [
    { name: 'feed', path: /^\/home\/?$/, examples: ['https://x.com/home'] },
    {
      name: 'post',
      path: /^\/[A-Za-z0-9_]{1,20}\/status\/\d+/,
      examples: [
        'https://x.com/jack/status/20',
        'https://x.com/i/status/1751409',
        'https://x.com/jack/status/20/photo/1',
        'https://mobile.x.com/jack/status/20',
      ],
    },
    {
      name: 'conversation',
      path: /^\/(?:i\/chat|messages)(?:\/|$)/,
      examples: [
        'https://x.com/i/chat/12-345',
        'https://x.com/messages',
        'https://x.com/i/chat/g123',
      ],
    },
    {
      name: 'compose',
      path: /^\/compose\/(?:post|tweet)\/?$/,
      examples: ['https://x.com/compose/post', 'https://twitter.com/compose/tweet'],
    },
    {
      name: 'search',
      path: /^\/(?:search|explore|i\/connect_people)(?:\/|$)/,
      examples: [
        'https://x.com/search?q=schools',
        'https://x.com/explore',
        'https://x.com/i/connect_people',
      ],
    },
    {
      name: 'notifications',
      path: /^\/notifications(?:\/|$)/,
      examples: ['https://x.com/notifications', 'https://x.com/notifications/mentions'],
    },
    {
      name: 'group',
      path: /^\/i\/communities\/\d+/,
      examples: ['https://x.com/i/communities/1493446837214187523'],
    },
    {
      name: 'list',
      path: /^\/i\/lists\/\d+/,
      examples: ['https://x.com/i/lists/1493446837214187523'],
    },
    {
      name: 'profile',
      path: new RegExp(
        `^/${handle}(?:/(?:with_replies|highlights|articles|media|likes|affiliates|superfollows))?/?$`,
      ),
      examples: [
        'https://x.com/jack',
        'https://twitter.com/jack/with_replies',
        'https://x.com/jack/media',
      ],
    },
  ],
  account: [
    {
      in: 'document',
      selector: 'a[data-testid="AppTabBar_Profile_Link"]',
      take: 'href',
      as: 'person',
      seen: 'X1 2026-08, saved pages 2024-11 to 2025-10',
    },
    {
      in: 'document',
      selector:
        '[data-testid="SideNav_AccountSwitcher_Button"] [data-testid^="UserAvatar-Container-"]',
      take: 'data-testid',
      match: avatarOf,
      as: 'slug',
      seen: 'X1 2026-08, saved pages 2024-11 to 2025-10',
    },
    {
      in: 'document',
      selector:
        'a[data-testid="DashButton_ProfileIcon_Link"], [data-testid="DashButton_ProfileIcon_Link"] a',
      take: 'href',
      as: 'person',
      seen: 'narrow layout, X1 2026-08',
    },
    {
      in: 'document',
      selector:
        '[data-testid="DashButton_ProfileIcon_Link"] [data-testid^="UserAvatar-Container-"]',
      take: 'data-testid',
      match: avatarOf,
      as: 'slug',
      seen: 'narrow layout, X1 2026-08',
    },
  ],
  things,
  rules: [...posts, ...writing, ...people, ...groups, ...messages],
  landmarks,
  signedOut: {
    selector: 'a[href="/login"], a[href^="/i/flow/login"], a[href^="/i/flow/signup"]',
    seen: 'addresses of the two ways in; the pages of a signed-in person lead to neither, X12',
  },
  answers: {
    below: {
      page: 'post',
      thing: 'post',
      among: '[data-testid="primaryColumn"] article[data-testid="tweet"]',
      until: '[data-testid="cellInnerDiv"] h2',
      seen: 'X1 X12; posts that answer nothing follow after a heading, inference',
    },
    row: {
      others: '[data-dm-message-row]:not(.justify-end)',
      id: 'data-dm-message-row',
      own: '[data-dm-message-row].justify-end',
      hosts: '[data-testid="xchatEmbedRoute"], [data-testid="xchatEmbedOverlays"]',
      seen: 'X4 2026-10-02, X8; rows of the older chat tell neither whose they are nor which',
    },
  },
  layers:
    '#layers, [role="dialog"], [role="menu"], [data-testid="Dropdown"], [data-testid="sheetDialog"], [data-testid="confirmationSheetDialog"]',
  itemText: { selector: '[data-testid="tweetText"]', seen: 'X1; saved pages' },
} as const satisfies Site
