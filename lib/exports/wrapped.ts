/** Words on lines of a picture, which breaks none by itself. */

/** Wide scripts (Han, Kana, Hangul) take a whole em, others about half of one. */
const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/g

/** How wide some words are, in ems, or wider than they are. */
export function emsOf(words: string): number {
  return words.length * 0.52 + (words.match(wide)?.length ?? 0) * 0.48
}

/** Words cut into lines of at most so many ems, where the language lets them be. */
export function wrapped(words: string, lang: string, ems: number): string[] {
  const segments = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(words)]
  const lines: string[] = ['']
  for (const { segment, isWordLike } of segments) {
    const line = lines.at(-1) ?? ''
    // Signs stay with the word before them.
    if (isWordLike && line.trim() !== '' && emsOf(line + segment) > ems) lines.push(segment)
    else lines[lines.length - 1] = line + segment
  }
  return lines.map((line) => line.trim()).filter(Boolean)
}
