/** Pages left out, as Settings shows them. */
import type { LeftOutPage, Settings } from '../domain/settings.ts'
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

/** Without what every address begins with, and in its own script. */
function spoken(address: string): string {
  const bare = address.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  try {
    return decodeURI(bare)
  } catch {
    return bare
  }
}
