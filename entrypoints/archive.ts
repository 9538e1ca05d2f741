/** The thread in which the dashboard has archives read, wired to the ledger. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { answering } from '../lib/archives/thread.ts'
import { nothingBeside } from '../lib/domain/ledger-file.ts'
import { defaultSettings } from '../lib/domain/settings.ts'
import { ledgerJson } from '../lib/exports/json.ts'
import { openReader } from '../lib/ledger/reading.ts'

export default defineUnlistedScript(() => {
  const answer = answering({
    ledger: (database) => Promise.resolve(openReader(database)),
    write: (entries, exportedAt) =>
      ledgerJson({ ...nothingBeside, entries }, defaultSettings(), exportedAt),
    tell: (letter) => globalThis.postMessage(letter),
  })
  globalThis.addEventListener('message', ({ data }) => void answer(data))
})
