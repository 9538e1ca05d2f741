/** A page as screen readers have it: the browser's accessibility tree, from the first to the last (Chromium only). */
import { devtools } from './chromium.ts'
import type { Box, Tab } from './tab.ts'

/** One part of the page. */
export interface Part {
  /** As Chromium calls it; empty for what is only there to hold others. */
  role: string
  name: string
  /** Of a heading; else 0. */
  level: number
  /** Where it is on the screen; null for what is only read. */
  box: Box | null
  parts: Part[]
}

type Session = Awaited<ReturnType<typeof devtools>>
type Node = Awaited<ReturnType<typeof tree>>[number]

async function tree(session: Session) {
  await session.send('Accessibility.enable')
  return (await session.send('Accessibility.getFullAXTree')).nodes
}

/** What only draws what another part says. */
const within = new Set([
  'InlineTextBox',
  'StaticText',
  'LineBreak',
  'ListMarker',
  'option',
  'MenuListPopup',
])

/** The whole page, as one part. */
export async function partsOf(tab: Tab): Promise<Part> {
  const session = await devtools(tab)
  const nodes = await tree(session)
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const [root] = nodes
  if (!root) throw new Error('the page has no accessibility tree')
  const whole = await partOf(root)
  await session.detach()
  return whole

  async function partOf(node: Node): Promise<Part> {
    const parts: Part[] = []
    for (const id of node.childIds ?? []) {
      const child = byId.get(id)
      if (child && !within.has(String(child.role?.value))) parts.push(await partOf(child))
    }
    const level = node.properties?.find(({ name }) => name === 'level')?.value.value
    return {
      role: node.ignored ? '' : String(node.role?.value ?? ''),
      name: String(node.name?.value ?? '').trim(),
      level: Number(level ?? 0),
      box: await boxOf(session, node.backendDOMNodeId),
      parts,
    }
  }
}

/** Smaller than this it is only there to be read. */
const smallest = 2

async function boxOf(session: Session, backendNodeId: number | undefined): Promise<Box | null> {
  if (backendNodeId === undefined) return null
  // What has no box is not drawn.
  const found = await session.send('DOM.getBoxModel', { backendNodeId }).catch(() => null)
  if (!found) return null
  const corners = found.model.border
  const [xs, ys] = [0, 1].map((axis) => corners.filter((_, index) => index % 2 === axis))
  const [x, y] = [Math.min(...(xs ?? [])), Math.min(...(ys ?? []))]
  const box = { x, y, width: Math.max(...(xs ?? [])) - x, height: Math.max(...(ys ?? [])) - y }
  return box.width < smallest || box.height < smallest ? null : box
}

/** A part and all that is in it, in the order they are read. */
export function inOrder(part: Part): Part[] {
  return [part, ...part.parts.flatMap(inOrder)]
}

/** What is read, without what only holds it. */
export function heard(part: Part): Part[] {
  return inOrder(part).filter(({ role }) => !['', 'none', 'generic'].includes(role))
}

/** Roles of what somebody uses: each must say what it is. */
const usable = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'radio',
  'switch',
  'spinbutton',
  'slider',
  'progressIndicator',
  'Date',
  'DisclosureTriangle',
])

export const controls = (part: Part): Part[] => heard(part).filter(({ role }) => usable.has(role))

/** Pixels by which boxes of one line may stand higher or lower. */
const slack = 2

/**
 * Pairs that are read in another order than they are seen: what is read first stands below, or on the same line further to
 * the end.
 */
export function outOfOrder(part: Part, dir: 'ltr' | 'rtl'): [first: Part, second: Part][] {
  // A drawing is read as time goes, not from the top down.
  if (part.role === 'figure') return []
  const seen = part.parts.filter((one) => shown(one) !== null)
  const pairs = seen.slice(1).flatMap((second, index): [Part, Part][] => {
    const first = seen[index]
    const [before, after] = [first && shown(first), shown(second)]
    if (!first || !before || !after || !isBefore(after, before, dir)) return []
    return [[first, second]]
  })
  return [...pairs, ...part.parts.flatMap((one) => outOfOrder(one, dir))]
}

/** The box of a part; of what has none of its own (`display: contents`), that of all that is in it. */
function shown(part: Part): Box | null {
  if (part.box || part.role !== '') return part.box
  const boxes = part.parts.flatMap((one) => shown(one) ?? [])
  if (boxes.length === 0) return null
  const [x, y] = [Math.min(...boxes.map((one) => one.x)), Math.min(...boxes.map((one) => one.y))]
  const right = Math.max(...boxes.map((one) => one.x + one.width))
  const bottom = Math.max(...boxes.map((one) => one.y + one.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** Whether one is seen before another: above it and not beside its end, or on its line and nearer to the start. */
function isBefore(one: Box, other: Box, dir: 'ltr' | 'rtl'): boolean {
  const [oneEnd, otherEnd] = [one.x + one.width, other.x + other.width]
  const isToStart = dir === 'ltr' ? oneEnd <= other.x + slack : one.x >= otherEnd - slack
  const isToEnd = dir === 'ltr' ? one.x >= otherEnd - slack : oneEnd <= other.x + slack
  const isAbove = one.y + one.height <= other.y + slack
  const isBelow = one.y >= other.y + other.height - slack
  return isAbove ? !isToEnd : !isBelow && isToStart
}
