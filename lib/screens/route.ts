/** Rooms of the dashboard and their addresses, in the order of its list. */
export const rooms = [
  { name: 'history', address: '#/history' },
  { name: 'data', address: '#/data' },
  { name: 'settings', address: '#/settings' },
] as const

export type Room = (typeof rooms)[number]['name']

/** Where the other rooms send somebody who wants to change what is noticed. */
export const settingsAddress = rooms[2].address

/** Where a fragment leads: `#/data` to a room, `#/history/ID` to an entry in it; else to History. */
export function placeOf(fragment: string): { room: Room; entry: string | null } {
  const [name, entry] = fragment.replace(/^#\/?/, '').split('/')
  const room = rooms.find((one) => one.name === name)?.name ?? 'history'
  return { room, entry: (name === 'history' && entry) || null }
}
