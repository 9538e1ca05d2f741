/** The parts of a site that have a health of their own: its rules and its landmarks. */
import type { ActionType } from '../domain/entry.ts'
import { sites } from './all.ts'
import type { landmarks as linkedin } from './linkedin/landmarks.ts'
import type { landmarks as x } from './x/landmarks.ts'

type LandmarkId = (typeof linkedin | typeof x)[number]['id']

/**
 * Kinds of acts that are missed, or lack whom or what they were about, without a landmark. Here and not beside
 * the landmarks: only the worker asks, and what stands there weighs in every page.
 */
const withoutLandmark: Record<LandmarkId, readonly ActionType[]> = {
  'linkedin.post': ['View', 'Like', 'Announce', 'Create', 'Follow', 'Add'],
  'linkedin.post-address': ['Like', 'Announce', 'Create', 'Add'],
  'linkedin.post-author': ['View', 'Like', 'Announce', 'Create', 'Follow', 'Add'],
  'linkedin.invitation-card': ['Accept', 'Ignore'],
  'x.post': ['View', 'Like', 'Announce', 'Create', 'Add'],
  'x.post-address': ['Like', 'Announce', 'Create', 'Add'],
  'x.post-author': ['View', 'Like', 'Announce', 'Create', 'Add'],
  'x.like-button': ['Like'],
  'x.repost-button': ['Announce'],
  'x.editor': ['Create'],
  'x.send-button': ['Create'],
  'x.follow-button': ['Follow'],
}

/** Kinds of acts that are wrong in the ledger where a part no longer fits; by the part's id. */
export function partsOf(): Map<string, readonly ActionType[]> {
  const rules = sites.flatMap((site) => site.rules)
  return new Map<string, readonly ActionType[]>([
    ...Object.entries(withoutLandmark),
    ...rules.map(({ id, options }): [string, readonly ActionType[]] => [
      id,
      [...new Set(Object.values(options).flatMap((deed) => deed?.type ?? []))],
    ]),
    ...rules.flatMap(({ id, options }) =>
      Object.entries(options).flatMap(([option, deed]): [string, readonly ActionType[]][] =>
        deed ? [[`${id}.${option}`, [deed.type]]] : [],
      ),
    ),
  ])
}
