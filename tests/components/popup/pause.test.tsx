// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { Pause, type PauseProps } from '../../../components/popup/Pause.tsx'
import { click, draw, nameOf, type Drawn } from '../draw.tsx'

const acts = (kept = true) => ({
  pause: vi.fn<PauseProps['acts']['pause']>().mockResolvedValue(kept),
  resume: vi.fn<PauseProps['acts']['resume']>().mockResolvedValue(kept),
  thisPage: vi.fn<PauseProps['acts']['thisPage']>().mockReturnValue(new Promise(() => undefined)),
})
const button = ({ all }: Drawn, name: string): HTMLElement =>
  all('button').find((one) => nameOf(one) === name)!

test.each([
  ['For an hour', 'hour'],
  ['Until tomorrow', 'day'],
  ['Until I go on', 'open'],
])('a pause takes two taps: %s', async (name, length) => {
  const said = acts()
  const drawn = await draw(<Pause paused={null} acts={said} />)
  expect(drawn.all('button').map(nameOf)).toEqual(['Pause'])
  await click(drawn.one('button'))
  await click(button(drawn, name))
  expect(said.pause).toHaveBeenCalledWith(length)
})

test.each([
  ['3:00 PM', 'Paused until 3:00 PM: nothing is noticed.'],
  [null, 'Paused: nothing is noticed.'],
])('while it lasts that is said, with the way out: %s', async (until, words) => {
  const said = acts()
  const drawn = await draw(<Pause paused={{ until }} acts={said} />)
  expect(drawn.root.textContent).toContain(words)
  await click(button(drawn, 'Go on'))
  expect(said.resume).toHaveBeenCalledOnce()
})
