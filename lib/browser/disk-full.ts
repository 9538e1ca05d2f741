/** Whether the worker could not write for want of room. */
import { z } from '../domain/schema.ts'
import { recall } from './memory.ts'
import { fullKey } from './storage-keys.ts'

/** Whether what is to be written down waits for room on the disk. */
export async function isDiskFull(): Promise<boolean> {
  return (await recall('session', fullKey, z.boolean())) ?? false
}
