/** Messages, in the frame and in the bubbles. Sources L1–L34: docs/sites.md. */
import type { Rule } from '../site.ts'
import { requests, unknownRequest } from './requests.ts'
import { acceptWords, ignoreWords } from './words.ts'

export const messages = [
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
      {
        selector: '.msg-s-message-list__quick-replies-container button',
        on: 'click',
        seen: 'one click sends the phrase, L32 2026-09-10',
      },
    ],
    about: ['conversation'],
    outcome: {
      url: requests(
        'voyager/api/voyagerMessagingDashMessengerMessages\\?(?:[^#]*&)?action=createMessage(?=[&#]|$)',
      ),
      loose: true,
    },
    options: { message: { type: 'Create', object: 'ChatMessage' } },
    tell: [],
    settled: { by: 'composer' },
    composer: {
      selector: '.msg-form__contenteditable',
      notBeyond: '.msg-s-message-list-content',
      seen: 'L5 2026-09-27; a phrase offered stands in the list, L32',
    },
    seen: 'L1 2026-07 live, L3, L15',
  },
  {
    id: 'linkedin.react-to-message',
    controls: [],
    about: ['conversation'],
    outcome: {
      url: requests(
        'voyager/api/voyagerMessagingDashMessengerMessages\\?(?:[^#]*&)?action=reactWithEmoji(?=[&#]|$)',
      ),
      loose: true,
    },
    options: { react: { type: 'Like', object: 'ChatMessage' }, toggle: null },
    tell: [
      {
        by: 'presence',
        in: 'around',
        selector: '.msg-reactions-reaction-summary-presenter__container',
        option: 'toggle',
        seen: 'a reaction that stands there is joined or left by the same request; class of 2024 to 2026',
      },
      { by: 'default', option: 'react' },
    ],
    seen: 'L1 2026-07',
  },
  {
    id: 'linkedin.message-request',
    controls: [
      {
        selector: '.msg-convo-wrapper:not(:has(.msg-form)) button',
        on: 'click',
        seen: 'inference: who was not accepted yet can’t be written to',
      },
    ],
    about: ['conversation'],
    outcome: { url: unknownRequest, loose: false },
    options: {
      accept: { type: 'Accept', object: 'ChatMessage' },
      decline: { type: 'Reject', object: 'ChatMessage' },
    },
    tell: [
      {
        by: 'words',
        options: { accept: acceptWords, decline: ignoreWords },
        weak: true,
        seen: 'words of invitations, L18; the buttons’ own are in no source',
      },
    ],
    settled: { by: 'gone' },
    seen: 'request and markup are in no source',
  },
] as const satisfies readonly Rule[]
