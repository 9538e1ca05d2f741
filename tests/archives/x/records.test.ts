import { describe, expect, test } from 'vitest'
import { cutRecords, runsIn } from '../../../lib/archives/x/records.ts'

async function cut(text: string, piece: number, depth = 1): Promise<[unknown[], unknown]> {
  const found: unknown[] = []
  const pieces = (async function* () {
    for (let from = 0; from < text.length; from += piece) yield text.slice(from, from + piece)
  })()
  return [found, await cutRecords(pieces, depth, (records) => found.push(...records))]
}

describe('records are found', () => {
  const all = [{ a: 'x' }, { b: { c: [{ d: '"}]\n  }' }, []] } }, { e: '\\' }, { f: '\\"{' }]

  test.each([0, 1, 2, '\t'])('however they are laid out: %j', async (space) => {
    const text = `window.YTD.a.part0 = ${JSON.stringify(all, null, space)}`
    for (const piece of [1, 2, 3, 5, 17, 1_000]) expect((await cut(text, piece))[0]).toEqual(all)
    const [none, rest] = await cut('[]', 1)
    expect([none, rest]).toEqual([[], []])
  })

  test('deep inside, with what is around them left', async () => {
    const text = JSON.stringify([{ talk: { id: '7', rows: all } }, { talk: { id: '8', rows: [] } }])
    const [found, rest] = await cut(text, 9, 4)
    expect(found).toEqual(all)
    expect(rest).toMatchObject([{ talk: { id: '7' } }, { talk: { id: '8', rows: [] } }])
  })

  test('among what is none', async () => {
    const [found, rest] = await cut('[1, {"a": 1}, null, {"b": 1}, []]', 4)
    expect(found).toEqual([{ a: 1 }, { b: 1 }])
    expect(runsIn(rest)).toEqual({ runs: [0, 1], others: 3 })
  })
})
