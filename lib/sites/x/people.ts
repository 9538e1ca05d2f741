/** Following, and being followed. Sources X1–X13: docs/sites.md. */
import type { Rule } from '../site.ts'
import { operation, rest } from './requests.ts'

/** The follow button's test id begins with the person's numeric id, wherever the button stands. */
const followButton = {
  by: 'toggle',
  id: { attribute: 'data-testid', match: /^(\d+)-(?:(?:un)?follow|cancel)$/ },
} as const
export const people = [
  {
    id: 'x.follow',
    controls: [
      {
        selector: '[data-testid$="-follow"]',
        on: 'click',
        seen: 'numeric id before it; saved pages, X1 2026-08. Does not match -unfollow',
      },
    ],
    about: ['person', 'post', 'profile'],
    outcome: { url: rest('friendships/create\\.json'), loose: true },
    options: { follow: { type: 'Follow' } },
    tell: [],
    settled: {
      ...followButton,
      on: '[data-testid="{id}-unfollow"], [data-testid="{id}-cancel"]',
      off: '[data-testid="{id}-follow"]',
    },
    seen: 'X1; X11 2026-11. A protected account is asked; -cancel then: general knowledge',
  },
  {
    id: 'x.unfollow',
    controls: [
      {
        selector: '[data-testid="confirmationSheetConfirm"]',
        on: 'click',
        openedBy: '[data-testid$="-unfollow"]',
        seen: 'X1 2026-08',
      },
    ],
    about: ['person', 'post', 'profile'],
    outcome: { url: rest('friendships/destroy\\.json'), loose: true },
    options: { unfollow: { type: 'Undo', undoes: 'Follow' } },
    tell: [],
    settled: {
      ...followButton,
      on: '[data-testid="{id}-follow"]',
      off: '[data-testid="{id}-unfollow"]',
    },
    seen: 'X1; X11 2026-11: no toast',
  },
  {
    id: 'x.cancel-request',
    controls: [
      {
        selector: '[data-testid="confirmationSheetConfirm"]',
        on: 'click',
        openedBy: '[data-testid$="-cancel"]',
        seen: '-cancel: general knowledge, in no source',
      },
    ],
    about: ['person', 'post', 'profile'],
    outcome: { url: rest('friendships/cancel\\.json'), loose: true },
    options: { cancel: { type: 'Undo', undoes: 'Follow' } },
    tell: [],
    settled: {
      ...followButton,
      on: '[data-testid="{id}-follow"]',
      off: '[data-testid="{id}-cancel"]',
    },
    seen: 'X2 2026-08',
  },
  {
    id: 'x.follow-request',
    controls: [],
    about: ['person'],
    outcome: { url: rest('friendships/(?:accept|deny)\\.json'), loose: true },
    options: {
      accept: { type: 'Accept', object: 'Follow' },
      deny: { type: 'Reject', object: 'Follow' },
    },
    tell: [{ by: 'address', options: { accept: /\/accept\./, deny: /\/deny\./ } }],
    seen: 'X2 2026-08; the buttons of the row are in no source',
  },
  {
    id: 'x.remove-follower',
    controls: [],
    about: ['person', 'profile'],
    outcome: { url: operation('RemoveFollower'), loose: true },
    options: { remove: { type: 'Remove', object: 'Person' } },
    tell: [],
    seen: 'X2 2026-08; menu and confirmation',
  },
] as const satisfies readonly Rule[]
