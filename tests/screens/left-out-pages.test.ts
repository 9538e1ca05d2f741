import { expect, test } from 'vitest'
import { leavingOut } from '../../lib/domain/left-out.ts'
import { defaultSettings } from '../../lib/domain/settings.ts'
import { leftOutPages, pageActs } from '../../lib/screens/left-out-pages.ts'
import { fakeOutside } from './outside.ts'

const day = '2026-11-22'
const known = [
  { id: 'linkedin', name: 'LinkedIn' },
  { id: 'x', name: 'X' },
]
const leave = (settings = defaultSettings(), site: string, address: string) =>
  leavingOut(
    settings,
    site,
    { sort: 'profile', address, day, below: [new URL(address).pathname] },
    1,
  )

test('a page is called by its address, as somebody would say it', () => {
  let settings = leave(undefined, 'x', 'https://x.com/jack')
  settings = leave(settings, 'linkedin', 'https://www.linkedin.com/in/%D8%A8%D8%A7%D8%B3%D9%84')
  settings = leave(settings, 'linkedin', 'https://www.linkedin.com/in/50%')
  settings = leave({ ...settings, names: 'hidden' }, 'x', 'https://x.com/ada')
  expect(leftOutPages(settings, known).map(({ siteName, name }) => [siteName, name])).toEqual([
    ['LinkedIn', 'linkedin.com/in/باسل'],
    ['LinkedIn', 'linkedin.com/in/50%'],
    ['X', 'x.com/jack'],
    ['X', null],
  ])
})

test('what is noticed again is said by what it is known by', async () => {
  const outside = fakeOutside()
  expect(await pageActs(outside).noticePages('x', [255])).toBe(true)
  expect(outside.sent).toEqual([{ type: 'notice-pages', site: 'x', marks: [255] }])
  outside.reachable = false
  expect(await pageActs(outside).noticePages('x', [255])).toBe(false)
})
