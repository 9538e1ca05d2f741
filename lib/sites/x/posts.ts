/** Acts on posts, and writing them. Sources X1–X13: docs/sites.md. */
import type { Rule } from '../site.ts'
import { operation } from './requests.ts'

const composer = {
  selector: '[data-testid^="tweetTextarea_"]',
  seen: 'X1 2026-08, X4 2026-10-02; contenteditable',
}

/** The page's column while it holds a composer of its own; dialogs stand outside of it. */
const inlineColumn = '[data-testid="primaryColumn"]:has([data-testid="tweetButtonInline"])'
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
] as const satisfies readonly Rule[]
