/** The past of somebody who networks a lot: ten years of acts, the same for the same seed. */
import { instant } from '../../lib/domain/clock.ts'
import type { Entry, Person } from '../../lib/domain/entry.ts'
import { uuidv7 } from '../../lib/domain/id.ts'

const years = 10 * 365.25 * 24 * 3_600_000
const people = 3_000
/** Out of a thousand acts. */
const mix = { view: 250, like: 450, reply: 120, message: 70, accept: 50, follow: 40, undo: 15 }
const [names, families] = [
  ['Amara', 'Tomasz', 'Li', 'Noor', 'Ines', 'Jonas', 'Maya', 'Omar', 'Sofia', 'Kenji'],
  ['Okafor', 'Nowak', 'Wei', 'Haddad', 'Costa', 'Berg', 'Rao', 'Aziz', 'Rossi', 'Sato'],
]

/**
 * @param count how many entries
 * @param until Unix time in milliseconds at which they end
 */
export function* pastOf(count: number, until: number, seed = 1): Generator<Entry> {
  const random = randomOf(seed)
  const step = years / count
  let session = ''
  let recent: Entry[] = []
  for (let place = 0; place < count; place += 1) {
    const at = Math.floor(until - years + (place + 0.5 + random() / 2) * step)
    if (place % 20 === 0) session = idAt(at, random)
    const entry = entryAt(at, session, random, recent)
    recent = [...recent.slice(-9), entry]
    yield entry
  }
}

/** mulberry32 (Tommy Ettinger, public domain): small, fast, good enough for data nobody looks at. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function idAt(at: number, random: () => number): string {
  const hex = (): string =>
    Math.floor(random() * 0xffff_ffff)
      .toString(16)
      .padStart(8, '0')
  const [one, other] = [hex(), hex()]
  return uuidv7(at, `00000000-0000-4${one.slice(0, 3)}-8${one.slice(3, 6)}-${other}${one.slice(4)}`)
}

/** A few are met often, most now and then. */
function somebody(random: () => number): Person {
  const which = Math.floor(people * random() ** 2)
  const name = `${names[which % 10]} ${families[Math.floor(which / 10) % 10]} ${which}`
  return { url: `https://www.linkedin.com/in/person-${which}`, name }
}

function entryAt(
  at: number,
  session: string,
  random: () => number,
  recent: readonly Entry[],
): Entry {
  const id = idAt(at, random)
  const post = `https://www.linkedin.com/feed/update/urn:li:activity:7${Math.floor(random() * 1e15)}/`
  const note = { type: 'Note', url: post, inReplyTo: null }
  const plain: Entry = {
    id,
    at: instant(at),
    zone: 'UTC',
    day: instant(at).slice(0, 10),
    site: random() < 0.7 ? 'linkedin' : 'x',
    account: 'https://www.linkedin.com/in/somebody',
    type: 'Like',
    rung: 'touch',
    act: null,
    witness: 'confirmed',
    person: somebody(random),
    others: [],
    object: note,
    undoes: null,
    corrects: null,
    changes: null,
    session,
    intention: null,
    words: null,
    tags: random() < 0.3 ? ['hiring', 'oncall'] : [],
    view: null,
    source: 'recorder',
    rules: 3,
  }
  const reply = { type: 'Note', url: null, inReplyTo: post }
  const kinds: [share: number, fields: () => Partial<Entry>][] = [
    [mix.view, () => looking(random)],
    [mix.like, () => ({})],
    [mix.reply, () => ({ type: 'Create', rung: 'compose', object: reply, words: '5-19' })],
    [mix.message, () => ({ type: 'Create', rung: 'compose', object: chat, words: '20-79' })],
    [mix.accept, () => ({ type: 'Accept', object: invite })],
    [mix.follow, () => ({ type: 'Follow', object: null })],
    [mix.undo, () => undoing(recent)],
  ]
  let left = random() * 1_000
  for (const [share, fields] of kinds) {
    left -= share
    if (left < 0) return { ...plain, ...fields() }
  }
  return { ...plain, ...correcting(recent) }
}

const chat = { type: 'ChatMessage', url: null, inReplyTo: null }
const invite = { type: 'Invite', url: null, inReplyTo: null }

function looking(random: () => number): Partial<Entry> {
  const seen = Array.from({ length: Math.floor(random() * 3) }, () => ({
    ...somebody(random),
    itemsSeen: 2,
    itemsRead: 1,
  }))
  const [itemsSeen, itemsRead] = [Math.floor(random() * 40), Math.floor(random() * 5)]
  return {
    type: 'View',
    rung: 'observe',
    person: null,
    object: null,
    view: {
      activeSeconds: Math.floor(random() * 600),
      itemsSeen,
      itemsRead,
      adsSeen: 2,
      ownSeen: 0,
      people: seen,
    },
  }
}

/** A reaction taken back that was not before; where there is none, just another one. */
function undoing(recent: readonly Entry[]): Partial<Entry> {
  const undone = new Set(recent.map(({ undoes }) => undoes))
  const target = recent.find(({ id, type }) => type === 'Like' && !undone.has(id))
  if (!target) return {}
  const { id, site, rung, person, object } = target
  return { type: 'Undo', undoes: id, site, rung, person, object }
}

function correcting(recent: readonly Entry[]): Partial<Entry> {
  const target = recent.find(({ type }) => type === 'Create')
  if (!target) return {}
  const { id: corrects, site, rung } = target
  return {
    type: 'Update',
    corrects,
    site,
    rung,
    changes: { rung: 'collaborate', act: 'help' },
    witness: 'manual',
    source: 'manual',
    person: null,
    object: null,
    tags: [],
    rules: null,
    session: null,
  }
}
