/** Where each thing that a site could call otherwise stands: in which scenes, of the site as it is. */
import { sites } from '../../lib/sites/all.ts'
import type { Site } from '../../lib/sites/site.ts'
import type { Theatre } from '../e2e/driver/theatre.ts'
import { playScene, type Plan } from '../e2e/scenes/run.ts'
import type { Scene } from '../e2e/scenes/scene.ts'
import { mutationsOf, type Mutation } from './mutations.ts'

/** A scene of an act, and what it had to do with. */
export interface Sighting {
  scene: Scene
  file: string
  scenario: Plan['scenario']
  /** Names of the mutations whose thing stood in the page or in an address it asked for. */
  names: ReadonlySet<string>
  /** Rules whose own requests the scene led to. */
  rules: ReadonlySet<string>
}

export const mutations: readonly Mutation[] = sites.flatMap(mutationsOf)

/** @param served what the practice sites serve, as it is told */
export async function sightingsIn(
  theatre: Theatre,
  served: string[],
  plan: Plan,
  people: number,
): Promise<Sighting[]> {
  const sightings: Sighting[] = []
  for (const file of plan.files) {
    theatre.change({ ...plan.scenario, people })
    const { world } = theatre.network
    const acts = file.scenes.filter(
      (scene) => scene.acts.length > 0 && (scene.only?.(world.scenario) ?? true),
    )
    for (const [address, group] of Map.groupBy(acts, (scene) => scene.page(world))) {
      served.length = 0
      const tab = await theatre.open(address)
      for (const scene of group) {
        const since = theatre.network.requests.length
        await tab.evaluate(watch, null)
        const { problem } = await playScene(theatre, tab, address, scene, scene.name)
        if (problem !== null) continue
        const asked = theatre.network.requests
          .slice(since)
          .map(({ host, path }) => `https://${host}${path}`)
        served.push(await tab.evaluate(seen, null))
        sightings.push({
          scene,
          file: file.name,
          scenario: plan.scenario,
          names: namesIn(scene.site, plainly([...served, ...asked])),
          rules: rulesOf(scene.site, asked),
        })
      }
      await theatre.clear()
    }
  }
  return sightings
}

/** Runs in the page: remembers what its own scripts put there. */
function watch(): void {
  const texts: string[] = []
  Reflect.set(globalThis, 'seenByTheTest', texts)
  const read = (records: MutationRecord[]): void => {
    for (const { target, attributeName, addedNodes } of records) {
      if (attributeName && target instanceof Element)
        texts.push(` ${attributeName}="${target.getAttribute(attributeName)}"`)
      for (const node of addedNodes) if (node instanceof Element) texts.push(node.outerHTML)
    }
  }
  const observer = new MutationObserver(read)
  const observe = (root: Node): void =>
    observer.observe(root, { subtree: true, childList: true, attributes: true })
  observe(document)
  for (const { shadowRoot } of document.querySelectorAll('*')) if (shadowRoot) observe(shadowRoot)
}

/** Runs in the page: that, and what stands there now. */
function seen(): string {
  const texts: unknown = Reflect.get(globalThis, 'seenByTheTest')
  const inside = [...document.querySelectorAll('*')].map((one) => one.shadowRoot?.innerHTML ?? '')
  return [document.documentElement.outerHTML, ...inside, String(texts)].join(' ')
}

/** Pages and answers as one text; markup within JSON has its quotes escaped. */
export function plainly(texts: readonly string[]): string {
  return texts.join('\n').replaceAll('\\"', '"').replaceAll('\\n', ' ')
}

function namesIn(site: Site['id'], plain: string): Set<string> {
  const standing = mutations.filter((one) => one.site === site && one.stands.test(plain))
  return new Set(standing.map(({ name }) => name))
}

function rulesOf(site: Site['id'], asked: readonly string[]): Set<string> {
  const rules = sites.find(({ id }) => id === site)?.rules ?? []
  const heard = rules.filter(({ outcome }) => asked.some((address) => outcome.url.test(address)))
  return new Set(heard.map(({ id }) => id))
}

/** Scenes of one layout that a mutation concerns, of different acts, the nearest first. */
export function concerned(
  mutation: Mutation,
  sightings: readonly Sighting[],
  atMost: number,
): Sighting[] {
  const standing = sightings.filter(
    ({ scene, names }) => scene.site === mutation.site && names.has(mutation.name),
  )
  const byRank = [1, 2, 3].map((rank) =>
    standing
      .filter((one) => rankOf(mutation, one) === rank)
      .toSorted((one, other) => remoteness(one) - remoteness(other)),
  )
  const ranked = byRank.flatMap((some, place) => {
    const asNear = byRank.slice(0, place + 1).flat()
    return some.filter((one) => !asNear.some((other) => saysMore(other, one)))
  })
  const [first] = ranked
  const acts = new Set<string>()
  return ranked
    .filter(({ scenario }) => scenario === first?.scenario)
    .toSorted((one, other) => remoteness(one) - remoteness(other))
    .filter(({ scene }) => acts.size < acts.add(scene.acts.join()).size)
    .slice(0, atMost)
}

/** One act is the nearest; a key presses nothing that could tell of it. */
function remoteness({ scene: { acts, name } }: Sighting): number {
  return acts.length + (name.includes('by the key') ? 10 : 0)
}

/** Whether one scene has an act alone that the other takes back at once, which says less of it. */
function saysMore(one: Sighting, other: Sighting): boolean {
  const [acts, others] = [one.scene.acts, other.scene.acts]
  const isPart = acts.every((act) => others.includes(act))
  return one.scenario === other.scenario && isPart && others.some((act) => !acts.includes(act))
}

/** 1: its rule leans on it; 2: its rule is about what leans on it; 3: only the page does, or no request is known. */
function rankOf({ usedBy, site }: Mutation, { rules }: Sighting): number | null {
  if (usedBy.some((one) => rules.has(one))) return 1
  const heard = (sites.find(({ id }) => id === site)?.rules ?? []).filter(({ id }) => rules.has(id))
  const isAbout = (name: string) => heard.some(({ about }) => about.some((one) => one === name))
  if (usedBy.some(isAbout)) return 2
  if (rules.size === 0 || usedBy.some((one) => one.endsWith('page'))) return 3
  return null
}
