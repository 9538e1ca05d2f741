/** Addresses on X, as the ledger has them: handles change, and an archive may know somebody's number alone. */
import { personAddress } from '../../sites/address.ts'
import { x } from '../../sites/x.ts'

/** A post, naming nobody. */
export function postAddress(id: string): string {
  return x.post.canonical + id
}

/** Somebody by their handle; null where it is none, as of X's own pages. */
export function handleAddress(handle: string): string | null {
  return /^\w+$/.test(handle) ? personAddress(x.person.canonical + handle, x) : null
}

/** Somebody by their number: it leads to their profile. */
export function numberAddress(id: string): string {
  return `${x.origin}/i/user/${id}`
}
