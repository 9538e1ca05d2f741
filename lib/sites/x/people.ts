/** Following. Sources X1–X13: docs/sites.md. */
import type { Rule } from '../site.ts'
import { rest } from './requests.ts'

/** The follow button's test id begins with the person's numeric id, wherever the button stands. */
const followButton = {
  by: 'toggle',
  id: { attribute: 'data-testid', match: /^(\d+)-(?:un)?follow$/ },
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
    tell: [{ by: 'default', option: 'follow' }],
    settled: {
      ...followButton,
      on: '[data-testid="{id}-unfollow"]',
      off: '[data-testid="{id}-follow"]',
    },
    seen: 'X1; X11 2026-11',
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
    tell: [{ by: 'default', option: 'unfollow' }],
    settled: {
      ...followButton,
      on: '[data-testid="{id}-follow"]',
      off: '[data-testid="{id}-unfollow"]',
    },
    seen: 'X1; X11 2026-11: no toast',
  },
] as const satisfies readonly Rule[]
