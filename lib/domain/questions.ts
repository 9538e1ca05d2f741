/** Is there a question in a text? Told by its sign alone, so that the text need not be kept. */

/** The question marks of Latin, CJK, Arabic, Armenian, Greek and Ethiopic writing; Greek's looks like a semicolon. */
const mark = /[?？؟՞\u037e፧]/u

/** An address may hold one that asks nothing. */
const addresses = /\bhttps?:\/\/\S+/gu

export function holdsQuestion(text: string): boolean {
  return mark.test(text.replaceAll(addresses, ''))
}
