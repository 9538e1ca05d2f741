/** Seek, sense, share of the last four weeks, in words. */
import { lately, type Period } from '../domain/metrics/period.ts'
import {
  seekSenseShare,
  seekSenseShareFor,
  type Written,
} from '../domain/notebook/seek-sense-share.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { Text } from '../text/text.ts'

export interface NotebookCounts {
  /** Since when, as far as this browser saw. */
  since: string
  seek: readonly string[]
  sense: readonly string[]
  share: readonly string[]
}

/** Reads what they are counted from. */
export async function readCounts(
  ledger: Pick<LedgerReader, 'entriesSince' | 'horizon'>,
  written: Omit<Written, 'entries'>,
  { now, zone, text }: { now: number; zone: string; text: Text },
): Promise<NotebookCounts> {
  const period = lately(seekSenseShareFor, now)
  const [entries, horizon] = await Promise.all([ledger.entriesSince(period.from), ledger.horizon()])
  return countWords({ ...written, entries }, period, { horizon, zone, text })
}

/** @param horizon instant of the oldest entry: acts before it were not seen; null: none was */
export function countWords(
  written: Written,
  period: Period,
  { horizon, zone, text }: { horizon: string | null; zone: string; text: Text },
): NotebookCounts {
  const { seek, sense, share } = seekSenseShare(written, period)
  const seenSince = horizon ?? period.until
  const since = seenSince > period.from ? seenSince : period.from
  const date = new Intl.DateTimeFormat(text.lang, { day: 'numeric', month: 'long', timeZone: zone })
  return {
    since: text('notebook_counts_since', date.format(new Date(since))),
    seek: [
      text.counted('notebook_counts_read', seek.read),
      text.counted('notebook_counts_pointed', seek.pointed),
    ],
    sense: [
      text.counted('notebook_counts_notes', sense.notes),
      text.counted('notebook_counts_drafts', sense.drafts),
    ],
    share: [
      text.counted('notebook_counts_posts', share.posts),
      text.counted('notebook_counts_published', share.published),
    ],
  }
}
