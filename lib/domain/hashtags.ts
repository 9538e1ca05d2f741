/** Which tags does a text carry? */

/** Not in the middle of a word or an address, where the sign means something else. */
const hashtag = /(?<![\p{L}\p{M}\p{N}_/])#([\p{L}\p{M}\p{N}_]+)/gu

/** Hashtags of a text in any script, lower case, without the sign, in their order. */
export function hashtags(text: string): string[] {
  return [...text.matchAll(hashtag)].map((found) => (found[1] ?? '').toLowerCase())
}
