/**
 * The practice record as a page of HTML: what the course was shown by, in words, dates, kinds and counts. It is given
 * words alone, none of them the person's or anybody else's, so that no name and no address can come into it.
 */
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

export function practiceRecord({
  lang,
  dir,
  title,
  intro,
  columns,
  modules,
}: PracticeRecord): string {
  const criteria = (some: PracticeRecord['modules'][number]['criteria']): string =>
    some
      .map(
        ({ title: name, state, rows }) =>
          `<h3>${escaped(name)}</h3>\n<p class="state">${escaped(state)}</p>\n${table(columns, rows)}`,
      )
      .join('')
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${escaped(dir)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
${intro.map((line) => `<p>${escaped(line)}</p>\n`).join('')}</header>
${modules
  .map((one) => `<section>\n<h2>${escaped(one.title)}</h2>\n${criteria(one.criteria)}</section>\n`)
  .join('')}</body>
</html>
`
}

function table(columns: readonly string[], rows: readonly RecordRow[]): string {
  if (rows.length === 0) return ''
  const head = columns.map((one) => `<th scope="col">${escaped(one)}</th>`).join('')
  const body = rows
    .map(({ date, kind, count }) => [date, kind, count].map((one) => `<td>${escaped(one)}</td>`))
    .map((cells) => `<tr>${cells.join('')}</tr>\n`)
    .join('')
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>\n`
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escaped(words: string): string {
  return words.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}

const style = `
body { color: #15232c; background: #fff; font: 15px/1.5 system-ui, sans-serif; margin: 40px auto; max-width: 720px; padding: 0 20px; }
h1 { font: 400 28px/1.2 Georgia, serif; margin: 0 0 12px; }
h2 { border-top: 1px solid #c9c5bb; font: 400 20px/1.3 Georgia, serif; margin: 28px 0 0; padding-top: 14px; }
h3 { font-size: 15px; margin: 16px 0 0; }
p { margin: 2px 0; }
.state { color: #4c5b65; }
table { border-collapse: collapse; margin-top: 6px; width: 100%; }
th, td { border-bottom: 1px solid #e3e0d8; padding: 4px 12px 4px 0; text-align: start; }
th { color: #4c5b65; font-weight: 400; }
td:last-child, th:last-child { text-align: end; padding-right: 0; }
@media print { body { margin: 0; max-width: none; } section, tr { break-inside: avoid; } }
`
