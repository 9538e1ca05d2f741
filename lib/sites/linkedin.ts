/**
 * LinkedIn: the shell of 2025–2026 (SDUI), the classic pages, and messaging in its frame or overlay.
 * Sources L1–L31: docs/sites.md.
 */
import { acceptWords, followWords, ignoreWords, unfollowWords } from './linkedin-words.ts'
import type { Site } from './site.ts'

/** A server request of the shell; the address names the operation (L1, L2, L25: live captures 2026-05 to 08). */
function sdui(operation: string): string {
  return `flagship-web/rsc-action/actions/server-request\\?(?:[^#]*&)?sduiid=com\\.linkedin\\.sdui\\.${operation}(?=[&#]|$)`
}

/** Requests that carry an act out, in any of these forms. */
function requests(...forms: string[]): RegExp {
  return new RegExp(`^https://www\\.linkedin\\.com/(?:${forms.join('|')})`)
}

const personLink = 'a[href*="/in/"]'
const organisationLink =
  'a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"], a[href*="/newsletters/"], a[href*="/events/"], a[href*="/groups/"]'

const insideComment =
  '[id^="replaceableComment_"], [componentkey^="replaceableComment_"], [data-view-name="comment-container"], article[data-id^="urn:li:comment:"]'

const commentBox =
  '[componentkey^="commentBox-"] [contenteditable="true"], [data-testid="ui-core-tiptap-text-editor-wrapper"] [contenteditable="true"], .comments-comment-box .ql-editor[contenteditable="true"], .comments-comment-box [contenteditable="true"], form [contenteditable="true"][role="textbox"]'

export const linkedin = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['https://www.linkedin.com/*'],
  rulesVersion: 1,
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
      name: 'profile',
      path: /^\/in\/[^/]+/,
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
      path: /^\/mynetwork(?:\/|$)/,
      not: /^\/mynetwork\/invitation-manager(?:\/|$)/,
      examples: [
        'https://www.linkedin.com/mynetwork/',
        'https://www.linkedin.com/mynetwork/grow/',
        'https://www.linkedin.com/mynetwork/invite-connect/connections/',
      ],
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
      path: /^\/(?:company|school|showcase|newsletters|events)\//,
      examples: ['https://www.linkedin.com/company/acme/', 'https://www.linkedin.com/school/mit/'],
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
  things: [
    {
      name: 'comment',
      within: [{ selector: insideComment, seen: 'L4 2026-09-07; data-view-name older' }],
      url: [
        {
          in: 'self',
          take: 'id',
          match: /(urn:li:comment:\(.+\))/,
          as: 'update',
          seen: 'L4 2026-09-07',
        },
        {
          in: 'self',
          take: 'componentkey',
          match: /(urn:li:comment:\(.+\))/,
          as: 'update',
          seen: 'L4 2026-09-07',
        },
        {
          in: 'self',
          take: 'data-id',
          match: /(urn:li:comment:\(.+\))/,
          as: 'update',
          seen: 'classic, L4',
        },
      ],
      personUrl: [{ selector: personLink, take: 'href', as: 'person', seen: 'L4 2026-09-07' }],
      personName: [
        { selector: '.comments-comment-meta__description-title', take: 'name', seen: 'classic' },
        { selector: personLink, take: 'name', seen: 'L4 2026-09-07' },
        { selector: 'h3', take: 'name', seen: 'classic, L4 2026-09-07' },
      ],
    },
    {
      name: 'post',
      within: [
        { selector: '[role="listitem"][componentkey*="FeedType_"]', seen: 'L4, L11 2026-06 to 09' },
        { selector: '[role="listitem"][id*="FeedType_"]', seen: 'L4 2026-09-07' },
        {
          selector:
            '[componentkey^="expanded"][componentkey*="FeedType_"], [id^="expanded"][id*="FeedType_"]',
          seen: 'L8, L11 2026-04 to 09',
        },
        { selector: '[componentkey^="update-card-focus"]', seen: 'L5 2026-09-27, L7 2026-10-09' },
        { selector: '[data-view-name="feed-full-update"]', seen: 'L10 2026-04; older' },
        {
          selector:
            '[data-urn^="urn:li:activity:"], [data-urn^="urn:li:ugcPost:"], [data-urn^="urn:li:share:"]',
          seen: 'classic, L4 2026-09-07',
        },
        { selector: '.feed-shared-update-v2', seen: 'classic, L19 2026-03' },
        {
          selector:
            '[data-testid="mainFeed"] [role="listitem"]:has([data-testid="expandable-text-box"])',
          seen: 'L4 2026-09-07; the composer and suggestions are list items too, without such a text',
        },
        {
          selector: '[data-sdui-screen*="feed.UpdateDetail"]',
          seen: 'L1 L2 2026-08: the post page',
        },
      ],
      not: [
        { selector: insideComment, seen: 'L4' },
        {
          selector: '[data-sdui-anchor-id^="feed-header-"], [componentkey^="feed-header"]',
          seen: 'a friend who liked it, L4 L7',
        },
        { selector: '.update-components-header', seen: 'the same, classic, L19' },
        {
          selector: '[componentkey^="commentBox-"], .comments-comment-box',
          seen: 'own picture beside the comment box',
        },
      ],
      personAfter: {
        selector: 'hr[role="presentation"]',
        seen: 'ends a friend’s header; L11 2026-06',
      },
      url: [
        { in: 'self', take: 'data-urn', as: 'update', seen: 'classic, L4 2026-09-07' },
        { selector: '[data-urn^="urn:li:"]', take: 'data-urn', as: 'update', seen: 'classic' },
        {
          in: 'around',
          selector: '[data-urn^="urn:li:"]',
          take: 'data-urn',
          as: 'update',
          seen: 'classic',
        },
        {
          selector: '[id*="-replaceableCommentTools"], [id*="-replaceableLoadMoreComments"]',
          take: 'id',
          as: 'update-key',
          seen: 'decoded on two saved pages, L4 2026-09-07',
        },
        {
          selector: '[data-testid*="-commentList"]',
          take: 'data-testid',
          as: 'update-key',
          seen: 'L4 2026-09-07',
        },
        {
          selector: '[componentkey*="-replaceableCommentTools"], [componentkey*="-commentList"]',
          take: 'componentkey',
          as: 'update-key',
          seen: 'same keys, L4',
        },
        {
          selector: '[componentkey^="commentBox-"], [componentkey^="commentBoxText-"]',
          take: 'componentkey',
          match: /^commentBox(?:Text)?-(.+)$/,
          as: 'update-key',
          seen: 'L2 2026-08 (request keys)',
        },
        {
          selector: '[id^="replaceableComment_urn:li:comment:"]',
          take: 'id',
          as: 'update',
          seen: 'a comment names its post, L4 2026-09-07',
        },
        {
          selector: '[componentkey^="replaceableComment_urn:li:comment:"]',
          take: 'componentkey',
          as: 'update',
          seen: 'L4 2026-09-07',
        },
        {
          selector: '[componentkey^="urn:li:"]',
          take: 'componentkey',
          as: 'update',
          seen: 'late 2025',
        },
        { in: 'self', take: 'componentkey', as: 'update', seen: 'late 2025' },
        { selector: '[id*="urn:li:activity:"]', take: 'id', as: 'update', seen: 'late 2025' },
        {
          selector: 'a[href*="/feed/update/urn"]',
          take: 'href',
          as: 'update',
          seen: 'L4; often share',
        },
        { in: 'address', take: 'path', as: 'update', seen: 'L1 L4 routes' },
      ],
      personUrl: [
        {
          selector: 'a[href*="/in/"][data-view-name="feed-actor-image"]',
          take: 'href',
          as: 'person',
          seen: 'late 2025 to mid 2026, L10',
        },
        {
          selector: '.update-components-actor__meta-link, .update-components-actor__image',
          take: 'href',
          as: 'person',
          seen: 'classic, L19 2026-03',
        },
        {
          selector: `${personLink}, ${organisationLink}`,
          take: 'href',
          as: 'person',
          seen: 'first link after a friend’s header; L4 L7 L11',
        },
      ],
      personName: [
        {
          selector: '.update-components-actor__title span[aria-hidden="true"]',
          take: 'name',
          seen: 'classic',
        },
        { selector: personLink, take: 'name', seen: 'L4 L7 L10' },
      ],
      organisation: [
        {
          selector: `${personLink}, ${organisationLink}`,
          take: 'href',
          as: 'organisation',
          seen: 'L4 L11',
        },
      ],
      tags: {
        selector: 'a[href*="/feed/hashtag/"], a[href*="keywords=%23"]',
        take: 'href',
        match: /(?:\/feed\/hashtag\/(?:\?keywords=)?|keywords=%23)([^/?&#]+)/,
        seen: 'L19 2026-03',
      },
      adAround: {
        selector:
          '[data-view-tracking-scope*="sponsored" i], [data-view-tracking-scope*="SponsoredUpdateServed"], article[data-sponsored-tracking-url]',
        seen: 'older builds, L11; newest markup has words only',
      },
    },
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
          as: 'vanity',
          seen: 'L6 2026-08-22',
        },
        { selector: personLink, take: 'href', as: 'person', seen: 'L16' },
      ],
      personName: [
        { selector: personLink, take: 'name', seen: 'L16' },
        { selector: 'strong', take: 'name', seen: 'L18' },
      ],
    },
    {
      name: 'profile',
      page: ['profile'],
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
          as: 'vanity',
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
    },
    {
      name: 'conversation',
      notBeyond: 'body, [data-testid="mainFeed"]',
      holding: [
        {
          selector:
            '.msg-thread__link-to-profile, .msg-entity-lockup__entity-title, .msg-overlay-bubble-header__details, .msg-overlay-bubble-header__title, .msg-connections-typeahead__recipient, .msg-s-message-recipient-list__recipient',
          seen: 'L5 2026-09-27, L19, L22',
        },
      ],
      personUrl: [
        {
          selector: 'a.msg-thread__link-to-profile[href*="/in/"]',
          take: 'href',
          as: 'person',
          seen: 'L5 2026-09-27',
        },
        {
          selector:
            '.msg-overlay-bubble-header__details a[href*="/in/"], .msg-overlay-bubble-header__title a[href*="/in/"], a.msg-overlay-bubble-header__title[href*="/in/"]',
          take: 'href',
          as: 'person',
          seen: 'L5 L22',
        },
      ],
      personName: [
        {
          selector: 'h2.msg-entity-lockup__entity-title, .msg-entity-lockup__entity-title',
          take: 'name',
          seen: 'L5 2026-09-27',
        },
        { selector: '.msg-overlay-bubble-header__title', take: 'name', seen: 'L5 L22' },
        {
          selector:
            '.msg-connections-typeahead__recipient, .msg-s-message-recipient-list__recipient',
          take: 'name',
          seen: 'new conversation, L19',
        },
      ],
    },
  ],
  rules: [
    {
      id: 'linkedin.invitation',
      controls: [
        {
          selector:
            '[data-view-name="invitation-action"] button, button[data-view-name="invitation-action"]',
          on: 'click',
          seen: 'L16 L28 2025 to mid 2026',
        },
      ],
      about: ['invitation', 'profile'],
      outcome: {
        url: requests(
          sdui('requests\\.mynetwork\\.addaInvitationAction'),
          'voyager/api/voyagerRelationshipsDashInvitations/[^?]*\\?(?:[^#]*&)?action=(?:accept|ignore|decline|reject)',
          'voyager/api/relationships/invitations/[^?]*\\?(?:[^#]*&)?action=(?:accept|ignore|decline|reject)',
        ),
        loose: true,
      },
      options: {
        accept: { type: 'Accept', object: 'Invite' },
        ignore: { type: 'Ignore', object: 'Invite' },
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
          row: [
            '[data-view-name="invitation-action"] button',
            '[data-view-name="invitation-action"] button',
          ],
          options: ['ignore', 'accept'],
          seen: 'list cards 2025 to mid 2026, L16 L28',
        },
        {
          by: 'row',
          row: [
            'button[data-view-name="invitation-action"]',
            'button[data-view-name="invitation-action"]',
          ],
          options: ['ignore', 'accept'],
          seen: 'the same hook on the buttons, L28',
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
          row: ['*', '*'],
          options: ['ignore', 'accept'],
          weak: true,
          seen: 'list cards, order of L16 L28; newest markup has no other sign',
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
      tell: [{ by: 'default', option: 'invite' }],
      composer: {
        selector: 'textarea#custom-message, textarea[name="message"]',
        seen: 'L1 L12 2026: the note',
      },
      seen: 'L1 2026-07; handlePostInteropConnection after it is the same invitation',
    },
    {
      id: 'linkedin.react',
      controls: [
        {
          selector: '[data-view-name="reaction-button"]',
          on: 'click',
          seen: 'late 2025 to mid 2026',
        },
        {
          selector: 'button:has(+ [data-finite-scroll-hotkey="l"])',
          on: 'click',
          seen: 'classic, L4 2026-09-07',
        },
      ],
      about: ['comment', 'post'],
      outcome: {
        url: requests(
          sdui('reactions\\.(?:create|delete)'),
          'voyager/api/voyagerSocialDashReactions(?=[?/])',
          'voyager/api/graphql\\?(?:[^#]*&)?queryId=voyagerSocialDashReactions\\.[0-9a-f]+',
        ),
        loose: true,
      },
      options: {
        react: { type: 'Like', object: 'Note', thing: 'object' },
        unreact: { type: 'Undo', undoes: 'Like', object: 'Note', thing: 'object' },
      },
      tell: [
        {
          by: 'address',
          options: { react: /\.reactions\.create/, unreact: /\.reactions\.delete/ },
        },
        {
          by: 'presence',
          in: 'control',
          selector: 'button[aria-pressed="true"]',
          option: 'unreact',
          seen: 'classic: pressed before the click; L4',
        },
        { by: 'default', option: 'react' },
      ],
      settled: { by: 'control' },
      seen: 'L1 2026-07, L2 2026-08-13 (56 live calls), L3',
    },
    {
      id: 'linkedin.comment',
      controls: [
        {
          selector:
            '.comments-comment-box__submit-button, .comments-comment-box__submit-button--cr',
          on: 'click',
          seen: 'classic, L3 L19',
        },
        { selector: '[componentkey^="commentBox-"] button', on: 'click', seen: 'L4 2026-09-07' },
        { selector: commentBox, on: 'mod-enter', seen: 'L4' },
      ],
      about: ['comment', 'post'],
      outcome: {
        url: requests(
          sdui('comments\\.createComment'),
          'voyager/api/voyagerSocialDashNormComments\\?',
        ),
        loose: true,
        doubtful5xx: true,
      },
      options: {
        comment: { type: 'Create', object: 'Note', thing: 'reply' },
        reply: { type: 'Create', object: 'Note', thing: 'reply' },
      },
      tell: [
        { by: 'address', options: { comment: /comments\.createComment/ } },
        { by: 'about', options: { comment: 'reply', post: 'comment' } },
        { by: 'default', option: 'comment' },
      ],
      settled: { by: 'composer' },
      composer: { selector: commentBox, seen: 'L4 2026-09-07; classic L19' },
      seen: 'L1 L2 2026-08-14, L3; a 5xx may still have posted',
    },
    {
      id: 'linkedin.repost',
      controls: [],
      about: ['post'],
      outcome: {
        url: requests(
          sdui('feed\\.requests\\.createInstantRepost'),
          'voyager/api/voyagerFeedDashReposts\\?',
        ),
        loose: true,
      },
      options: { repost: { type: 'Announce', object: 'Note', thing: 'object' } },
      tell: [{ by: 'default', option: 'repost' }],
      seen: 'two captures, L1 2026-07, L25 2026-07-16',
    },
    {
      id: 'linkedin.message',
      controls: [
        {
          selector: '.msg-form__send-button, form.msg-form button[type="submit"]',
          on: 'click',
          seen: 'L5 2026-09-27, L19, L22',
        },
        {
          selector: '.msg-form__contenteditable',
          on: 'enter',
          seen: 'L5; Enter sends where the member set it',
        },
        { selector: '.msg-form__contenteditable', on: 'mod-enter', seen: 'L5' },
      ],
      about: ['conversation'],
      outcome: {
        url: requests(
          'voyager/api/voyagerMessagingDashMessengerMessages\\?(?:[^#]*&)?action=createMessage(?=[&#]|$)',
        ),
        loose: true,
      },
      options: { message: { type: 'Create', object: 'ChatMessage' } },
      tell: [{ by: 'default', option: 'message' }],
      settled: { by: 'composer' },
      composer: { selector: '.msg-form__contenteditable', seen: 'L5 2026-09-27' },
      seen: 'L1 2026-07 live, L3, L15',
    },
    {
      id: 'linkedin.follow',
      controls: [
        {
          selector: '[data-view-name="edge-creation-follow-action"]',
          on: 'click',
          seen: 'L29 2026-06-25',
        },
      ],
      about: ['post', 'person', 'profile'],
      outcome: {
        url: requests(
          sdui('requests\\.mynetwork\\.addaUpdateFollowState'),
          'voyager/api/feed/dash/followingStates/',
        ),
        loose: true,
      },
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
          selector: '[data-view-name="edge-creation-follow-action"]',
          option: 'follow',
          seen: 'L29 2026-06-25',
        },
        {
          by: 'words',
          options: { unfollow: unfollowWords, follow: followWords },
          weak: true,
          seen: 'SITES L1 L19 L27',
        },
        { by: 'default', option: 'follow', weak: true },
      ],
      settled: { by: 'control' },
      seen: 'L1 2026-07, L27 2026-05-07; the address is the same for both',
    },
  ],
  layers:
    '[role="dialog"], dialog, [role="menu"], [popover], [data-testid="dialog"], .artdeco-modal, .artdeco-dropdown__content, [role="tooltip"]',
  itemText: {
    selector:
      '[data-testid="expandable-text-box"], .update-components-text, .feed-shared-inline-show-more-text, .feed-shared-text',
    seen: 'L4 L5 L7 L11; classic L19',
  },
} as const satisfies Site
