/** The key of the hashes that stand for people, as it lies in `storage.local`: it never leaves this machine. */
import { z } from '../domain/schema.ts'
import { recall, remember } from './memory.ts'

const name = 'personKey'

/** Null before the first hash was made. */
export function readPersonKey(): Promise<number[] | null> {
  return recall('local', name, z.array(z.number()))
}

export function writePersonKey(key: readonly number[]): Promise<void> {
  return remember('local', name, key)
}
