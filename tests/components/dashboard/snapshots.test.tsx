// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import { Snapshots, type SnapshotsProps } from '../../../components/dashboard/Snapshots.tsx'
import { click, draw } from '../draw.tsx'

const tuesday = { at: '2026-11-17T18:00:00.000Z', name: 'As it was on Tuesday', count: '9 entries' }
type Reply = Awaited<ReturnType<SnapshotsProps['acts']['countSnapshot']>>

async function drawn(would: Reply, did: number | null = would && would.entries) {
  const acts = {
    countSnapshot: vi.fn<SnapshotsProps['acts']['countSnapshot']>().mockResolvedValue(would),
    restoreSnapshot: vi.fn<SnapshotsProps['acts']['restoreSnapshot']>().mockResolvedValue(did),
  }
  return { acts, ...(await draw(<Snapshots snapshots={[tuesday]} acts={acts} />)) }
}

describe('going back to an earlier day', () => {
  test('says how much would come back before anything does', async () => {
    const { acts, one, all } = await drawn({ entries: 2, lostDays: 0 })
    expect(all('button')).toHaveLength(0)
    await click(one('input'))
    expect(one('[role=status]').textContent).toContain('2 entries are missing here')
    expect(acts.restoreSnapshot).not.toHaveBeenCalled()
    await click(all('button')[0]!)
    expect(acts.restoreSnapshot).toHaveBeenCalledWith(tuesday.at)
    expect(one('[role=status]').textContent).toBe('2 entries came back.')
    expect(all('button')).toHaveLength(0)
  })

  test('can be left', async () => {
    const { acts, one, all } = await drawn({ entries: 2, lostDays: 0 })
    await click(one('input'))
    await click(all('button')[1]!)
    expect(one('[role=status]').textContent).toBe('')
    expect(acts.restoreSnapshot).not.toHaveBeenCalled()
  })

  test('has nothing to do where everything is here, and says which days it can not read', async () => {
    const { one, all } = await drawn({ entries: 0, lostDays: 1 })
    await click(one('input'))
    expect(one('[role=status]').textContent).toBe(
      'Everything in it is here already. 1 day of it can not be read any more.',
    )
    expect(all('button')).toHaveLength(0)
  })

  test('that fails says that nothing was changed', async () => {
    const { one } = await drawn(null)
    await click(one('input'))
    expect(one('[role=alert]').textContent).toContain('Nothing was changed')
  })

  test('is not offered before there is a day', async () => {
    const { one, all } = await draw(
      <Snapshots
        snapshots={[]}
        acts={{
          countSnapshot: () => Promise.resolve(null),
          restoreSnapshot: () => Promise.resolve(null),
        }}
      />,
    )
    expect(all('input')).toHaveLength(0)
    expect(one('p.soft').textContent).toContain('made by itself')
  })
})
