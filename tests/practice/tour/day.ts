/** The tour without anybody: one day on the practice sites, three days later, and what came of it. */
import type { PracticeNetwork } from '../network.ts'
import type { Ending } from './endings.ts'
import { Guide, pause, type BrowserName } from './guide.ts'
import * as linkedin from './linkedin.ts'
import { report } from './report.ts'
import * as screens from './screens.ts'
import * as x from './x.ts'

/** A fixed day: the practice sites' posts are of that morning. */
const day = '2026-11-20'
const threeDaysLater = '2026-11-23'

/** Makes the whole tour; the exit code says whether the ledger equals the sites' own book. */
export async function makeTour(
  browser: BrowserName,
  network: PracticeNetwork,
  ending: Ending,
): Promise<number> {
  const begun = Date.now()
  const name = browser === 'firefox' ? 'Firefox' : 'Chromium'
  console.log(`\nA day with Waterline in ${name}, on practice copies of LinkedIn and X:\n`)
  const guide = await Guide.meet(browser, network, ending)
  const at = (time: string, what: string, visit: () => Promise<void>): Promise<void> =>
    guide.stop(`${day}T${time}`, what, visit)

  await at(
    '09:00',
    'writes why one is here, switches both sites on, wants prompts in the page',
    () => screens.welcome(guide),
  )
  await at('09:05', 'wants prompts from the first day on', () => screens.startPrompts(guide))
  await at('09:10', 'accepts three invitations on LinkedIn; a prompt comes and is answered', () =>
    linkedin.acceptThree(guide),
  )
  await at(
    '11:20',
    'reads the feed, reacts to one post, writes under one by somebody accepted',
    () => linkedin.readFeed(guide),
  )
  await at('13:30', 'looks at a profile, sends a message', () => linkedin.message(guide))
  await at('14:40', 'accepts one more invitation', () => linkedin.acceptOne(guide))
  await at('16:10', 'on X: likes, replies, writes in the chat; X refuses one more like', () =>
    x.visit(guide),
  )
  await at('16:45', 'opens the popup', () => screens.popup(guide))
  await at('20:30', 'says what mattered today', () => screens.mattered(guide))
  await at('20:40', 'looks at the history, takes everything along', () => screens.history(guide))
  await guide.stop(`${threeDaysLater}T15:00`, 'three days later: opens the popup again', () =>
    screens.popupLater(guide),
  )
  // Time enough for an act that must not count to be counted after all.
  await pause(1_500)
  return report(guide, Date.now() - begun)
}
