/** The sites' switches, as welcome and settings show them. */
import type { Outside } from './outside.ts'
import { openSiteStates, type SiteState, type WatchedSite } from './site-states.ts'
import { createStore, type Store } from './store.ts'

/** What these switches need to know of a site; `lib/sites` has it. */
export interface SwitchableSite extends WatchedSite {
  readonly bodyWords: readonly {
    readonly urls: readonly string[]
    readonly fields: readonly { name: string; words: Readonly<Record<string, string>> }[]
  }[]
}

/** One row of the narrow body table: which words of which request are read. */
export interface ReadWords {
  /** Last part of the request's address. */
  request: string
  name: string
  words: readonly string[]
}

export interface SiteSwitch extends SiteState {
  /** `asking`: the browser's question is open · `refused`: answered no · `failed`: could not be saved. */
  note: 'asking' | 'refused' | 'failed' | null
  /** Words of its requests that tell acts apart, where the browser lets Waterline hear of them. */
  reads: readonly ReadWords[]
  mayRead: boolean
}

export interface SiteSwitches extends Store<readonly SiteSwitch[]> {
  /** Call it in the person's own click, nothing awaited before. */
  toggle(id: string): void
}

type Needs = Pick<
  Outside,
  | 'requestSite'
  | 'mayHearRequests'
  | 'hasHosts'
  | 'watchPermissions'
  | 'readSettings'
  | 'watchSettings'
  | 'send'
>

export async function openSiteSwitches(
  sites: readonly SwitchableSite[],
  outside: Needs,
  signal: AbortSignal,
): Promise<SiteSwitches> {
  const states = await openSiteStates(sites, outside, signal)
  let mayHear = await outside.mayHearRequests()
  const notes = new Map<string, SiteSwitch['note']>()
  const store = createStore(switches())

  const show = (): void => store.write(switches())
  const readGrants = async (): Promise<void> => {
    ;[mayHear] = await Promise.all([outside.mayHearRequests(), states.renew()])
    show()
  }
  states.watch(show, signal)
  outside.watchPermissions(() => void readGrants(), signal)

  return {
    ...store,
    toggle(id) {
      const site = sites.find((one) => one.id === id)
      if (!site || notes.get(id) === 'asking') return
      if (isOn(id)) {
        void tell(id, false)
        return
      }
      // The browser accepts this question only before anything was awaited.
      const answer = outside.requestSite(site)
      note(id, 'asking')
      void settle(id, answer, tell(id, true))
    },
  }

  async function settle(
    id: string,
    answer: Promise<boolean>,
    asked: Promise<boolean>,
  ): Promise<void> {
    const yes = await answer.catch(() => null)
    const told = await asked
    await readGrants()
    if (yes === true) {
      if (told) note(id, null)
      return
    }
    const withdrawn = await tell(id, false)
    if (withdrawn) note(id, yes === null ? 'failed' : 'refused')
  }

  async function tell(site: string, asked: boolean): Promise<boolean> {
    if (!asked) note(site, null)
    const result = await outside.send({ type: 'switch-site', site, asked })
    if (!result.ok) note(site, 'failed')
    return result.ok
  }

  function isOn(id: string): boolean {
    return states.read().some((one) => one.id === id && one.on)
  }

  function note(id: string, value: SiteSwitch['note']): void {
    notes.set(id, value)
    show()
  }

  function switches(): SiteSwitch[] {
    return states.read().map(({ id, name, on }, place) => ({
      id,
      name,
      on,
      note: notes.get(id) ?? null,
      reads: readsOf(sites[place]?.bodyWords ?? []),
      mayRead: on && mayHear,
    }))
  }
}

function readsOf(bodyWords: SwitchableSite['bodyWords']): ReadWords[] {
  return bodyWords.flatMap(({ urls, fields }) =>
    fields.map(({ name, words }) => ({
      request: lastPart(urls[0] ?? ''),
      name,
      words: Object.keys(words),
    })),
  )
}

/** `addaInvitationAction` of its operation's long name, or the path's last part. */
function lastPart(pattern: string): string {
  return pattern.split(/[./]/).findLast((part) => /\w/.test(part)) ?? pattern
}
