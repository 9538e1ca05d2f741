/**
 * What came in, what was made of it, what went out: seek, sense, share. Plain numbers of one period, without a target.
 */
import type { Entry } from '../entry.ts'
import { isWithin, type Period } from '../metrics/period.ts'
import { day } from '../numbers.ts'
import { isOwnPost } from '../own-post.ts'
import { standing } from '../undo.ts'
import type { Draft } from './draft.ts'
import type { Note } from './note.ts'

/** docs/evidence.md, what is measured: 28 d. */
export const seekSenseShareFor = 28 * day

export interface SeekSenseShare {
  /** Items read; notes that say from whom or where it came. */
  seek: { read: number; pointed: number }
  /** Notes written, drafts begun. */
  sense: { notes: number; drafts: number }
  /** Posts of one's own, drafts published. */
  share: { posts: number; published: number }
}

export interface Written {
  entries: readonly Entry[]
  notes: readonly Note[]
  drafts: readonly Draft[]
}

/** @param written of the period at least, with what takes entries of it back */
export function seekSenseShare(written: Written, period: Period): SeekSenseShare {
  const isIn = ({ at }: { at: string }): boolean => isWithin(at, period)
  const entries = standing(written.entries).filter(isIn)
  const notes = written.notes.filter(isIn)
  const published = written.drafts.filter(
    ({ publishedAt }) => publishedAt !== null && isWithin(publishedAt, period),
  )
  return {
    seek: {
      read: entries.reduce((sum, { view }) => sum + (view?.itemsRead ?? 0), 0),
      pointed: notes.filter(({ person, url }) => person !== null || url !== null).length,
    },
    sense: { notes: notes.length, drafts: written.drafts.filter(isIn).length },
    share: { posts: entries.filter(isOwnPost).length, published: published.length },
  }
}
