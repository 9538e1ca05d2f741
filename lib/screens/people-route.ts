/** Parts of the room of people, and their addresses. */

export const peopleAddress = '#/people'
export const spreadAddress = `${peopleAddress}/spread`
export const circlesAddress = `${peopleAddress}/circles`
export const newCircleAddress = `${circlesAddress}/new`

export type PeoplePart =
  | { view: 'list' | 'spread' | 'circles' | 'new-circle' }
  | { view: 'circle'; id: string }
  | { view: 'person'; url: string }

/** @param part what follows the room in an address; what means nothing shows everybody */
export function peoplePart(part: string | null): PeoplePart {
  if (part === null) return { view: 'list' }
  const [name, id] = part.split('/')
  if (name === 'spread') return { view: 'spread' }
  if (name === 'circles')
    return !id
      ? { view: 'circles' }
      : id === 'new'
        ? { view: 'new-circle' }
        : { view: 'circle', id }
  try {
    return { view: 'person', url: decodeURIComponent(part) }
  } catch {
    return { view: 'list' }
  }
}

export function personAddress(url: string): string {
  return `${peopleAddress}/${encodeURIComponent(url)}`
}

export function circleAddress(id: string): string {
  return `${circlesAddress}/${id}`
}
