// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { Welcome } from '../../../components/welcome/Welcome.tsx'
import { keepAll } from '../../../lib/domain/retention.ts'
import type { SetupActs, SetupModel } from '../../../lib/screens/setup.ts'
import { draw, nameOf } from '../draw.tsx'
import { defaultPromptSettings } from '../../../lib/domain/prompt-settings.ts'
import { noIntentions } from '../../../lib/screens/intentions.ts'
import { promptsModel } from '../../../lib/screens/prompts.ts'

const acts: SetupActs = {
  toggleSite: () => undefined,
  toggleAccount: () => Promise.resolve(true),
  noticePages: () => Promise.resolve(true),
  choosePlace: () => Promise.resolve(true),
  setReflection: () => Promise.resolve(true),
  chooseDayStart: () => Promise.resolve(true),
  hideNames: () => Promise.resolve(true),
  setLearner: () => Promise.resolve(true),
  setPanel: () => Promise.resolve(true),
  openPanel: () => Promise.resolve(true),
  setPrompts: () => Promise.resolve(true),
  startPrompts: () => Promise.resolve(true),
  restPrompts: () => Promise.resolve(true),
  answerRetired: () => Promise.resolve(true),
  countRetention: () => Promise.resolve(0),
  setRetention: () => Promise.resolve(true),
  saveIntention: () => Promise.resolve(true),
  beginIntention: () => Promise.resolve('begun'),
  endIntention: () => Promise.resolve(true),
}
const deaf = { reads: [], mayRead: false }
const links = {
  dashboard: 'dashboard.html',
  settings: 'dashboard.html#/settings',
  data: 'dashboard.html#/data',
}

function welcome(linkedinOn: boolean, part: Partial<SetupModel> = {}) {
  const setup: SetupModel = {
    accounts: [],
    pagesLeftOut: [],
    sites: [
      { id: 'linkedin', name: 'LinkedIn', on: linkedinOn, note: null, ...deaf },
      { id: 'x', name: 'X', on: false, note: null, ...deaf },
    ],
    promptPlace: null,
    panel: null,
    prompts: promptsModel(defaultPromptSettings(), 0),
    reflection: { hour: 17, every: 'day', isOffered: false },
    dayStart: 0,
    namesOff: false,
    learner: null,
    courseBegun: false,
    retention: keepAll(),
    intention: null,
    intentions: noIntentions,
    ...part,
  }
  return <Welcome setup={setup} acts={acts} links={links} />
}

test('sites are switches with their plain names', async () => {
  const { all } = await draw(welcome(false))
  expect(all('[role=switch]').map(nameOf)).toEqual(['LinkedIn', 'X'])
})

test('before the browser asks, it says what "read and change" means', async () => {
  const { root, one } = await draw(welcome(false))
  const before = root.textContent.indexOf('Your browser will say read and change.')
  expect(before).toBeGreaterThan(-1)
  expect(before).toBeLessThan(root.textContent.indexOf('LinkedIn'))
  expect(one('em').textContent).toBe('read and change')
})

test('before the browser asks, it says which part of a request is read', async () => {
  const { root } = await draw(welcome(false))
  expect(root.textContent).toContain('Waterline hears of these requests and takes that word')
})

test('LinkedIn’s clause can be read before and after switching on', async () => {
  const { root, again } = await draw(welcome(false))
  expect(root.textContent).toContain('user agreement (8.2) forbids tools that insert elements')
  await again(welcome(true))
  expect(root.textContent).toContain('user agreement (8.2) forbids tools that insert elements')
})

test('once a site is on it asks where prompts appear, with nothing preselected', async () => {
  const { all, one, again } = await draw(welcome(false))
  expect(all('.welcome-place [role=radiogroup]')).toEqual([])
  await again(welcome(true))
  expect(nameOf(one('.welcome-place [role=radiogroup]'))).toBe('Where prompts appear')
  expect(all('.welcome-place [type=radio]:checked')).toEqual([])
})

test('says kindly that a refusal is fine', async () => {
  const sites = [{ id: 'x', name: 'X', on: false, note: 'refused' as const, ...deaf }]
  const { root } = await draw(welcome(false, { sites }))
  expect(root.textContent).toContain('X stays off')
})

test('nothing must be answered on the way to the dashboard', async () => {
  const { one, all } = await draw(welcome(false))
  expect(one('a.button-main').getAttribute('href')).toBe('dashboard.html')
  expect(all('[required], [aria-required]')).toEqual([])
})
