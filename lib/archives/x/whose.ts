/** Whose archive it is, and which names they had: replies and messages name people by number, entries by handle. */
import { z } from '../../domain/schema.ts'
import { isoTime } from '../instants.ts'
import { handleAddress } from './addresses.ts'

/** What `account.js` and the head of `manifest.js` say of it. */
export interface Account {
  id: string
  handle: string
}

/** A name that was another one until then, Unix time in milliseconds. */
interface Change {
  at: number
  from: string
}

export interface Owner {
  /** Whether anything tells who they are. */
  isKnown: boolean
  /** Whether a number is theirs; never, where nothing tells it. */
  isSelf: (id: string | undefined) => boolean
  /** Whether a handle is or was theirs. */
  isOwnHandle: (handle: string) => boolean
  /** Their address now; null where nothing tells it. */
  account: string | null
  /** The address they had at a time, as a recorder would have seen it. */
  accountAt: (at: number) => string | null
}

const accountSchema = z.array(
  z.object({ account: z.object({ accountId: z.string(), username: z.string() }) }),
)

const changesSchema = z.array(
  z.object({
    screenNameChange: z.object({
      screenNameChange: z.object({ changedAt: z.string(), changedFrom: z.string() }),
    }),
  }),
)

/** Of `account.js`, which is opened only where no list of the archive's files says the same without an e-mail address. */
export function accountIn(file: unknown): Account | null {
  const found = accountSchema.safeParse(file).data?.[0]?.account
  return found ? { id: found.accountId, handle: found.username } : null
}

/** Of `screen-name-change.js`. */
export function changesIn(file: unknown): Change[] {
  const found = changesSchema.safeParse(file).data ?? []
  return found.flatMap(({ screenNameChange: { screenNameChange: change } }) => {
    const at = isoTime(change.changedAt)
    return at === null ? [] : { at, from: change.changedFrom }
  })
}

export function ownerOf(account: Account | null, changes: readonly Change[]): Owner {
  const url = account && handleAddress(account.handle)
  const earlier = changes
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, from }) => ({ at, handle: from.toLowerCase(), url: handleAddress(from) }))
  const handles = new Set(earlier.map(({ handle }) => handle))
  if (account) handles.add(account.handle.toLowerCase())
  return {
    isKnown: account !== null,
    isSelf: (id) => id !== undefined && id === account?.id,
    isOwnHandle: (handle) => handles.has(handle.toLowerCase()),
    account: url,
    accountAt: (at) => earlier.find((one) => at < one.at)?.url ?? url,
  }
}
