/**
 * The sites' switches, as welcome and settings show them.
 *
 * A site is on when the person asked for it *and* the browser granted its hosts; both are watched, so a
 * grant withdrawn in the browser's own pages shows at once.
 */
import type { Settings } from '../domain/settings.ts'
import type { Outside } from './outside.ts'
import { createStore, type Store } from './store.ts'

/** What these switches need to know of a site; `lib/sites` has it. */
export interface SwitchableSite {
  readonly id: string
  readonly name: string
  readonly hosts: readonly string[]
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

export interface SiteState {
  id: string
  name: string
  on: boolean
  /** `asking`: the browser's question is open · `refused`: answered no · `failed`: could not be saved. */
  note: 'asking' | 'refused' | 'failed' | null
  /** Words of its requests that tell acts apart, where the browser lets Waterline hear of them. */
  reads: readonly ReadWords[]
  mayRead: boolean
}

export interface SiteSwitches extends Store<readonly SiteState[]> {
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
  let settings: Settings = await outside.readSettings()
  const granted = new Map<string, boolean>()
  let mayHear = false
  const notes = new Map<string, SiteState['note']>()
  const store = createStore<readonly SiteState[]>([])

  await readGrants()
  outside.watchPermissions(() => void readGrants(), signal)
  outside.watchSettings((newer) => {
    settings = newer
    show()
  }, signal)

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

  async function readGrants(): Promise<void> {
    for (const { id, hosts } of sites) granted.set(id, await outside.hasHosts(hosts))
    mayHear = await outside.mayHearRequests()
    show()
  }

  function isOn(id: string): boolean {
    return settings.sites[id]?.asked === true && granted.get(id) === true
  }

  function note(id: string, value: SiteState['note']): void {
    notes.set(id, value)
    show()
  }

  function show(): void {
    store.write(
      sites.map((site) => {
        const { id, name } = site
        const on = isOn(id)
        return {
          id,
          name,
          on,
          note: notes.get(id) ?? null,
          reads: readsOf(site),
          mayRead: on && mayHear,
        }
      }),
    )
  }
}

function readsOf({ bodyWords }: SwitchableSite): ReadWords[] {
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
