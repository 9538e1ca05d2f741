/** Folders for one run: gone when it is over, however it ends. */
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const folders = new Set<string>()
const thoroughly = { recursive: true, force: true, maxRetries: 5 }

/** Makes an empty folder; `removeScratch` removes it, and the end of this process does at the latest. */
export async function scratchFolder(name: string): Promise<string> {
  if (folders.size === 0) process.once('exit', removeAll)
  const folder = await mkdtemp(path.join(tmpdir(), `waterline-${name}-`))
  folders.add(folder)
  return folder
}

export async function removeScratch(folder: string): Promise<void> {
  await rm(folder, thoroughly)
}

function removeAll(): void {
  for (const folder of folders) rmSync(folder, thoroughly)
}
