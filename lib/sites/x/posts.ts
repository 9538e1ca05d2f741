/** One click on posts, and taking one's own back. Writing: writing.ts. Sources X1–X13: docs/sites.md. */
import type { Rule } from '../site.ts'
import { operation } from './requests.ts'

export const posts = [
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
    tell: [],
    settled: { by: 'toggle', on: '[data-testid="unlike"]', off: '[data-testid="like"]' },
    seen: 'X10 2026-10-06; the key l likes without a click',
  },
  {
    id: 'x.unlike',
    controls: [{ selector: '[data-testid="unlike"]', on: 'click', seen: 'as like' }],
    about: ['post'],
    outcome: { url: operation('UnfavoriteTweet'), loose: true },
    options: { unlike: { type: 'Undo', undoes: 'Like', object: 'Note', thing: 'object' } },
    tell: [],
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
    tell: [],
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
    tell: [],
    settled: { by: 'toggle', on: '[data-testid="retweet"]', off: '[data-testid="unretweet"]' },
    seen: 'X1 X2 2026-08',
  },
  {
    id: 'x.bookmark',
    controls: [{ selector: '[data-testid="bookmark"]', on: 'click', seen: 'X1 2026-08' }],
    about: ['post'],
    outcome: { url: operation('CreateBookmark'), loose: true },
    options: { save: { type: 'Add', object: 'Note', thing: 'object' } },
    tell: [],
    settled: {
      by: 'toggle',
      on: '[data-testid="removeBookmark"]',
      off: '[data-testid="bookmark"]',
    },
    seen: 'X1 X2 2026-08; also an item of the share menu without a test id, and the key b',
  },
  {
    id: 'x.undo-bookmark',
    controls: [{ selector: '[data-testid="removeBookmark"]', on: 'click', seen: 'X1 2026-08' }],
    about: ['post'],
    outcome: { url: operation('DeleteBookmark'), loose: true },
    options: { undo: { type: 'Undo', undoes: 'Add', object: 'Note', thing: 'object' } },
    tell: [],
    settled: {
      by: 'toggle',
      on: '[data-testid="bookmark"]',
      off: '[data-testid="removeBookmark"]',
    },
    seen: 'X1 X2 2026-08',
  },
  {
    id: 'x.delete',
    // The confirmation is that of blocking, too: only the request tells.
    controls: [],
    about: ['post'],
    outcome: { url: operation('DeleteTweet'), loose: true },
    options: {
      delete: { type: 'Undo', undoes: 'Create', object: 'Note', thing: 'object', person: false },
    },
    tell: [],
    settled: { by: 'toggle', on: ':not(*)', off: '[data-testid="caret"]' },
    seen: 'X2 X3 2026-08; the post is gone from the page, or still stands there with its menu',
  },
  {
    id: 'x.vote',
    controls: [
      {
        selector:
          '[data-testid="cardPoll"] :is(button, [role="button"], [role="radio"], [role="menuitemradio"])',
        on: 'click',
        seen: 'cardPoll: general knowledge, in no source; the roles are all that choices may have',
      },
    ],
    about: ['post'],
    outcome: {
      url: /^https:\/\/caps\.(?:x|twitter)\.com\/v2\/capi\/passthrough\/1(?:[?#]|$)/,
      loose: false,
    },
    options: { vote: { type: 'Create', object: 'Question', thing: 'reply' } },
    tell: [],
    settled: { by: 'control' },
    seen: 'X3 2024–2026, single source',
  },
] as const satisfies readonly Rule[]
