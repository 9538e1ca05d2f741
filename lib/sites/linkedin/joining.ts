/** Groups, events and newsletters. Sources L1–L34: docs/sites.md. */
import type { Rule } from '../site.ts'
import { menuItem } from './post-bar.ts'
import { requests, unknownRequest } from './requests.ts'
import { attendWords, subscribeWords } from './words.ts'

export const joining = [
  {
    id: 'linkedin.group',
    controls: [],
    pages: ['group', 'search'],
    about: ['organisation'],
    outcome: {
      url: requests(
        'voyager/api/voyagerGroupsDashGroupMemberships\\?(?:[^#]*&)?action=updateMembership(?=[&#]|$)',
      ),
      loose: true,
    },
    options: {
      join: { type: 'Join', object: 'Group', thing: 'organisation' },
      leave: { type: 'Leave', object: 'Group', thing: 'organisation' },
    },
    tell: [
      {
        by: 'opener',
        selector: `.groups-action-dropdown__trigger, ${menuItem}`,
        option: 'leave',
        seen: 'only members have this menu, L19 2026-03; joining is a button in the open',
      },
      { by: 'default', option: 'join' },
    ],
    settled: { by: 'control' },
    seen: 'L23, one undated source up to 2026-04; asking to join sends the same',
  },
  {
    id: 'linkedin.create-group',
    controls: [
      {
        selector: 'form:has(input[name="groupName"]) button[type="submit"]',
        on: 'click',
        seen: 'L19 2026-03',
      },
    ],
    about: [],
    outcome: { url: unknownRequest, loose: false },
    options: { create: { type: 'Create', object: 'Group', person: false } },
    tell: [],
    settled: { by: 'address', path: /^\/groups\/\d+/ },
    seen: 'L19 2026-03: the page moves on to the new group',
  },
  {
    id: 'linkedin.attend',
    controls: [{ selector: 'main button', on: 'click', seen: 'L19 2026-03: no hook is known' }],
    pages: ['event', 'newsletter'],
    about: ['organisation'],
    outcome: { url: unknownRequest, loose: false },
    options: {
      attend: { type: 'Join', object: 'Event', thing: 'organisation' },
      subscribe: { type: 'Follow', object: 'Collection', thing: 'organisation' },
    },
    tell: [
      {
        by: 'words',
        options: { attend: attendWords, subscribe: subscribeWords },
        weak: true,
        seen: 'L19 2026-03; of newsletters in no source',
      },
    ],
    settled: { by: 'control' },
    seen: 'the requests, and how one leaves, are in no source',
  },
] as const satisfies readonly Rule[]
