// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { expect, test, vi } from 'vitest'
import { Dashboard } from '../../../components/dashboard/Dashboard.tsx'
import type { DashboardActs, DashboardModel } from '../../../lib/screens/dashboard.ts'
import { rooms } from '../../../lib/screens/route.ts'
import { click, draw, nameOf } from '../draw.tsx'

const yes = () => Promise.resolve(true)
const acts = {
  toggleSite: () => undefined,
  toggleAccount: () => Promise.resolve(true),
  choosePlace: yes,
  chooseDayStart: yes,
  saveIntention: yes,
  showEarlier: vi.fn<() => Promise<void>>().mockResolvedValue(),
  makeReport: vi.fn<DashboardActs['makeReport']>().mockResolvedValue(null),
  exportAs: vi.fn<DashboardActs['exportAs']>().mockResolvedValue(true),
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
} as const

function dashboard(part: Partial<DashboardModel>) {
  const model: DashboardModel = {
    room: 'history',
    entry: null,
    setup: { sites: [], accounts: [], promptPlace: null, dayStart: 0, intention: null },
    history: { days: [], earlier: false, troubles: [] },
    data: { count: 0, since: null },
    ...part,
  }
  return <Dashboard model={model} acts={acts} rooms={rooms} settings="#/settings" onCopy={onCopy} />
}

const withX = {
  sites: [{ id: 'x', name: 'X', on: true, note: null, reads: [], mayRead: false }],
  accounts: [],
  promptPlace: null,
  dayStart: 0,
  intention: null,
}

const oneDay = {
  days: [{ day: '2026-11-22', heading: 'Today', entries: 1, lines: [line] }],
  earlier: true,
  troubles: [],
}

test('has links to its rooms and marks the one that is open', async () => {
  const { all, one, again } = await draw(dashboard({}))
  expect(all('nav a').map(nameOf)).toEqual(['History', 'Data', 'Settings'])
  expect(one('[aria-current=page]').textContent).toBe('History')
  await again(dashboard({ room: 'data' }))
  expect(one('[aria-current=page]').textContent).toBe('Data')
  expect(document.activeElement?.textContent).toBe('Data')
})

test('no other link shares a name with a room', async () => {
  const { all, again } = await draw(dashboard({}))
  const others = () => all('main a').map(nameOf).join(' ')
  for (const { name } of rooms) {
    await again(dashboard({ room: name }))
    expect(others()).not.toMatch(/history|data|settings/i)
  }
})

test('an empty History says what will stand there', async () => {
  const { root } = await draw(dashboard({}))
  expect(root.textContent).toContain('Nothing is written here yet.')
})

test('a line of History is one sentence and its facts', async () => {
  const { one } = await draw(dashboard({ history: oneDay }))
  expect(one('.line-sentence').textContent).toBe('You replied to Amara Okafor')
  expect(one('.line-facts').textContent).toBe('LinkedIn · 11:20 · the site confirmed it')
  expect(nameOf(one('.line svg'))).toBe('Own words')
})

test('what was taken back says so', async () => {
  const taken = { ...line, takenBack: 'taken back at 11:41' }
  const days = [{ day: '2026-11-22', heading: 'Today', entries: 1, lines: [taken] }]
  const { one } = await draw(dashboard({ history: { ...oneDay, days } }))
  expect(one('.line-facts').textContent).toMatch(/· taken back at 11:41$/)
})

test('a time that could not be read is a line, and counts as no entry', async () => {
  const gap = { ...line, step: null, sentence: 'Switched off: nothing was read', how: null }
  const days = [{ day: '2026-11-22', heading: 'Today', entries: 0, lines: [gap] }]
  const { one } = await draw(dashboard({ history: { ...oneDay, days } }))
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

test('earlier days are a button', async () => {
  const { one } = await draw(dashboard({ history: oneDay }))
  expect(nameOf(one('main button'))).toBe('Earlier days')
  await click(one('main button'))
  expect(acts.showEarlier).toHaveBeenCalledOnce()
})

test('whoever came for an entry stands on it', async () => {
  await draw(dashboard({ history: oneDay, entry: line.id }))
  expect(document.activeElement?.textContent).toContain('You replied to Amara Okafor')
})

test('Data exports both files and says when one failed', async () => {
  const { all, one } = await draw(dashboard({ room: 'data', data: { count: 2, since: '1 May' } }))
  expect(one('.figure').textContent).toBe('2 entries')
  const [json, csv] = all('main button')
  if (!json || !csv) throw new Error('two buttons')
  expect([nameOf(json), nameOf(csv)]).toEqual(['Export JSON', 'Export CSV'])
  await click(json)
  expect(acts.exportAs).toHaveBeenLastCalledWith('json')
  acts.exportAs.mockResolvedValueOnce(false)
  await click(csv)
  expect(one('[role=alert]').textContent).toMatch(/could not be made/)
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
    expect(root.textContent).not.toMatch(/\b(rung|tally|witness|moment|tie|depth|horizon)\b/i)
  }
})
