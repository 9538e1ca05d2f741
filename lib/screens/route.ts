/** Rooms of the dashboard and their addresses, in the order of its list. */
export const rooms = [
  { name: 'history', address: '#/history' },
  { name: 'data', address: '#/data' },
  { name: 'settings', address: '#/settings' },
] as const

export type Room = (typeof rooms)[number]['name']

/** Where the other rooms send somebody who wants to change what is noticed. */
export const settingsAddress = rooms[2].address

/** The room an address's fragment (`#/data`) leads to; History where it leads nowhere. */
export function roomOf(fragment: string): Room {
  const name = fragment.replace(/^#\/?/, '').split('/')[0]
  return rooms.find((room) => room.name === name)?.name ?? 'history'
}
