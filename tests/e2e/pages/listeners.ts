/** Who listens in the extension's own world of a page. Both functions run there (driver/own-world.ts). */

interface Listening {
  target: EventTarget
  type: string
  listener: unknown
  signal: AbortSignal | undefined
}

/** Begins to note listeners; the page has built-ins of its own and learns nothing of it. */
export function noteListeners(): void {
  const all: Listening[] = []
  Reflect.set(globalThis, 'listening', all)
  const { prototype } = EventTarget
  prototype.addEventListener = noting('addEventListener', (one) => all.push(one))
  prototype.removeEventListener = noting('removeEventListener', ({ target, type, listener }) => {
    const place = all.findIndex(
      (one) => one.target === target && one.type === type && one.listener === listener,
    )
    if (place >= 0) all.splice(place, 1)
  })

  function noting(
    name: 'addEventListener' | 'removeEventListener',
    note: (one: Listening) => void,
  ): (...values: unknown[]) => void {
    const known: unknown = Reflect.get(prototype, name)
    if (typeof known !== 'function') throw new TypeError(name)
    return function noted(this: EventTarget | undefined, ...values: unknown[]) {
      const [type, listener, options] = values
      const target = this ?? globalThis
      const { signal } = Object(options) as AddEventListenerOptions
      note({ target, type: String(type), listener, signal })
      Reflect.apply(known, target, values)
    }
  }
}

/** What those noted would still hear, and what else a card keeps while it stands. */
export function readListeners(): string[] {
  const all: Listening[] = Reflect.get(globalThis, 'listening') ?? []
  const heard = all.filter(({ target, signal }) => {
    if (signal?.aborted) return false
    // It is aborted once.
    if (target instanceof AbortSignal && target.aborted) return false
    return !(target instanceof Node) || target.getRootNode({ composed: true }) === document
  })
  const marks = Object.getOwnPropertySymbols(document).map(String)
  return [...heard.map(({ type }) => type), ...marks]
}
