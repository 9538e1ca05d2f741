import { describe, expect, test } from 'vitest'
import { problemOf } from '../../lib/archives/problem.ts'
import { plain, tableRows, type TableShape } from '../../lib/archives/table.ts'

const shape: TableShape<'date' | 'link' | 'note'> = {
  columns: { date: ['date', 'when'], link: ['link', 'sharelink'], note: ['note'] },
  required: ['date', 'link'],
  isMultiline: false,
}

async function rowsOf(...pieces: string[]): Promise<unknown[]> {
  const text = (async function* () {
    yield* pieces
  })()
  return (await Array.fromAsync(tableRows(text, shape))).flat()
}

const first = { date: '1', link: '2', note: '' }

describe('a table', () => {
  test.each([
    ['comma', 'Date,Link\n1,2\n'],
    ['tabulator', '"Date"\t"Link"\n"1"\t"2"\n'],
    ['semicolon', 'Date;Link\n1;2\n'],
    ['another order and writing of the names', 'SHARE_LINK, When \n2,1\n'],
    ['columns nobody knows', 'Id,Date,Colour,Link\n9,1,red,2\n'],
    ['a note before it', 'Notes:\n"Some, of ""these"", are missing"\n\nDate,Link\n1,2\n'],
    ['two columns of one name, the first of which counts', 'Date,Link,Link\n1,2,3\n'],
    ['no line break at its end', 'Date,Link\n1,2'],
  ])('is read with %s', async (_, text) => {
    expect(await rowsOf(text)).toEqual([first])
    expect(await rowsOf(...text.split(''))).toEqual([first])
  })

  test('says where its header stands once more', async () => {
    expect(await rowsOf('Date,Link\n1,2\nDate,Link\n1,2\n')).toEqual([first, null, first])
  })

  test('may have columns that others lack, and rows that are too short', async () => {
    expect(await rowsOf('Date,Link,Note\n1,2,x\n1\n')).toEqual([
      { ...first, note: 'x' },
      { date: '1', link: '', note: '' },
    ])
  })

  test.each([[''], ['\r\n \n'], ['Date,Link'], ['Date,Link\n']])(
    'may be empty: %j',
    async (text) => {
      expect(await rowsOf(text)).toEqual([])
    },
  )

  test.each([['No conversations found'], ['Datum,Verweis\n1,2\n'], ['Date\n1\n']])(
    'is none without its header: %j',
    async (text) => {
      await expect(rowsOf(text).catch(problemOf)).resolves.toBe('unknown-columns')
    },
  )

  test('goes on behind the text its header is looked for in', async () => {
    const rows = await rowsOf('Date,Link\n', '1,2\n'.repeat(50_000), '1,2\n')
    expect(rows).toHaveLength(50_001)
    expect(rows.at(-1)).toEqual(first)
  })
})

test.each([
  ['Sent At', 'sentat'],
  ['Date/Time', 'datetime'],
  ['"CONVERSATION ID"', 'conversationid'],
  ['SharedURL', 'sharedurl'],
])('%s is %s', (name, one) => {
  expect(plain(name)).toBe(one)
})
