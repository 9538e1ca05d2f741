import { describe, expect, test } from 'vitest'
import { commentRows } from '../../../lib/archives/linkedin/comments.ts'

const link = 'https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7135822116426208610'
const time = '2023-12-10 09:53:09'

function textsOf(text: string, size = text.length): string[] {
  const rows = commentRows({ separator: ',', isMultiline: true })
  const all = []
  for (let from = 0; from < text.length; from += size)
    all.push(...rows.push(text.slice(from, from + size)))
  all.push(...rows.end())
  return all.map((row) => (row.length === 3 && row[1] === link ? (row[2] ?? '') : row.join('|')))
}

describe('comments', () => {
  test.each([
    ['plain', `${time},${link},Well done\n`, ['Well done']],
    ['with a comma', `${time},${link},"Well, done"\n`, ['Well, done']],
    ['with quotes doubled, to 2024', `${time},${link},"Read ""this"", too"\n`, ['Read "this", too']],
    ['with quotes behind a backslash, since 2025', `${time},${link},"She said \\"a\\", b"\n`, ['She said "a", b']],
    ['over lines without a quote, to 2024', `${time},${link},One\nTwo\n\nThree\n`, ['One\nTwo\n\nThree']],
    ['over lines within quotes', `${time},${link},"One, a\nTwo"\n`, ['One, a\nTwo']],
    ['followed by an empty line', `${time},${link},Yes\r\n\r\n${time},${link},No\r\n`, ['Yes', 'No']],
    ['without a time', `,${link},When?\n`, ['When?']],
    ['with a time that a spreadsheet wrote', `3/17/2024 18:03,${link},Hm\n`, ['Hm']],
    ['with every cell quoted', `"${time}","${link}","Well, ""done"""\n`, ['Well, "done"']],
    ['without a text', `${time},${link},\n`, ['']],
    ['whose quote is never closed', `${time},${link},"One\n${time},${link},Two\n`, ['"One', 'Two']],
    ['that name an address themselves', `${time},${link},See\nhttps://example.com, it is good\n`, ['See\nhttps://example.com, it is good']],
  ])('%s', (_, text, texts) => {
    for (const size of [text.length, 1, 7]) expect(textsOf(text, size)).toEqual(texts)
  }) // prettier-ignore

  test('follow the names of their columns, which is a row of its own', () => {
    expect(textsOf(`Date,Link,Message\r\n${time},${link},Hi\r\n`)).toEqual(['Date|Link|Message', 'Hi']) // prettier-ignore
    expect(textsOf(`"Date","Link","Message"\nlost line\n${time},${link},Hi\n`)).toEqual([
      'Date|Link|Message',
      'lost line',
      'Hi',
    ])
  })

  test('of one endless line are none', () => {
    const rows = commentRows({ separator: ',', isMultiline: true })
    expect(() => rows.push('a'.repeat(300_000))).toThrow('no-table')
    expect(() => commentRows({ separator: ',', isMultiline: true }).push(`${time},${link},a\n${'b\n'.repeat(200_000)}`)).toThrow('no-table') // prettier-ignore
  })
})
