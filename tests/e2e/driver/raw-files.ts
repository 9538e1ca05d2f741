/** The files a browser keeps an extension's data in, read as they lie on the disk. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Stage } from './tab.ts'

/**
 * Where databases of extensions lie in a profile. In Firefox `storage.local`, where what is done waits for the worker, is
 * one of them, under its name turned in on itself; what its engine may still hold is said in docs/privacy.md.
 */
const databases = {
  chromium: /\/IndexedDB\/chrome-extension_/,
  firefox: /\/storage\/default\/moz-extension[^/]*\/idb\/(?!\d+wleabcEoxlt-eengsairo)/,
} as const

/**
 * Database files in which any of some texts can be found, in any of the ways in which the engines write
 * text: a byte or two for each letter, either one first, or each raised by one (Firefox's keys).
 */
export async function filesWith(
  { browser, profile }: Pick<Stage, 'browser' | 'profile'>,
  texts: readonly string[],
): Promise<string[]> {
  const found: string[] = []
  const sought = texts.flatMap(written)
  for (const name of await readdir(profile, { recursive: true })) {
    const file = path.join(profile, name)
    if (!databases[browser].test(file)) continue
    const bytes = await readFile(file).catch(noneIfGone)
    if (sought.some((text) => bytes.includes(text))) found.push(name)
  }
  return found
}

/** A file may be renamed or deleted at any time, and a folder is no file. */
function noneIfGone(cause: unknown): Buffer {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code !== 'ENOENT' && code !== 'EISDIR') throw cause
  return Buffer.alloc(0)
}

function written(text: string): Buffer[] {
  const bytes = Buffer.from(text, 'latin1')
  return [
    bytes,
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
    Buffer.from(bytes.map((byte) => byte + 1)),
  ]
}
