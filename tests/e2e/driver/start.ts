/** Starts a browser with the extension behind the practice network's proxy. */
import { startChromium } from './chromium.ts'
import { grantedBuild } from './extension.ts'
import { startFirefox } from './firefox.ts'
import { removeScratch } from './scratch.ts'
import type { Stage, StageOptions } from './tab.ts'

export async function startStage(
  browser: 'chromium' | 'firefox',
  options: Omit<StageOptions, 'extension'>,
): Promise<Stage> {
  const extension = await grantedBuild(browser)
  const start = browser === 'chromium' ? startChromium : startFirefox
  const stage = await start({ ...options, extension })
  return {
    ...stage,
    async close() {
      await stage.close()
      await removeScratch(extension)
    },
  }
}
