/** Messages, in the frame and in the bubbles. Sources L1–L31: docs/sites.md. */
import type { Rule } from '../site.ts'
import { requests } from './requests.ts'

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
] as const satisfies readonly Rule[]
