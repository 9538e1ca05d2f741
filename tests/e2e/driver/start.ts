/** Starts a browser with the extension behind the practice network's proxy. */
import { startChromium } from './chromium.ts'
import { grantedBuild } from './extension.ts'
import { startFirefox } from './firefox.ts'
import { removeScratch } from './scratch.ts'
import type { Stage, StageOptions } from './tab.ts'

type Browser = Stage['browser']

/** With a build as it is. */
export function startBuild(browser: Browser, options: StageOptions): Promise<Stage> {
  return browser === 'chromium' ? startChromium(options) : startFirefox(options)
}

/**
 * With the permissions that a person would have granted in a dialog, but for those still to be `asked` for; another
 * build than what ships, if need be.
 */
export async function startStage(
  browser: Browser,
  options: Omit<StageOptions, 'extension'>,
  { build, asked }: { build?: string | undefined; asked?: readonly string[] | undefined } = {},
): Promise<Stage> {
  const extension = await grantedBuild(browser, build, asked)
  const stage = await startBuild(browser, { ...options, extension })
  return {
    ...stage,
    async close() {
      await stage.close()
      await removeScratch(extension)
    },
  }
}
