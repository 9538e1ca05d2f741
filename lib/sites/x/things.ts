/** What acts on X are about, and where its pages say so. Sources X1–X13: docs/sites.md. */
import type { Thing } from '../site.ts'

/** The handle in the test id of a person's picture. */
export const avatarOf = /^UserAvatar-Container-(.+)/

/** The address of a post that names nobody: handles change. */
export const status = { match: /\/status\/(\d+)/, prefix: 'https://x.com/i/status/' }

export const things = [
  {
    name: 'post',
    within: [
      {
        selector: 'article[data-testid="tweet"]',
        seen: 'X1, X4, X12; five saved pages 2024–2025',
      },
    ],
    focal: {
      selector: 'article[data-testid="tweet"][tabindex="-1"]',
      seen: 'the focused post of a status page, and the parent in a reply dialog; X12, X4 2026-10',
    },
    url: [
      {
        selector: 'a[href*="/status/"]:has(time)',
        take: 'href',
        ...status,
        seen: 'exactly one in all 13 saved posts, quotes included',
      },
      {
        selector: 'a[href$="/analytics"]',
        take: 'href',
        ...status,
        seen: 'the only one on ads',
      },
      { selector: 'a[href*="/status/"]', take: 'href', ...status, seen: 'X1 2026-08' },
    ],
    personUrl: [
      {
        selector: '[data-testid="User-Name"] a[href]',
        take: 'href',
        as: 'person',
        seen: 'X1, X4; absent in the reply dialog (X4 2026-10-02)',
      },
      {
        selector: '[data-testid^="UserAvatar-Container-"]',
        take: 'data-testid',
        match: avatarOf,
        as: 'slug',
        seen: 'X1, X4; the first is the author, a later one a quoted author',
      },
    ],
    personName: [
      {
        selector: '[data-testid="User-Name"] a[href]',
        take: 'name',
        seen: 'saved pages 2024–2025',
      },
      {
        selector: '[data-testid="User-Name"]',
        take: 'name',
        seen: 'reply dialog, X4 2026-10-02',
      },
    ],
    tags: {
      selector: '[data-testid="tweetText"] a[href*="/hashtag/"]',
      take: 'href',
      match: /\/hashtag\/([^/?#]+)/,
      seen: 'X1 2026-08',
    },
    adAround: {
      selector: '[data-testid="placementTracking"]',
      seen: 'around the article = ad, inside = video; saved page 2024-12, X4 2026-10',
    },
  },
  {
    name: 'person',
    within: [
      { selector: '[data-testid="UserCell"]', seen: 'saved pages' },
      { selector: '[data-testid="HoverCard"]', seen: 'X1 2026-08' },
    ],
    personUrl: [
      { selector: 'a[href]', take: 'href', as: 'person', seen: 'UserCell, saved pages' },
      {
        selector: '[data-testid^="UserAvatar-Container-"]',
        take: 'data-testid',
        match: avatarOf,
        as: 'slug',
        seen: 'saved pages',
      },
    ],
    personName: [
      { selector: '[data-testid="User-Name"] a[href]', take: 'name', seen: 'X1' },
      {
        selector: 'a[href]:not(:has([data-testid^="UserAvatar-Container-"]))',
        take: 'name',
        seen: 'UserCell',
      },
    ],
  },
  {
    name: 'profile',
    page: ['profile'],
    personUrl: [{ in: 'address', take: 'path', as: 'person', seen: 'X1 routes 2026-08' }],
    personName: [
      {
        in: 'document',
        selector: '[data-testid="UserName"]',
        take: 'name',
        seen: 'X1; old and stable',
      },
    ],
  },
  {
    name: 'organisation',
    within: [
      {
        selector:
          '[data-testid="cellInnerDiv"]:has(a[href*="/i/communities/"]), [data-testid="cellInnerDiv"]:has(a[href*="/i/lists/"])',
        seen: 'cards of communities and lists: routes X1 2026-08, cells X1',
      },
    ],
    page: ['group', 'list'],
    url: [
      {
        selector: 'a[href*="/i/communities/"], a[href*="/i/lists/"]',
        take: 'href',
        match: /(\/i\/(?:communities|lists)\/\d+)/,
        as: 'organisation',
        seen: 'routes, X1 2026-08',
      },
      { in: 'address', take: 'path', as: 'organisation', seen: 'routes, X1 2026-08' },
    ],
  },
  {
    name: 'conversation',
    within: [
      {
        selector: '[data-testid="dm-conversation-content"], [data-testid="dm-container"]',
        seen: 'chat of 2026, X4 2026-10-02',
      },
      { selector: '[data-testid="chat-drawer-main"]', seen: 'floating chat of 2026, X4' },
      { selector: '[data-testid="DMDrawer"]', seen: 'older floating chat, X1' },
      { selector: '[data-testid="primaryColumn"], main', seen: 'older full-page messages' },
    ],
    personUrl: [
      {
        selector: '[data-testid="dm-conversation-header"] a[href]',
        take: 'href',
        as: 'person',
        single: true,
        seen: 'X4 2026-10-02',
      },
      {
        selector:
          '[data-testid="DMDrawerHeader"] a[href], [data-testid="DmActivityViewport"] a[href], [data-testid="conversation"] a[href], h2 a[href]',
        take: 'href',
        as: 'person',
        single: true,
        seen: 'older chat, X1',
      },
      {
        selector: '[data-testid="DMDrawerHeader"] [data-testid^="UserAvatar-Container-"]',
        take: 'data-testid',
        match: avatarOf,
        as: 'slug',
        single: true,
        seen: 'older chat, X1',
      },
    ],
    header: {
      selector: '[data-testid="dm-conversation-header"], [data-testid="DMDrawerHeader"]',
      seen: 'both chats have it, groups too; X4 2026-10-02, X1',
    },
    people: {
      selector:
        '[data-testid="dm-conversation-header"] a[href], [data-testid="DMDrawerHeader"] a[href]',
      seen: 'a group has one link for each partner, or none; X4 2026-10-02',
    },
    personName: [
      {
        selector: '[data-testid="dm-conversation-header"] a[href]',
        take: 'name',
        seen: 'X4 2026-10-02; a group has its names without a link',
      },
      {
        selector: '[data-testid="DMDrawerHeader"] a[href], h2 a[href]',
        take: 'name',
        seen: 'older chat, X1',
      },
    ],
  },
] as const satisfies readonly Thing[]
