/** What the places are called where one knows somebody from. */
import type { Profile } from '../../../lib/domain/notebook/profile.ts'
import type { TextKey } from '../../../lib/text/text.ts'

export const placeNames = {
  open: 'people_place_open',
  community: 'people_place_community',
  team: 'people_place_team',
} as const satisfies Record<NonNullable<Profile['place']>, TextKey>
