import { expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import { isJustNoticed, mayNotice, type NoticeContext } from '../../lib/domain/reflection-notice.ts'
import { defaultPromptSettings, type PromptSettings } from '../../lib/domain/prompt-settings.ts'
import { day, minute, now } from './build.ts'

const prompts = (fields: Partial<PromptSettings> = {}): PromptSettings => ({
  ...defaultPromptSettings(),
  watchingSince: instant(now - 70 * day),
  ...fields,
})
const context = (fields: Partial<NoticeContext> = {}): NoticeContext => ({
  now,
  site: 'linkedin',
  settings: { promptPlace: 'page', prompts: prompts() },
  isWaiting: true,
  isNoticed: false,
  ...fields,
})
const within = (fields: Partial<PromptSettings>): NoticeContext =>
  context({ settings: { promptPlace: 'page', prompts: prompts(fields) } })

test('it comes once, where a reflection waits', () => {
  expect(mayNotice(context())).toBe(true)
  expect(mayNotice(context({ isWaiting: false }))).toBe(false)
  expect(mayNotice(context({ isNoticed: true }))).toBe(false)
})

test.each<[string, NoticeContext]>([
  ['in the toolbar alone', context({ settings: { promptPlace: 'toolbar', prompts: prompts() } })],
  ['nowhere yet', context({ settings: { promptPlace: null, prompts: prompts() } })],
  ['where prompts are off', within({ isOff: true })],
  ['where they are off on this site', within({ offSites: ['linkedin'] })],
  ['while they rest', within({ offUntil: instant(now + 1) })],
  ['in the first week', within({ watchingSince: instant(now - 7 * day + 1) })],
])('in no page: %s', (_, some) => {
  expect(mayNotice(some)).toBe(false)
})

test('no prompt follows it within ninety minutes', () => {
  expect(isJustNoticed(null, now)).toBe(false)
  expect(isJustNoticed(instant(now - 90 * minute + 1), now)).toBe(true)
  expect(isJustNoticed(instant(now - 90 * minute), now)).toBe(false)
})
