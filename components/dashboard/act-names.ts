/** What an act may have been for, as a choice. */
import type { Act } from '../../lib/domain/entry.ts'
import type { TextKey } from '../../lib/text/text.ts'

export const actNames: Record<Act, TextKey> = {
  thank: 'act_thank',
  ask: 'act_ask',
  help: 'act_help',
  introduce: 'act_introduce',
  make: 'act_make',
  mentor: 'act_mentor',
  host: 'act_host',
}
