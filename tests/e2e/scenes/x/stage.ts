/** What scenes on X have in common. */
import { xAddresses, XTab } from '../../pages/x.ts'
import { conversation, nth } from '../pick.ts'
import type { Scene, SceneStage, World } from '../scene.ts'

export const xTab = ({ tab, scenario }: SceneStage): XTab => new XTab(tab, scenario)

type Only = NonNullable<Scene['only']>

export const isWide: Only = ({ layout }) => layout === 'desktop'
export const isLegacy: Only = ({ xChat }) => xChat === 'legacy'
/** Where a request carries messages; of what a socket carries only the message's own row tells. */
export const isByRequest: Only = ({ xChat }) => xChat !== 'xchat-socket'

export const atHome = {
  site: 'x',
  page: ({ scenario }: World) =>
    scenario.layout === 'narrow' ? xAddresses.narrowHome : xAddresses.home,
} as const

export function chatAt(world: World, id: string): string {
  return world.scenario.xChat === 'legacy' ? xAddresses.olderChat(id) : xAddresses.chat(id)
}

export const chatOf = (world: World, isGroup = false): string =>
  chatAt(world, conversation(world, isGroup).id)

/** The newest post of one's own. */
export function ownPost({ x, self }: World) {
  return nth(
    x.home.filter(({ author }) => author === self),
    0,
  )
}

/** Posts something by the page's own button. */
export async function post(stage: SceneStage, text: string): Promise<void> {
  await xTab(stage).openPost()
  await xTab(stage).send(text)
  await stage.pause(300)
}

/** Clicks without a person: by the page's own script. */
export async function byScript({ tab }: SceneStage, selector: string): Promise<void> {
  await tab.waitFor(selector)
  await tab.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), selector)
}
