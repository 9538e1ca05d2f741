/** Acts on posts and comments. Sources L1–L31: docs/sites.md. */
import type { Rule } from '../site.ts'
import { requests, sdui } from './requests.ts'
import { commentBox } from './selectors.ts'

export const posts = [
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
        selector: '.comments-comment-box__submit-button, .comments-comment-box__submit-button--cr',
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
] as const satisfies readonly Rule[]
