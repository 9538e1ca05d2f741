/** The skeleton of an open page, read when the person asks for it. */
import { z } from '../domain/schema.ts'
import { browser } from './browser.ts'

const skeletonSchema = z.object({ page: z.nullable(z.string()), skeleton: z.string() })
export type PageSkeleton = z.infer<typeof skeletonSchema>

const file = '/report.js'

/** How the page of these hosts that was used last is built; null where none is open. */
export async function readSkeleton(hosts: readonly string[]): Promise<PageSkeleton | null> {
  const tabs = await browser.tabs.query({ url: [...hosts] })
  const [latest] = tabs.toSorted(
    (one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0),
  )
  if (latest?.id === undefined) return null
  const target = { tabId: latest.id, frameIds: [0] }
  const [injected] = await browser.scripting.executeScript({ target, files: [file] })
  return skeletonSchema.parse(injected?.result)
}
