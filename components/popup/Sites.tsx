/** Which sites are noticed, in words. */
import type { ComponentChildren, VNode } from 'preact'
import type { SiteState } from '../../lib/screens/site-states.ts'
import { useText } from '../text.tsx'

export interface SitesProps {
  sites: readonly SiteState[]
  /** None is on because of that: there is nothing to switch on. */
  isPaused: boolean
  settings: string
  /** What stands beside the link to the settings. */
  children?: ComponentChildren
}

export function Sites(props: SitesProps): VNode {
  const text = useText()
  const none = !props.isPaused && props.sites.every((site) => !site.on)
  return (
    <footer class="sites small soft">
      <ul>
        {props.sites.map(({ id, name, on }) => (
          <li key={id}>
            <svg class={on ? 'site-on' : 'site-off'} viewBox="0 0 12 12" aria-hidden="true">
              <circle cx="6" cy="6" r="4.5" />
              {on && <circle class="site-dot" cx="6" cy="6" r="2.2" />}
            </svg>
            {text(on ? 'popup_site_on' : 'popup_site_off', name)}
          </li>
        ))}
      </ul>
      {props.children}
      <a href={props.settings} target="_blank">
        {text(none ? 'popup_switch_on' : 'popup_settings')}
      </a>
    </footer>
  )
}
