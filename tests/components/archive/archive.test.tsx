// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { Archive, type ArchiveProps } from '../../../components/archive/Archive.tsx'
import { nothingPicked, type ArchiveModel } from '../../../lib/screens/archive.ts'
import { click, draw } from '../draw.tsx'

const acts = {
  readArchive: vi.fn<ArchiveProps['acts']['readArchive']>().mockResolvedValue(),
  leaveArchive: vi.fn<ArchiveProps['acts']['leaveArchive']>(),
  addArchive: vi.fn<ArchiveProps['acts']['addArchive']>().mockResolvedValue(),
  takeImportBack: vi.fn<ArchiveProps['acts']['takeImportBack']>().mockResolvedValue(),
  cancelMerge: vi.fn<ArchiveProps['acts']['cancelMerge']>().mockResolvedValue(),
}

const report = {
  summary: '5 acts of yours on LinkedIn, March 2024',
  news: 'All of it is new here.',
  larger: null,
  kinds: ['Reacted · One click: 5'],
  files: [{ path: 'Reactions.csv', lines: ['5 rows, 5 acts'] }],
  unopened: [{ why: 'Not opened', names: ['Logins.csv'] }],
  count: 5,
}
const one = { id: '0196', name: 'LinkedIn, added today', more: '5 acts, March 2024', added: 5 }

const archive = (
  step: ArchiveModel['step'],
  merge: ArchiveProps['merge'] = { state: 'none' },
  imports: ArchiveModel['imports'] = [],
) => <Archive archive={{ step, imports }} merge={merge} forgets={false} acts={acts} />

const labels = (all: (selector: string) => readonly HTMLElement[]): string[] =>
  all('button').map(({ textContent }) => textContent ?? '')

test('files that are dropped are read, with the path they stood under in a picked folder', async () => {
  const { one: find } = await draw(archive(nothingPicked.step))
  const file = new File(['x'], 'Connections.csv')
  const dropped = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: { files: [file] },
  })
  find('.archive-drop').dispatchEvent(dropped)
  expect(dropped.defaultPrevented).toBe(true)
  expect(acts.readArchive).toHaveBeenLastCalledWith([{ path: 'Connections.csv', blob: file }])
})

test('while it is read it can be cancelled, and nothing else be picked', async () => {
  const { one: find, all } = await draw(archive({ at: 'reading', phase: 'read', share: 0.3 }))
  expect(all('.archive-drop input').every((field) => field.matches(':disabled'))).toBe(true)
  await click(find('.progress button'))
  expect(acts.leaveArchive).toHaveBeenCalledOnce()
})

test('a report begins with its sentence, which has the focus; files stand behind a button', async () => {
  const { one: find, all, root } = await draw(archive({ at: 'report', report }))
  expect(document.activeElement).toBe(find('h3'))
  expect(find('h3').textContent).toBe(report.summary)
  expect(root.textContent).not.toContain('Logins.csv')
  await click(all('button').find(({ textContent }) => textContent === 'File by file')!)
  expect(root.textContent).toContain('Logins.csv')
  expect(labels(all)).toContain('Add 5 acts')
})

test('while it is added there is one way to end that', async () => {
  const running = { state: 'running', phase: 'add', share: 0.4, isArchive: true } as const
  const { all } = await draw(archive({ at: 'report', report }, running))
  expect(labels(all).filter((label) => label === 'Cancel')).toHaveLength(1)
})

test('what was erased here before is asked about in place of adding', async () => {
  const asks = { state: 'done', outcome: { became: 'asks', erased: 2 }, isArchive: true } as const
  const { all } = await draw(archive({ at: 'report', report }, asks))
  expect(labels(all)).not.toContain('Add 5 acts')
  await click(all('button').find(({ textContent }) => textContent === 'Leave out what was erased')!)
  expect(acts.addArchive).toHaveBeenLastCalledWith('leave-out')
})

test('what is known of a ledger file is not said here', async () => {
  const outcome = { became: 'merged', added: 3, known: 0, erased: 0 } as const
  const { root } = await draw(archive(nothingPicked.step, { state: 'done', outcome }))
  expect(root.textContent).not.toContain('3 entries were added.')
})

test('an import is taken back after a question, and either answer gives the focus back', async () => {
  const { one: find, all } = await draw(archive(nothingPicked.step, { state: 'none' }, [one]))
  const button = (): HTMLElement => find('.archive-imports button')
  expect(button().getAttribute('aria-label')).toBe('Take this import back: LinkedIn, added today')
  await click(button())
  expect(find('[role="alert"]').textContent).toContain('5 acts that came with it would go.')
  expect(document.activeElement?.textContent).toBe('Leave it')
  await click(document.activeElement as HTMLElement)
  expect(document.activeElement).toBe(button())
  expect(acts.takeImportBack).not.toHaveBeenCalled()
  await click(button())
  await click(all('button').find(({ textContent }) => textContent === 'Take it back')!)
  expect(acts.takeImportBack).toHaveBeenCalledExactlyOnceWith('0196')
})
