/** Entries for tests, whole but for what a test is about. */
import type { Entry } from '../../lib/domain/entry.ts'
import type { Gap } from '../../lib/domain/gap.ts'

export const amara = { url: 'https://www.linkedin.com/in/amara-okafor', name: 'Amara Okafor' }

let made = 0

export function entryOf(about: Partial<Entry>): Entry {
  made += 1
  return {
    id: `01890000-0000-7000-8000-${String(made).padStart(12, '0')}`,
    at: '2026-11-22T10:20:00.000Z',
    zone: 'Europe/Berlin',
    day: '2026-11-22',
    site: 'linkedin',
    account: null,
    type: 'Like',
    rung: 'touch',
    act: null,
    witness: 'confirmed',
    person: null,
    others: [],
    object: null,
    undoes: null,
    corrects: null,
    changes: null,
    session: null,
    intention: null,
    words: null,
    tags: [],
    view: null,
    source: 'recorder',
    rules: 1,
    ...about,
  }
}

/** A time in which likes on LinkedIn could not be read surely. */
export function gapOf(about: Partial<Gap>): Gap {
  made += 1
  return {
    id: `01890000-0000-7000-8000-${String(made).padStart(12, '0')}`,
    site: 'linkedin',
    reason: 'unsure',
    acts: ['Like'],
    part: 'linkedin.react',
    from: '2026-11-22T09:00:00.000Z',
    until: null,
    ...about,
  }
}

export const note = {
  type: 'Note',
  url: 'https://x.com/i/status/1',
  inReplyTo: null,
}
export const reply = { ...note, inReplyTo: 'https://x.com/i/status/2' }
export const message = { type: 'ChatMessage', url: null, inReplyTo: null }
export const profile = { type: 'Profile', url: null, inReplyTo: null }
