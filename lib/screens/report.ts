/** A report for whoever mends the rules of a site: how its page is built and which parts no longer fit. */
import type { Health } from '../domain/health.ts'

interface Known {
  site: string
  page: string | null
  health: readonly Health[]
  skeleton: string
}

/** Ids, days and structure only; the person reads it, may change it, and copies it by hand. */
export function reportText({ site, page, health, skeleton }: Known): string {
  const parts = health
    .filter((one) => one.site === site)
    .map(({ part, rules, state, since, recent }) =>
      [part, `rules ${rules}`, state, since?.slice(0, 10), recent.map(({ sign }) => sign).join(' ')]
        .filter(Boolean)
        .join(' · '),
    )
  return [
    `waterline report · ${site} · ${page ?? '-'}`,
    ...parts.toSorted(),
    '',
    skeleton,
    '',
  ].join('\n')
}
