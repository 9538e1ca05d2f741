import { describe, expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import type { Intention } from '../../lib/domain/intention.ts'
import type { Suggestion } from '../../lib/domain/suggestion.ts'
import { popupModel, type PopupSources } from '../../lib/screens/popup-model.ts'
import { englishText as text } from '../components/english.ts'

const zone = 'Europe/Berlin'
const noon = Date.parse('2026-11-24T11:00:00Z')
const evening = Date.parse('2026-11-24T16:00:00Z')

const entry: Entry = {
  id: '01970000-0000-7000-8000-000000000001',
  at: '2026-11-24T10:20:00.000Z',
  zone,
  day: '2026-11-24',
  site: 'linkedin',
  account: null,
  type: 'Create',
  rung: 'compose',
  act: null,
  witness: 'confirmed',
  person: { url: 'https://www.linkedin.com/in/amara', name: 'Amara' },
  others: [],
  object: { type: 'Note', url: null, inReplyTo: 'https://www.linkedin.com/feed/update/x/' },
  words: '5-19',
  tags: [],
  view: null,
  source: 'recorder',
  rules: 1,
  undoes: null,
  corrects: null,
  changes: null,
  session: null,
  intention: null,
}

function suggestion(id: string, changes: Partial<Suggestion> = {}): Suggestion {
  return {
    id,
    family: 'follow-up',
    key: id,
    site: 'linkedin',
    account: null,
    openedAt: '2026-11-23T10:00:00.000Z',
    until: '2026-12-07T10:00:00.000Z',
    people: [{ url: 'https://www.linkedin.com/in/amara', name: 'Amara' }],
    object: null,
    facts: [
      {
        kind: 'accepted',
        count: 1,
        at: '2026-11-20T10:00:00.000Z',
        tag: null,
        of: null,
        records: [],
        entries: [],
      },
    ],
    horizon: '2026-11-02T10:00:00.000Z',
    since: null,
    second: null,
    couldBe: null,
    wasNot: [],
    state: 'open',
    restsUntil: null,
    waits: false,
    closedAt: null,
    closedBy: null,
    ...changes,
  }
}

function modelAt(now: number, sources: Partial<PopupSources> = {}, dayStart = 0) {
  const nothing = {
    suggestions: [],
    records: [],
    asked: [],
    intentions: [],
    reflecting: {
      settings: { hour: 17, every: 'day' as const, isOffered: false },
      reflections: [],
      reflected: [],
      promises: [],
      plans: [],
    },
    sites: [],
    gaps: [],
    visit: null,
    fit: null,
    part: null,
    isDiscreet: false,
    paused: null,
    saidHere: false,
    lastSeen: '',
    talk: [],
    told: null,
    hasPanel: false,
  }
  const found = { ...nothing, entries: [entry], horizon: entry.at, isFull: false, ...sources }
  return popupModel(found, { now, zone, dayStart, text })
}

test('a drawn entry is named with its time', () => {
  const model = modelAt(noon)
  expect(model.waterline.marks.map((mark) => model.nameOf(mark.id))).toEqual([
    'You replied to Amara, 11:20 AM',
  ])
})

test('an entry of a zone that this browser does not know is drawn all the same', () => {
  const model = modelAt(noon, { entries: [{ ...entry, zone: 'Europe/Bern' }] })
  expect(model.nameOf(entry.id)).toBe('You replied to Amara, 10:20 AM UTC')
})

test('nothing is asked of an empty ledger', () => {
  const model = modelAt(evening, { entries: [], horizon: null })
  expect(model.firstDay).toBe(true)
  expect(model.reflection.isDue).toBe(false)
})

test('only what is open and does not rest is shown, the newest first', () => {
  const suggestions = [
    suggestion('older'),
    suggestion('newer', { openedAt: '2026-11-24T08:00:00.000Z' }),
    suggestion('done', { state: 'done' }),
    suggestion('over', { until: '2026-11-24T10:59:59.999Z' }),
    suggestion('resting', { restsUntil: '2026-11-24T11:00:00.001Z' }),
    suggestion('rested', {
      restsUntil: '2026-11-24T11:00:00.000Z',
      openedAt: '2026-11-22T08:00:00.000Z',
    }),
  ]
  const shown = modelAt(noon, { suggestions }).suggestions
  expect(shown.map(({ id }) => id)).toEqual(['newer', 'older', 'rested'])
  expect(shown[0]?.title).toBe('A first line to Amara?')
})

const reason = (sentence: string, from: string, part: Partial<Intention> = {}): Intention => ({
  id: `id of ${sentence}`,
  text: sentence,
  topics: [],
  from: `2026-11-${from}T08:00:00.000Z`,
  until: null,
  ...part,
})

describe('why one is here', () => {
  test('is one line, the newest, and how many more there are', () => {
    const intentions = [reason('newer', '20'), reason('older', '10')]
    expect(modelAt(noon, { intentions })).toMatchObject({ intention: 'newer', moreIntentions: 1 })
    expect(modelAt(noon)).toMatchObject({ intention: null, moreIntentions: 0 })
  })

  test('once its last day went by that is told, and told once', () => {
    const until = '2026-11-22T23:00:00.000Z'
    const intentions = [reason('for a while', '10', { until, lastDay: '2026-11-22' })]
    expect(modelAt(noon, { intentions }).over?.text).toBe('for a while')
    expect(modelAt(noon, { intentions, told: 'id of for a while' }).over).toBeNull()
  })
})

test('where others may look on there is no name, no intention and no word of one’s own', () => {
  const sources = {
    isDiscreet: true,
    reflecting: {
      settings: { hour: 17, every: 'day' as const, isOffered: false },
      reflections: [],
      reflected: [entry],
      promises: [],
      plans: [],
    },
    suggestions: [suggestion('one')],
    intentions: [reason('Find another job', '20', { until: '2026-11-23T22:59:59.999Z' })],
  }
  const model = modelAt(evening, sources)
  const { intention, over, suggestions, reflection, waterline, nameOf } = model
  const all = [
    intention,
    over,
    ...suggestions.flatMap((one) => [one.title, one.body, one.why, one.question]),
    ...reflection.lines.map(({ sentence }) => sentence),
    ...waterline.marks.map(({ id }) => nameOf(id)),
    [...reflection.people.keys()],
  ]
  expect(JSON.stringify(all)).not.toMatch(/Amara|job/)
  expect(suggestions).toHaveLength(1)
  expect(reflection.lines).toHaveLength(1)
  expect(waterline.marks).toHaveLength(1)
  expect(
    JSON.stringify(modelAt(evening, { ...sources, isDiscreet: false }).nameOf(entry.id)),
  ).toMatch(/Amara/)
})

test('the first week says once that this browser alone is seen', () => {
  const week = { horizon: '2026-11-17T11:00:00.001Z' }
  expect(modelAt(noon, week).saysHere).toBe(true)
  expect(modelAt(noon, { ...week, saidHere: true }).saysHere).toBe(false)
  expect(modelAt(noon, { horizon: '2026-11-17T11:00:00.000Z' }).saysHere).toBe(false)
  expect(modelAt(noon, { horizon: null }).saysHere).toBe(false)
})
