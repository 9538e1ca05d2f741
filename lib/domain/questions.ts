/** Is there a question in a text? Told by its sign alone, so that the text need not be kept. */

/**
 * The question marks of Latin, CJK, Arabic, Armenian, Greek (which looks like a semicolon) and Ethiopic writing; not in an
 * address, where one asks nothing.
 */
export const questionMark = /(?<!:\/\/\S*)[?？؟՞\u037e፧]/u
