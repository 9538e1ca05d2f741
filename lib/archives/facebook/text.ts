/** Text as Facebook writes it into JSON: each byte of its UTF-8 as a letter of its own (`Zo\u00c3\u00ab`), since 2018. */
import { z } from '../../domain/schema.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The text as it was meant; one that never was so stays as it is. */
export function repaired(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[\u0100-\uffff]/.test(text)) return text
  try {
    return utf8.decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))
  } catch {
    return text
  }
}

export const textSchema = z.pipe(z.string(), z.transform(repaired))
