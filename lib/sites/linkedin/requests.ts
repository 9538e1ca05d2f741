/** Addresses of the requests by which LinkedIn's pages carry acts out. Sources L1–L31: docs/sites.md. */

/** A server request of the shell; the address names the operation (L1, L2, L25: live captures 2026-05 to 08). */
export function sdui(operation: string): string {
  return `flagship-web/rsc-action/actions/server-request\\?(?:[^#]*&)?sduiid=com\\.linkedin\\.sdui\\.${operation}(?=[&#]|$)`
}

/** A GraphQL write of the older pages, from the shell too: without `execute` the same name only reads (L1 2026-07). */
export function execute(name: string): string {
  return `voyager/api/graphql\\?(?=[^#]*\\baction=execute\\b)(?:[^#]*&)?queryId=${name}\\.`
}

/** A call of the older pages that makes something: with `q` it only finds, as in all of Rest.li. */
export function make(resource: string): string {
  return `voyager/api/${resource}\\?(?![^#]*\\bq=)`
}

/** Requests that carry an act out, in any of these forms. */
export function requests(...forms: string[]): RegExp {
  return new RegExp(`^https://www\\.linkedin\\.com/(?:${forms.join('|')})`)
}

/** The act's request is in no source: its settled state alone can show it, and it is never more than `seen`. */
export const unknownRequest = /(?!)/
