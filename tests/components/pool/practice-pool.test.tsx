// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { PracticePool } from '../../../components/pool/PracticePool.tsx'
import { act } from 'preact/test-utils'
import { click, draw, nameOf, write, type Drawn } from '../draw.tsx'

const button = ({ all }: Drawn, name: string): HTMLElement =>
  all('button').find((one) => nameOf(one) === name)!
const submit = ({ one }: Drawn): Promise<void> =>
  act(async () => {
    one('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  })
const open = async (): Promise<Drawn> => {
  const drawn = await draw(<PracticePool />)
  await click(button(drawn, 'Try it with three invented posts'))
  return drawn
}
const sentence = (drawn: Drawn): string => drawn.one('.wl-sentence').textContent
const marks = (drawn: Drawn): (string | null)[] =>
  drawn.all('svg a').map((one) => one.getAttribute('aria-label'))

test('it is one line until it is wanted', async () => {
  const { all } = await draw(<PracticePool />)
  expect(all('article')).toEqual([])
})

test('an invitation and a like stay on the surface, own words go below', async () => {
  const drawn = await open()
  await click(button(drawn, 'Accept'))
  expect(drawn.one('[aria-live]').textContent).toContain('it stays on the surface')
  await click(button(drawn, 'Like'))
  await write(drawn.one('input'), 'Say it first, then why')
  await submit(drawn)
  expect(drawn.one('[aria-live]').textContent).toContain('they went below the surface')
  expect(sentence(drawn)).toContain('2 with one click and 1 in your own words')
  expect(sentence(drawn)).toContain('Kept nowhere')
  expect(marks(drawn)).toEqual([
    'You accepted Rosa’s invitation',
    'You liked Imre’s post',
    'You replied to Sumi',
  ])
})

test('what was done is taken back', async () => {
  const drawn = await open()
  await click(button(drawn, 'Like'))
  expect(button(drawn, 'Like').getAttribute('aria-pressed')).toBe('true')
  await click(button(drawn, 'Like'))
  expect(drawn.one('[aria-live]').textContent).toContain('the water is still')
})

test('without a word there is no reply', async () => {
  const drawn = await open()
  await submit(drawn)
  expect(button(drawn, 'Reply').getAttribute('aria-pressed')).toBe('false')
})
