/** What pages of HTML share that are handed out: a sheet of paper for the screen and the printer. */

/** A whole page; `body` is HTML, everything else words. */
export function pageOf(
  { lang, dir, title }: { lang: string; dir: string; title: string },
  body: string,
): string {
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${escaped(dir)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}</body>
</html>
`
}

/** The words at its head. */
export function headOf(title: string, intro: readonly string[]): string {
  return `<header>
<h1>${escaped(title)}</h1>
${intro.map((line) => `<p>${escaped(line)}</p>\n`).join('')}</header>
`
}

export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const head = columns.map((one) => `<th scope="col">${escaped(one)}</th>`).join('')
  const body = rows
    .map((cells) => `<tr>${cells.map((one) => `<td>${escaped(one)}</td>`).join('')}</tr>\n`)
    .join('')
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>\n`
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Words as HTML, and as XML. */
export function escaped(words: string): string {
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
