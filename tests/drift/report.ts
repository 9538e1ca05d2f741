/** The table of mutations, as docs/sites.md keeps it. */
import type { Drift, Fate } from './drift.ts'

const fates: Record<Fate, string> = {
  recognised: 'recognised by another sign',
  noticed: 'noticed',
  lost: '**lost unnoticed**',
  unplayable: 'the practice page works no more',
  nowhere: 'on no practice page',
}

/** One row for each mutation of a site, and how many came out how. */
export function driftTable(drifts: readonly Drift[]): string {
  const sites = Map.groupBy(drifts, ({ mutation }) => mutation.site)
  return [...sites].map(([site, some]) => siteTable(site, some)).join('\n')
}

function siteTable(site: string, drifts: readonly Drift[]): string {
  const counts = [...Map.groupBy(drifts, ({ fate }) => fate)].map(
    ([fate, some]) => `${some.length} ${fates[fate]}`,
  )
  return [
    `### ${site}: ${counts.join(', ')}`,
    '',
    '| called otherwise | what leans on it | what comes of it |',
    '| --- | --- | --- |',
    ...drifts.map(
      ({ mutation, fate, parts }) =>
        `| \`${mutation.name}\` | ${mutation.usedBy.join(', ')} | ${[fates[fate], ...parts].join(': ').replace(': ', parts.length > 0 ? ' by ' : '')} |`,
    ),
    '',
  ].join('\n')
}
