/** Where one stands, as a file: what it is given, as words, whatever signs are in them. */
import { expect, test } from 'vitest'
import { auditHtml, auditMarkdown, type AuditFile } from '../../lib/exports/audit.ts'

const file: AuditFile = {
  lang: 'en',
  dir: 'ltr',
  title: 'Where you stand',
  intro: ['As of today.'],
  sections: [
    {
      title: 'Gone quiet',
      figure: '2 people',
      why: 'Half a year.',
      columns: ['Who', 'What'],
      rows: [
        ['A | B *and* <b>C</b>', 'in\nMarch'],
        ['# [x](y)', '`z`'],
      ],
    },
    { title: 'Wrote last', figure: '0 people', why: 'A week.', columns: ['Who', 'What'], rows: [] },
  ],
}

test('Markdown has a table of as many rows, in which no sign of a name means anything', () => {
  expect(auditMarkdown(file)).toBe(
    String.raw`# Where you stand

As of today.

## Gone quiet

**2 people**

Half a year.

| Who | What |
| --- | --- |
| A \| B \*and\* \<b\>C\</b\> | in March |
| \# \[x\](y) | \`z\` |

## Wrote last

**0 people**

A week.
`,
  )
})

test('HTML holds names as words, and no table where there is no row', () => {
  const html = auditHtml(file)
  expect(html).toContain('<html lang="en" dir="ltr">')
  expect(html).toContain('<td>A | B *and* &lt;b&gt;C&lt;/b&gt;</td>')
  expect(html.match(/<tr>/g)).toHaveLength(3)
  expect(html.match(/<table>/g)).toHaveLength(1)
  expect(html).not.toMatch(/<script|https?:/)
})
