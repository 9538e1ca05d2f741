/** Several words in one field, with commas between them. */

/** Each once, without the spaces around it. */
export function listOf(written: string): string[] {
  const words = written.split(/[,،、，]/u).map((one) => one.trim())
  return [...new Set(words.filter((one) => one !== ''))]
}

/** Tags as the ledger has them: lower case, without the sign. */
export function tagsOf(written: string): string[] {
  return [...new Set(listOf(written).map((one) => one.replace(/^#/, '').toLowerCase()))]
}
