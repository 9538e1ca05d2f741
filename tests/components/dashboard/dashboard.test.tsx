// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { Dashboard } from '../../../components/dashboard/Dashboard.tsx'
import { keepAll } from '../../../lib/domain/retention.ts'
import type { Person } from '../../../lib/domain/entry.ts'
import { notAudited } from '../../../lib/screens/audit.ts'
import type { DashboardActs, DashboardModel } from '../../../lib/screens/dashboard.ts'
import { nothingPicked } from '../../../lib/screens/archive.ts'
import { nothingKnown } from '../../../lib/screens/keeping.ts'
import { nobodyRead } from '../../../lib/screens/people-room.ts'
import { noDeeds } from './people/acts.ts'
import { noCourse } from '../../../lib/screens/course.ts'
import { wholePart } from '../../../lib/screens/export.ts'
import { nothingKept } from '../../../lib/screens/backup.ts'
import type { HistoryLine } from '../../../lib/screens/history-lines.ts'
import { rooms } from '../../../lib/screens/route.ts'
import { emptyNotebook, noActs } from '../notebook/build.ts'
import { click, descriptionOf, draw, nameOf, write } from '../draw.tsx'
import { defaultPromptSettings } from '../../../lib/domain/prompt-settings.ts'
import { noIntentions } from '../../../lib/screens/intentions.ts'
import { promptsModel } from '../../../lib/screens/prompts.ts'

const amara = { url: 'https://x.com/amara', name: 'Amara Okafor' }
const known = { label: amara.name, person: amara, kind: 'functional' as const, isSaid: true }

const reflection = { hour: 17, every: 'day', isOffered: false } as const

const yes = () => Promise.resolve(true)
const acts = {
  toggleSite: () => undefined,
  toggleAccount: () => Promise.resolve(true),
  choosePlace: yes,
  chooseDayStart: yes,
  saveIntention: yes,
  beginIntention: vi.fn<DashboardActs['beginIntention']>().mockResolvedValue('begun'),
  endIntention: yes,
  add: vi.fn<DashboardActs['add']>().mockResolvedValue(true),
  countErasure: vi.fn<DashboardActs['countErasure']>().mockResolvedValue(4),
  erase: vi.fn<DashboardActs['erase']>().mockResolvedValue(true),
  countEntry: vi.fn<DashboardActs['countEntry']>().mockResolvedValue(2),
  eraseEntry: vi.fn<DashboardActs['eraseEntry']>().mockResolvedValue(true),
  countSnapshot: vi.fn<DashboardActs['countSnapshot']>().mockResolvedValue(null),
  restoreSnapshot: vi.fn<DashboardActs['restoreSnapshot']>().mockResolvedValue(null),
  pickFolder: vi.fn<DashboardActs['pickFolder']>().mockResolvedValue('written'),
  writeCopy: vi.fn<DashboardActs['writeCopy']>().mockResolvedValue('written'),
  saveCopy: vi.fn<DashboardActs['saveCopy']>().mockResolvedValue('downloaded'),
  stopCopies: vi.fn<() => Promise<void>>().mockResolvedValue(),
  merge: vi.fn<DashboardActs['merge']>().mockResolvedValue(),
  cancelMerge: vi.fn<DashboardActs['cancelMerge']>().mockResolvedValue(),
  correct: vi.fn<DashboardActs['correct']>().mockResolvedValue(true),
  takeCorrectionBack: vi.fn<DashboardActs['takeCorrectionBack']>().mockResolvedValue(true),
  showEarlier: vi.fn<() => Promise<void>>().mockResolvedValue(),
  showLater: vi.fn<() => Promise<void>>().mockResolvedValue(),
  reach: vi.fn<DashboardActs['reach']>().mockResolvedValue(),
  openFilter: vi.fn<() => Promise<void>>().mockResolvedValue(),
  find: vi.fn<DashboardActs['find']>().mockResolvedValue([]),
  findNames: vi.fn<DashboardActs['findNames']>().mockResolvedValue([]),
  findPeople: vi
    .fn<DashboardActs['findPeople']>()
    .mockImplementation((name) => Promise.resolve(name.trim() === amara.name ? [known] : [])),
  makeReport: vi.fn<DashboardActs['makeReport']>().mockResolvedValue(null),
  countRetention: vi.fn<DashboardActs['countRetention']>().mockResolvedValue(0),
  setRetention: vi.fn<DashboardActs['setRetention']>().mockResolvedValue(true),
  setLearner: yes,
  setCourse: yes,
  setPanel: yes,
  openPanel: yes,
  noticePages: vi.fn<DashboardActs['noticePages']>().mockResolvedValue(true),
  saveRecord: vi.fn<DashboardActs['saveRecord']>().mockResolvedValue('downloaded'),
  hideNames: vi.fn<DashboardActs['hideNames']>().mockResolvedValue(true),
  setPrompts: vi.fn<DashboardActs['setPrompts']>().mockResolvedValue(true),
  saveAudit: vi.fn<DashboardActs['saveAudit']>().mockResolvedValue('downloaded'),
  saveYear: vi.fn<DashboardActs['saveYear']>().mockResolvedValue('downloaded'),
  saveReview: vi.fn<DashboardActs['saveReview']>().mockResolvedValue(true),
  tellOutcome: vi.fn<DashboardActs['tellOutcome']>().mockResolvedValue(true),
  setReflection: vi.fn<DashboardActs['setReflection']>().mockResolvedValue(true),
  startPrompts: vi.fn<DashboardActs['startPrompts']>().mockResolvedValue(true),
  sayWelcome: vi.fn<DashboardActs['sayWelcome']>().mockResolvedValue(true),
  check: vi.fn<DashboardActs['check']>().mockResolvedValue(true),
  restPrompts: vi.fn<DashboardActs['restPrompts']>().mockResolvedValue(true),
  answerRetired: vi.fn<DashboardActs['answerRetired']>().mockResolvedValue(true),
  exportAs: vi.fn<DashboardActs['exportAs']>().mockResolvedValue('downloaded'),
  previewExport: vi.fn<DashboardActs['previewExport']>().mockResolvedValue(null),
  cancelExport: vi.fn<DashboardActs['cancelExport']>(),
  leaveDamages: vi.fn<DashboardActs['leaveDamages']>().mockResolvedValue(true),
  people: noDeeds(),
  notebook: noActs,
  archive: {
    readArchive: vi.fn<DashboardActs['archive']['readArchive']>().mockResolvedValue(),
    leaveArchive: vi.fn<DashboardActs['archive']['leaveArchive']>(),
    addArchive: vi.fn<DashboardActs['archive']['addArchive']>().mockResolvedValue(),
    takeImportBack: vi.fn<DashboardActs['archive']['takeImportBack']>().mockResolvedValue(),
  },
} satisfies DashboardActs

const onCopy = vi.fn<(area: HTMLTextAreaElement) => Promise<boolean>>().mockResolvedValue(true)

const line = {
  id: '01890000',
  step: 'compose',
  sentence: 'You replied to Amara Okafor',
  site: 'LinkedIn',
  time: '11:20',
  how: 'the site confirmed it',
  unsure: null,
  takenBack: null,
  corrected: null,
  mendable: null,
} as const

const nothing = {
  parts: [],
  earlier: false,
  later: false,
  filter: { words: [], everything: '#/history', choices: [] },
  troubles: [],
  intentions: [],
  today: '2026-11-22',
}

const noData = {
  today: '2026-11-22',
  count: 0,
  since: null,
  people: [],
  places: [],
  writing: null,
  merge: { state: 'none' },
  archive: nothingPicked,
} as const

function dashboard(part: Partial<DashboardModel>) {
  const model: DashboardModel = {
    room: 'history',
    today: null,
    entry: null,
    setup: {
      sites: [],
      accounts: [],
      pagesLeftOut: [],
      promptPlace: null,
      panel: null,
      prompts: promptsModel(defaultPromptSettings(), 0),
      reflection,
      dayStart: 0,
      namesOff: false,
      learner: null,
      courseBegun: false,
      retention: keepAll(),
      intention: null,
      intentions: noIntentions,
    },
    history: nothing,
    people: nobodyRead,
    notebook: emptyNotebook,
    data: noData,
    keeping: nothingKnown,
    review: null,
    reviewPart: { view: 'weeks' },
    audit: notAudited,
    year: null,
    hasReview: false,
    isFull: false,
    backup: nothingKept,
    course: noCourse,
    ...part,
  }
  const addresses = { rooms, settings: '#/settings', notebook: '#/notebook' }
  return <Dashboard model={model} acts={acts} {...addresses} onCopy={onCopy} />
}

const withX = {
  sites: [{ id: 'x', name: 'X', on: true, note: null, reads: [], mayRead: false }],
  accounts: [],
  pagesLeftOut: [],
  promptPlace: null,
  panel: null,
  prompts: promptsModel(defaultPromptSettings(), 0),
  reflection,
  dayStart: 0,
  namesOff: false,
  learner: null,
  courseBegun: false,
  retention: keepAll(),
  intention: null,
  intentions: noIntentions,
}

/** History with nothing but today. */
const todayWith = (lines: readonly HistoryLine[], entries = 1) => {
  const day = { day: '2026-11-22', heading: 'Today', isContinued: false, entries, lines }
  return { ...nothing, parts: [{ key: 1, days: [day] }], earlier: true }
}
const oneDay = todayWith([line])

const listedRooms = async (part: Partial<DashboardModel>): Promise<string[]> =>
  (await draw(dashboard(part))).all('.side nav a').map(nameOf)

test('the room of people is in the list once somebody is known, and while it is open', async () => {
  expect(await listedRooms({ people: { ...nobodyRead, isThere: true } })).toContain('People')
  expect(await listedRooms({ room: 'people' })).toContain('People')
  expect(await listedRooms({})).not.toContain('People')
})

test('has links to its rooms and marks the one that is open', async () => {
  const { all, one, again } = await draw(dashboard({}))
  expect(all('nav a').map(nameOf)).toEqual(['Today', 'History', 'Data', 'Settings', 'Help'])
  expect(one('[aria-current=page]').textContent).toBe('History')
  await again(dashboard({ room: 'data' }))
  expect(one('[aria-current=page]').textContent).toBe('Data')
  expect(document.activeElement?.textContent).toBe('Data')
})

test('a room without anything to show is in the list once it has, or while it is open', async () => {
  const { all, again } = await draw(dashboard({ notebook: { ...emptyNotebook, isBegun: true } }))
  expect(all('nav a').map(nameOf)).toEqual([
    'Today',
    'Notebook',
    'History',
    'Data',
    'Settings',
    'Help',
  ])
  await again(dashboard({ room: 'notebook' }))
  expect(all('nav a').map(nameOf)).toContain('Notebook')
  await again(dashboard({}))
  expect(all('nav a').map(nameOf)).not.toContain('Notebook')
})

test('no other link shares a name with a room', async () => {
  const { all, again } = await draw(dashboard({}))
  const others = () => all('main a').map(nameOf).join(' ')
  for (const { name } of rooms) {
    await again(dashboard({ room: name }))
    expect(others()).not.toMatch(/history|data|settings/i)
  }
})

test('where some things stay for a time only, whoever brings a file in is told what becomes of them', async () => {
  const { root, again } = await draw(dashboard({ room: 'data' }))
  expect(root.textContent).not.toContain('goes again')
  await again(
    dashboard({ room: 'data', setup: { ...withX, retention: { ...keepAll(), lead: 90 } } }),
  )
  expect(root.textContent).toContain('goes again when your next day begins')
})

test('an empty History says what will stand there', async () => {
  const { root } = await draw(dashboard({}))
  expect(root.textContent).toContain('Nothing is written here yet.')
})

test('a line of History is one sentence and its facts', async () => {
  const { one } = await draw(dashboard({ history: oneDay }))
  expect(one('.line-sentence').textContent).toBe('You replied to Amara Okafor')
  expect(one('.line-facts').textContent).toBe('LinkedIn · 11:20 · the site confirmed it')
  expect(nameOf(one('.line > svg'))).toBe('Own words')
})

test('what was taken back says so', async () => {
  const taken = { ...line, takenBack: 'taken back at 11:41' }
  const { one } = await draw(dashboard({ history: todayWith([taken]) }))
  expect(one('.line-facts').textContent).toMatch(/· taken back at 11:41$/)
})

test('a time that could not be read is a line, and counts as no entry', async () => {
  const gap = { ...line, step: null, sentence: 'Switched off: nothing was read', how: null }
  const { one } = await draw(dashboard({ history: todayWith([gap], 0) }))
  expect(nameOf(one('.line svg'))).toBe('could not be read')
  expect(one('.line-facts').textContent).toBe('LinkedIn · 11:20')
  expect(one('.day-head').textContent).toContain('0 entries')
})

test('a site that can not be read surely is told in History and in Settings', async () => {
  const sentence = 'X changed its pages: likes since Tuesday may be missing.'
  const history = { ...oneDay, troubles: [{ site: 'x', name: 'X', sentence }] }
  const { root, one, again } = await draw(dashboard({ history }))
  expect(root.textContent).toContain(sentence)
  expect(one('aside a').getAttribute('href')).toBe('#/settings')
  await again(dashboard({ room: 'settings', setup: withX, history }))
  // Beside the site's own switch.
  expect(one('.sites > li:has([role="switch"])').textContent).toContain(sentence)
})

const choose = async (field: HTMLElement, value: string): Promise<void> => {
  Reflect.set(field, 'value', value)
  const kind = field.localName === 'select' ? 'change' : 'input'
  await act(() => {
    field.dispatchEvent(new Event(kind, { bubbles: true }))
  })
}
const submit = (form: HTMLElement): Promise<void> =>
  act(async () => {
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await Promise.resolve()
  })

describe('what happened elsewhere', () => {
  test('is added by its person, day and place', async () => {
    const { one, all } = await draw(dashboard({ history: oneDay, setup: withX }))
    await click(one('.add button'))
    const [who, where] = all('form input[type=text]')
    await choose(one('form select'), 'help')
    await choose(one('form input[type=date]'), '2026-11-20')
    await choose(who!, ' Amara Okafor ')
    await choose(where!, 'X')
    await submit(one('form'))
    const told = { act: 'help', day: '2026-11-20', name: 'Amara Okafor', site: 'x' }
    expect(acts.add).toHaveBeenLastCalledWith(told)
    expect(all('form')).toEqual([])
    expect(one('.add output').textContent).toBe('Added.')
  })

  test('is today and in person, with nobody in particular, unless something else is said', async () => {
    const { one } = await draw(dashboard({}))
    await click(one('.add button'))
    await submit(one('form'))
    const told = { act: null, day: '2026-11-22', name: '', site: 'In person' }
    expect(acts.add).toHaveBeenLastCalledWith(told)
  })

  test('stays as written when it could not be kept', async () => {
    acts.add.mockResolvedValueOnce(false)
    const { one } = await draw(dashboard({}))
    await click(one('.add button'))
    await submit(one('form'))
    expect(one('form [role=alert]').textContent).not.toBe('')
  })
})

describe('a line that can be changed', () => {
  const intention = '019abc00-0000-7000-8000-000000000009'
  const mendable = {
    day: '2026-11-22',
    person: null as Person | null,
    act: null,
    intention: null,
    intentions: noIntentions,
    isCorrected: false,
  }
  const intentions = [{ id: intention, text: 'Find a co-author' }]
  const withLine = (more: Partial<typeof mendable> = {}) => {
    const lines = [{ ...line, mendable: { ...mendable, ...more } }]
    return dashboard({ history: { ...todayWith(lines), intentions } })
  }
  test('opens in place, with the focus in its first field', async () => {
    const { one, all } = await draw(withLine())
    expect(all('form')).toEqual([])
    expect(nameOf(one('.line-mend > button'))).toBe('Change: You replied to Amara Okafor')
    await click(one('.line-mend > button'))
    expect(one('.line-mend > button').getAttribute('aria-expanded')).toBe('true')
    expect(document.activeElement).toBe(all('form select')[0])
    expect(one('input[type=date]').getAttribute('max')).toBe('2026-11-22')
  })

  test('is kept as the person says, and closes', async () => {
    const { one, all } = await draw(withLine())
    await click(one('.line-mend > button'))
    const [what, why] = all('select')
    await choose(what!, 'help')
    await choose(why!, intention)
    await choose(one('input[type=date]'), '2026-11-20')
    await submit(one('form'))
    const said = { act: 'help', day: '2026-11-20', intention }
    expect(acts.correct).toHaveBeenLastCalledWith(line.id, said)
    expect(all('form')).toEqual([])
    expect(document.activeElement).toBe(one('.line-mend > button'))
  })

  test('is towards somebody known, somebody new or nobody, as the person writes', async () => {
    const { one } = await draw(withLine({ person: { url: 'https://x.com/li', name: 'Li' } }))
    for (const [written, person] of [
      [' Amara Okafor ', amara],
      ['Rosa', { url: null, name: 'Rosa' }],
      ['', null],
    ] as const) {
      await click(one('.line-mend > button'))
      await write(one('form input[type=text]'), written)
      await submit(one('form'))
      expect(acts.correct.mock.lastCall?.[1]).toMatchObject({ person })
    }
  })

  test('tells of somebody known what they are to the person, for all that is done with them', async () => {
    const { one, all } = await draw(withLine({ person: amara }))
    await click(one('.line-mend > button'))
    const kind = all('form select')[1]!
    expect(kind).toMatchObject({ value: 'functional' })
    expect(descriptionOf(kind)).toContain('nobody but you sees it')
    await choose(kind, 'personal')
    await submit(one('form'))
    const said = { act: null, day: '2026-11-22', intention: null, kind: 'personal' }
    expect(acts.correct).toHaveBeenLastCalledWith(line.id, said)
    await click(one('.line-mend > button'))
    expect(all('form button')).toHaveLength(3)
    await write(one('form input[type=text]'), 'Rosa')
    expect(all('form select')).toHaveLength(2)
  })

  test('stays open and says so when it could not be kept', async () => {
    acts.correct.mockResolvedValueOnce(false)
    const { one } = await draw(withLine())
    await click(one('.line-mend > button'))
    await submit(one('form'))
    expect(one('form [role=alert]').textContent).not.toBe('')
  })

  test('offers to take the last change back where there is one', async () => {
    const { one, all, again } = await draw(withLine())
    await click(one('.line-mend > button'))
    expect(all('form button')).toHaveLength(2)
    await again(withLine({ isCorrected: true }))
    await click(all('form button')[2]!)
    expect(acts.takeCorrectionBack).toHaveBeenLastCalledWith(line.id)
  })
})

test('earlier days are a button', async () => {
  const { all } = await draw(dashboard({ history: oneDay }))
  const earlier = all('main button').find((button) => nameOf(button) === 'Earlier days')
  await click(earlier!)
  expect(acts.showEarlier).toHaveBeenCalledOnce()
})

test('whoever came for an entry stands on it', async () => {
  await draw(dashboard({ history: oneDay, entry: line.id }))
  expect(document.activeElement?.textContent).toContain('You replied to Amara Okafor')
})

test('Data exports files and says when one failed', async () => {
  const { all, one } = await draw(
    dashboard({ room: 'data', data: { ...noData, count: 2, since: '1 May' } }),
  )
  expect(one('.figure').textContent).toBe('2 entries')
  const json = button(all, 'Export JSON')
  await click(button(all, 'For reading, and for other tools'))
  const csv = all('main button').find((element) => nameOf(element) === 'Export CSV')
  if (!csv) throw new Error('no CSV')
  const said = () => all('.notice[role=status]').flatMap(({ textContent }) => textContent || [])
  await click(json)
  expect(acts.exportAs).toHaveBeenLastCalledWith('json')
  expect(said()).toEqual(['Handed to your browser as a download.'])
  acts.exportAs.mockResolvedValueOnce(null)
  await click(csv)
  expect(acts.exportAs).toHaveBeenLastCalledWith('csv', wholePart)
  expect(one('[role=alert]').textContent).toMatch(/could not be made/)
  acts.exportAs.mockResolvedValueOnce('cancelled')
  await click(csv)
  expect(said()).toEqual(['No file was made.'])
})

test('an export that takes its time shows how far it is, and can be ended', async () => {
  const { one, all } = await draw(
    dashboard({ room: 'data', data: { ...noData, count: 2_000_000, writing: 0.25 } }),
  )
  expect(one('progress').getAttribute('value')).toBe('0.25')
  await click(button(all, 'For reading, and for other tools'))
  expect(all('main button[disabled]').map(nameOf)).toEqual([
    'Export JSON',
    'Export Journal',
    'Export CSV',
    'Export Calendar',
  ])
  await click(button(all, 'Cancel'))
  expect(acts.cancelExport).toHaveBeenCalledOnce()
})

test('a full disk is told in every room, with what helps', async () => {
  const { root, again } = await draw(dashboard({}))
  expect(root.textContent).not.toMatch(/disk is full/)
  for (const { name } of rooms) {
    await again(dashboard({ room: name, isFull: true }))
    expect(root.textContent).toMatch(/disk is full. What you do waits.*Free some space/)
  }
})

test('a report is made on request, may be changed, and is copied by hand', async () => {
  const { root, one, all } = await draw(dashboard({ room: 'settings', setup: withX }))
  const make = all('main button').find((button) => nameOf(button) === 'Make a report about X')
  if (!make) throw new Error('no such button')
  expect(root.querySelector('textarea')).toBeNull()
  await click(make)
  expect(root.textContent).toContain('Open a page of X in another tab, and ask again.')
  acts.makeReport.mockResolvedValueOnce('body')
  await click(make)
  const area = one('textarea') as HTMLTextAreaElement
  expect(area.value).toBe('body')
  area.value = 'body, and what I think'
  await act(() => void area.dispatchEvent(new Event('input', { bubbles: true })))
  const copy = all('main button').find((button) => nameOf(button) === 'Copy')
  if (copy) await click(copy)
  expect(onCopy.mock.lastCall?.[0].value).toBe('body, and what I think')
  expect(root.textContent).toContain('Copied.')
})

test('no word of the code stands on any screen', async () => {
  const { root, again } = await draw(dashboard({ history: oneDay }))
  for (const { name } of rooms) {
    await again(dashboard({ room: name, history: oneDay }))
    // "Quiet moment" is what a screen calls one that was held back.
    expect(root.textContent).not.toMatch(
      /\b(rung|tally|witness|(?<!quiet )moment|tie|depth|horizon)\b/i,
    )
  }
})

const chooseFile = async (field: HTMLElement): Promise<void> => {
  const file = new File(['{}'], 'waterline.json')
  Object.defineProperty(field, 'files', { value: [file], configurable: true })
  await act(async () => {
    field.dispatchEvent(new Event('change', { bubbles: true }))
    await Promise.resolve()
  })
}

const taking = async (merge: DashboardModel['data']['merge']) =>
  draw(dashboard({ room: 'data', data: { ...noData, merge } }))
const became = async (
  outcome: Extract<DashboardModel['data']['merge'], { state: 'done' }>['outcome'],
): Promise<HTMLElement> => (await taking({ state: 'done', outcome })).root

describe('a ledger file', () => {
  test('is taken in once it is chosen, and again when it is chosen again', async () => {
    const { one } = await draw(dashboard({ room: 'data' }))
    await chooseFile(one('input[accept]'))
    await chooseFile(one('input[accept]'))
    expect(acts.merge).toHaveBeenCalledTimes(2)
  })

  test('that holds what was erased here says how much of it was left out', async () => {
    const some = await became({ became: 'merged', added: 3, known: 2, erased: 2 })
    expect(some.textContent).toContain(
      '3 entries were added. 2 entries in this file had been erased',
    )
    const none = await became({ became: 'merged', added: 0, known: 1, erased: 1 })
    expect(none.textContent).toContain('1 entry in this file had been erased here and stays away.')
  })

  test('that holds what was erased here asks first whether it is to come back', async () => {
    acts.merge.mockClear()
    const { one, all, again } = await draw(dashboard({ room: 'data' }))
    await chooseFile(one('input[accept]'))
    const outcome = { became: 'asks', erased: 1 } as const
    const merge = { state: 'done', outcome } as const
    await again(dashboard({ room: 'data', data: { ...noData, merge } }))
    await click(button(all, 'Leave out what was erased'))
    await click(button(all, 'Bring back what was erased, too'))
    expect(acts.merge.mock.calls.map(([, ...how]) => how)).toEqual([
      [null],
      [null, 'leave-out'],
      [null, 'bring-back'],
    ])
  })

  test('about which a page that was closed asked is to be chosen again', async () => {
    const root = await became({ became: 'asks', erased: 2 })
    expect(root.textContent).toContain('2 entries in this file had been erased here.')
    expect(root.textContent).toContain('choose the file again')
  })

  test('that was taken in says how much it brought', async () => {
    const root = await became({ became: 'merged', added: 3, known: 4, erased: 0 })
    expect(root.textContent).toContain('3 entries were added.')
    expect(
      (await became({ became: 'merged', added: 0, known: 4, erased: 0 })).textContent,
    ).toContain('Everything in this file is here already.')
  })

  test.each(['unreadable', 'foreign', 'newer', 'damaged'] as const)(
    'that is %s says what is wrong, that nothing was changed, and what to do',
    async (problem) => {
      const root = await became({ became: 'refused', problem })
      expect(root.querySelector('[role=alert]')?.textContent).toMatch(/Nothing was changed.*Please/)
    },
  )

  test('that is locked asks for its passphrase, and again where it was another', async () => {
    const { one, all, root, again } = await taking({ state: 'none' })
    await chooseFile(one('input[accept]'))
    const is = (merge: DashboardModel['data']['merge']) =>
      again(dashboard({ room: 'data', data: { ...noData, merge } }))
    await is({ state: 'locked', isWrong: false })
    expect(root.querySelector('[role=alert]')).toBeNull()
    await write(one('input[type=password]'), 'a word')
    await click(button(all, 'Show'))
    await click(button(all, 'Open it'))
    expect(acts.merge.mock.lastCall?.[1]).toBe('a word')
    await is({ state: 'running', phase: 'check', share: 0 })
    await is({ state: 'locked', isWrong: true })
    expect(one('[role=alert]').textContent).toMatch(/does not open.*Nothing was changed.*again/)
    expect(one('.field input').getAttribute('aria-invalid')).toBe('true')
    await click(button(all, 'Open it'))
    expect(acts.merge.mock.lastCall?.[1]).toBe('a word')
    await is({ state: 'done', outcome: { became: 'merged', added: 1, known: 0, erased: 0 } })
    expect(root.textContent).toContain('1 entry was added.')
    expect(all('form')).toHaveLength(0)
  })

  test('that could not be taken in for another reason says so', async () => {
    const root = await became({ became: 'failed' })
    expect(root.querySelector('[role=alert]')?.textContent).toMatch(/try again/)
  })

  test('that is cancelled says that nothing of it stays', async () => {
    expect((await became({ became: 'cancelled' })).textContent).toContain('as it was')
  })

  test('on its way shows how far it is, and can be ended until all of it is in', async () => {
    const { one, all, root } = await taking({ state: 'running', phase: 'add', share: 0.5 })
    expect(one('progress').getAttribute('value')).toBe('0.5')
    expect(one('input[accept]').hasAttribute('disabled')).toBe(true)
    expect(root.textContent).toContain('it goes on by itself')
    await click(button(all, 'Cancel'))
    expect(acts.cancelMerge).toHaveBeenCalledOnce()
    const later = await taking({ state: 'running', phase: 'count', share: 0.5 })
    expect(later.root.textContent).not.toContain('Cancel')
    const back = await taking({ state: 'running', phase: 'back', share: 0.5 })
    expect(back.root.textContent).not.toContain('Entries show up')
  })

  test('that waits for the worker says so', async () => {
    const { one, root } = await taking({ state: 'waiting' })
    expect(one('progress').hasAttribute('value')).toBe(false)
    expect(root.textContent).toContain('Going on in a moment')
  })
})

const button = (all: (selector: string) => HTMLElement[], name: string): HTMLElement =>
  all('main button').find((one) => one.textContent === name)!

describe('erasing', () => {
  test('an entry asks first, with the number of what would go', async () => {
    const { one, all } = await draw(dashboard({ history: oneDay }))
    expect(nameOf(one('.line-mend > button'))).toBe('Erase: You replied to Amara Okafor')
    await click(one('.line-mend > button'))
    await click(button(all, 'Erase this entry'))
    expect(one('.erase [role=alert]').textContent).toBe('2 entries would go for good.')
    expect(document.activeElement?.textContent).toBe('Leave it')
    expect(acts.eraseEntry).not.toHaveBeenCalled()
    await click(button(all, 'Erase for good'))
    expect(acts.eraseEntry).toHaveBeenCalledWith(line.id)
    expect(document.activeElement?.localName).toBe('h1')
  })

  test('can be left at any point', async () => {
    acts.erase.mockClear()
    const { one, all } = await draw(dashboard({ room: 'data', data: noData }))
    await choose(all('main select')[0]!, 'everything')
    await click(button(all, 'See how much would go'))
    await click(button(all, 'Leave it'))
    expect(all('.erase [role=alert]')).toEqual([])
    expect(acts.erase).not.toHaveBeenCalled()
    expect(one('.erase output').textContent).toBe('')
  })

  test('everything offers a copy first, and says what became of it', async () => {
    acts.exportAs.mockClear()
    const { all } = await draw(dashboard({ room: 'data', data: noData }))
    await choose(all('main select')[0]!, 'everything')
    await click(button(all, 'See how much would go'))
    await click(button(all, 'Save a copy'))
    expect(acts.exportAs).toHaveBeenCalledWith('json')
    expect(all('.erase output')[0]?.textContent).toBe('Handed to your browser as a download.')
    await click(button(all, 'Erase for good'))
    expect(document.activeElement?.textContent).toBe('See how much would go')
  })

  test('a person is chosen by name, and asked for anew when another one is chosen', async () => {
    const people = [
      { url: 'https://x.com/amara', name: 'Amara' },
      { url: 'https://x.com/li', name: null },
    ]
    const { one, all } = await draw(dashboard({ room: 'data', data: { ...noData, people } }))
    await choose(all('main select')[0]!, 'person')
    expect(all('.erase')).toEqual([])
    await choose(all('main select')[1]!, 'https://x.com/amara')
    await click(button(all, 'See how much would go'))
    expect(acts.countErasure).toHaveBeenLastCalledWith({ by: 'person', url: 'https://x.com/amara' })
    await choose(all('main select')[1]!, 'https://x.com/li')
    expect(all('.erase [role=alert]')).toEqual([])
    await click(button(all, 'See how much would go'))
    await click(button(all, 'Erase for good'))
    expect(acts.erase).toHaveBeenLastCalledWith({ by: 'person', url: 'https://x.com/li' })
    expect(one('.erase output').textContent).toBe('Erased.')
  })
})
