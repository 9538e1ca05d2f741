// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { IntentionField } from '../../../components/setup/IntentionField.tsx'
import { click, draw, write } from '../draw.tsx'

const saves = (kept: boolean) => vi.fn<(text: string) => Promise<boolean>>().mockResolvedValue(kept)

function field(intention: string | null, onSave = saves(true)) {
  return <IntentionField intention={intention} onSave={onSave} />
}

test('what is written is kept without the spaces around it', async () => {
  const onSave = saves(true)
  const { one } = await draw(field(null, onSave))
  await write(one('input'), '  Be useful ')
  await click(one('button'))
  expect(onSave).toHaveBeenCalledWith('Be useful')
  expect(one('[role=status]').textContent).toMatch(/^Kept/)
})

test('an emptied field ends the intention', async () => {
  const onSave = saves(true)
  const { one } = await draw(field('Be useful', onSave))
  await write(one('input'), '')
  await click(one('button'))
  expect(onSave).toHaveBeenCalledWith('')
  expect(one('[role=status]').textContent).toMatch(/^Ended/)
})

test('keeping what is kept already begins no new intention', async () => {
  const onSave = saves(true)
  const { one } = await draw(field('Be useful', onSave))
  await click(one('button'))
  expect(onSave).not.toHaveBeenCalled()
})

test('what could not be kept stays in the field, and an alert says so', async () => {
  const { one } = await draw(field(null, saves(false)))
  await write(one('input'), 'Be useful')
  await click(one('button'))
  expect(one('[role=alert]').textContent).toMatch(/could not be saved/)
  expect(one('input')).toHaveProperty('value', 'Be useful')
})

test('a sentence written elsewhere appears', async () => {
  const { one, again } = await draw(field(null))
  await again(field('Learn from others'))
  expect(one('input')).toHaveProperty('value', 'Learn from others')
})
