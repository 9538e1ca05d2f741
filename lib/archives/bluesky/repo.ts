/**
 * A Bluesky account's repository (`repo.car`): its records, by their keys.
 *
 * A CAR is blocks, each under the hash of its content. The first that is named is the commit, which names the tree, whose nodes
 * name records and further nodes (https://atproto.com/specs/repository). In which order they stand is nowhere promised, so
 * what comes before it is asked for is kept. @atcute/cbor reads what is in a block.
 */
import { decode } from '@atcute/cbor'
import { z } from '../../domain/schema.ts'
import { ArchiveError } from '../problem.ts'
import { joined } from '../text.ts'

export interface RepoRecord {
  /** Whose repository it is. */
  did: string
  /** What kind of thing it is: `app.bsky.feed.post`. */
  collection: string
  /** Its key there, made of the time as a rule. */
  key: string
  /** What it says; undefined where that can't be read. */
  value: unknown
  /** The very same stands under another key. */
  isAgain: boolean
}

/** Bytes of a block: a record has at most one million. */
const longestBlock = 4 * 1024 * 1024

/** A hash: of which version, of what, made how (SHA-256), and 32 bytes. */
const idLength = 36
const isId = /^01(?:71|55)1220/

const linkSchema = z.object({ bytes: z.instanceof(Uint8Array) })
const bytesSchema = z.object({ buf: z.instanceof(Uint8Array) })
const headerSchema = z.object({ version: z.literal(1), roots: z.array(linkSchema) })
const commitSchema = z.object({ did: z.string().check(z.regex(/^did:/)), data: linkSchema })
const nodeSchema = z.object({
  /** Keys that come before all of its own. */
  l: z.nullable(linkSchema),
  e: z.array(
    z.object({
      /** How many signs of the key before it the key begins with, and the others. */
      p: z.number().check(z.int(), z.minimum(0)),
      k: bytesSchema,
      v: linkSchema,
      /** Keys between it and the next one. */
      t: z.nullable(linkSchema),
    }),
  ),
})

/** What a block is asked for as. */
type Want = { as: 'commit' } | { as: 'node' } | { as: 'record'; path: string }

/**
 * @throws ArchiveError `damaged`, or `truncated` where blocks are missing
 */
export async function* repoRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RepoRecord> {
  const wants = new Map<string, Want[]>()
  const early = new Map<string, Uint8Array>()
  const seen = new Set<string>()
  let did = ''
  for await (const { id, bytes, isRoot } of blocksIn(chunks)) {
    if (isRoot) wants.set(id, [{ as: 'commit' }])
    if (!bytes || seen.has(id)) continue
    seen.add(id)
    early.set(id, bytes)
    const ready = wants.has(id) ? [id] : []
    for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
      const block = early.get(next)
      const asked = wants.get(next)
      if (!block || !asked) continue
      early.delete(next)
      wants.delete(next)
      const ask = (link: z.infer<typeof linkSchema>, want: Want): void => {
        const other = link.bytes.toHex()
        wants.set(other, [...(wants.get(other) ?? []), want])
        if (early.has(other)) ready.push(other)
      }
      for (const [at, want] of asked.entries())
        if (want.as === 'record') {
          yield recordOf(did, want.path, at > 0 ? null : block)
        } else if (want.as === 'node') askForNode(block, ask)
        else did = askForTree(block, ask)
    }
    const kept = early.get(id)
    // A piece of what was read keeps all of it in memory.
    if (kept) early.set(id, kept.slice())
  }
  for (const [id, asked] of wants)
    for (const want of asked) {
      if (want.as !== 'record' || !seen.has(id)) throw new ArchiveError('truncated')
      yield recordOf(did, want.path, null)
    }
  if (did === '') throw new ArchiveError('truncated')
}

/** @param block null where its content was told under another key */
function recordOf(did: string, path: string, block: Uint8Array | null): RepoRecord {
  const [collection = '', key = ''] = path.split('/')
  return { did, collection, key, value: block && valueOf(block), isAgain: block === null }
}

function askForTree(
  block: Uint8Array,
  ask: (link: z.infer<typeof linkSchema>, want: Want) => void,
): string {
  const commit = commitSchema.safeParse(valueOf(block)).data
  if (!commit) throw new ArchiveError('damaged')
  ask(commit.data, { as: 'node' })
  return commit.did
}

function askForNode(
  block: Uint8Array,
  ask: (link: z.infer<typeof linkSchema>, want: Want) => void,
): void {
  const node = nodeSchema.safeParse(valueOf(block)).data
  if (!node) throw new ArchiveError('damaged')
  if (node.l) ask(node.l, { as: 'node' })
  let path = ''
  for (const { p: same, k: rest, v: record, t: between } of node.e) {
    path = path.slice(0, same) + String.fromCharCode(...rest.buf.subarray(0, 1_024))
    ask(record, { as: 'record', path })
    if (between) ask(between, { as: 'node' })
  }
}

function valueOf(block: Uint8Array): unknown {
  try {
    return decode(block)
  } catch {
    return undefined
  }
}

interface Block {
  /** Its hash. */
  id: string
  /** Null where it is only named. */
  bytes: Uint8Array | null
  /** Everything begins with it. */
  isRoot: boolean
}

async function* blocksIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Block> {
  let hasHeader = false
  for await (const frame of framesIn(chunks))
    if (hasHeader) {
      const id = frame.subarray(0, idLength).toHex()
      if (!isId.test(id)) throw new ArchiveError('damaged')
      yield { id, bytes: frame.subarray(idLength), isRoot: false }
    } else {
      const [root] = headerSchema.safeParse(valueOf(frame)).data?.roots ?? []
      if (!root) throw new ArchiveError('damaged')
      hasHeader = true
      yield { id: root.bytes.toHex(), bytes: null, isRoot: true }
    }
}

/** What follows each length that is told. @atcute/car reserves as much memory as any length asks for. */
async function* framesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest = new Uint8Array(0)
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? joined(rest, chunk) : chunk
    let start = 0
    for (;;) {
      const place = placeAt(bytes, start)
      if (!place || place.end > bytes.length) break
      yield bytes.subarray(place.start, place.end)
      start = place.end
    }
    rest = bytes.slice(start)
  }
  if (rest.length > 0) throw new ArchiveError('truncated')
}

/** Where the next one stands, by its length: seven bits in each byte, the lowest first; null where that is cut. */
function placeAt(bytes: Uint8Array, from: number): { start: number; end: number } | null {
  let length = 0
  for (let at = 0; ; at += 1) {
    const byte = bytes[from + at]
    if (byte === undefined) return null
    length += (byte & 0x7f) * 0x80 ** at
    if (length > longestBlock) throw new ArchiveError('damaged')
    if (byte < 0x80) return { start: from + at + 1, end: from + at + 1 + length }
    if (at > 4) throw new ArchiveError('damaged')
  }
}
