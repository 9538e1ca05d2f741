/**
 * Plays scenes and holds the ledger against the practice server's book, scene by scene.
 *
 * Scenes of one file at one address share a page load, and each file has a practice world of its own, so that
 * nothing done in one stands in the way of another. Verdicts are awaited once, at the end; an entry belongs to the scene
 * during which its act was done. A scene must leave the page as somebody does who goes on: its dialogs closed.
 */
import type { Entry } from '../../../lib/domain/entry.ts'
import type { Scenario } from '../../practice/network.ts'
import { actLine, entryLine, isAct } from '../driver/compare.ts'
import type { Tab } from '../driver/tab.ts'
import { sleep, type Theatre } from '../driver/theatre.ts'
import type { SceneFile } from './all.ts'
import type { Scene } from './scene.ts'

/** An act of the server's book, with its line. */
interface Done {
  act: string
  line: string
}

/** A scene that was played, before the ledger was read. */
export interface Played {
  scene: Scene
  /** `linkedin/posts: name` */
  name: string
  scenario: Scenario
  /** Instant, in milliseconds: an entry from then on, before the next scene, is this one's. */
  from: number
  done: Done[]
  /** Why it could not be played, or what the site did instead. */
  problem: string | null
}

/** What came of a scene. */
export interface Outcome extends Omit<Played, 'from' | 'done'> {
  /** Each act done, and whether the ledger holds it as the book does. */
  acts: { act: string; line: string; isRight: boolean }[]
  /** Lines of entries that nothing in the book corresponds to. */
  surplus: string[]
}

/** Longer than the recorder waits for what a control leads to, and for the verdict after it. */
export const patience = 12_500

/** Longest time after a scene's last input in which its acts reach the server, in milliseconds. */
const onItsWay = 2_500

/** Scenes to play in one language and layout. */
export interface Plan {
  scenario: Partial<Scenario>
  files: readonly SceneFile[]
}

/** Plays what is planned, as far as it suits its scenario, then waits for the verdicts and reads the ledger. */
export async function playScenes(theatre: Theatre, plans: Iterable<Plan>): Promise<Outcome[]> {
  const played: Played[] = []
  const tabs = new TabsLeft()
  await theatre.begin()
  for (const { files, scenario } of plans) {
    for (const file of files) {
      theatre.change(scenario)
      const { world } = theatre.network
      const scenes = file.scenes.filter(({ only }) => only?.(world.scenario) ?? true)
      for (const [address, group] of Map.groupBy(scenes, (scene) => scene.page(world))) {
        await tabs.closeOld()
        const tab = await theatre.open(address)
        for (const scene of group) {
          played.push(await playScene(theatre, tab, address, scene, `${file.name}: ${scene.name}`))
        }
        tabs.leave(tab)
      }
    }
  }
  await sleep(patience)
  return outcomesOf(played, await theatre.entries())
}

/** Holds scenes, in the order they were played, against the entries recorded since. */
export function outcomesOf(played: readonly Played[], entries: readonly Entry[]): Outcome[] {
  const acts = entries.filter(isAct)
  return played.map((one, index) => {
    const until = played[index + 1]?.from ?? Infinity
    const isIts = (at: number) => at >= one.from && at < until
    const its = acts.filter(({ at }) => isIts(Date.parse(at)))
    return reckon(one, its, entries)
  })
}

/** Tabs stay open until nothing is awaited in them any more. */
class TabsLeft {
  private readonly left: { tab: Tab; since: number }[] = []

  leave(tab: Tab): void {
    this.left.push({ tab, since: Date.now() })
  }

  async closeOld(): Promise<void> {
    while (this.left[0] && Date.now() - this.left[0].since > patience) {
      await this.left.shift()?.tab.close()
    }
  }
}

/**
 * Plays one scene in a tab at its address, and leaves the tab there.
 *
 * @param address null for a tab that stays where the scene led it
 */
export async function playScene(
  { network }: Pick<Theatre, 'network'>,
  tab: Tab,
  address: string | null,
  scene: Scene,
  name: string,
): Promise<Played> {
  const { world } = network
  const from = Date.now()
  const before = network.acts.length
  const expected = [...scene.acts, ...(scene.uncounted ?? [])].toSorted()
  const done = () => network.acts.slice(before).filter(({ accepted }) => accepted)
  let problem: string | null = null
  const began = tab.address()
  try {
    await scene.play({ tab, world, scenario: world.scenario, network, pause: sleep })
  } catch (thrown) {
    problem = thrown instanceof Error ? thrown.message : String(thrown)
  }
  await sleep(300)
  for (let waited = 0; done().length < expected.length && waited < onItsWay; waited += 100) {
    await sleep(100)
  }
  const acts = done().map((act) => act.act)
  if (problem === null && acts.toSorted().join() !== expected.join()) {
    problem = `the site did ${acts.join(', ') || 'nothing'} instead of ${expected.join(', ')}`
  }
  const uncounted = [...(scene.uncounted ?? [])]
  const lines = done().flatMap((act): Done[] => {
    const at = uncounted.indexOf(act.act)
    if (at >= 0) uncounted.splice(at, 1)
    return at >= 0 ? [] : [{ act: act.act, line: actLine(act) }]
  })
  const opened = (scene.opened?.(world) ?? []).map((line) => ({ act: 'read', line }))
  const isElsewhere = problem !== null || tab.address() !== began
  if (address !== null && isElsewhere) await tab.goto(address)
  return {
    scene,
    name,
    scenario: world.scenario,
    from,
    done: [...lines, ...opened],
    problem,
  }
}

/** @param entries those of this scene; @param all those that an undo may take back */
function reckon(
  { from: _from, done, ...played }: Played,
  entries: readonly Entry[],
  all: readonly Entry[],
): Outcome {
  const surplus = entries
    .filter(({ type }) => type !== 'Read' || played.scene.opened !== undefined)
    .map((entry) => entryLine(entry, all))
  const acts = done.map(({ act, line }) => {
    const at = surplus.indexOf(line)
    if (at >= 0) surplus.splice(at, 1)
    return { act, line, isRight: at >= 0 }
  })
  return { ...played, acts, surplus }
}
