/** Rooms of the dashboard and their addresses, in the order of its list. */
import { actionTypeSchema, daySchema, idSchema, rungSchema } from '../domain/entry.ts'
import { everything, type Filter } from '../domain/filter.ts'
import { z } from '../domain/schema.ts'

export const rooms = [
  { name: 'today', address: '#/today' },
  { name: 'people', address: '#/people' },
  { name: 'notebook', address: '#/notebook' },
  { name: 'review', address: '#/review' },
  { name: 'course', address: '#/course' },
  { name: 'history', address: '#/history' },
  { name: 'data', address: '#/data' },
  { name: 'settings', address: '#/settings' },
  { name: 'help', address: '#/help' },
] as const

export type Room = (typeof rooms)[number]['name']

/** Where the other rooms send somebody who wants to change what is noticed. */
export const settingsAddress = '#/settings' satisfies (typeof rooms)[number]['address']
export const dataAddress = '#/data' satisfies (typeof rooms)[number]['address']
export const peopleAddress = '#/people' satisfies (typeof rooms)[number]['address']
export const notebookAddress = '#/notebook' satisfies (typeof rooms)[number]['address']
export const wholeHistory = '#/history' satisfies (typeof rooms)[number]['address']

/** Where Settings leads to the practice course, which is in the list once it was begun. */
export const courseAddress = '#/course' satisfies (typeof rooms)[number]['address']

/** Where a fragment leads. */
export interface Place {
  room: Room
  /** Id of the entry that somebody came for. */
  entry: string | null
  /** What of the history they want to see. */
  filter: Filter
  /** Which part of People or of Review they want to see, as the rest of the address says. */
  part: string | null
}

/** `#/data` to a room, `#/history/ID` to an entry in it, `#/history?site=x` to a part of it; else to Today. */
export function placeOf(fragment: string): Place {
  const [path = '', query = ''] = fragment.replace(/^#\/?/, '').split('?')
  const [name, entry] = path.split('/')
  const room = rooms.find((one) => one.name === name)?.name ?? 'today'
  const hasParts = room === 'people' || room === 'review'
  const part = hasParts ? path.slice(`${room}/`.length) || null : null
  if (room !== 'history') return { room, entry: null, filter: everything, part }
  return { room, entry: entry || null, filter: filterOf(query), part }
}

/** What each part of a filter is called in an address. */
const parameters = {
  site: 'site',
  rung: 'rung',
  type: 'verb',
  person: 'with',
  tag: 'tag',
  intention: 'for',
  from: 'from',
  to: 'to',
} as const satisfies Record<keyof Filter, string>

const addressSchema = z.object({
  site: z.nullable(z.string()),
  rung: z.nullable(rungSchema),
  type: z.nullable(actionTypeSchema),
  person: z.nullable(z.string()),
  tag: z.nullable(z.string()),
  intention: z.nullable(idSchema),
  from: z.nullable(daySchema),
  to: z.nullable(daySchema),
}) satisfies z.ZodMiniType<Filter>

/** Anybody may write an address: what in it means nothing shows everything. */
function filterOf(query: string): Filter {
  const asked = new URLSearchParams(query)
  const parts = Object.entries(parameters).map(([field, name]) => [field, asked.get(name) || null])
  return addressSchema.safeParse(Object.fromEntries(parts)).data ?? everything
}

/** The address of an entry in the history. */
export function entryAddress(id: string): string {
  return `${wholeHistory}/${id}`
}

/** The address of what a filter lets through. */
export function historyAddress(filter: Filter): string {
  const query = new URLSearchParams()
  for (const [field, name] of Object.entries(parameters)) {
    const value = Reflect.get(filter, field)
    if (typeof value === 'string') query.set(name, value)
  }
  return query.size === 0 ? wholeHistory : `${wholeHistory}?${query}`
}
