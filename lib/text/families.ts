/** What a family of suggestions is called where it can be chosen. */
import type { Family } from '../domain/suggestion.ts'
import type { Text, TextKey } from './text.ts'

const names: Record<Family, TextKey> = {
  reply: 'family_reply',
  'follow-up': 'family_follow_up',
  thank: 'family_thank',
  renew: 'family_renew',
  ask: 'family_ask',
  make: 'family_make',
  give: 'family_give',
  connect: 'family_connect',
  deepen: 'family_deepen',
  lead: 'family_lead',
  horizon: 'family_horizon',
  promise: 'family_promise',
}

export function familyName(family: Family, text: Text): string {
  return text(names[family])
}
