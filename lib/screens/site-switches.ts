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
}

export interface SiteState {
  id: string
  name: string
  on: boolean
  /** `asking`: the browser's question is open · `refused`: answered no · `failed`: could not be saved. */
  note: 'asking' | 'refused' | 'failed' | null
}

export interface SiteSwitches extends Store<readonly SiteState[]> {
  /** Call it in the person's own click, nothing awaited before. */
  toggle(id: string): void
}

type Needs = Pick<
  Outside,
  'requestHosts' | 'hasHosts' | 'watchPermissions' | 'readSettings' | 'watchSettings' | 'send'
>

export async function openSiteSwitches(
  sites: readonly SwitchableSite[],
  outside: Needs,
  signal: AbortSignal,
): Promise<SiteSwitches> {
  let settings: Settings = await outside.readSettings()
  const granted = new Map<string, boolean>()
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
      const answer = outside.requestHosts(site.hosts)
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
      sites.map(({ id, name }) => ({ id, name, on: isOn(id), note: notes.get(id) ?? null })),
    )
  }
}
