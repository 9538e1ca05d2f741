/** Messages, in the chat of 2026 and in the older one. Sources X1–X13: docs/sites.md. */
import type { Rule } from '../site.ts'
import { operation, rest } from './requests.ts'

export const messages = [
  {
    id: 'x.message',
    controls: [
      { selector: '[data-testid="dm-composer-send-button"]', on: 'click', seen: 'X4 2026-10-02' },
      { selector: '[data-testid="dm-composer-textarea"]', on: 'enter', seen: 'X4 2026-10-02' },
    ],
    about: ['conversation'],
    outcome: { url: operation('SendMessageMutation'), loose: true },
    options: { message: { type: 'Create', object: 'ChatMessage' } },
    tell: [{ by: 'default', option: 'message' }],
    settled: {
      by: 'row',
      selector: '[data-dm-message-row]',
      own: '.justify-end',
      id: 'data-dm-message-row',
      attribute: 'data-send-status',
      sent: 'sent',
      failed: 'failed',
    },
    composer: { selector: '[data-testid="dm-composer-textarea"]', seen: 'X4 2026-10-02' },
    seen: 'sent by HTTP (X5, X6) or socket (X7): the row is the best sign (X8 2026-11)',
  },
  {
    id: 'x.message-older',
    controls: [
      { selector: '[data-testid="dmComposerSendButton"]', on: 'click', seen: 'X1 2026-08' },
      { selector: '[data-testid="dmComposerTextInput"]', on: 'enter', seen: 'X1 2026-08' },
    ],
    about: ['conversation'],
    outcome: { url: rest('dm/new2?\\.json'), loose: true },
    options: { message: { type: 'Create', object: 'ChatMessage' } },
    tell: [{ by: 'default', option: 'message' }],
    settled: { by: 'composer' },
    composer: { selector: '[data-testid="dmComposerTextInput"]', seen: 'X1 2026-08' },
    seen: 'X1 X3; vanishing',
  },
] as const satisfies readonly Rule[]
