// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { TimeIsOver } from '../../../components/popup/TimeIsOver.tsx'
import { Visit, type VisitProps } from '../../../components/popup/Visit.tsx'
import { click, draw, nameOf, write } from '../draw.tsx'

const acts = (kept: boolean) => ({
  onSay: vi.fn<VisitProps['onSay']>().mockResolvedValue(kept),
  onLeave: vi.fn<VisitProps['onLeave']>().mockResolvedValue(kept),
})
const button = (all: (selector: string) => HTMLElement[], name: string) =>
  all('button').find((one) => nameOf(one) === name)!

test('four reasons are offered, all alike, and one is said', async () => {
  const said = acts(true)
  const { all, one } = await draw(<Visit visit={{ step: 'ask' }} {...said} />)
  expect(nameOf(one('section'))).toBe('I came to')
  expect(all('button').map(nameOf)).toEqual(['answer', 'learn', 'help', 'keep up'])
  await click(button(all, 'keep up'))
  expect(said.onSay).toHaveBeenCalledWith('keep-up')
})

test('the answer takes the place of the question, and has the focus', async () => {
  const said = acts(true)
  const { all, one, again } = await draw(<Visit visit={{ step: 'ask' }} {...said} />)
  await again(<Visit visit={{ step: 'here', sentence: 'You came to help.' }} {...said} />)
  expect(document.activeElement).toBe(one('section'))
  await click(button(all, 'I have what I came for'))
  expect(said.onLeave).toHaveBeenCalledOnce()
})

test('an answer that could not be kept is told', async () => {
  const { all, one } = await draw(<Visit visit={{ step: 'ask' }} {...acts(false)} />)
  await click(button(all, 'help'))
  expect(one('[role=alert]').textContent).toMatch(/could not be saved/)
})

test('an intention whose time is over is kept, or another is written', async () => {
  const onKeep = vi.fn<() => Promise<boolean>>().mockResolvedValue(true)
  const onBegin = vi.fn<(sentence: string) => Promise<boolean>>().mockResolvedValue(true)
  const { all, one, root } = await draw(
    <TimeIsOver sentence="Be useful" onKeep={onKeep} onBegin={onBegin} />,
  )
  expect(root.textContent).toContain('Be usefulIts time is over: keep it, or write another.')
  await click(button(all, 'Keep it'))
  expect(onKeep).toHaveBeenCalledOnce()
  await click(button(all, 'Write another'))
  await write(one('input'), 'Learn Rust')
  await click(button(all, 'Keep'))
  expect(onBegin).toHaveBeenCalledWith('Learn Rust')
})
