/** @vitest-environment happy-dom */
import { beforeEach, expect, test, vi } from 'vitest'
import { Export, type ExportProps } from '../../../components/dashboard/Export.tsx'
import { wholePart, type Part, type Preview } from '../../../lib/screens/export.ts'
import { click, draw, nameOf, write, type Drawn } from '../draw.tsx'

const acts = {
  exportAs: vi.fn<ExportProps['acts']['exportAs']>().mockResolvedValue('downloaded'),
  cancelExport: vi.fn<() => void>(),
  previewExport: vi.fn<ExportProps['acts']['previewExport']>(),
}
const leaves: Preview = {
  acts: 1204,
  records: 2,
  reflections: 0,
  dates: 3,
  names: ['Amara Okafor', 'Li Wei'],
}

beforeEach(() => {
  vi.clearAllMocks()
  acts.previewExport.mockResolvedValue(leaves)
})

async function opened(some: Partial<ExportProps> = {}): Promise<Drawn> {
  const props: ExportProps = {
    writing: null,
    people: [
      { url: 'https://x.com/amara', name: 'Amara Okafor' },
      { url: 'https://x.com/li', name: 'Li Wei' },
    ],
    places: ['linkedin', 'x'],
    today: '2026-11-22',
    sites: [{ id: 'linkedin', name: 'LinkedIn' }],
    namesOff: false,
    hasCourse: false,
    acts,
    ...some,
  }
  const drawn = await draw(<Export {...props} />)
  await press(drawn, 'For reading, and for other tools')
  await press(drawn, 'Choose what goes along')
  return drawn
}

/** In a group of choices, or anywhere. */
async function press({ all }: Drawn, name: string, group = ''): Promise<void> {
  const within = group === '' ? '' : `[aria-label="${group}"] `
  const found = all(`${within}button`).find((one) => nameOf(one) === name)
  if (!found) throw new Error(`no button ${name}`)
  await click(found)
}

const asked = (): Part | undefined => acts.previewExport.mock.lastCall?.[0]

test('one file comes first; the others stand behind it', async () => {
  const { all } = await draw(
    <Export
      {...{ writing: null, people: [], places: [], today: '2026-11-22', sites: [] }}
      {...{ namesOff: false, hasCourse: false, acts }}
    />,
  )
  expect(all('button').map(nameOf)).toEqual(['Export JSON', 'For reading, and for other tools'])
  expect(acts.previewExport).not.toHaveBeenCalled()
})

test('what leaves and whose names is said before it does', async () => {
  const drawn = await opened()
  expect(asked()).toEqual(wholePart)
  expect(drawn.one('.export-leaves').textContent).toBe(
    'Goes along: 1,204 acts · 2 lines of your notebook · the names of 2 people',
  )
  await press(drawn, 'Whose names')
  expect(drawn.all('.export-names li').map(({ textContent }) => textContent)).toEqual(leaves.names)
})

test('while it is counted no number of another part stands there', async () => {
  acts.previewExport.mockResolvedValueOnce(leaves).mockResolvedValueOnce(null)
  const drawn = await opened()
  await press(drawn, 'Without names')
  expect(drawn.one('.export-leaves').textContent).toBe('Counting …')
})

test.each([
  ['Last 30 days', { from: '2026-10-24', to: '2026-11-22' }],
  ['Last 12 months', { from: '2025-11-23', to: '2026-11-22' }],
  ['2026', { from: '2026-01-01', to: '2026-11-22' }],
  ['2025', { from: '2025-01-01', to: '2025-12-31' }],
])('%s are days', async (name, days) => {
  const drawn = await opened()
  await press(drawn, name, 'When')
  expect(asked()).toEqual({ ...wholePart, ...days })
  await press(drawn, 'All of it', 'When')
  expect(asked()).toEqual(wholePart)
})

test('days of one’s choice begin with the last thirty', async () => {
  const drawn = await opened()
  await press(drawn, 'Days of your choice', 'When')
  const [first, last] = drawn.all('input[type=date]')
  if (!first || !last) throw new Error('two days')
  await write(first, '2026-11-01')
  expect(asked()).toMatchObject({ from: '2026-11-01', to: '2026-11-22' })
  await write(last, '2026-11-10')
  expect(asked()).toMatchObject({ from: '2026-11-01', to: '2026-11-10' })
})

test('some sites and steps are chosen, and the last one taken away is all again', async () => {
  const drawn = await opened()
  await press(drawn, 'LinkedIn', 'Where')
  await press(drawn, 'Own words', 'How far you went')
  await press(drawn, 'Saw', 'How far you went')
  expect(asked()).toMatchObject({ sites: ['linkedin'], rungs: ['observe', 'compose'] })
  expect(drawn.one('.filter-line p').textContent).toBe('LinkedIn · Saw · Own words')
  await press(drawn, 'LinkedIn', 'Where')
  expect(asked()).toMatchObject({ sites: null })
})

test('people are found by their names, and taken away again', async () => {
  const drawn = await opened()
  await write(drawn.one('input[type=search]'), 'am')
  await press(drawn, 'Amara Okafor', 'With whom')
  expect(asked()).toMatchObject({ people: ['https://x.com/amara'] })
  await press(drawn, 'Amara Okafor', 'With whom')
  expect(asked()).toMatchObject({ people: null })
  await write(drawn.one('input[type=search]'), 'zz')
  expect(drawn.one('.filter-names output').textContent).not.toBe('')
})

test('without names it is said that own words stay as they are', async () => {
  const drawn = await opened()
  expect(drawn.root.textContent).not.toContain('as you wrote it')
  await press(drawn, 'Without names')
  expect(drawn.root.textContent).toContain('as you wrote it')
})

test('where names are off there is none to choose', async () => {
  const { all } = await opened({ namesOff: true })
  expect(all('input[type=search]')).toEqual([])
  expect(all('[aria-label="Names"]')).toEqual([])
})

test('each file is of the part that was chosen', async () => {
  const drawn = await opened()
  await press(drawn, 'Looking back')
  await press(drawn, 'More formats')
  for (const [name, kind] of [
    ['Journal', 'markdown'],
    ['Calendar', 'calendar'],
    ['CSV', 'csv'],
    ['CSV for programs', 'csv-data'],
    ['JSON Lines', 'json-lines'],
    ['ActivityStreams', 'activity-streams'],
    ['xAPI', 'xapi'],
  ] as const) {
    await press(drawn, `Export ${name}`)
    expect(acts.exportAs).toHaveBeenLastCalledWith(kind, { ...wholePart, reflections: true })
  }
})

test('what became of a file is said below where it was asked for', async () => {
  const drawn = await opened()
  const said = (): boolean[] => drawn.all('.notice').map((one) => one.textContent !== '')
  await press(drawn, 'Export JSON')
  expect(said()).toEqual([true, false])
  await press(drawn, 'Export CSV')
  expect(said()).toEqual([false, true])
})

test('the practice record is in the course, where there is one', async () => {
  const { all } = await opened({ hasCourse: true })
  expect(all('.formats a').map((one) => one.getAttribute('href'))).toEqual(['#/course'])
  expect((await opened()).all('.formats a')).toEqual([])
})
