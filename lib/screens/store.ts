/** A value that screens draw again whenever it changes. */
export interface Store<Value> {
  read: () => Value
  /** Calls back after each change until the signal aborts. */
  watch: (onChange: () => void, signal: AbortSignal) => void
}

export interface WritableStore<Value> extends Store<Value> {
  write: (value: Value) => void
}

export function createStore<Value>(first: Value): WritableStore<Value> {
  let current = first
  const watchers = new Set<() => void>()
  return {
    read: () => current,
    write(value) {
      current = value
      for (const onChange of watchers) onChange()
    },
    watch(onChange, signal) {
      watchers.add(onChange)
      signal.addEventListener('abort', () => watchers.delete(onChange))
    },
  }
}
