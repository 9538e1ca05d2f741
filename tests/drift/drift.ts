/**
 * What Waterline makes of a site that calls one thing otherwise since today: the acts concerned are played, and
 * either they are recognised by another sign, or the site's health says within five page views that it can't be relied on.
 */
import type { Entry } from '../../lib/domain/entry.ts'
import type { Health } from '../../lib/domain/health.ts'
import { emptyStores, readStore } from '../e2e/driver/ledger.ts'
import type { Tab } from '../e2e/driver/tab.ts'
import type { Lane } from '../e2e/driver/lanes.ts'
import { sleep, type Theatre } from '../e2e/driver/theatre.ts'
import { outcomesOf, patience, playScene, type Played } from '../e2e/scenes/run.ts'
import type { Mutation } from './mutations.ts'
import { renamedTab } from './renamed-tab.ts'
import { plainly, type Sighting } from './sightings.ts'

/**
 * - `recognised`: every act counts as it should, by another sign
 * - `noticed`: it does not, and the health says so
 * - `lost`: it does not, and nothing says so
 * - `unplayable`: the practice page itself works no more
 * - `nowhere`: it stands on no practice page
 */
export type Fate = 'recognised' | 'noticed' | 'lost' | 'unplayable' | 'nowhere'

export interface Drift {
  mutation: Mutation
  fate: Fate
  /** Scenes played, or why none could be. */
  played: string
  /** Parts of the site's health that spoke up. */
  parts: string[]
  /** What went wrong with the acts. */
  faults: string[]
}

/** Bounds within which a change must be noticed. */
const most = { views: 5, acts: 3 }
/** Longer than a verdict after an answer, and than a landmark has to be missing; in milliseconds. */
const [verdict, aView] = [2_600, 10_000]

type Rename = Mutation['renames'][number]

/** Plays a mutation with the scenes it concerns; the health of before is forgotten first. */
export async function drift(
  lane: Lane,
  mutation: Mutation,
  scenes: readonly Sighting[],
  newPeople: () => number,
): Promise<Drift> {
  if (scenes.length === 0) return { mutation, fate: 'nowhere', played: '', parts: [], faults: [] }
  let problem = ''
  for (const rename of mutation.renames) {
    const run = new Run(lane, mutation, rename, newPeople)
    const found = await run.play(scenes)
    if (found) return found
    problem = run.problem
  }
  return { mutation, fate: 'unplayable', played: problem, parts: [], faults: [] }
}

/** One way of calling a thing otherwise. */
class Run {
  problem = ''
  private readonly theatre: Theatre
  private readonly served: string[]
  private readonly mutation: Mutation
  private readonly rename: Rename
  private readonly newPeople: () => number
  private readonly played: Played[] = []
  private readonly tabs: Tab[] = []
  /** Posts by the other number that links to them carry: an address of theirs as well. */
  private readonly shares = new Map<string, string>()
  private last = 0

  constructor(lane: Lane, mutation: Mutation, rename: Rename, newPeople: () => number) {
    this.theatre = lane.theatre
    this.served = lane.served
    this.mutation = mutation
    this.rename = rename
    this.newPeople = newPeople
  }

  /** Null where the site itself could not do what the scenes ask for. */
  async play(scenes: readonly Sighting[]): Promise<Drift | null> {
    await forgetHealth(this.theatre.desk)
    await this.theatre.begin()
    this.served.length = 0
    for (const one of scenes) await this.act(one)
    const played = scenes.filter(({ scene }) => this.played.some((one) => one.scene === scene))
    if (this.stillStands()) this.problem = 'it could not be called otherwise'
    if (played.length === 0 || this.stillStands()) {
      await this.theatre.clear()
      return null
    }
    await sleep(verdict)
    let faults = await this.faults()
    if (faults.size > 0) {
      // What no request tells is told by the page, later.
      await sleep(Math.max(0, this.last + patience - Date.now()))
      faults = await this.faults()
    }
    const missed = played.filter(({ scene }) => faults.has(scene.name))
    const parts = new Set<string>()
    for (const one of missed) {
      await this.again(one)
      await sleep(Math.max(700, this.last + patience - Date.now()))
      // What another act of the same rule shows later may well make it sound again.
      for (const part of await unsoundParts(this.theatre.desk, this.mutation.site)) parts.add(part)
    }
    if (missed.length > 0) faults = await this.faults()
    await this.theatre.clear()
    const isNoticed = parts.size > 0
    return {
      mutation: this.mutation,
      fate: faults.size === 0 ? 'recognised' : isNoticed ? 'noticed' : 'lost',
      played: played.map(({ file, scene }) => `${file}: ${scene.name}`).join('; '),
      parts: [...parts],
      faults: [...faults.values()],
    }
  }

  /** Opens a scene's page in a world of its own. */
  private async open({ scene, scenario }: Sighting): Promise<Tab> {
    this.theatre.change({ ...scenario, people: this.newPeople(), rename: this.rename })
    const address = scene.page(this.theatre.network.world)
    for (const { shareId, id } of this.theatre.network.world.linkedin.posts) {
      this.shares.set(shareId, id)
    }
    const tab = renamedTab(await this.theatre.open('about:blank'), this.mutation, this.rename)
    await tab.goto(address)
    await sleep(400)
    this.tabs.push(tab)
    return tab
  }

  /** What one who goes on meets within the bounds: as many acts of the kind, as many views of its page. */
  private async again(one: Sighting): Promise<void> {
    const since = this.tabs.length
    for (let acts = 1; acts < most.acts; acts += 1) await this.act(one)
    while (this.tabs.length - since < most.views - 1) await this.open(one)
    await use(this.tabs.slice(since))
  }

  private async act(sighting: Sighting): Promise<void> {
    const tab = await this.open(sighting)
    const { scene } = sighting
    const one = await playScene(this.theatre, tab, null, scene, scene.name)
    this.last = Date.now()
    const { requests } = this.theatre.network
    this.served.push(...requests.map(({ host, path }) => ` https://${host}${path} `))
    if (one.problem === null) this.played.push(one)
    else this.problem = one.problem
  }

  /** Whether the old name is still in the pages or in what they ask for: then nothing has been tried. */
  private stillStands(): boolean {
    const { kind, stands } = this.mutation
    return kind !== 'nesting' && stands.test(plainly(this.served))
  }

  private byPost(entry: Entry): Entry {
    const { object } = entry
    const known = (url: string | null): string | null =>
      url?.replace(/(?<=urn:li:share:)\d+/, (id) => this.shares.get(id) ?? id) ?? null
    return object
      ? {
          ...entry,
          object: { ...object, url: known(object.url), inReplyTo: known(object.inReplyTo) },
        }
      : entry
  }

  /** By the name of the scene. What the page shows only later stands in the ledger at that later time. */
  private async faults(): Promise<Map<string, string>> {
    const entries = (await this.theatre.entries()).map((entry) => this.byPost(entry))
    const outcomes = outcomesOf(this.played, entries).map(({ name, acts, surplus }) => ({
      name,
      missing: acts.filter(({ isRight }) => !isRight).map(({ line }) => line),
      surplus,
    }))
    const [due, late] = [
      outcomes.flatMap(({ missing }) => missing),
      outcomes.flatMap(({ surplus }) => surplus),
    ]
    return new Map(
      outcomes.flatMap(({ name, missing, surplus }): [string, string][] => {
        const lost = missing.filter((line) => !late.includes(line))
        const invented = surplus.filter((line) => !due.includes(line))
        const isRight = lost.length + invented.length === 0
        return isRight ? [] : [[name, `${lost.join(' | ')} → ${invented.join(' | ')}`]]
      }),
    )
  }
}

/** Keeps a hand on the mouse in every tab, longer than a landmark has to be missing. */
export async function use(tabs: readonly Tab[]): Promise<void> {
  const until = Date.now() + aView
  for (let step = 0; Date.now() < until; step += 1) {
    for (const tab of tabs) await tab.move(400 + (step % 9) * 10, 300)
    await sleep(1_000)
  }
}

/** Parts of a site that are not sound. */
export async function unsoundParts(desk: Tab, site: string): Promise<string[]> {
  const health = await readStore<Health>(desk, 'health')
  return health.filter((one) => one.site === site && one.state !== 'sound').map(({ part }) => part)
}

/** Which controls led to which requests, as this browser's Waterline remembers it. */
export async function familiarControls(desk: Tab): Promise<[string, string][]> {
  await readStore(desk, 'health')
  return desk.evaluate(async () => {
    const api = globalThis.browser ?? globalThis.chrome
    const { familiar } = (await api?.storage.local.get('familiar')) ?? {}
    return (familiar ?? []) as [string, string][]
  }, null)
}

/** As if this browser had been where these controls were used. */
export function acquaint(desk: Tab, familiar: readonly [string, string][]): Promise<void> {
  return desk.evaluate(async (controls) => {
    const api = globalThis.browser ?? globalThis.chrome
    await api?.storage.local.set({ familiar: controls })
  }, familiar)
}

/** Empties what is known of the sites' health, and what pages have left of it. */
export async function forgetHealth(desk: Tab): Promise<void> {
  await readStore(desk, 'health')
  await desk.evaluate(async () => {
    const api = globalThis.browser ?? globalThis.chrome
    const stored: Record<string, unknown> = (await api?.storage.local.get(null)) ?? {}
    const signs = Object.keys(stored).filter((key) => key.startsWith('signs.'))
    await api?.storage.local.remove(signs)
  }, null)
  await emptyStores(desk, ['health', 'gaps'])
}
