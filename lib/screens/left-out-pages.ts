/** Pages left out, as Settings and the popup show them. */
import type { LeftOutPage, Settings } from '../domain/settings.ts'
import type { ThisPage } from '../messages/protocol.ts'
import type { Outside } from './outside.ts'

export interface LeftOutView extends Pick<LeftOutPage, 'sort' | 'day'> {
  site: string
  /** What the worker knows it by. */
  mark: number
  siteName: string
  /** Its address as somebody would say it; null where it is not kept. */
  name: string | null
}

/** What can be said of pages; each answer says whether it is kept. */
export interface PageActs {
  noticePages: (site: string, marks: readonly number[]) => Promise<boolean>
}

/** Newest last, site by site. */
export function leftOutPages(
  { sites }: Pick<Settings, 'sites'>,
  known: readonly { id: string; name: string }[],
): LeftOutView[] {
  return known.flatMap(({ id, name }) =>
    (sites[id]?.pages ?? []).map(({ marks, sort, day, address }) => ({
      site: id,
      siteName: name,
      mark: marks[0] ?? -1,
      sort,
      day,
      name: address && spoken(address),
    })),
  )
}

export function pageActs(outside: Pick<Outside, 'send'>): PageActs {
  return {
    noticePages: async (site, marks) =>
      (await outside.send({ type: 'notice-pages', site, marks: [...marks] })).ok,
  }
}

/** What the worker knows of the page in front; null where its site is not noticed. */
export async function readThisPage({
  addressInFront,
  send,
}: Pick<Outside, 'addressInFront' | 'send'>): Promise<(ThisPage & { address: string }) | null> {
  const address = await addressInFront()
  const reply = address === null ? null : await send({ type: 'this-page', address })
  return address !== null && reply?.ok && reply.value ? { address, ...reply.value } : null
}

/** Without what every address begins with, and in its own script. */
function spoken(address: string): string {
  const bare = address.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  try {
    return decodeURI(bare)
  } catch {
    return bare
  }
}
