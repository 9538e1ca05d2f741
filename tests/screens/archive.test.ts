import { expect, test } from 'vitest'
import type { FromThread } from '../../lib/archives/letters.ts'
import { leftOutReasons } from '../../lib/archives/report.ts'
import { archiveProblems } from '../../lib/archives/problem.ts'
import type { KeptImport } from '../../lib/domain/archive-import.ts'
import type { MergeProgress } from '../../lib/messages/protocol.ts'
import { openArchives } from '../../lib/screens/archive.ts'
import { problemWords, reportView } from '../../lib/screens/archive-report.ts'
import { openRestore } from '../../lib/screens/restore.ts'
import { englishText as text } from '../components/english.ts'
import { clockAt } from '../domain/build.ts'
import { fakeOutside, settled } from './outside.ts'

const clock = clockAt(Date.parse('2026-11-22T12:00:00Z'))
const picked = [{ path: 'export.zip', blob: new Blob(['PK']) }]
const span = { from: '2024-03-02T10:00:00.000Z', until: '2025-11-20T10:00:00.000Z' }
const like = { type: 'Like', rung: 'touch', object: 'Note', count: 2 } as const

type Report = Extract<FromThread, { type: 'report' }>['report']

const report: Report = {
  site: 'linkedin',
  account: null,
  product: 'basic',
  acts: 5,
  ...span,
  kinds: [
    like,
    { type: 'Add', rung: 'touch', object: 'Relationship', count: 1 },
    { type: 'Like', rung: 'touch', object: 'Article', count: 2 },
  ],
  wouldAdd: ['reactions', 'something else'],
  files: [
    {
      path: 'Reactions.csv',
      state: 'read',
      problem: null,
      rows: 7,
      read: 4,
      joined: 1,
      leftOut: { 'no-time': 1, draft: 1 },
      ...span,
      kinds: [like],
    },
    {
      path: 'Shares.csv',
      state: 'broken',
      problem: 'truncated',
      rows: 0,
      read: 0,
      joined: 0,
      leftOut: {},
      from: null,
      until: null,
      kinds: [],
    },
    {
      path: 'Logins.csv',
      state: 'no-acts',
      problem: null,
      rows: 0,
      read: 0,
      joined: 0,
      leftOut: {},
      from: null,
      until: null,
      kinds: [],
    },
  ],
}
const found: FromThread = { type: 'report', report, fresh: { count: 3, ...span } }

/** Blanks as people type them: months stand between thinner ones. */
const plain = <T>(words: T): T =>
  JSON.parse(JSON.stringify(words).replaceAll(/[\u2009\u202f]/g, ' '))

/** @param added whether whatever is sent to be added is in the ledger then */
function opened(progress: MergeProgress[] = [], added = 0) {
  const outside = fakeOutside()
  outside.progress = progress
  const ledger = {
    intentions: () => Promise.resolve([]),
    imports() {
      const sent = outside.sent.flatMap((one) => (one.type === 'merge' ? (one.archive ?? []) : []))
      return Promise.resolve(
        added === 0 ? [] : sent.map((one): KeptImport => Object.assign(one, { added })),
      )
    },
  }
  const restore = openRestore({ outside }, () => undefined, outside.signal)
  const archives = openArchives({ ledger, outside, clock, text, restore }, outside.signal)
  return { archives, outside }
}

test('what was picked goes to a thread of its own, with all that has to be known', async () => {
  const { archives, outside } = opened()
  await archives.acts.readArchive(picked)
  expect(outside.threads[0]?.sent).toMatchObject([
    { type: 'read', files: picked, ledger: 'waterline', namesOff: false, zone: clock.zone() },
  ])
  outside.threads[0]?.say({ type: 'progress', phase: 'compare', share: 0.5 })
  expect(archives.read().step).toEqual({ at: 'reading', phase: 'compare', share: 0.5 })
})

test('where names are off the thread is told so, and the key of the hashes', async () => {
  const { archives, outside } = opened()
  outside.settings.names = 'hidden'
  outside.keyOfHashes = [1, 2, 3]
  await archives.acts.readArchive(picked)
  expect(outside.threads[0]?.sent).toMatchObject([{ key: [1, 2, 3], namesOff: true }])
})

test('cancelled, the thread ends at once, and what it still says is not heard', async () => {
  const { archives, outside } = opened()
  await archives.acts.readArchive(picked)
  archives.acts.leaveArchive()
  expect(outside.threads[0]?.isEnded).toBe(true)
  outside.threads[0]?.say(found)
  expect(archives.read().step).toEqual({ at: 'nothing' })
})

test('cancelled before all is known that it needs, nothing is read', async () => {
  const { archives, outside } = opened()
  const reading = archives.acts.readArchive(picked)
  archives.acts.leaveArchive()
  await reading
  expect(outside.threads[0]).toMatchObject({ sent: [], isEnded: true })
})

test.each([{ anything: 'else' }, undefined])('a thread that says %j failed', async (letter) => {
  const { archives, outside } = opened()
  await archives.acts.readArchive(picked)
  outside.threads[0]?.say(letter)
  expect(archives.read().step).toMatchObject({ at: 'refused' })
  expect(outside.threads[0]?.isEnded).toBe(true)
})

test('what was found is added as a file with word of whose it is, and then put away', async () => {
  const merged = { became: 'merged', added: 3, known: 0, erased: 0 } as const
  const progress: MergeProgress[] = [
    { state: 'none' },
    { state: 'none' },
    { state: 'done', outcome: merged, isArchive: true },
  ]
  const { archives, outside } = opened(progress, 3)
  await archives.acts.readArchive(picked)
  outside.threads[0]?.say(found)
  const adding = archives.acts.addArchive()
  outside.threads[0]?.say({ type: 'file', file: new Blob(['{}']) })
  await adding
  const asked = outside.sent.find((one) => one.type === 'merge')
  expect(asked).toMatchObject({ erased: 'ask', archive: { site: 'linkedin', ...span } })
  expect(outside.handed).toEqual(['left'])
  expect(plain(archives.read())).toMatchObject({
    step: { at: 'nothing' },
    imports: [{ name: 'LinkedIn, added today', more: '3 acts, March 2024 – November 2025' }],
  })
  expect(outside.threads[0]?.isEnded).toBe(true)
})

test('what is asked about first stays there, and goes again with the answer', async () => {
  const asks = { state: 'done', outcome: { became: 'asks', erased: 1 }, isArchive: true } as const
  const { archives, outside } = opened([{ state: 'none' }, { state: 'none' }, asks])
  await archives.acts.readArchive(picked)
  outside.threads[0]?.say(found)
  const adding = archives.acts.addArchive()
  outside.threads[0]?.say({ type: 'file', file: new Blob(['{}']) })
  await adding
  expect(archives.read().step.at).toBe('report')
  outside.progress = [{ state: 'none' }, asks]
  await archives.acts.addArchive('bring-back')
  expect(outside.sent.filter(({ type }) => type === 'merge')).toMatchObject([
    { erased: 'ask' },
    { erased: 'bring-back' },
  ])
  expect(outside.threads[0]?.sent).toHaveLength(2)
})

test('an import is taken back by its id', async () => {
  const back = { became: 'taken-back', removed: 3 } as const
  const { archives, outside } = opened([
    { state: 'none' },
    { state: 'done', outcome: back, isArchive: true },
  ])
  await settled()
  await archives.acts.takeImportBack('0196')
  expect(outside.sent.at(-1)).toEqual({ type: 'take-import-back', id: '0196' })
})

test('a report is a sentence first, and every row of a file stands with what became of it', () => {
  const view = reportView(report, { count: 3, ...span }, 'UTC', text)
  expect(plain(view)).toEqual({
    summary: '5 acts of yours on LinkedIn, March 2024 – November 2025',
    news: '3 of them are new here. 2 are here already.',
    kinds: ['Reacted · One click: 4', 'Connected · One click: 1'],
    larger:
      'This is the smaller of the two archives. The larger one would also have: reactions, something else.',
    files: [
      {
        path: 'Reactions.csv',
        lines: [
          '7 rows, 4 acts, 1 that tells of the same act as another',
          'March 2024 – November 2025',
          'Reacted · One click: 2',
          'Left out: without a time that can be read (1), drafts (1)',
        ],
      },
      {
        path: 'Shares.csv',
        lines: [
          'Could not be read to its end, so nothing of it counts.',
          'Only a part of it is there. Please download it again. Nothing was changed.',
        ],
      },
    ],
    unopened: [
      { why: 'Not opened, as nothing you did towards others is in them', names: ['Logins.csv'] },
    ],
    count: 3,
  })
})

test.each([
  [5, 5, 'All of it is new here.'],
  [5, 0, 'All of it is here already. Nothing would be added.'],
  [0, 0, ''],
])('of %i acts found and %i new it says: %s', (acts, count, news) => {
  expect(reportView({ ...report, acts }, { count, ...span }, 'UTC', text).news).toBe(news)
})

test('whatever can be wrong has words, and says that nothing was changed', () => {
  for (const problem of [...archiveProblems, null])
    expect(problemWords(problem, text)).toMatch(/Nothing was changed\.$/)
  const leftOut = Object.fromEntries(leftOutReasons.map((reason) => [reason, 1]))
  const [first] = report.files
  const [file] = reportView(
    { ...report, files: first ? [{ ...first, leftOut }] : [] },
    { count: 3, ...span },
    'UTC',
    text,
  ).files
  expect(file?.lines.at(-1)?.split('(1)')).toHaveLength(leftOutReasons.length + 1)
})
