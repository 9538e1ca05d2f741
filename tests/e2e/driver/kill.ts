/** Ends of a browser, or of the extension's worker, that nobody prepared for (Chromium only). */
import { readlink } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { devtools } from './chromium.ts'
import type { Stage } from './tab.ts'

/** Ends the browser that has a profile open at once, as a power cut does. */
export async function killBrowser(profile: string): Promise<void> {
  // The lock of a profile names whose it is: HOST-PROCESS.
  const lock = await readlink(path.join(profile, 'SingletonLock'))
  const browser = Number(lock.slice(lock.lastIndexOf('-') + 1))
  process.kill(browser, 'SIGKILL')
  while (isRunning(browser)) await sleep(20)
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

/** What ends the worker, wherever it is, without the way through a tab that `stopWorker` takes each time. */
export async function workerKiller(stage: Stage): Promise<() => Promise<void>> {
  const session = await devtools(await stage.openPage('icon/16.png'))
  await session.send('ServiceWorker.enable')
  return async () => void (await session.send('ServiceWorker.stopAllWorkers'))
}
