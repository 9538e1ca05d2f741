/**
 * All scenes, by the files they are listed in: every array that a file of `linkedin/` or `x/` exports is a list of
 * scenes. `WATERLINE_SCENES`, a regular expression against "linkedin/posts: name of the scene", picks some of them.
 */
import { readdir } from 'node:fs/promises'
import { usualScenario } from '../../practice/world/scenario.ts'
import { inventWorld } from '../../practice/world/world.ts'
import type { Scene } from './scene.ts'

/** The scenes of one file, which share a practice world. */
export interface SceneFile {
  /** `linkedin/posts` */
  name: string
  site: Scene['site']
  scenes: readonly Scene[]
}

/** True when only some scenes were asked for, so that nothing can be said about all of them. */
export const arePicked = process.env['WATERLINE_SCENES'] !== undefined
const picked = new RegExp(process.env['WATERLINE_SCENES'] ?? '', 'i')

/** Reads the folder `site` beside this file. */
export async function scenesOf(site: Scene['site']): Promise<SceneFile[]> {
  const names = await readdir(new URL(`${site}/`, import.meta.url))
  const files = names
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map(async (file): Promise<SceneFile> => {
      const lists: Record<string, unknown> = await import(/* @vite-ignore */ `./${site}/${file}`)
      const name = `${site}/${file.slice(0, -'.ts'.length)}`
      const scenes = Object.values(lists).filter(isList).flat()
      return { name, site, scenes: scenes.filter((one) => picked.test(`${name}: ${one.name}`)) }
    })
  return (await Promise.all(files)).filter(({ scenes }) => scenes.length > 0)
}

function isList(value: unknown): value is readonly Scene[] {
  return Array.isArray(value)
}

/** Only the scenes of X that are played in a conversation: X's chats differ in nothing else. */
export function conversationsOf(files: readonly SceneFile[]): SceneFile[] {
  const world = inventWorld(usualScenario)
  const isTalk = (scene: Scene) => /\/(?:i\/chat|messages)(?:\/|$)/.test(scene.page(world))
  return files.map((file) => ({ ...file, scenes: file.scenes.filter(isTalk) }))
}
