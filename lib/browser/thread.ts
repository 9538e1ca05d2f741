/** A script of the extension run beside a page, in a thread of its own. */
import { browser } from './browser.ts'

export interface Thread {
  send: (letter: unknown) => void
  /** Ends it at once, whatever it is at. */
  end: () => void
}

/**
 * @param script its file in the build
 * @param onLetter told what it says; a failure of the script itself is told as undefined
 */
export function openThread(script: `/${string}.js`, onLetter: (letter: unknown) => void): Thread {
  const worker = new Worker(browser.runtime.getURL(script))
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => onLetter(data))
  worker.addEventListener('error', ({ message }) => {
    console.error(script, message)
    onLetter(undefined)
  })
  return { send: (letter) => worker.postMessage(letter), end: () => worker.terminate() }
}
