// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import { CopyOutside, type CopyOutsideProps } from '../../../components/dashboard/CopyOutside.tsx'
import { click, draw, nameOf, write } from '../draw.tsx'

type Copies = NonNullable<CopyOutsideProps['copies']>
type Acts = CopyOutsideProps['acts']

const none: Copies = {
  canPick: true,
  folder: null,
  mustAsk: false,
  isSealed: false,
  last: null,
  isOld: false,
}

async function drawn(part: Partial<Copies> = {}) {
  const acts = {
    pickFolder: vi.fn<Acts['pickFolder']>().mockResolvedValue('written'),
    writeCopy: vi.fn<Acts['writeCopy']>().mockResolvedValue('failed'),
    saveCopy: vi.fn<Acts['saveCopy']>().mockResolvedValue('downloaded'),
    stopCopies: vi.fn<Acts['stopCopies']>().mockResolvedValue(),
  }
  const shown = await draw(<CopyOutside copies={{ ...none, ...part }} acts={acts} />)
  const press = async (name: string): Promise<void> => {
    const button = shown.all('button').find((one) => nameOf(one) === name)
    if (!button) throw new Error(`no button ${name}`)
    await click(button)
  }
  return { acts, press, ...shown }
}

describe('a copy outside the browser', () => {
  test('is offered, and nothing is made before somebody presses', async () => {
    const { acts, press, root } = await drawn()
    expect(root.textContent).toContain('There is no copy yet.')
    expect(acts.pickFolder).not.toHaveBeenCalled()
    await press('Choose a folder')
    expect(acts.pickFolder).toHaveBeenCalledWith(null)
  })

  test('is a file to save where no folder can be picked', async () => {
    const { acts, press, all } = await drawn({ canPick: false, last: 'yesterday' })
    expect(all('button').map(nameOf)).toEqual(['Lock it with a passphrase', 'Save one copy'])
    await press('Save one copy')
    expect(acts.saveCopy).toHaveBeenCalledWith(null)
  })

  test('can be locked: what a forgotten passphrase means is said before one is typed', async () => {
    const { acts, press, one, all, root } = await drawn()
    await press('Lock it with a passphrase')
    expect(root.textContent).toContain('nobody can recover it')
    // An empty passphrase would be none.
    expect(all('button[disabled]').map(nameOf)).toEqual(['Choose a folder', 'Save one copy'])
    await write(one('input'), 'not a word')
    await press('Save one copy')
    expect(acts.saveCopy).toHaveBeenCalledWith('not a word')
    expect(all('input')).toHaveLength(0)
  })

  test('goes where the person said until they say otherwise', async () => {
    const { acts, press, root } = await drawn({ folder: 'Backups', isSealed: true, mustAsk: true })
    expect(root.textContent).toMatch(/“Backups”.*locked with your passphrase.*ask you first/s)
    await press('Write one now')
    expect(root.querySelector('[role=alert]')?.textContent).toContain('could not be written')
    await press('Write no more copies')
    expect(acts.stopCopies).toHaveBeenCalledOnce()
  })
})
