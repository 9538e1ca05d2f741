/** Pages that the person left out: nothing on them is noticed, and no prompt comes there. */
import type { Erasure } from './erasure.ts'
import { isMarked, markAlone, markBelow } from './page-key.ts'
import { withSite, type LeftOutPage, type Settings } from './settings.ts'

/** A page to be left out: where it stands alone, it has no path that stands for what lies below. */
export interface LeavingOut extends Pick<LeftOutPage, 'sort' | 'day'> {
  address: string
  below: readonly string[]
}

/** Pages of a site by which the one with this path is left out: itself, or what it lies below. */
export function leftOutAt({ pageKey, sites }: Settings, site: string, path: string): LeftOutPage[] {
  const pages = sites[site]?.pages ?? []
  return pages.filter(({ marks }) => isMarked({ key: pageKey ?? 0, marks: new Set(marks) }, path))
}

/**
 * The settings with a page left out; said twice, it is left out once.
 *
 * @param freshKey what marks are made with from now on, where none ever was: below 10 ** 12
 */
export function leavingOut(
  settings: Settings,
  site: string,
  { sort, address, day, below }: LeavingOut,
  freshKey: number,
): Settings {
  const pageKey = settings.pageKey ?? freshKey
  const made =
    below.length > 0
      ? below.map((path) => markBelow(pageKey, path))
      : [markAlone(pageKey, new URL(address).pathname)]
  const marks = [...new Set(made)]
  const before = settings.sites[site]?.pages ?? []
  if (before.some((one) => one.marks[0] === marks[0])) return settings
  const left: LeftOutPage = { marks, sort, address, day }
  const kept = settings.names === 'kept' ? left : nameless(left)
  return withSite({ ...settings, pageKey }, site, { pages: [...before, kept] })
}

/**
 * The settings with these pages of a site noticed again.
 *
 * @param marks the first mark of each
 */
export function noticingAgain(
  settings: Settings,
  site: string,
  marks: readonly number[],
): Settings {
  return withPages(settings, (one, of) =>
    of === site && marks.includes(one.marks[0] ?? -1) ? null : one,
  )
}

/** The settings as an export has them: whoever has marks and key could find out whether a certain page is left out. */
export function withoutMarks(settings: Settings): Settings {
  return { ...withPages(settings, (one) => ({ ...one, marks: [] })), pageKey: null }
}

/** Nobody can be read from what is left out, which it stays. */
export function withoutNamedPages(settings: Settings): Settings {
  return withPages(settings, nameless)
}

/**
 * The settings without the addresses of what is erased; what is left out stays so.
 *
 * @param who addresses of the person to be erased
 */
export function withoutErasedPages(
  settings: Settings,
  erasure: Erasure,
  who: ReadonlySet<string>,
): Settings {
  return withPages(settings, (one, site) =>
    isAbout(one, site, erasure, who) ? { ...one, address: null } : one,
  )
}

/** A profile tells whose it is; of other pages with people in them nobody can say that it was not theirs. */
function isAbout(
  page: LeftOutPage,
  site: string,
  erasure: Erasure,
  who: ReadonlySet<string>,
): boolean {
  switch (erasure.by) {
    case 'person':
      return page.sort === 'profile'
        ? page.address !== null && who.has(page.address)
        : page.sort !== 'place'
    case 'site':
      return site === erasure.site && page.sort !== 'place'
    case 'everything':
      return page.sort !== 'place'
    case 'entry':
    case 'time':
    case 'age':
      return false
  }
}

/** The address of a post names nobody; that of a conversation may hold the numbers of two accounts. */
function nameless(page: LeftOutPage): LeftOutPage {
  return page.sort === 'place' || page.sort === 'post' ? page : { ...page, address: null }
}

function withPages(
  settings: Settings,
  change: (page: LeftOutPage, site: string) => LeftOutPage | null,
): Settings {
  const sites = Object.entries(settings.sites).map(([site, one]): [string, typeof one] => [
    site,
    { ...one, pages: one.pages.flatMap((page) => change(page, site) ?? []) },
  ])
  return { ...settings, sites: Object.fromEntries(sites) }
}
