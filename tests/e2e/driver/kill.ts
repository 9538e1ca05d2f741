/** Ends of a browser, or of the extension's worker, that nobody prepared for (Chromium only). */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readlink } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { devtools } from './chromium.ts'
import type { Stage } from './tab.ts'

/**
 * Ends the browser that has a profile open, and every process of it, at once, as a power cut does. One that outlived the
 * others would go on writing into the profile that the next browser opens.
 */
export async function killBrowser(profile: string): Promise<void> {
  // The lock of a profile names whose it is: HOST-PROCESS.
  const lock = await readlink(path.join(profile, 'SingletonLock'))
  const all = [...family(Number(lock.slice(lock.lastIndexOf('-') + 1)))]
  for (const one of all) end(one)
  while (all.some(isRunning)) await sleep(20)
}

/** A process and all that it began, it first. */
function* family(id: number): Generator<number> {
  const parents = processes()
  const waiting = [id]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    yield next
    for (const [child, parent] of parents) if (parent === next) waiting.push(child)
  }
}

/** Every process with the one that began it; not every Linux has `ps`, and macOS has nothing else. */
function processes(): [id: number, parent: number][] {
  if (!existsSync('/proc/self/stat')) {
    const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    return table.split('\n').flatMap((line) => {
      const [child, parent] = line.trim().split(/\s+/).map(Number)
      return child && parent !== undefined ? [[child, parent]] : []
    })
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // Behind the command's name, which may hold anything: state, parent.
        const [, parent] =
          readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
        return [[Number(name), Number(parent)]] as [number, number][]
      } catch {
        // It ended meanwhile.
        return []
      }
    })
}

function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It ended with the one that began it.
  }
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
