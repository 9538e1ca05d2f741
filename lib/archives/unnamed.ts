/** What an act was about, where no address of it is known that names nobody. */
import { checksum } from '../domain/checksum.ts'

const beginning = 'urn:waterline:thing:'

/** The same for the same text, and nothing that leads anywhere. */
export function unnamedThing(text: string): string {
  const digits = [...checksum(text), ...checksum(`other ${text}`)]
  return beginning + digits.map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** Whether it says no more than that there was something. */
export function isUnnamed(url: string): boolean {
  return url.startsWith(beginning)
}
