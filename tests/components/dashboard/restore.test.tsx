// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { Restore, type RestoreProps } from '../../../components/dashboard/Restore.tsx'
import { draw } from '../draw.tsx'

const acts: RestoreProps['acts'] = {
  merge: () => Promise.resolve(),
  cancelMerge: () => Promise.resolve(),
}
const running = (phase: 'check' | 'add' | 'back' | 'count') =>
  ({ state: 'running', phase, share: 0.4 }) as const
const cancelled = { state: 'done', outcome: { became: 'cancelled' } } as const

async function drawn(merge: RestoreProps['merge']) {
  const { again, one } = await draw(<Restore merge={merge} forgets={false} acts={acts} />)
  return {
    one,
    become: (next: RestoreProps['merge']) =>
      again(<Restore merge={next} forgets={false} acts={acts} />),
  }
}

test('the focus goes from Cancel to the file field, as soon as that can be used again', async () => {
  const { one, become } = await drawn(running('add'))
  one('.progress button').focus()
  await become(running('back'))
  await become(cancelled)
  expect(document.activeElement).toBe(one('input'))
})

test('the focus is back in the file field once its file is in', async () => {
  const { one, become } = await drawn({ state: 'none' })
  one('input').focus()
  await become(running('add'))
  // As browsers do with what is disabled, in their own time.
  one('input').removeAttribute('disabled')
  one('input').blur()
  one('input').setAttribute('disabled', '')
  expect(document.activeElement).toBe(document.body)
  await become(running('count'))
  await become({ state: 'done', outcome: { became: 'merged', added: 3, known: 0, erased: 0 } })
  expect(document.activeElement).toBe(one('input'))
})

test('nobody who is elsewhere by then is called back, nor who never was here', async () => {
  const { one, become } = await drawn(running('add'))
  await become(cancelled)
  expect(document.activeElement).toBe(document.body)
  await become(running('add'))
  one('.progress button').focus()
  await become(running('back'))
  const elsewhere = document.createElement('button')
  document.body.append(elsewhere)
  elsewhere.focus()
  await become(cancelled)
  expect(document.activeElement).toBe(elsewhere)
})
