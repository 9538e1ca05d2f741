/** What acts on LinkedIn are about, and where its pages say so. Sources L1–L31: docs/sites.md. */
import type { Thing } from '../site.ts'
import { people } from './people.ts'
import { promoted } from './promoted-words.ts'
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
    personUrl: [
      {
        selector: `${personLink}, ${organisationLink}`,
        take: 'href',
        as: 'person',
        seen: 'the first link, L4 2026-09-07; later ones are mentioned',
      },
    ],
    organisation: [
      {
        selector: `${personLink}, ${organisationLink}`,
        take: 'href',
        as: 'organisation',
        seen: 'L4 2026-09-07: pages comment too',
      },
    ],
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
      selector: 'hr, [role="presentation"]:empty:not(img)',
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
    adLine: {
      selector: 'p, .update-components-actor__sub-description',
      words: promoted,
      seen: 'L11 2026-08-07: where other posts have the time',
    },
  },
  ...people,
] as const satisfies readonly Thing[]
