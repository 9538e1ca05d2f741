/** What could not be read, in words: which way the numbers err, and since when. */
import type { ActionType } from '../domain/entry.ts'
import type { Gap } from '../domain/gap.ts'
import { dayName, type Present } from './days.ts'
import type { Text, TextKey } from './text.ts'

const kinds: Partial<Record<ActionType, TextKey>> = {
  View: 'gap_kind_view',
  Like: 'gap_kind_like',
  Follow: 'gap_kind_follow',
  Accept: 'gap_kind_accept',
  Ignore: 'gap_kind_ignore',
  Invite: 'gap_kind_invite',
  Join: 'gap_kind_join',
  Announce: 'gap_kind_announce',
  Create: 'gap_kind_create',
  Undo: 'gap_kind_undo',
  Add: 'gap_kind_add',
}

/** More kinds than this are said in one word. */
const namedAtMost = 3

/** "likes and reposts"; where there are many, or some without a name, "things you did". */
export function kindsOf(gaps: readonly Gap[], text: Text): string {
  const names = new Set(
    gaps.flatMap(({ acts }) => (acts === null ? [null] : acts.map((act) => kinds[act] ?? null))),
  )
  if (names.has(null) || names.size === 0 || names.size > namedAtMost) return text('gap_kind_all')
  const words = [...names].flatMap((key) => (key === null ? [] : text(key)))
  return new Intl.ListFormat(text.lang, { type: 'conjunction' }).format(words)
}

/** "X changed its pages: likes since Tuesday may be missing." For gaps of one site that still last. */
export function troubleSentence(
  name: string,
  gaps: readonly Gap[],
  present: Present,
  text: Text,
): string {
  const since = gaps.reduce((first, { from }) => (from < first ? from : first), gaps[0]?.from ?? '')
  const isBlind = gaps.every(({ reason }) => reason === 'blind')
  const key = isBlind ? 'gap_missing_since' : 'gap_may_miss_since'
  return text(key, name, kindsOf(gaps, text), dayName(since, present, text))
}

/**
 * What is hatched in a drawing, one line for each of the newest gaps.
 *
 * @returns how many more there are, beside the lines
 */
export function hatchedLines(
  gaps: readonly Gap[],
  siteName: (site: string) => string,
  zone: string,
  text: Text,
): { lines: string[]; more: number } {
  const dates = new Intl.DateTimeFormat(text.lang, {
    day: 'numeric',
    month: 'long',
    timeZone: zone,
  })
  const shown = gaps.slice(-hatchedAtMost)
  return {
    lines: shown.map((gap) => {
      const [from, until] = [Date.parse(gap.from), gap.until && Date.parse(gap.until)]
      const when = until ? dates.formatRange(from, until) : text('gap_since', dates.format(from))
      return text('drawing_hatched', siteName(gap.site), when, gapSentence(gap, text))
    }),
    more: gaps.length - shown.length,
  }
}
const hatchedAtMost = 3

/** One gap as a line of the history. */
export function gapSentence(gap: Gap, text: Text): string {
  if (gap.reason === 'off') return text('gap_off')
  if (gap.reason === 'restart') return text('gap_restart')
  const key = gap.reason === 'blind' ? 'gap_missing' : 'gap_may_miss'
  return text(key, kindsOf([gap], text))
}
