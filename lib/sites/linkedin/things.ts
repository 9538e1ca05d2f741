/** What acts on LinkedIn are about, and where its pages say so. Sources L1–L31: docs/sites.md. */
import type { Thing } from '../site.ts'
import { insideComment, organisationLink, personLink } from './selectors.ts'

export const things = [
  {
    name: 'comment',
    within: [{ selector: insideComment, seen: 'L4 2026-09-07; data-view-name older' }],
    url: [
      {
        in: 'self',
        take: 'id',
        as: 'comment',
        seen: 'L4 2026-09-07',
      },
      {
        in: 'self',
        take: 'componentkey',
        as: 'comment',
        seen: 'L4 2026-09-07',
      },
      {
        in: 'self',
        take: 'data-id',
        as: 'comment',
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
        selector: '.msg-connections-typeahead__recipient, .msg-s-message-recipient-list__recipient',
        take: 'name',
        seen: 'new conversation, L19',
      },
    ],
  },
] as const satisfies readonly Thing[]
