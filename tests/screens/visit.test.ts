import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import type { Observation } from '../../lib/domain/entry.ts'
import type { PurposeName } from '../../lib/domain/notebook/purpose.ts'
import type { RecordName, RecordOf } from '../../lib/domain/notebook/notebook.ts'
import type { Visit } from '../../lib/domain/session-question.ts'
import type { LedgerReader } from '../../lib/ledger/reader.ts'
import { purposeSaid, readVisit, visitModel } from '../../lib/screens/visit.ts'
import { englishText as text } from '../components/english.ts'
import {
  amara,
  answer,
  clockAt,
  entry,
  message,
  minute,
  now,
  visit as id,
} from '../domain/build.ts'
import { looked } from '../domain/metrics/build.ts'
import { observed } from '../ledger/history.ts'
import { fakeOutside } from './outside.ts'

const clock = clockAt(now)
const today = '2026-11-22'
const visit: Visit = { site: 'linkedin', session: id, from: instant(now - 10 * minute) }
const here = { session: id }

/** A ledger in which these sessions run. */
const ledgerWith = (
  sessions: Readonly<Record<string, number>>,
): Pick<LedgerReader, 'sessionAt' | 'records'> => ({
  sessionAt: (site) => {
    const from = instant(now - (sessions[site] ?? 0))
    return Promise.resolve(site in sessions ? { id, site, from, until: from, active: 60 } : null)
  },
  records: <Name extends RecordName>() => Promise.resolve<RecordOf<Name>[]>([]),
})

const read = async (sessions: Readonly<Record<string, number>>, waiting: Observation[] = []) => {
  const outside = Object.assign(fakeOutside(), { waiting })
  const found = await readVisit(['linkedin', 'x'], [], {
    ledger: ledgerWith(sessions),
    outside,
    clock,
  })
  return found?.visit ?? null
}
const waits = (ago: number, site: string): Observation => ({
  ...observed(0),
  site,
  at: instant(now - ago),
})

describe('the visit under way', () => {
  test('is the one that began last', async () => {
    expect(await read({ linkedin: 20 * minute, x: 5 * minute })).toMatchObject({ site: 'x' })
  })

  test('may be one of which nothing is in the ledger yet', async () => {
    expect(await read({}, [waits(minute, 'x')])).toEqual({
      site: 'x',
      session: null,
      from: instant(now - minute),
    })
  })

  test('is none on a site that is not watched, nor half an hour after the last sign', async () => {
    expect(await read({}, [waits(minute, 'elsewhere'), waits(31 * minute, 'x')])).toBeNull()
  })
})

describe('the question', () => {
  const nothing = { visit, purposes: [], notes: [], asked: [] }
  const said = (purpose: PurposeName, left: boolean) => {
    const one = purposeSaid(purpose, visit, clockAt(now - minute), 0)
    return { ...nothing, purposes: [{ ...one, leftAt: left ? instant(now) : null }] }
  }

  test('is asked until it is answered; then there is a way out', () => {
    expect(visitModel(nothing, [], today, text)).toEqual({ step: 'ask' })
    expect(visitModel(said('keep-up', false), [], today, text)).toEqual({
      step: 'here',
      sentence: 'You came to keep up.',
    })
  })

  test('is not asked of a third visit', () => {
    const day = (ago: number) => ({ site: 'x', at: instant(now - ago), day: today })
    const asked = [day(300 * minute), day(200 * minute)]
    expect(visitModel({ ...nothing, asked }, [], today, text)).toBeNull()
  })

  const helped = message(5 * minute, amara, { ...here, act: 'help' })
  test.each([
    ['help', [helped], 'You came to help; 1 act of help was seen.'],
    [
      'answer',
      [answer(minute, amara, here), helped],
      'You came to answer; 2 answers of yours were seen.',
    ],
    ['keep-up', [looked(minute, 60, here)], 'You came to keep up, and you did.'],
    ['learn', [entry(minute, here)], 'You came to learn. What was seen of it is in History.'],
    [
      'help',
      [{ ...helped, session: null }],
      'You came to help. What was seen of it is in History.',
    ],
  ] as const)('after leaving: %s %#', (purpose, entries, sentence) => {
    expect(visitModel(said(purpose, true), entries, today, text)).toEqual({
      step: 'left',
      sentence,
    })
  })
})
