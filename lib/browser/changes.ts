/** "The ledger changed": from the worker to every open page of the extension, without data. */

const channelName = 'ledger-changed'

/** Tells open pages that they should read again. */
export function announceChange(): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(null)
  channel.close()
}

/** Calls back after each change until the signal aborts. */
export function watchLedger(onChange: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName)
  channel.addEventListener('message', () => onChange(), { signal })
  signal.addEventListener('abort', () => channel.close())
}
