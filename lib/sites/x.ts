/** X (x.com, formerly twitter.com): desktop and narrow layout. Sources X1–X13: docs/sites.md. */
import type { Site } from './site.ts'

/** `/i/api/graphql/<rotating id>/<operation>` on the page's host or api.x.com (X1, X2, 2026-08). */
function operation(names: string): RegExp {
  return new RegExp(
    `^https://(?:(?:mobile\\.)?(?:x|twitter)\\.com/i/api/graphql|api\\.(?:x|twitter)\\.com/graphql)/[\\w-]+/(?:${names})(?:[?#]|$)`,
  )
}

/** `/i/api/1.1/<path>` (X1, X3; X11 measured 2026-11). */
function rest(path: string): RegExp {
  return new RegExp(
    `^https://(?:(?:mobile\\.)?(?:x|twitter)\\.com/i/api|api\\.(?:x|twitter)\\.com)/1\\.1/${path}(?:[?#]|$)`,
  )
}

const composer = {
  selector: '[data-testid^="tweetTextarea_"]',
  seen: 'X1 2026-08, X4 2026-10-02; contenteditable',
}

/** The page's column while it holds a composer of its own; dialogs stand outside of it. */
const inlineColumn = '[data-testid="primaryColumn"]:has([data-testid="tweetButtonInline"])'

/** The follow button's test id begins with the person's numeric id, wherever the button stands. */
const followButton = {
  by: 'toggle',
  id: { attribute: 'data-testid', match: /^(\d+)-(?:un)?follow$/ },
} as const

export const x = {
  id: 'x',
  name: 'X',
  hosts: [
    'https://x.com/*',
    'https://mobile.x.com/*',
    'https://twitter.com/*',
    'https://mobile.twitter.com/*',
  ],
  rulesVersion: 1,
  origin: 'https://x.com',
  person: {
    path: /^\/([A-Za-z0-9_]{1,20})(?:\/|$)/,
    not: /^\/(?:i|home|explore|notifications|messages|settings|search|compose|jobs|tos|privacy|login|logout|signup|hashtag|share|intent|follower_requests)(?:\/|$)/,
    canonical: 'https://x.com/',
  },
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
      name: 'profile',
      path: /^\/[A-Za-z0-9_]{1,20}(?:\/(?:with_replies|highlights|articles|media|likes|affiliates|superfollows))?\/?$/,
      not: /^\/(?:i|home|explore|notifications|messages|settings|search|compose|jobs|tos|privacy|login|logout|signup|hashtag|share|intent|follower_requests)(?:\/|$)/,
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
      as: 'handle',
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
      as: 'handle',
      seen: 'narrow layout, X1 2026-08',
    },
  ],
  things: [
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
          as: 'status',
          seen: 'exactly one in all 13 saved posts, quotes included',
        },
        {
          selector: 'a[href$="/analytics"]',
          take: 'href',
          as: 'status',
          seen: 'the only one on ads',
        },
        { selector: 'a[href*="/status/"]', take: 'href', as: 'status', seen: 'X1 2026-08' },
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
          as: 'handle',
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
          as: 'handle',
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
          as: 'handle',
          single: true,
          seen: 'older chat, X1',
        },
      ],
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
  ],
  rules: [
    {
      id: 'x.like',
      controls: [
        {
          selector: '[data-testid="like"]',
          on: 'click',
          seen: 'same in saved pages 2024-11 to 2026-10',
        },
      ],
      about: ['post'],
      outcome: { url: operation('FavoriteTweet'), loose: true },
      options: { like: { type: 'Like', object: 'Note', thing: 'object' } },
      tell: [{ by: 'default', option: 'like' }],
      settled: { by: 'toggle', on: '[data-testid="unlike"]', off: '[data-testid="like"]' },
      seen: 'X10 2026-10-06; the key l likes without a click',
    },
    {
      id: 'x.unlike',
      controls: [{ selector: '[data-testid="unlike"]', on: 'click', seen: 'as like' }],
      about: ['post'],
      outcome: { url: operation('UnfavoriteTweet'), loose: true },
      options: { unlike: { type: 'Undo', undoes: 'Like', object: 'Note', thing: 'object' } },
      tell: [{ by: 'default', option: 'unlike' }],
      settled: { by: 'toggle', on: '[data-testid="like"]', off: '[data-testid="unlike"]' },
      seen: 'X1 X2 2026-08',
    },
    {
      id: 'x.repost',
      controls: [
        {
          selector: '[data-testid="retweetConfirm"], [data-testid="repostConfirm"]',
          on: 'click',
          seen: 'both names, X1 2026-08',
        },
      ],
      about: ['post'],
      outcome: { url: operation('CreateRetweet'), loose: true },
      options: { repost: { type: 'Announce', object: 'Note', thing: 'object' } },
      tell: [{ by: 'default', option: 'repost' }],
      settled: { by: 'toggle', on: '[data-testid="unretweet"]', off: '[data-testid="retweet"]' },
      seen: 'X1 X2 2026-08',
    },
    {
      id: 'x.undo-repost',
      controls: [
        {
          selector: '[data-testid="unretweetConfirm"], [data-testid="unrepostConfirm"]',
          on: 'click',
          seen: 'X1 2026-08',
        },
      ],
      about: ['post'],
      outcome: { url: operation('DeleteRetweet'), loose: true },
      options: { undo: { type: 'Undo', undoes: 'Announce', object: 'Note', thing: 'object' } },
      tell: [{ by: 'default', option: 'undo' }],
      settled: { by: 'toggle', on: '[data-testid="retweet"]', off: '[data-testid="unretweet"]' },
      seen: 'X1 X2 2026-08',
    },
    {
      id: 'x.write',
      controls: [
        {
          selector: '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]',
          on: 'click',
          seen: 'X1 2026-08, X4 2026-10',
        },
        { ...composer, on: 'mod-enter' },
      ],
      about: ['post'],
      outcome: { url: operation('CreateTweet|CreateNoteTweet'), loose: false },
      options: {
        post: { type: 'Create', object: 'Note', person: false },
        reply: { type: 'Create', object: 'Note', thing: 'reply' },
        quote: { type: 'Create', object: 'Note' },
      },
      tell: [
        {
          by: 'presence',
          in: 'dialog',
          selector: 'article[data-testid="tweet"]',
          option: 'reply',
          seen: 'reply dialog holds the parent post, X4 2026-10-02',
        },
        {
          by: 'presence',
          in: 'around',
          selector: `${inlineColumn}:has(article[data-testid="tweet"][tabindex="-1"])`,
          option: 'reply',
          seen: 'inline composer of a status page, X1',
        },
        {
          by: 'presence',
          in: 'around',
          selector: inlineColumn,
          option: 'post',
          seen: 'inline composer of the home page, X1',
        },
        {
          by: 'opener',
          selector:
            '[data-testid="retweet"], [data-testid="unretweet"], [role="menuitem"][href$="/compose/post"]',
          option: 'quote',
          seen: 'second item of the repost menu, X2 X3; the key t opens it without a click',
        },
        {
          by: 'presence',
          in: 'dialog',
          selector: ':scope',
          option: 'post',
          seen: 'a dialog without a parent post',
        },
        {
          by: 'presence',
          in: 'page',
          selector: 'article[data-testid="tweet"][tabindex="-1"]',
          option: 'reply',
          otherwise: 'post',
          seen: 'compose page of the narrow layout, which shows the parent post as the dialog does',
        },
      ],
      settled: { by: 'composer' },
      composer,
      seen: 'X1–X4',
    },
    {
      id: 'x.follow',
      controls: [
        {
          selector: '[data-testid$="-follow"]',
          on: 'click',
          seen: 'numeric id before it; saved pages, X1 2026-08. Does not match -unfollow',
        },
      ],
      about: ['person', 'post', 'profile'],
      outcome: { url: rest('friendships/create\\.json'), loose: true },
      options: { follow: { type: 'Follow' } },
      tell: [{ by: 'default', option: 'follow' }],
      settled: {
        ...followButton,
        on: '[data-testid="{id}-unfollow"]',
        off: '[data-testid="{id}-follow"]',
      },
      seen: 'X1; X11 2026-11',
    },
    {
      id: 'x.unfollow',
      controls: [
        {
          selector: '[data-testid="confirmationSheetConfirm"]',
          on: 'click',
          openedBy: '[data-testid$="-unfollow"]',
          seen: 'X1 2026-08',
        },
      ],
      about: ['person', 'post', 'profile'],
      outcome: { url: rest('friendships/destroy\\.json'), loose: true },
      options: { unfollow: { type: 'Undo', undoes: 'Follow' } },
      tell: [{ by: 'default', option: 'unfollow' }],
      settled: {
        ...followButton,
        on: '[data-testid="{id}-follow"]',
        off: '[data-testid="{id}-unfollow"]',
      },
      seen: 'X1; X11 2026-11: no toast',
    },
    {
      id: 'x.message',
      controls: [
        { selector: '[data-testid="dm-composer-send-button"]', on: 'click', seen: 'X4 2026-10-02' },
        { selector: '[data-testid="dm-composer-textarea"]', on: 'enter', seen: 'X4 2026-10-02' },
      ],
      about: ['conversation'],
      outcome: { url: operation('SendMessageMutation'), loose: true },
      options: { message: { type: 'Create', object: 'ChatMessage' } },
      tell: [{ by: 'default', option: 'message' }],
      settled: {
        by: 'row',
        selector: '[data-dm-message-row]',
        own: '.justify-end',
        id: 'data-dm-message-row',
        attribute: 'data-send-status',
        sent: 'sent',
        failed: 'failed',
      },
      composer: { selector: '[data-testid="dm-composer-textarea"]', seen: 'X4 2026-10-02' },
      seen: 'sent by HTTP (X5, X6) or socket (X7): the row is the best sign (X8 2026-11)',
    },
    {
      id: 'x.message-older',
      controls: [
        { selector: '[data-testid="dmComposerSendButton"]', on: 'click', seen: 'X1 2026-08' },
        { selector: '[data-testid="dmComposerTextInput"]', on: 'enter', seen: 'X1 2026-08' },
      ],
      about: ['conversation'],
      outcome: { url: rest('dm/new2?\\.json'), loose: true },
      options: { message: { type: 'Create', object: 'ChatMessage' } },
      tell: [{ by: 'default', option: 'message' }],
      settled: { by: 'composer' },
      composer: { selector: '[data-testid="dmComposerTextInput"]', seen: 'X1 2026-08' },
      seen: 'X1 X3; vanishing',
    },
  ],
  layers:
    '#layers, [role="dialog"], [role="menu"], [data-testid="Dropdown"], [data-testid="sheetDialog"], [data-testid="confirmationSheetDialog"]',
  itemText: { selector: '[data-testid="tweetText"]', seen: 'X1; saved pages' },
} as const satisfies Site
