/** Screens of somebody who has been here for a year. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Stage } from '../e2e/driver/tab.ts'
import { yearsFile } from './years.ts'
import { yearFile } from './year.ts'

/**
 * To be called before the browser starts, which takes its zone from the environment: the year ends at one o'clock in the
 * afternoon there, and at night elsewhere, when screens are others.
 */
export function beWhereItWasLived(): void {
  process.env['TZ'] = 'Europe/Berlin'
}

/** The invented year is taken in by the screen that does that for a person, and both sites are on. */
export async function live(
  on: Stage,
  folder: string,
  kind: 'year' | 'blind' | 'years',
): Promise<void> {
  const tab = await on.openPage('welcome.html')
  for (const place of [1, 2]) await tab.click(`.sites li:nth-child(${place}) [role="switch"]`)
  await tab.goto(tab.address().replace('welcome.html', 'dashboard.html#/data'))
  await tab.choose(
    'input[accept]',
    kind === 'years'
      ? await yearsFile(folder)
      : await yearFile(folder, { blind: kind === 'blind' }),
  )
  await tab.waitFor('[role="status"]:not(:empty)')
  await sleep(4_000)
  await tab.close()
}
