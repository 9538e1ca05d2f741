/** What the formats for other tools share: Waterline's own terms, and how an address or a time is written there. */

/** Before the name of each field that no standard has. It is a name, not an address: nothing is to be fetched there. */
export const ownTerms = 'urn:waterline:ns:'

/** Who acts, where a page did not show the person's own profile. */
export const me = 'urn:waterline:me'

/** Whether a text can stand where a standard asks for an absolute address (RFC 3987). */
export function isAddress(text: string | null): text is string {
  return text !== null && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu.test(text)
}

export function uuidAddress(id: string): string {
  return `urn:uuid:${id}`
}

/** Seconds as a duration of ISO 8601. */
export function duration(seconds: number): string {
  return `PT${seconds}S`
}

/** The fields that have a value. */
export function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  )
}
