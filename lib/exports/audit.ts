/**
 * Where one stands, as a file: Markdown, or a page of HTML. It is given words alone, so that what it holds is what
 * it was given: where names are left out, none can come into it.
 */
import { escaped, headOf, pageOf, table } from './html.ts'

export interface AuditFile {
  lang: string
  dir: string
  title: string
  /** Since when, and what is not known. */
  intro: readonly string[]
  sections: readonly {
    title: string
    /** "12 people" */
    figure: string
    /** What is counted. */
    why: string
    /** Headings of the columns; rows may be none. */
    columns: readonly string[]
    rows: readonly (readonly string[])[]
  }[]
}

export function auditHtml({ intro, sections, ...page }: AuditFile): string {
  const body = sections.map(
    ({ title, figure, why, columns, rows }) =>
      `<section>\n<h2>${escaped(title)}</h2>\n<p><strong>${escaped(figure)}</strong></p>\n<p class="state">${escaped(why)}</p>\n${table(columns, rows)}</section>\n`,
  )
  return pageOf(page, headOf(page.title, intro) + body.join(''))
}

export function auditMarkdown({ title, intro, sections }: AuditFile): string {
  const paragraphs = [
    `# ${marked(title)}`,
    ...intro.map(marked),
    ...sections.flatMap(({ title: name, figure, why, columns, rows }) => [
      `## ${marked(name)}`,
      `**${marked(figure)}**`,
      marked(why),
      ...(rows.length > 0
        ? [[columns, columns.map(() => '---'), ...rows].map(line).join('\n')]
        : []),
    ]),
  ]
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((one) => (one === '---' ? one : marked(one))).join(' | ')} |`
}

/** Signs that mean something in Markdown, meaning themselves: a name may hold any. */
function marked(words: string): string {
  return words.replaceAll(/\s*[\n\r]\s*/g, ' ').replaceAll(/[\\`*_[\]<>|#~]/g, String.raw`\$&`)
}
