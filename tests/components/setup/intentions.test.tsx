// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { Intentions } from '../../../components/setup/Intentions.tsx'
import {
  noIntentions,
  type IntentionActs,
  type IntentionsModel,
} from '../../../lib/screens/intentions.ts'
import { click, draw, nameOf, write } from '../draw.tsx'

const peers = {
  id: '019abc00-0000-7000-8000-000000000001',
  text: 'Be useful to peers',
  topics: ['python'],
  from: '2026-11-01',
  lastDay: null,
}
const former = {
  ...peers,
  id: peers.id.replace('1', '2'),
  text: 'Learn Rust',
  lastDay: '2026-11-20',
}

async function drawn(
  part: Partial<IntentionsModel> = {},
  said: Awaited<ReturnType<IntentionActs['beginIntention']>> = 'begun',
) {
  const acts = {
    beginIntention: vi.fn<IntentionActs['beginIntention']>().mockResolvedValue(said),
    endIntention: vi.fn<IntentionActs['endIntention']>().mockResolvedValue(true),
  }
  const intentions = { ...noIntentions, today: '2026-11-22', ...part }
  const { one, all, root } = await draw(<Intentions intentions={intentions} acts={acts} />)
  const press = (name: string) => click(all('button').find((b) => nameOf(b) === name)!)
  const field = (label: string) =>
    document.getElementById(
      all('label')
        .find((one_) => one_.textContent === label)
        ?.getAttribute('for') ?? '',
    )!
  return { one, all, root, press, field, acts }
}

test('an example fills the line for editing, and begins nothing by itself', async () => {
  const { press, field, acts } = await drawn()
  await press('Find a mentor for …')
  expect(field('A sentence of your own')).toHaveProperty('value', 'Find a mentor for …')
  expect(document.activeElement).toBe(field('A sentence of your own'))
  expect(acts.beginIntention).not.toHaveBeenCalled()
})

test('a sentence is begun with its topics and its last day, and the line is free again', async () => {
  const { one, press, field, acts } = await drawn()
  await write(field('A sentence of your own'), 'Find a mentor for testing')
  await write(field('Topics'), 'testing, #tdd')
  await write(field('Last day'), '2026-12-31')
  await press('Keep')
  expect(acts.beginIntention).toHaveBeenCalledWith({
    text: 'Find a mentor for testing',
    topics: ['testing', 'tdd'],
    lastDay: '2026-12-31',
  })
  expect(one('[role=status]').textContent).toMatch(/^Kept/)
  expect(field('A sentence of your own')).toHaveProperty('value', '')
})

test('a sentence that was refused stays in the line, and an alert says why', async () => {
  const { one, press, field } = await drawn({}, 'three-in-force')
  await write(field('A sentence of your own'), 'A fourth')
  await press('Keep')
  expect(one('[role=alert]').textContent).toContain('Three are in force')
  expect(field('A sentence of your own')).toHaveProperty('value', 'A fourth')
})

test('where three are in force there is no line for a fourth, and none is taken up again', async () => {
  const three = ['a', 'b', 'c'].map((name) => Object.assign({}, peers, { id: name, text: name }))
  const { all, root } = await drawn({ inForce: three, former: [former], mayBegin: false })
  expect(all('input')).toEqual([])
  expect(root.textContent).toContain('End one, and there is room for another.')
  expect(all('button').map(nameOf)).toEqual(three.map(({ text }) => `End it: ${text}`))
})

test('one in force tells since when and what about, and is ended', async () => {
  const { root, press, acts } = await drawn({ inForce: [peers] })
  expect(root.textContent).toContain('since November 1, 2026 · #python')
  await press('End it: Be useful to peers')
  expect(acts.endIntention).toHaveBeenCalledWith(peers.id)
})

test('a former one is taken up again as it was', async () => {
  const { root, press, acts } = await drawn({ former: [former] })
  expect(root.textContent).toContain('November 1, 2026 to November 20, 2026')
  await press('Take it up again: Learn Rust')
  const { text, topics } = former
  expect(acts.beginIntention).toHaveBeenCalledWith({ text, topics, lastDay: null })
})
