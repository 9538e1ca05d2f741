// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { PromptsFit, type PromptsFitProps } from '../../../components/popup/PromptsFit.tsx'
import { click, draw, nameOf } from '../draw.tsx'

const acts = (kept = true) => ({
  setPrompts: vi.fn<PromptsFitProps['acts']['setPrompts']>().mockResolvedValue(kept),
  answerRetired: vi.fn<PromptsFitProps['acts']['answerRetired']>().mockResolvedValue(kept),
})
const fit = (what: PromptsFitProps['fit'], said = acts()) =>
  draw(<PromptsFit fit={what} acts={said} settings="settings.html" />)

test.each([
  ['One a day', { perDay: 1 }],
  ['None', { isOff: true }],
  ['Keep it this way', { keepsAsItIs: true }],
])('after five refusals prompts come as it is wished: %s', async (name, wished) => {
  const said = acts()
  const { all } = await fit('ask', said)
  await click(all('button').find((one) => nameOf(one) === name)!)
  expect(said.setPrompts).toHaveBeenCalledWith(wished)
})

test('other kinds are chosen where all of them stand', async () => {
  const { one } = await fit('ask')
  expect(one('a').getAttribute('href')).toBe('settings.html')
})

test.each([
  ['Leave it so', false],
  ['Bring it back', true],
])('a kind that has ended is told of by name: %s', async (name, isBack) => {
  const said = acts()
  const { all, one } = await fit({ retired: 'renew' }, said)
  expect(nameOf(one('section'))).toMatch(/Prompts of this kind have ended.*: \S/)
  await click(all('button').find((some) => nameOf(some) === name)!)
  expect(said.answerRetired).toHaveBeenCalledWith('renew', isBack)
})

test('what could not be kept is told', async () => {
  const { all, one } = await fit('ask', acts(false))
  await click(all('button')[0]!)
  expect(one('[role=alert]').textContent).toMatch(/could not be saved/)
})
