/** Parts of the report that are Waterline's own data, in Waterline's own words. */
import { rungs, type Entry, type Rung } from '../../../lib/domain/entry.ts'
import type { Moment } from '../../../lib/domain/moment.ts'
import type { Answer, Suggestion } from '../../../lib/domain/suggestion.ts'
import type { Tally } from '../../../lib/domain/tally.ts'
import { listed } from '../../screens/listed.ts'
import { historyDays, type HistoryLine } from '../../../lib/screens/history-lines.ts'
import { suggestionView } from '../../../lib/screens/suggestion-view.ts'
import { sites } from '../../../lib/sites/all.ts'
import type { TextKey } from '../../../lib/text/text.ts'
import { englishText as text } from '../../components/english.ts'

const rungNames: Record<Rung, TextKey> = {
  observe: 'drawing_saw',
  touch: 'drawing_one_click',
  compose: 'drawing_own_words',
  collaborate: 'drawing_together',
  lead: 'drawing_led',
}

const states: Record<Suggestion['state'], string> = {
  open: 'open',
  done: 'closed, because it was done',
  'not-needed': 'closed, not needed',
  expired: 'closed, its time was over',
  withdrawn: 'closed, its reason is gone',
}

const answers: Record<Answer, string> = {
  'show-how': 'answered “Show me how”',
  'not-now': 'answered “Not now”',
  'already-done': 'answered “Already done”',
  'not-needed': 'answered “Not needed”',
  fewer: 'answered “Fewer like this”',
  close: 'closed',
  unseen: 'faded unseen',
}

const siteName = (id: string): string => sites.find((one) => one.id === id)?.name ?? id

/** One line an entry, oldest first, under the name of its day. */
export function ledgerLines(entries: readonly Entry[]): string[] {
  // No day of the tour is "today": each is told by its date.
  const context = { today: '9999-12-31', zone: 'UTC', unsure: [], siteName, text }
  const contents = { entries: listed(entries), gaps: [], counts: null, after: null }
  return historyDays(contents, context)
    .toReversed()
    .flatMap(({ heading, lines }) => [heading].concat(lines.toReversed().map(lineOf)))
}

function lineOf({ time, site, sentence, how, takenBack }: HistoryLine): string {
  const known = [how, takenBack].filter(Boolean).join(', ')
  return [time.padStart(9), site.padEnd(8), `${sentence} (${known})`].join('  ')
}

/** A table: what kind of act, how often on each site. */
export function tallyLines(tallies: readonly Tally[]): string[] {
  const names = [...new Set(tallies.map(({ site }) => site))]
  const count = (rung: Rung, site: string): number =>
    tallies
      .filter((one) => one.rung === rung && one.site === site)
      .reduce((sum, one) => sum + one.count, 0)
  return [
    row('', names.map(siteName)),
    ...rungs.map((rung) =>
      row(
        text(rungNames[rung]),
        names.map((site) => count(rung, site)),
      ),
    ),
  ]
}

function row(first: string, cells: readonly (string | number)[]): string {
  return first.padEnd(12) + cells.map((cell) => String(cell).padStart(10)).join('')
}

/** Each suggestion with its reasons, what became of it, and where it was shown. */
export function suggestionLines(
  suggestions: readonly Suggestion[],
  moments: readonly Moment[],
): string[] {
  return suggestions
    .toSorted((one, other) => (one.openedAt < other.openedAt ? -1 : 1))
    .flatMap((one) => {
      const { title, why } = suggestionView(one, {
        now: Date.parse(one.openedAt),
        zone: Temporal.Now.timeZoneId(),
        text,
        records: () => null,
        entry: () => null,
      })
      const shown = moments.filter(({ suggestion }) => suggestion === one.id).map(momentLine)
      const reasons = why.concat(shown).map((line) => `   · ${line}`)
      return [`“${title}” (${siteName(one.site ?? '')}; ${states[one.state]})`].concat(reasons)
    })
}

function momentLine({ place, answer }: Moment): string {
  const where = place === 'page' ? 'in the page' : 'in the toolbar'
  return `Shown ${where}; ${answer === null ? 'not answered' : answers[answer]}.`
}
