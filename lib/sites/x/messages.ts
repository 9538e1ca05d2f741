/** Messages, in the chat of 2026 and in the older one. Sources X1–X13: docs/sites.md. */
import type { Rule } from '../site.ts'
import { either, operation, rest } from './requests.ts'

/** One's own messages that stand; one that failed may be sent again from its row. */
const ownRow = '[data-dm-message-row].justify-end:not([data-send-status="failed"])'
const theirRow = '[data-dm-message-row]:not(.justify-end)'

export const messages = [
  {
    id: 'x.message',
    controls: [
      { selector: '[data-testid="dm-composer-send-button"]', on: 'click', seen: 'X4 2026-10-02' },
      { selector: '[data-testid="dm-composer-textarea"]', on: 'enter', seen: 'X4 2026-10-02' },
    ],
    about: ['conversation'],
    outcome: { url: operation('SendMessageMutation'), loose: true },
    options: {
      message: { type: 'Create', object: 'ChatMessage' },
      react: { type: 'Like', object: 'ChatMessage' },
      own: null,
    },
    tell: [
      {
        by: 'presence',
        in: 'around',
        selector: '[data-testid="dm-composer-container"]',
        option: 'message',
        seen: 'X4 2026-10-02',
      },
      {
        by: 'presence',
        in: 'around',
        selector: ownRow,
        option: 'own',
        seen: 'what one does with a message of one’s own: deleting, changing. X4 2026-10-02',
      },
      { by: 'opener', selector: `${ownRow} *`, option: 'own', seen: 'as above' },
      {
        by: 'presence',
        in: 'around',
        selector: theirRow,
        option: 'react',
        weak: true,
        seen: 'reactions share the request of messages (X5, X6); in X4 rows hold no composer',
      },
      { by: 'opener', selector: `${theirRow} *`, option: 'react', seen: 'as above' },
      {
        by: 'presence',
        in: 'around',
        selector: '[data-send-status="failed"]',
        option: 'message',
        seen: 'sent again from its row, X8 2026-11',
      },
      {
        by: 'presence',
        in: 'control',
        selector: '[data-testid="dm-composer-send-button"], [data-testid="dm-composer-textarea"]',
        option: 'message',
        seen: 'X4 2026-10-02',
      },
      {
        by: 'presence',
        in: 'dialog',
        selector: ':scope',
        option: 'message',
        seen: 'a post sent by message; inference',
      },
    ],
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
    tell: [],
    settled: { by: 'composer' },
    composer: { selector: '[data-testid="dmComposerTextInput"]', seen: 'X1 2026-08' },
    seen: 'X1 X3; vanishing',
  },
  {
    id: 'x.react-message',
    controls: [],
    about: ['conversation'],
    outcome: {
      url: operation('useDMReactionMutationAddMutation|useDMReactionMutationRemoveMutation'),
      loose: true,
    },
    options: {
      react: { type: 'Like', object: 'ChatMessage' },
      undo: { type: 'Undo', undoes: 'Like', object: 'ChatMessage' },
    },
    tell: [{ by: 'address', options: { react: /AddMutation/, undo: /RemoveMutation/ } }],
    seen: 'X3, older chat',
  },
  {
    id: 'x.accept-message',
    controls: [],
    about: ['conversation'],
    outcome: {
      url: either(
        rest('dm/conversation/[\\w-]+/accept\\.json'),
        operation('AcceptMessageRequest(?:Mutation)?'),
      ),
      loose: true,
    },
    options: { accept: { type: 'Accept', object: 'ChatMessage' } },
    tell: [
      { by: 'address', options: { accept: /accept\.json/ } },
      { by: 'default', option: 'accept', weak: true },
    ],
    seen: 'X5 2026-08; of the chat of 2026 only the name of the event is known (X5)',
  },
] as const satisfies readonly Rule[]
