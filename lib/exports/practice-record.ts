/**
 * The practice record as a page of HTML: what the course was shown by, in words, dates, kinds and counts. It is given
 * words alone, none of them the person's or anybody else's, so that no name and no address can come into it.
 */
import { escaped, headOf, pageOf, table } from './html.ts'

export interface RecordRow {
  date: string
  kind: string
  count: string
}

export interface PracticeRecord {
  lang: string
  dir: string
  title: string
  /** Who issues it, since when, and what it can't know. */
  intro: readonly string[]
  /** Headings of the columns. */
  columns: readonly string[]
  modules: readonly {
    title: string
    criteria: readonly { title: string; state: string; rows: readonly RecordRow[] }[]
  }[]
}

export function practiceRecord({ intro, columns, modules, ...page }: PracticeRecord): string {
  const criteria = (some: PracticeRecord['modules'][number]['criteria']): string =>
    some
      .map(
        ({ title: name, state, rows }) =>
          `<h3>${escaped(name)}</h3>\n<p class="state">${escaped(state)}</p>\n${table(
            columns,
            rows.map(({ date, kind, count }) => [date, kind, count]),
          )}`,
      )
      .join('')
  const sections = modules.map(
    (one) => `<section>\n<h2>${escaped(one.title)}</h2>\n${criteria(one.criteria)}</section>\n`,
  )
  return pageOf(page, headOf(page.title, intro) + sections.join(''))
}
