// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { ThisPage, type ThisPageProps } from '../../../components/popup/ThisPage.tsx'
import { click, draw, nameOf } from '../draw.tsx'

const acts = (kept = true) => ({
  leavePageOut: vi.fn<ThisPageProps['acts']['leavePageOut']>().mockResolvedValue(kept),
  noticePages: vi.fn<ThisPageProps['acts']['noticePages']>().mockResolvedValue(kept),
})
const noticed = { site: 'x', leftOut: [] }
const leftOut = { site: 'x', leftOut: [1, 2] }

test('a page that is noticed can be left out in one click, which the same button takes back', async () => {
  const said = acts()
  const drawn = await draw(<ThisPage page={noticed} acts={said} />)
  expect(nameOf(drawn.one('button'))).toBe('Leave this page out')
  drawn.one('button').focus()
  await click(drawn.one('button'))
  expect(said.leavePageOut).toHaveBeenCalledOnce()
  await drawn.again(<ThisPage page={leftOut} acts={said} />)
  expect(drawn.one('output').textContent).toBe('This page is left out: nothing is noticed here.')
  expect(document.activeElement).toBe(drawn.one('button'))
  await click(drawn.one('button'))
  expect(said.noticePages).toHaveBeenCalledWith('x', [1, 2])
})

test('what could not be kept is said', async () => {
  const { one } = await draw(<ThisPage page={noticed} acts={acts(false)} />)
  await click(one('button'))
  expect(one('[role=alert]').textContent).toContain('could not be saved')
})
