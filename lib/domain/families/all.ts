/** Every family of suggestions there is. */
import type { Family } from '../suggestion.ts'
import { deepen } from './deepen.ts'
import type { FamilyRule } from './family.ts'
import { followUp } from './follow-up.ts'
import { lead } from './lead.ts'
import { reply } from './reply.ts'

export const familyRules = {
  'follow-up': followUp,
  reply,
  deepen,
  lead,
} satisfies Record<Family, FamilyRule>
