/** A page that wants to know whether it is watched: both functions run in the page's own world. */

/** What the spy gathers while it watches. */
interface Notes {
  messages: unknown[]
  errors: string[]
  changes: string[]
  violations: string[]
}

interface Spy {
  notes: Notes
  globals: string[]
  /** Constructors, methods and accessors of the page's own world, by name. */
  builtIns: Map<string, unknown>
  /** Names of those that are others now. */
  replaced: () => string[]
}

/** Begins to watch: messages, errors, changes of the document, the page's own built-ins. */
export function plantSpy(): void {
  const notes: Notes = { messages: [], errors: [], changes: [], violations: [] }
  const builtIns = new Map<string, unknown>()
  const globals = Object.getOwnPropertyNames(globalThis)
  const spy: Spy = { notes, globals, builtIns, replaced }
  for (const name of globals) for (const [key, one] of partsOf(name)) builtIns.set(key, one)
  Reflect.set(globalThis, 'spy', spy)

  // oxlint-disable-next-line unicorn/consistent-function-scoping -- only this function's text reaches the page
  function partsOf(name: string): [string, unknown][] {
    const value: unknown = Object.getOwnPropertyDescriptor(globalThis, name)?.value
    if (typeof value !== 'function') return []
    const prototype: unknown = Reflect.get(value, 'prototype')
    const parts: [string, unknown][] = [[name, value]]
    if (!(prototype instanceof Object)) return parts
    for (const key of Object.getOwnPropertyNames(prototype)) {
      const part = Object.getOwnPropertyDescriptor(prototype, key) ?? {}
      for (const kind of ['value', 'get', 'set'])
        parts.push([`${name}.${key} ${kind}`, Reflect.get(part, kind)])
    }
    return parts
  }

  function replaced(): string[] {
    const now = new Map(globals.flatMap(partsOf))
    return [...builtIns.keys()].filter((key) => !now.has(key) || now.get(key) !== builtIns.get(key))
  }

  addEventListener('message', ({ data }) => notes.messages.push(data))
  addEventListener('error', ({ message }) => notes.errors.push(message))
  addEventListener('unhandledrejection', ({ reason }) => notes.errors.push(String(reason)))
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
    notes.violations.push(violatedDirective),
  )
  new MutationObserver((records) => {
    for (const { type, target, attributeName } of records)
      notes.changes.push(`${type} ${target.nodeName} ${attributeName}`)
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
}

/** What the spy has found out; `html` is the page as it stands. */
export function askSpy() {
  const { notes, globals, replaced }: Spy = Reflect.get(globalThis, 'spy')
  const html = document.documentElement.outerHTML
  const addresses = [
    ...performance.getEntriesByType('resource').map(({ name }) => name),
    ...[...document.styleSheets, ...document.adoptedStyleSheets].map(({ href }) => href ?? ''),
  ]
  return {
    ...notes,
    globals: Object.getOwnPropertyNames(globalThis).filter(
      (name) => name !== 'spy' && !globals.includes(name),
    ),
    replaced: replaced(),
    traces: [html, ...addresses].filter((text) => /(?:chrome|moz)-extension:/.test(text)).length,
    html,
  }
}
