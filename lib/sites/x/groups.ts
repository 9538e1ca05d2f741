/** Communities and lists. Sources X1–X13: docs/sites.md. */
import type { Rule } from '../site.ts'
import { operation } from './requests.ts'

export const groups = [
  {
    id: 'x.community',
    controls: [],
    about: ['organisation'],
    outcome: {
      url: operation('JoinCommunity|RequestToJoinCommunity|LeaveCommunity'),
      loose: true,
    },
    options: {
      join: { type: 'Join', object: 'Group', thing: 'object', person: false },
      leave: { type: 'Leave', object: 'Group', thing: 'object', person: false },
    },
    tell: [{ by: 'address', options: { join: /\/(?:RequestTo)?JoinCommunity/, leave: /\/Leave/ } }],
    seen: 'X3 2025-01, not captured again in 2026; the buttons are in no source',
  },
  {
    id: 'x.community-create',
    controls: [],
    about: [],
    outcome: { url: operation('CreateCommunity|CommunityCreate'), loose: true },
    options: { create: { type: 'Create', object: 'Group', person: false } },
    tell: [{ by: 'default', option: 'create', weak: true }],
    seen: 'in no source: named as its sisters are',
  },
  {
    id: 'x.list',
    controls: [],
    about: ['organisation'],
    outcome: { url: operation('ListSubscribe|ListUnsubscribe'), loose: true },
    options: {
      subscribe: { type: 'Follow', object: 'Collection', thing: 'object', person: false },
      leave: {
        type: 'Undo',
        undoes: 'Follow',
        object: 'Collection',
        thing: 'object',
        person: false,
      },
    },
    tell: [{ by: 'address', options: { subscribe: /\/ListSubscribe/, leave: /\/ListUnsub/ } }],
    seen: 'X2 2026-08, X3',
  },
  {
    id: 'x.list-create',
    controls: [],
    about: [],
    outcome: { url: operation('CreateList'), loose: true },
    options: { create: { type: 'Create', object: 'Collection', person: false } },
    tell: [],
    seen: 'X2 2026-08, X3',
  },
  {
    id: 'x.list-member',
    controls: [],
    about: ['person', 'post', 'profile'],
    outcome: { url: operation('ListAddMember|ListRemoveMember'), loose: true, further: 'add' },
    options: {
      add: { type: 'Add', object: 'Person' },
      remove: { type: 'Remove', object: 'Person' },
    },
    tell: [{ by: 'address', options: { add: /\/ListAdd/, remove: /\/ListRemove/ } }],
    seen: 'X2 2026-08, X3; saving the dialog sends a request for each list',
  },
] as const satisfies readonly Rule[]
