import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import type { NotebookRecord } from '../../lib/domain/notebook/notebook.ts'
import { blankReflection, type Reflection } from '../../lib/domain/reflection.ts'
import { openLedger } from '../../lib/ledger/ledger.ts'
import { openNotebook } from '../../lib/screens/notebook.ts'
import { englishText as text } from '../components/english.ts'
import {
  amara,
  clockAt,
  day,
  draft,
  entry,
  hour,
  idAt,
  message,
  note,
  now,
  promise,
} from '../domain/build.ts'
import { fresh } from '../ledger/history.ts'
import { fakeOutside } from './outside.ts'

/** A notebook over a real ledger, with a worker that writes what it is sent. */
async function opened(records: readonly NotebookRecord[] = []) {
  const ledger = openLedger(fresh())
  await ledger.putRecords(records)
  const fake = fakeOutside()
  let written = 0
  const outside: typeof fake = {
    ...fake,
    async send(sent) {
      const reply = await fake.send(sent)
      if (reply.ok && sent.type === 'write-record')
        await ledger.putRecords([{ ...sent.record, changedAt: instant(now + (written += 1)) }])
      if (reply.ok && sent.type === 'erase') await ledger.erase(sent.erasure, new Set())
      return reply
    },
  }
  const notebook = await openNotebook({ ledger, outside, clock: clockAt(now), text }, fake.signal)
  return { ...notebook, ledger, outside: fake }
}
const words = ({ read }: Awaited<ReturnType<typeof opened>>): string[] =>
  read().days.flatMap(({ lines }) => lines.map((line) => line.text))

test('nothing written is no notebook yet', async () => {
  const { read } = await opened()
  expect(read()).toMatchObject({ isBegun: false, days: [], tags: [], sorts: [] })
})

test.each([note(hour), draft(hour), promise(hour)])(
  'the first record begins it',
  async (record) => {
    expect((await opened([record])).read().isBegun).toBe(true)
  },
)

function said(ago: number, fields: Partial<Reflection> = {}): Reflection {
  const at = instant(now - ago)
  return { ...blankReflection({ id: idAt(now - ago), at, day: at.slice(0, 10) }), ...fields }
}

describe('what was looked back on', () => {
  test('can be read again, the newest first, ten at a time', async () => {
    const ledger = openLedger(fresh())
    const picked = message(day, amara)
    await ledger.correct(picked)
    const taps = { question: 'stopped', answer: 'no-idea' } as const
    await ledger.putReflection(said(day, { exchange: picked.id, third: taps }))
    await ledger.putReflection(said(hour, { of: 'week', goal: 'One question' }))
    await ledger.putReflection(said(2 * day, { skipped: true }))
    for (let ago = 3; ago < 13; ago += 1)
      await ledger.putReflection(said(ago * day, { gained: `Day ${ago}` }))
    const outside = fakeOutside()
    const needs = { ledger, outside, clock: clockAt(now), text }
    const { read, acts, enter } = await openNotebook(needs, outside.signal)
    expect(read().isBegun).toBe(true)
    enter()
    await expect.poll(() => read().counts).not.toBeNull()
    expect(read().reflections.earlier).toBe(true)
    expect(read().reflections.lines).toHaveLength(10)
    expect(read().reflections.lines.slice(0, 2)).toMatchObject([
      {
        heading: 'The week up to Sunday, November 22, 2026',
        terms: [['One goal for the week to come, or none', 'One question']],
        address: null,
      },
      {
        heading: 'Saturday, November 21, 2026',
        terms: [
          ['What mattered', 'You wrote to Amara Okafor'],
          ['What stopped you?', 'No idea what'],
        ],
        address: '#/history?from=2026-11-21&to=2026-11-21',
      },
    ])
    acts.showEarlierReflections()
    await expect.poll(() => read().reflections.lines.length).toBe(12)
    expect(read().reflections.earlier).toBe(false)
  })

  test('where nothing was said is no line', async () => {
    const ledger = openLedger(fresh())
    await ledger.putReflection(said(hour))
    await ledger.putReflection(said(day, { support: 4, of: 'month' }))
    const outside = fakeOutside()
    const needs = { ledger, outside, clock: clockAt(now), text }
    const { read } = await openNotebook(needs, outside.signal)
    expect(read()).toMatchObject({ isBegun: false, reflections: { lines: [], earlier: false } })
  })
})

describe('notes', () => {
  const some = [
    note(3 * day, { text: 'old', tags: ['b'], sort: 'problem' }),
    note(2 * hour, { text: 'earlier', tags: ['a', 'b'], person: amara }),
    note(hour, { text: 'latest', tags: ['a'] }),
  ]

  test('come by day, the newest first', async () => {
    const { read } = await opened(some)
    expect(read().days.map(({ heading, lines }) => [heading, lines.length])).toEqual([
      ['Today, Sunday, November 22', 2],
      ['Thursday, November 19', 1],
    ])
    expect(read().days[0]?.lines).toMatchObject([
      { text: 'latest', from: null, time: '12:00 PM' },
      { text: 'earlier', from: 'Amara Okafor', time: '11:00 AM' },
    ])
  })

  test('are filtered by tag and kind', async () => {
    const notebook = await opened(some)
    expect(notebook.read()).toMatchObject({ tags: ['a', 'b'], sorts: ['learned', 'problem'] })
    notebook.acts.showNotes({ tag: 'b', sort: null })
    expect(words(notebook)).toEqual(['earlier', 'old'])
    notebook.acts.showNotes({ tag: 'b', sort: 'problem' })
    expect(words(notebook)).toEqual(['old'])
    notebook.acts.showNotes({ tag: 'a', sort: 'problem' })
    expect(words(notebook)).toEqual([])
  })

  test('earlier ones come when somebody asks', async () => {
    const many = Array.from({ length: 61 }, (_, back) => note(back * hour, { text: String(back) }))
    const notebook = await opened(many)
    expect(words(notebook)).toEqual(many.slice(0, 60).map((one) => one.text))
    expect(notebook.read().earlier).toBe(true)
    notebook.acts.showEarlierNotes()
    expect(words(notebook)).toHaveLength(61)
    expect(notebook.read().earlier).toBe(false)
  })

  test('are written as of now, and said otherwise', async () => {
    const { acts, read } = await opened()
    await acts.writeNote({ sort: 'helped', text: 'A list #Teams', person: amara })
    const [line] = read().days[0]?.lines ?? []
    expect(line).toMatchObject({ sort: 'helped', text: 'A list #Teams', from: 'Amara Okafor' })
    expect(read().tags).toEqual(['teams'])
    await acts.changeNote(line!.id, { sort: 'learned', text: 'A list', person: null })
    expect(read().days[0]?.lines).toMatchObject([{ sort: 'learned', text: 'A list', from: null }])
    expect(read().tags).toEqual([])
  })

  test('that are erased leave the drafts they were in', async () => {
    const of = draft(hour, { notes: some.map(({ id }) => id) })
    const { acts, read } = await opened([...some, of])
    expect(read().days[0]?.lines[0]?.inDrafts).toBe(1)
    await acts.eraseRecord(some[1]!.id)
    expect(read().drafts.open[0]?.outline.map((one) => one.text)).toEqual(['old', 'latest'])
  })

  test('that could not be written are not there, and whoever wrote them is told', async () => {
    const { acts, read, outside } = await opened()
    outside.reachable = false
    expect(await acts.writeNote({ sort: 'learned', text: 'lost', person: null })).toBe(false)
    expect(read().isBegun).toBe(false)
  })

  test('written elsewhere appear', async () => {
    const notebook = await opened()
    await notebook.ledger.putRecords(some)
    await notebook.outside.changeLedger()
    await expect.poll(() => words(notebook)).toEqual(['latest', 'earlier', 'old'])
  })
})

describe('a draft', () => {
  const [one, two] = [note(hour, { text: 'one', tags: ['a'] }), note(2 * hour, { text: 'two' })]

  test('is gathered from notes, and its lines change places', async () => {
    const { acts, read } = await opened([one, two])
    await acts.gather('On reviews', [one.id, two.id])
    const [view] = read().drafts.open
    expect(view).toMatchObject({
      asText: 'On reviews\n\n- one\n- two',
      facts: ['begun on Sunday, November 22'],
    })
    await acts.moveNote(view!.id, two.id, -1)
    expect(read().drafts.open[0]?.outline.map(({ text: line }) => line)).toEqual(['two', 'one'])
  })

  test('has lines that move as often as somebody taps, however fast', async () => {
    const three = note(3 * hour, { text: 'three' })
    const of = draft(hour, { notes: [one.id, two.id, three.id] })
    const { acts, read } = await opened([one, two, three, of])
    await Promise.all([acts.moveNote(of.id, one.id, 1), acts.moveNote(of.id, one.id, 1)])
    const lines = read().drafts.open[0]?.outline.map(({ text: line }) => line)
    expect(lines).toEqual(['two', 'three', 'one'])
  })

  test('is asked about, then published, and open again', async () => {
    const of = draft(hour)
    const { acts, read } = await opened([of])
    await acts.markDraft(of.id, 'asked')
    expect(read().drafts.open).toMatchObject([{ isAsked: true }])
    await acts.markDraft(of.id, 'published')
    expect(read().drafts).toMatchObject({ open: [], closed: [{ id: of.id }] })
    await acts.markDraft(of.id, 'opened')
    expect(read().drafts).toMatchObject({ open: [{ isAsked: true }], closed: [] })
    await acts.markDraft(of.id, 'dropped')
    expect(read().drafts.closed[0]?.facts).toContain('let go on Sunday, November 22')
  })

  test('has a title and a first reader', async () => {
    const of = draft(hour)
    const { acts, read } = await opened([of])
    await acts.nameDraft(of.id, { title: ' Before a review ', firstReader: 'Li' })
    expect(read().drafts.open).toMatchObject([{ title: 'Before a review', firstReader: 'Li' }])
  })
})

describe('promises', () => {
  test('stand by the day they are for, in words without blame', async () => {
    const past = promise(9 * day, { text: 'past', due: '2026-11-13' })
    const today = promise(day, { text: 'today', to: null })
    const { read } = await opened([today, past])
    expect(read().promises.open.map(({ text: line, facts }) => [line, facts])).toEqual([
      ['past', ['to Amara Okafor', 'for Friday, November 13']],
      ['today', ['for today']],
    ])
  })

  test('are made, moved, released and open again', async () => {
    const { acts, read } = await opened()
    await acts.makePromise({ text: ' Send it ', to: amara, due: '2026-11-24' })
    const { id } = read().promises.open[0]!
    await acts.movePromise(id, '2026-11-30')
    expect(read().promises.open).toMatchObject([
      {
        text: 'Send it',
        due: '2026-11-30',
        facts: ['to Amara Okafor', 'for Monday, November 30', 'moved from Tuesday, November 24'],
      },
    ])
    await acts.releasePromise(id, 'They found one')
    expect(read().promises).toMatchObject({ open: [], closed: [{ line: 'They found one' }] })
    await acts.reopenPromise(id)
    expect(read().promises).toMatchObject({ open: [{ line: '' }], closed: [] })
    await acts.keepPromise(id)
    expect(read().promises.closed[0]?.facts).toContain('kept on Sunday, November 22')
  })
})

describe('numbers', () => {
  test('are counted for whoever comes in', async () => {
    const { read, enter } = await opened([note(hour, { person: amara }), draft(hour)])
    expect(read().counts).toBeNull()
    enter()
    await expect
      .poll(() => read().counts)
      .toMatchObject({
        seek: ['0 items read', '1 note from somebody or a page'],
        sense: ['1 note', '1 draft begun'],
        share: ['0 posts of your own', '0 drafts published'],
      })
  })

  test.each([
    [40 * day, 'October 25'],
    [3 * day, 'November 19'],
    [null, 'November 22'],
  ])('are told since as far back as this browser saw: %o', async (ago, since) => {
    const { read, enter, ledger } = await opened()
    if (ago !== null) await ledger.correct(entry(ago))
    enter()
    await expect.poll(() => read().counts?.since).toMatch(new RegExp(`since ${since}\\.$`))
  })
})
