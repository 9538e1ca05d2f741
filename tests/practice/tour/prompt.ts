/** The card in the page: waited for, looked at, answered by the keyboard alone. */
import { cardElement as card, stepIntoCard } from '../../e2e/driver/card.ts'
import { readStore } from '../../e2e/driver/ledger.ts'
import type { Moment } from '../../../lib/domain/moment.ts'
import type { Tab } from '../../e2e/driver/tab.ts'
import { TourProblem } from './endings.ts'
import { pause, until, type Guide } from './guide.ts'

export async function answerPrompt(guide: Guide, tab: Tab): Promise<void> {
  await tab.waitFor(card)
  await pause(500)
  await guide.picture(tab, 'prompt-in-the-page')
  await guide.picture(tab, 'prompt', await boxOf(tab))
  if (!(await stepIntoCard(tab)))
    throw new TourProblem('The Tab key does not lead into the prompt.')
  // Close comes first, then the answers.
  await tab.press('Tab')
  await tab.press('Enter')
  await pause(400)
  await guide.picture(tab, 'prompt-show-me-how', await boxOf(tab))
  await tab.press('Tab')
  await tab.press('Enter')
  await tab.waitFor(card, { gone: true })
  const isKept = await until(async () => (await answer(guide)) === 'not-now', 3_000)
  if (!isKept) throw new TourProblem('The answer to the prompt was not kept.')
}

async function answer({ desk }: Guide): Promise<Moment['answer'] | undefined> {
  return (await readStore<Moment>(desk, 'moments')).at(-1)?.answer
}

/** The card with a little of the page around it. */
function boxOf(tab: Tab): Promise<{ x: number; y: number; width: number; height: number }> {
  return tab.evaluate((selector) => {
    const box = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
    const margin = 16
    const x = Math.max(0, Math.floor(box.x - margin))
    const y = Math.max(0, Math.floor(box.y - margin))
    return {
      x,
      y,
      width: Math.min(innerWidth, Math.ceil(box.right + margin)) - x,
      height: Math.min(innerHeight, Math.ceil(box.bottom + margin)) - y,
    }
  }, card)
}
