// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { Panel, type PanelProps } from '../../../components/panel/Panel.tsx'
import { popupModel, type PopupModel } from '../../../lib/screens/popup-model.ts'
import type { PopupActs } from '../../../lib/screens/popup.ts'
import { now } from '../../domain/build.ts'
import { click, draw, nameOf } from '../draw.tsx'
import { englishText as text } from '../english.ts'
import { nothingInPopup } from '../popup/nothing.ts'

const links: PanelProps['links'] = {
  dashboard: 'dashboard.html',
  history: 'dashboard.html#/history',
  settings: 'dashboard.html#/settings',
  notebook: 'dashboard.html#/notebook',
  entries: ([first]) => `dashboard.html#/history/${first}`,
}
// Nothing of the popup is pressed here, and no page is in front.
const acts = { thisPage: () => new Promise(() => undefined) } as unknown as PopupActs

function model(): PopupModel {
  return popupModel(nothingInPopup, { now, zone: 'Europe/Berlin', dayStart: 0, text })
}

function panel(part: Partial<PanelProps['model']>, onSwitchOn = vi.fn<() => Promise<boolean>>()) {
  return (
    <Panel
      model={{ popup: { model: model(), acts }, between: null, ...part }}
      onSwitchOn={onSwitchOn}
      onCopy={() => Promise.resolve(true)}
      links={links}
      placeOf={(address) => `dashboard.html${address}`}
    />
  )
}

/** The column is so many pixels wide. */
function wide(pixels: number): void {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(pixels)
}

afterEach(() => {
  vi.restoreAllMocks()
})

test('above the popup one line leads to whose page is in front', async () => {
  const between = { sentence: 'You and Dana: invited in May', address: '#/people/dana' }
  const { root, one } = await draw(panel({ between }))
  const link = one('aside a')
  expect(link.textContent).toBe(between.sentence)
  expect(link.getAttribute('href')).toBe('dashboard.html#/people/dana')
  expect(nameOf(one('aside'))).toBe('About the page in front')
  expect(root.textContent.indexOf('You and Dana')).toBeLessThan(
    root.textContent.indexOf('Waterline'),
  )
})

test('of anybody else there is not so much as a place for it', async () => {
  const { all } = await draw(panel({}))
  expect(all('aside')).toEqual([])
  expect(all('main')).toHaveLength(1)
})

test('while it is off it shows nothing but how to switch it on, and says when that failed', async () => {
  const onSwitchOn = vi.fn<() => Promise<boolean>>().mockResolvedValue(false)
  const { one, all } = await draw(panel({ popup: null }, onSwitchOn))
  expect(all('.waterline')).toEqual([])
  await click(one('button'))
  expect(onSwitchOn).toHaveBeenCalledOnce()
  expect(one('[role=alert]').textContent).toMatch(/could not be saved/)
})

test.each([
  [400, 368],
  [320, 288],
  [240, 256],
])('in a column of %i pixels the drawing is laid out for %i', async (column, width) => {
  wide(column)
  const { one } = await draw(panel({}))
  expect(one('.waterline > svg').getAttribute('viewBox')).toMatch(new RegExp(`^0 0 ${width} `))
})
