/** A ledger file of somebody's ten years, as large as it is wanted. */
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { instant } from '../../../lib/domain/clock.ts'
import { defaultSettings } from '../../../lib/domain/settings.ts'
import { ledgerJson } from '../../../lib/exports/json.ts'
import { pastOf } from '../../domain/past.ts'

/** Writes it into a folder, a part at a time; it ends now. */
export async function ledgerFileWith(count: number, folder: string): Promise<string> {
  const now = Date.now()
  const entries = (async function* () {
    let page = []
    for (const entry of pastOf(count, now)) {
      page.push(entry)
      if (page.length < 2_000) continue
      yield page
      page = []
    }
    yield page
  })()
  const beside = { intentions: [], suggestions: [], reflections: [], moments: [], gaps: [] }
  const contents = { ...beside, aliases: [], notebook: [], entries }
  const file = path.join(folder, `past-${count}.json`)
  const text = ledgerJson(contents, defaultSettings(), instant(now))
  await pipeline(Readable.from(text), createWriteStream(file))
  return file
}
