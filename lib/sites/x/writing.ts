/** Writing posts, replies, quotes and threads. Sources X1–X13: docs/sites.md. */
import type { Rule } from '../site.ts'
import { operation } from './requests.ts'

const composer = {
  selector: '[data-testid^="tweetTextarea_"][contenteditable="true"]',
  within: '[role="dialog"], [data-testid="primaryColumn"]',
  seen: 'X1 2026-08, X4 2026-10-02; labels and wrappers of it begin with the same words. A thread has _0, _1 …',
}

/** The page's column while it holds a composer of its own; dialogs stand outside of it. */
const inlineColumn = '[data-testid="primaryColumn"]:has([data-testid="tweetButtonInline"])'

export const writing = [
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
    outcome: {
      url: operation('CreateTweet|CreateNoteTweet|CreateScheduledTweet'),
      loose: false,
      further: 'post',
    },
    options: {
      post: { type: 'Create', object: 'Note', person: false },
      reply: { type: 'Create', object: 'Note', thing: 'reply' },
      quote: { type: 'Create', object: 'Note' },
      edit: null,
      scheduled: null,
    },
    tell: [
      { by: 'address', options: { scheduled: /\/CreateScheduledTweet/ } },
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
        selector: '[role="menuitem"]:not([href])',
        option: 'edit',
        seen: 'X3: an edit is a CreateTweet, too; no other line of a menu but that of quotes leads to a composer',
      },
      {
        by: 'presence',
        in: 'dialog',
        selector: 'article[data-testid="tweet"]',
        option: 'reply',
        seen: 'reply dialog holds the parent post, X4 2026-10-02',
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
    seen: 'X1–X4; a thread is one request for each post, each after the answer to the one before',
  },
] as const satisfies readonly Rule[]
