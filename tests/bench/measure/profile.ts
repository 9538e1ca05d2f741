/** What a page's renderer did for a while, told apart by whose script it was: the page's, or the extension's. */
import type { CDPSession } from 'playwright-core'

/** All times in milliseconds. */
export interface Profile {
  /** In functions of the page's own scripts, and in what they called. */
  page: number
  /** In functions of the extension, and in what they called: selectors, layout that they forced. */
  extension: number
  /** Of the extension, by the name of its innermost function. */
  byFunction: Map<string, number>
  /** Each time the browser called into the extension: a listener, an observer, a timer. */
  callbacks: number[]
  /** For each input event that the extension listens to: what its listeners took together. */
  inputs: number[]
  /** The renderer's main thread as a whole: scripts, styles, layout, paint. */
  task: number
}

interface TraceEvent {
  name: string
  tid: number
  /** Microseconds, as is `dur`. */
  ts: number
  dur?: number
  args: { data?: { url?: string; type?: string } }
}

interface CpuProfile {
  nodes: {
    id: number
    callFrame: { functionName: string; url: string; lineNumber: number }
    children?: number[]
  }[]
  samples: number[]
  /** Microseconds since the sample before. */
  timeDeltas: number[]
}

const own = 'chrome-extension://'

/** Measures what happens while `run` runs. */
export async function profiled(session: CDPSession, run: () => Promise<void>): Promise<Profile> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as never[])))
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: 100 })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  })
  await session.send('Profiler.start')
  const before = await taskTime(session)
  await run()
  const task = (await taskTime(session)) - before
  const { profile } = await session.send('Profiler.stop')
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  return { task, ...readTrace(events), ...readProfile(profile as CpuProfile) }
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000
}

/** Input that the recorder listens to; the browser may run several dispatches for one press. */
const inputTypes = new Set([
  'click',
  'focusin',
  'keydown',
  'pointerdown',
  'pointermove',
  'scroll',
  'touchstart',
  'wheel',
])

function readTrace(events: readonly TraceEvent[]): Pick<Profile, 'callbacks' | 'inputs'> {
  const calls = events.filter(
    ({ name, args }) => name === 'FunctionCall' && args.data?.url?.startsWith(own),
  )
  const dispatches = events.filter(
    ({ name, args }) => name === 'EventDispatch' && inputTypes.has(args.data?.type ?? ''),
  )
  const inputs = dispatches.flatMap((event) => {
    const inside = calls.filter((call) => isWithin(call, event))
    return inside.length > 0 ? [inside.reduce((sum, { dur = 0 }) => sum + dur / 1_000, 0)] : []
  })
  return { callbacks: calls.map(({ dur = 0 }) => dur / 1_000), inputs }
}

function isWithin(inner: TraceEvent, outer: TraceEvent): boolean {
  return inner.tid === outer.tid && inner.ts >= outer.ts && inner.ts <= outer.ts + (outer.dur ?? 0)
}

function readProfile({
  nodes,
  samples,
  timeDeltas,
}: CpuProfile): Pick<Profile, 'page' | 'extension' | 'byFunction'> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((one) => [one, id])),
  )
  const total = { page: 0, extension: 0, byFunction: new Map<string, number>() }
  for (const [place, sample] of samples.entries()) {
    const milliseconds = (timeDeltas[place + 1] ?? 0) / 1_000
    const owner = ownerOf(sample)
    if (owner === null) continue
    total[owner.side] += milliseconds
    if (owner.side === 'extension')
      total.byFunction.set(owner.name, (total.byFunction.get(owner.name) ?? 0) + milliseconds)
  }
  return total

  /** Whose function is innermost on the stack. */
  function ownerOf(id: number): { side: 'page' | 'extension'; name: string } | null {
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const { url = '', functionName = '' } = byId.get(at)?.callFrame ?? {}
      if (url.startsWith(own)) return { side: 'extension', name: functionName || '(anonymous)' }
      if (url.startsWith('https://')) return { side: 'page', name: functionName }
    }
    return null
  }
}
