/** A scene: one thing a person does on a page, with real input, and whether it is an act at all. */
import type { Scenario, PracticeNetwork } from '../../practice/network.ts'
import type { Tab } from '../driver/tab.ts'

export type World = PracticeNetwork['world']

export interface Scene {
  /** What is done, in a few words: "bookmark from the share menu". */
  name: string
  site: 'linkedin' | 'x'
  /**
   * What the practice server's book calls the acts this scene leads to; none for a negative control, after which
   * the ledger may hold nothing new.
   */
  acts: readonly string[]
  /**
   * What the server carries out as well and the ledger may not count: done by a script of the page, an edit, another kind
   * of a reaction that stands already.
   */
  uncounted?: readonly string[]
  /**
   * Answers that are opened to be read, as the ledger's lines (tests/e2e/driver/compare.ts): the server's book does
   * not know of them. A scene that says nothing here is not held to what is read on the way.
   */
  opened?: (world: World) => readonly string[]
  /** Where the only sign is words: the table names these, and demands no recall of them in other languages. */
  byWords?: true
  /** Page stacks, layouts or chats it is played in; every one, where it says nothing. */
  only?: (scenario: Scenario) => boolean
  /** Address it is played at; scenes at one address share a page load, in the order they are listed. */
  page: (world: World) => string
  play(stage: SceneStage): Promise<void>
}

export interface SceneStage {
  tab: Tab
  world: World
  scenario: Scenario
  network: PracticeNetwork
  /** Waits, in milliseconds: for a menu to open, never for a verdict. */
  pause: (milliseconds: number) => Promise<void>
}
