// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import { PartOfHistory } from '../../../components/dashboard/PartOfHistory.tsx'
import type { HistoryActs, HistoryPart } from '../../../lib/screens/history.ts'
import { draw } from '../draw.tsx'

/** A browser that says what is near when the test says so. */
let see: (isIntersecting: boolean, height?: number) => void
beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (changes: object[]) => void) {
        see = (isIntersecting, height = 0) =>
          tell([{ isIntersecting, boundingClientRect: { height } }])
      }
      observe(): void {}
      disconnect(): void {}
    },
  )
})

const line = {
  id: '01890000',
  step: 'touch',
  sentence: 'You liked a post',
  site: 'X',
  time: '11:20',
  how: 'the site confirmed it',
  unsure: null,
  takenBack: null,
  corrected: null,
  mendable: null,
} as const
const day = { day: '2026-11-22', heading: 'Today', isContinued: false, entries: 1, lines: [line] }
const full: HistoryPart = { key: 7, days: [day] }

const onReach = vi.fn<HistoryActs['reach']>().mockResolvedValue()
const mending = { acts: {} as HistoryActs, intentions: [], today: day.day }
const part = (one: HistoryPart) => (
  <PartOfHistory part={one} entry={null} mending={mending} onReach={onReach} />
)

test('says when somebody comes near, and when they are far', async () => {
  await draw(part(full))
  await act(() => see(true))
  expect(onReach).toHaveBeenLastCalledWith(7, true)
  await act(() => see(false))
  expect(onReach).toHaveBeenLastCalledWith(7, false)
})

test('keeps the room its lines took while they are away', async () => {
  const { one, again } = await draw(part(full))
  await act(() => see(false, 480))
  await again(part({ ...full, days: null }))
  expect(one('.part').childElementCount).toBe(0)
  expect(one('.part').style.minBlockSize).toBe('480px')
  await again(part(full))
  expect(one('.part').style.minBlockSize).toBe('')
})

test('stays while somebody is at one of its lines, and is looked at again once they left', async () => {
  const { one } = await draw(part(full))
  one('.line-mend > button').focus()
  onReach.mockClear()
  await act(() => see(false))
  expect(onReach).not.toHaveBeenCalled()
  await act(() => one('.line-mend > button').blur())
  await act(() => see(false))
  expect(onReach).toHaveBeenLastCalledWith(7, false)
})

test('a day that goes on from the part above has its name, and no heading again', async () => {
  const { one, all } = await draw(part({ ...full, days: [{ ...day, isContinued: true }] }))
  expect(all('h2')).toEqual([])
  expect(one('ul').getAttribute('aria-label')).toBe('Today')
})
