/** A folder that a browser downloads into, and what comes there. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const downloads = await mkdtemp(path.join(tmpdir(), 'waterline-downloads-'))

/** Text of the file that a click downloads; Firefox makes the file first and fills it later. */
export async function downloaded(ending: string, click: () => Promise<void>): Promise<string> {
  await Promise.all((await readdir(downloads)).map((name) => rm(path.join(downloads, name))))
  await click()
  let before = ''
  for (let tries = 0; tries < 75; tries += 1) {
    await sleep(200)
    const names = await readdir(downloads)
    const name = names.find((one) => one.endsWith(ending))
    const text = name ? await readFile(path.join(downloads, name), 'utf8') : ''
    const isOngoing = names.some((one) => one.endsWith('.part') || one.endsWith('.crdownload'))
    if (text !== '' && text === before && !isOngoing) return text
    before = text
  }
  throw new Error(`no ${ending} file was downloaded`)
}
