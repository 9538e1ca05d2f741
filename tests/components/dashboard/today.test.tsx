// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { Today, type TodayProps } from '../../../components/dashboard/Today.tsx'
import { instant } from '../../../lib/domain/clock.ts'
import { spansWith } from '../../../lib/domain/spans.ts'
import type { PopupActs } from '../../../lib/screens/popup.ts'
import { popupModel, type PopupSources } from '../../../lib/screens/popup-model.ts'
import { amara, day, entry, hour, message, now, suggestion } from '../../domain/build.ts'
import { click, draw, nameOf } from '../draw.tsx'
import { englishText as text } from '../english.ts'
import { nothingInPopup } from '../popup/nothing.ts'

const zone = 'Europe/Berlin'
const entries = [entry(hour), entry(2 * hour), message(3 * hour, amara), message(day, amara)]
const answer = vi.fn<PopupActs['answer']>().mockResolvedValue(true)
// Nothing else is pressed here.
const acts = { answer } as unknown as PopupActs

function today(sources: Partial<PopupSources> = {}): TodayProps['today'] {
  const found = { ...nothingInPopup, horizon: instant(now - 9 * day) }
  const moment = { now, zone, dayStart: 0, text }
  const popup = popupModel({ ...found, entries: entries.slice(0, 3), ...sources }, moment)
  const period = { last: '2026-11-22', spans: 7, days: 1 }
  const week = spansWith(period, { entries, gaps: [] }, { now: instant(now), zone })
  return { popup, acts, week, hatched: { lines: ['Hatched: X, yesterday.'], more: 2 } }
}

const onCopy = vi.fn<TodayProps['onCopy']>()
const room = (of: TodayProps['today']) =>
  draw(<Today today={of} settings="#/settings" notebook="#/notebook" onCopy={onCopy} />)

test('nothing is claimed before it was read', async () => {
  expect((await room(null)).root.textContent).toBe('')
})

test('the day and the week are drawn, each mark leading to its acts in this very tab', async () => {
  const { all } = await room(today())
  const [ofDay, ofWeek] = all('.waterline')
  const address = ofDay?.querySelector('.wl-compose')?.getAttribute('href')
  expect(address).toBe(`#/history/${entries[2]?.id}`)
  const marks = [...(ofWeek?.querySelectorAll('.wl-compose') ?? [])]
  expect(marks.map((one) => one.getAttribute('href'))).toEqual([
    '#/history?rung=compose&from=2026-11-21&to=2026-11-21',
    '#/history?rung=compose&from=2026-11-22&to=2026-11-22',
  ])
  for (const mark of all('.wl-mark')) expect(mark.getAttribute('target')).toBeNull()
})

test('beneath the week stands what of it could not be seen', async () => {
  const { root } = await room(today())
  expect(root.textContent).toContain('Hatched: X, yesterday.')
  expect(root.textContent).toContain('2 more such times are in History.')
})

test('a suggestion leads, and is answered here as anywhere', async () => {
  const open = suggestion()
  const { all } = await room(today({ suggestions: [open] }))
  const later = all('button').find((one) => nameOf(one) === 'Not now')
  if (later) await click(later)
  expect(answer).toHaveBeenCalledWith(open.id, 'not-now')
})

test('on the first day there is no week yet', async () => {
  const { all, root } = await room(today({ horizon: null, entries: [] }))
  expect(all('.waterline')).toHaveLength(1)
  expect(root.textContent).not.toContain('The last seven days')
})
