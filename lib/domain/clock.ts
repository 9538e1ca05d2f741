/** Time and identity as arguments, so that every rule can be tried at any moment. */

export interface Clock {
  /** Unix time in milliseconds. */
  now(): number
  /** IANA zone the person is in. */
  zone(): string
  /** A fresh UUIDv7. */
  id(): string
}

/** RFC 3339 in UTC with milliseconds. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
