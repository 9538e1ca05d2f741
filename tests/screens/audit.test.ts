/** Where one stands, on the screen: read page by page, in words, with a list behind each number and a file of the same. */
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import type { KnownPerson } from '../../lib/domain/known-person.ts'
import type { NotebookRecord } from '../../lib/domain/notebook/notebook.ts'
import type { Suggestion } from '../../lib/domain/suggestion.ts'
import { openAudit, auditNow, type AuditNeeds } from '../../lib/screens/audit.ts'
import type { AuditModel } from '../../lib/screens/audit-model.ts'
import { reviewPart } from '../../lib/screens/review-route.ts'
import { placeOf } from '../../lib/screens/route.ts'
import { englishText as text } from '../components/english.ts'
import { connected } from '../domain/audit/build.ts'
import {
  accept,
  amara,
  answer,
  clockAt,
  day,
  entry,
  gap,
  instantAgo,
  knownPerson,
  li,
  message,
  noor,
  note,
  profile,
  suggestion,
  tomasz,
  undo,
} from '../domain/build.ts'
import { opened, times } from '../domain/metrics/build.ts'
import { fakeOutside } from './outside.ts'

const opaque = 'https://www.linkedin.com/in/ACoAAOpaque'
const everybody = [amara, tomasz, li, noor].map((one) => knownPerson(one.url ?? '', one.name))

interface Beside {
  people?: readonly KnownPerson[]
  notebook?: NotebookRecord[]
  suggestions?: Suggestion[]
}

function needs(entries: readonly Entry[], { people = everybody, ...beside }: Beside = {}) {
  const outside = fakeOutside()
  outside.settings.ownFields = ['law']
  const saved: { name: string; content: string }[] = []
  const held: number[] = []
  const ledger: AuditNeeds['ledger'] = {
    contents: () =>
      Promise.resolve({
        intentions: [],
        suggestions: beside.suggestions ?? [],
        reflections: [],
        moments: [],
        gaps: [gap(9 * day, { until: instantAgo(8 * day) }), gap(9 * day, { reason: 'off' })],
        aliases: [{ url: opaque, person: amara.url ?? '' }],
        notebook: beside.notebook ?? [],
        entries: (async function* () {
          for (let at = 0; at < entries.length; at += 3) {
            held.push(entries.slice(at, at + 3).length)
            yield entries.slice(at, at + 3)
          }
        })(),
      }),
    count: () => Promise.resolve(entries.length),
    horizon: () => Promise.resolve(entries.map(({ at }) => at).toSorted()[0] ?? null),
    people: () => Promise.resolve([...people]),
    undone: () => Promise.resolve(new Set(entries.flatMap(({ undoes }) => undoes ?? []))),
  }
  const saveFile: AuditNeeds['saveFile'] = async ({ name }, pieces) => {
    saved.push({ name, content: (await Array.fromAsync(pieces)).join('') })
    return 'downloaded'
  }
  return {
    ledger,
    outside,
    clock: clockAt(Date.parse('2026-11-22T12:00:00.000Z')),
    text,
    saveFile,
    saved,
    held,
  }
}

const lived = (): Entry[] => [
  connected(900 * day, { url: opaque, name: 'Amara Okafor' }),
  accept(40 * day, noor),
  message(400 * day, li),
  opened(390 * day, li),
  ...[tomasz, amara, li].map((one) => answer(20 * day, one, { tags: ['oncall'] })),
  opened(9 * day, tomasz),
  entry(5 * day),
]
const modelOf = (entries: readonly Entry[], beside: Beside = {}) =>
  auditNow(needs(entries, beside), () => undefined)
const section = ({ sections }: AuditModel, wanted: string) =>
  sections.find(({ name }) => name === wanted)!

describe('the numbers', () => {
  test('each have as many rows behind them, with the way to each', async () => {
    const model = await modelOf(lived())
    for (const { rows, count, figure } of model.sections) {
      expect(rows).toHaveLength(count)
      expect(figure).toMatch(new RegExp(`^${count}\\b`))
    }
    expect(section(model, 'accepted')).toMatchObject({
      figure: '1 person',
      address: '#/review/audit/accepted',
      rows: [
        {
          address: '#/people/https%3A%2F%2Fwww.linkedin.com%2Fin%2Fnoor',
          name: 'Noor Haddad',
          more: 'Accepted on October 13',
        },
      ],
    })
    expect(section(model, 'unanswered').rows.map(({ name }) => name)).toEqual(['Tomasz Nowak'])
    expect(section(model, 'circles')).toMatchObject({
      figure: '1 tag',
      rows: [{ address: '#/history?tag=oncall', name: '#oncall' }],
      step: { address: '#/people/circles/new' },
    })
  })

  test('know people by whichever of their addresses, and leave out what was taken back', async () => {
    const acts = [
      connected(900 * day, { url: opaque, name: 'Amara Okafor' }),
      message(9 * day, amara),
    ]
    const model = await modelOf(acts)
    expect(section(model, 'silent').count).toBe(0)
    const back = await modelOf([...acts, undo(8 * day, acts[1]!)])
    expect(section(back, 'silent').rows.map(({ name }) => name)).toEqual(['Amara Okafor'])
  })

  test('say since when, and what could not be read', async () => {
    const { intro } = await modelOf(lived())
    expect(intro).toEqual([
      'Seen here since June 5, 2024. What was done elsewhere isn’t known.',
      '1 time could not be read, or not surely. Acts of then may be missing.',
    ])
    expect((await modelOf([])).since).toBeNull()
  })

  test('of a year lead to its entries of that depth', async () => {
    const { years } = await modelOf(lived())
    expect(years.map(({ year }) => year)).toEqual(['2026', '2025', '2024'])
    expect(years[0]?.cells[2]).toEqual({
      rung: 'compose',
      count: 3,
      address: '#/history?rung=compose&from=2026-01-01&to=2026-12-31',
    })
  })

  test('of three years without a word are said apart', async () => {
    const model = await modelOf([
      message(1_100 * day, li),
      opened(1_096 * day, li),
      message(200 * day, tomasz),
      opened(190 * day, tomasz),
    ])
    const more = section(model, 'quiet').rows.map((row) => row.more)
    expect(more[1]).toMatch(/ · quiet for three years or more$/)
    expect(more[0]).not.toMatch(/three years/)
  })

  test('leave out an invitation of which a word was said not to be needed', async () => {
    const of = { people: [{ ...noor, url: noor.url }], state: 'not-needed' as const }
    const model = await modelOf(lived(), { suggestions: [suggestion(of)] })
    expect(section(model, 'accepted').count).toBe(0)
  })
})

const step = async (beside: Beside) =>
  section(await modelOf([accept(40 * day, noor)], beside), 'accepted').step

describe('the one step of a list', () => {
  test('names somebody of it, and leaves the choice', async () => {
    expect(await step({})).toEqual({
      words: 'What made you say yes to Noor Haddad? One line is enough. Your call.',
      address: '#/people/https%3A%2F%2Fwww.linkedin.com%2Fin%2Fnoor',
    })
  })

  test.each([
    [
      'somebody personal',
      { people: [{ ...knownPerson(noor.url!, 'Noor'), kind: 'personal' as const }] },
    ],
    ['somebody not to be suggested', { notebook: [profile(noor, { doNotSuggest: true })] }],
    [
      'somebody a talk was heated with',
      { notebook: [note(day, { sort: 'heated', person: noor })] },
    ],
    [
      'somebody who left two messages unanswered',
      {
        people: [
          {
            ...knownPerson(noor.url!, 'Noor'),
            writes: [instantAgo(9 * day), instantAgo(10 * day)],
          },
        ],
      },
    ],
  ])('never names %s', async (_, beside) => {
    expect(await step(beside)).toBeNull()
  })

  test('is drawn by chance for the day, so that it is not always who comes first', async () => {
    const some = times(40, (index) =>
      knownPerson(`https://x.com/person${index}`, `Person ${index}`),
    )
    const model = await modelOf(
      some.map(({ url, name }) => accept(40 * day, { url, name })),
      { people: some },
    )
    const { step: drawn, rows } = section(model, 'accepted')
    expect(rows.map(({ address }) => address)).toContain(drawn?.address)
    expect(drawn?.address).not.toBe(rows[0]?.address)
  })
})

describe('with names off', () => {
  const hash = 'urn:waterline:person:abc'
  test('numbers stand, and nobody is listed or named', async () => {
    const people = [knownPerson(hash, 'urn:waterline:person:def')]
    const model = await modelOf([accept(40 * day, { url: hash, name: null })], { people })
    expect(model.isNameless).toBe(true)
    expect(section(model, 'accepted')).toMatchObject({ count: 1, rows: [], step: null })
  })
})

const file = async (kind: 'md' | 'html', hasNames: boolean) => {
  const of = needs(lived(), { notebook: [profile(tomasz, { field: 'Care' })] })
  const room = openAudit(of, new AbortController().signal)
  await room.enter()
  expect(await room.acts.saveAudit(kind, hasNames)).toBe('downloaded')
  return { ...of.saved[0]!, model: room.read().model! }
}

describe('the file', () => {
  test.each(['md', 'html'] as const)('says the same numbers as the screen, as %s', async (kind) => {
    const { name, content, model } = await file(kind, true)
    expect(name).toBe(`waterline-audit-2026-11-22.${kind}`)
    for (const { title, figure, rows } of model.sections) {
      const at = content.indexOf(title)
      expect(content.slice(at, at + 200)).toContain(figure)
      for (const row of rows)
        expect(content).toContain(row.name.replace('#', kind === 'md' ? String.raw`\#` : '#'))
    }
  })

  test.each(['md', 'html'] as const)(
    'has nobody and no tag in it without names, as %s',
    async (kind) => {
      const { content, model } = await file(kind, false)
      expect(content).not.toMatch(
        /Amara|Okafor|Tomasz|Nowak|Li Wei|Noor|Haddad|oncall|linkedin|Care/i,
      )
      expect(content).toContain('Names and tags are left out.')
      for (const { figure } of model.sections) expect(content).toContain(figure)
    },
  )
})

describe('reading', () => {
  test('goes on by pages, says how far it is, and runs once at a time', async () => {
    const of = needs(lived())
    const room = openAudit(of, new AbortController().signal)
    const shares: (number | null)[] = []
    room.watch(() => shares.push(room.read().reading), new AbortController().signal)
    await Promise.all([room.enter(), room.enter()])
    expect(of.held).toEqual([3, 3, 3])
    expect(shares).toEqual([0, 1 / 3, 2 / 3, 1, 1, null])
    expect(await openAudit(of, new AbortController().signal).acts.saveAudit('md', true)).toBeNull()
  })
})

test.each([
  ['#/review', { view: 'weeks' }],
  ['#/review/audit', { view: 'audit', list: null }],
  ['#/review/audit/quiet', { view: 'audit', list: 'quiet' }],
  ['#/review/audit/nonsense', { view: 'audit', list: null }],
  ['#/review/year', { view: 'year', year: null }],
  ['#/review/year/2025', { view: 'year', year: '2025' }],
  ['#/review/year/soon', { view: 'year', year: null }],
  ['#/review/whatever', { view: 'weeks' }],
])('%s leads to its part of Review', (address, part) => {
  const place = placeOf(address)
  expect(place.room).toBe('review')
  expect(reviewPart(place.part)).toEqual(part)
})
