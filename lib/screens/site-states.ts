/**
 * Which sites are on.
 *
 * A site is on when the person asked for it *and* the browser granted its hosts; both are watched, so a
 * grant withdrawn in the browser's own pages shows at once.
 */
import type { Settings } from '../domain/settings.ts'
import type { Outside } from './outside.ts'
import { createStore, type Store } from './store.ts'

/** What has to be known of a site for it; `lib/sites` has it. */
export interface WatchedSite {
  readonly id: string
  readonly name: string
  readonly hosts: readonly string[]
}

export interface SiteState {
  id: string
  name: string
  on: boolean
}

export interface SiteStates extends Store<readonly SiteState[]> {
  /** Asks the browser again; it is shown once it has answered. */
  renew: () => Promise<void>
}

type Needs = Pick<Outside, 'hasHosts' | 'watchPermissions' | 'readSettings' | 'watchSettings'>

export async function openSiteStates(
  sites: readonly WatchedSite[],
  { hasHosts, watchPermissions, readSettings, watchSettings }: Needs,
  signal: AbortSignal,
): Promise<SiteStates> {
  const areGranted = (): Promise<boolean[]> =>
    Promise.all(sites.map(({ hosts }) => hasHosts(hosts)))
  let settings: Settings
  let granted: boolean[]
  ;[settings, granted] = await Promise.all([readSettings(), areGranted()])
  const store = createStore(states())

  const renew = async (): Promise<void> => {
    granted = await areGranted()
    store.write(states())
  }
  watchPermissions(() => void renew(), signal)
  watchSettings((newer) => {
    settings = newer
    store.write(states())
  }, signal)
  return { ...store, renew }

  function states(): SiteState[] {
    return sites.map(({ id, name }, place) => {
      return { id, name, on: settings.sites[id]?.asked === true && granted[place] === true }
    })
  }
}
