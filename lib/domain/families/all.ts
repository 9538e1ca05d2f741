/** Every family of suggestions there is. */
import type { Family } from '../suggestion.ts'
import { ask } from './ask.ts'
import { connect } from './connect.ts'
import { deepen } from './deepen.ts'
import type { FamilyRule } from './family.ts'
import { followUp } from './follow-up.ts'
import { give } from './give.ts'
import { horizon } from './horizon.ts'
import { lead } from './lead.ts'
import { make } from './make.ts'
import { promise } from './promise.ts'
import { renew } from './renew.ts'
import { reply } from './reply.ts'
import { thank } from './thank.ts'

export const familyRules: Record<Family, FamilyRule> = {
  reply,
  'follow-up': followUp,
  thank,
  renew,
  ask,
  make,
  give,
  connect,
  deepen,
  lead,
  horizon,
  promise,
}
