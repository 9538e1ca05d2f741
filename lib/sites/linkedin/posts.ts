/** Acts on posts and comments that take no words. Sources L1–L44: docs/sites.md. */
import type { Rule } from '../site.ts'
import { menuItem, reactionButton, reactionsMenu, repostButton } from './post-bar.ts'
import { execute, make, requests, sdui, unknownRequest } from './requests.ts'
import { insidePost } from './selectors.ts'
import { saveWords, unsaveWords } from './words.ts'

export const posts = [
  {
    id: 'linkedin.react',
    controls: [
      {
        selector: reactionButton,
        on: 'click',
        seen: 'view name late 2025 to mid 2026; classic L4 2026-09-07; by place L4 L7 L11 2026-06 to 10',
      },
      {
        selector: menuItem,
        on: 'click',
        openedBy: reactionsMenu,
        seen: 'the flyout’s items, L4 2026-09-07',
      },
      {
        selector: '[data-id^="urn:li:comment:"] button[aria-pressed]',
        on: 'click',
        seen: 'a comment’s own, classic, L4 2026-09-07',
      },
    ],
    about: ['comment', 'post'],
    outcome: {
      url: requests(
        sdui('reactions\\.(?:create|delete)'),
        make('voyagerSocialDashReactions'),
        execute('voyagerSocialDashReactions'),
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
        options: { react: /\.reactions\.create|DashReactions\?/, unreact: /\.reactions\.delete/ },
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
    settled: { by: 'control', of: reactionButton },
    seen: 'L1 2026-07, L2 2026-08-13 (56 live calls), L3; another kind is another create',
  },
  {
    id: 'linkedin.repost',
    controls: [
      {
        selector: '.social-reshare-button__sharing-as-is-dropdown-item',
        on: 'click',
        seen: 'classic, L44 2026',
      },
      {
        selector:
          '[role="menu"] > [role="menuitem"]:nth-child(2), .artdeco-dropdown__content li:nth-child(2) .artdeco-dropdown__item',
        on: 'click',
        openedBy: repostButton,
        seen: 'the second item, after the one with words; L1 L25 2026-07, L43 2025',
      },
    ],
    about: ['post'],
    outcome: {
      url: requests(sdui('feed\\.requests\\.createInstantRepost'), make('voyagerFeedDashReposts')),
      loose: true,
    },
    options: { repost: { type: 'Announce', object: 'Note', thing: 'object' } },
    tell: [],
    seen: 'two captures, L1 2026-07, L25 2026-07-16',
  },
  {
    id: 'linkedin.undo-repost',
    controls: [],
    about: ['post'],
    outcome: {
      url: requests(execute('voyagerFeedDashReposts')),
      loose: true,
    },
    options: { undo: { type: 'Undo', undoes: 'Announce', object: 'Note', thing: 'object' } },
    tell: [],
    seen: 'own repost’s menu, from the shell too; L1 2026-07',
  },
  {
    id: 'linkedin.save',
    controls: [],
    untold: 'save',
    about: ['post'],
    outcome: {
      url: requests(sdui('update\\.saveState'), 'voyager/api/voyagerFeedDashSaveStates'),
      loose: true,
    },
    options: {
      save: { type: 'Add', object: 'Note', thing: 'object' },
      unsave: { type: 'Undo', undoes: 'Add', object: 'Note', thing: 'object' },
    },
    tell: [
      {
        by: 'words',
        options: { unsave: unsaveWords, save: saveWords },
        weak: true,
        seen: 'L1 2026-07, L19 2026-03',
      },
    ],
    seen: 'L1 2026-07: one address for both; classic address unverified',
  },
  {
    id: 'linkedin.vote',
    controls: [
      {
        selector: `[data-view-name="feed-poll-vote-option"], .update-components-poll-option, :is(${insidePost}) :is([role="radiogroup"], fieldset) :is(button, label, input)`,
        on: 'click',
        seen: 'L41 2025',
      },
    ],
    about: ['post'],
    outcome: { url: unknownRequest, loose: false },
    options: { vote: { type: 'Create', object: 'Question', thing: 'reply' } },
    tell: [{ by: 'default', option: 'vote', weak: true }],
    settled: { by: 'gone' },
    seen: 'the request is in no source; the options give way to the result',
  },
] as const satisfies readonly Rule[]
