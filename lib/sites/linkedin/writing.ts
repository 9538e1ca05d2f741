/** What is written on LinkedIn in public, and taken back again. Sources L1–L44: docs/sites.md. */
import type { Rule } from '../site.ts'
import { menuItem, postMenu, repostButton } from './post-bar.ts'
import { execute, make, requests, sdui } from './requests.ts'
import { commentBox, insideComment, shareBox } from './selectors.ts'

/** A dialog in which nothing is written: a question before something is deleted, or kept as a draft. */
const question = ':is([role="dialog"], dialog):not(:has([contenteditable="true"]))'

export const writing = [
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
        sdui('comments\\.(?:create|update)Comment'),
        make('voyagerSocialDashNormComments'),
        'voyager/api/voyagerSocialDashNormComments/',
      ),
      loose: true,
      doubtful5xx: true,
    },
    options: { comment: { type: 'Create', object: 'Note', thing: 'reply' }, edit: null },
    tell: [
      {
        by: 'address',
        options: { comment: /createComment|NormComments\?/, edit: /updateComment|NormComments\// },
      },
      {
        by: 'opener',
        selector: menuItem,
        within: insideComment,
        option: 'edit',
        seen: 'the box an item of the comment’s menu opened holds what was written before',
      },
      { by: 'default', option: 'comment' },
    ],
    settled: { by: 'composer' },
    composer: { selector: commentBox, seen: 'L4 2026-09-07; classic L19' },
    seen: 'L1 L2 2026-08-14, L3; a 5xx may still have posted; updateComment observed by L1 alone',
  },
  {
    id: 'linkedin.uncomment',
    controls: [],
    about: ['comment'],
    outcome: {
      url: requests(sdui('comments\\.deleteComment'), 'voyager/api/feed/comments/'),
      loose: true,
    },
    options: {
      delete: { type: 'Undo', undoes: 'Create', object: 'Note', thing: 'object', person: false },
    },
    tell: [],
    seen: 'L1 2026-07 live, L2 2026-08',
  },
  {
    id: 'linkedin.share',
    controls: [
      { selector: '.share-actions__primary-action', on: 'click', seen: 'classic, L20 2026-10' },
    ],
    about: ['post'],
    outcome: {
      url: requests(execute('voyagerContentcreationDashShares'), sdui('update\\.deletePost')),
      loose: true,
    },
    options: {
      post: { type: 'Create', object: 'Note', person: false },
      quote: { type: 'Create', object: 'Note' },
      edit: null,
      draft: null,
      delete: { type: 'Undo', undoes: 'Create', object: 'Note', thing: 'object', person: false },
    },
    tell: [
      { by: 'address', options: { delete: /update\.deletePost/ } },
      {
        by: 'opener',
        selector: repostButton,
        within: question,
        option: 'draft',
        seen: 'thoughts about a post, not sent; inference',
      },
      {
        by: 'opener',
        selector: postMenu,
        within: question,
        option: 'delete',
        seen: 'menu, then a question; classic L42 2026-04',
      },
      {
        by: 'presence',
        in: 'around',
        selector: question,
        option: 'draft',
        seen: 'closing the composer asks whether to keep a draft; inference',
      },
      {
        by: 'opener',
        selector: repostButton,
        option: 'quote',
        seen: 'repost menu, L1 L12: the composer holds the quoted post',
      },
      { by: 'opener', selector: postMenu, option: 'edit', seen: 'control menu, L1 2026-07' },
      { by: 'default', option: 'post' },
    ],
    settled: { by: 'composer' },
    composer: { selector: shareBox, seen: 'L20 2026-10, L3' },
    seen: 'L1 2026-07-12, L3: one address for create, edit, delete and drafts; then closed-sharebox',
  },
] as const satisfies readonly Rule[]
