/** A day is looked back on in the popup, by keyboard alone, and the plan made there closes by the act. */
import { expect, test } from 'vitest'
import type { Plan } from '../../lib/domain/notebook/plan.ts'
import type { Reflection } from '../../lib/domain/reflection.ts'
import { faults } from './driver/faults.ts'
import { tabTo, write } from './driver/keys.ts'
import { readStore } from './driver/ledger.ts'
import { send } from './driver/messages.ts'
import { beActive } from './driver/prompts.ts'
import { patiently, useTheatre } from './driver/theatre.ts'

const theatre = useTheatre({ sites: [] })

const badge = (): Promise<string> =>
  theatre.desk.evaluate(async () => {
    const { action } = (globalThis.browser ?? globalThis.chrome) as unknown as {
      action: { getBadgeText(of: object): Promise<string> }
    }
    return action.getBadgeText({})
  }, null)

test('a quiet day asks nothing; an active one does once, and is answered by keyboard alone', async () => {
  // The hour that begins the day: due now, whenever this runs.
  await send(theatre.desk, { type: 'set-reflection', wished: { hour: 3 } })
  expect(await badge()).toBe('')
  await beActive(theatre.desk, 'linkedin', 4)
  await send(theatre.desk, { type: 'set-reflection', wished: { every: 'day' } })
  expect(await badge()).toBe('•')

  const popup = await theatre.stage.openPage('popup.html')
  await popup.waitFor('.lamp')
  expect(await faults(popup)).toEqual([])
  await expect.poll(badge, patiently).toBe('')
  await popup.bringToFront()
  await tabTo(popup, 'input[value="none"], input[value="offline"]')
  await popup.press(' ')
  await tabTo(popup, '.field-input')
  await write(popup, 'A talk')
  await tabTo(popup, 'summary')
  await popup.press('Enter')
  await tabTo(popup, '.plan .field-input')
  await write(popup, 'lunch')
  await tabTo(popup, 'form .choices button')
  await popup.press('Enter')
  await popup.waitFor('.reflecting output:not(:empty)')
  expect(await readStore<Reflection>(theatre.desk, 'reflections')).toMatchObject([
    { of: 'day', mattered: 'A talk', skipped: false },
  ])
  expect(await readStore<Plan>(theatre.desk, 'notebook')).toMatchObject([
    { record: 'plan', cue: 'lunch', act: 'write', state: 'open' },
  ])
  expect(await faults(popup)).toEqual([])
  await popup.close()

  await send(theatre.desk, { type: 'set-reflection', wished: { hour: 4 } })
  expect(await badge()).toBe('')
})
