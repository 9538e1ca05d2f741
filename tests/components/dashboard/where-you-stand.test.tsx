// @vitest-environment happy-dom
/** The parts of Review beside its weeks: where one stands, and a year on one page. */
import { describe, expect, test, vi } from 'vitest'
import { AuditPage } from '../../../components/dashboard/review/AuditPage.tsx'
import { YearPage } from '../../../components/dashboard/review/YearPage.tsx'
import type { AuditModel, AuditSection } from '../../../lib/screens/audit-model.ts'
import type { AuditActs } from '../../../lib/screens/audit.ts'
import type { YearActs } from '../../../lib/screens/year.ts'
import { yearModel } from '../../../lib/screens/year-model.ts'
import { monthsOf } from '../../../lib/domain/year/months.ts'
import { noYearPoints, yearFacts } from '../../../lib/domain/year/facts.ts'
import { instantAgo } from '../../domain/build.ts'
import { times } from '../../domain/metrics/build.ts'
import { click, draw, nameOf } from '../draw.tsx'
import { englishText as text } from '../english.ts'

const quiet = (count: number, fields: Partial<AuditSection> = {}): AuditSection => ({
  name: 'quiet',
  title: 'Gone quiet',
  figure: `${count} people`,
  count,
  why: 'Half a year.',
  address: '#/review/audit/quiet',
  rows: times(count, (index) => ({
    address: `#/people/${index}`,
    name: `Person ${index}`,
    more: 'Last exchange in March',
  })),
  step: null,
  columns: ['Who', 'What'],
  ...fields,
})
const model = (sections: AuditSection[], fields: Partial<AuditModel> = {}): AuditModel => ({
  since: instantAgo(0),
  intro: ['Seen here since March.'],
  sections,
  years: [],
  isNameless: false,
  day: 'November 22, 2026',
  ...fields,
})

async function audit(shown: AuditModel | null, list: AuditSection['name'] | null = null) {
  const acts = { saveAudit: vi.fn<AuditActs['saveAudit']>().mockResolvedValue('downloaded') }
  const state = { model: shown, reading: shown ? null : 0.5 }
  const drawn = await draw(<AuditPage audit={state} list={list} acts={acts} />)
  const press = (name: string) => click(drawn.all('button').find((one) => nameOf(one) === name)!)
  return { ...drawn, acts, press }
}

describe('where one stands', () => {
  test('says how far it is read', async () => {
    const { one } = await audit(null)
    expect(one('progress').getAttribute('value')).toBe('0.5')
  })

  test('teaches where there is nothing', async () => {
    const { root } = await audit(model([], { since: null }))
    expect(root.textContent).toContain('contacts without a word')
  })

  test('has a way to each list that holds somebody, and none to an empty one', async () => {
    const empty = quiet(0, { name: 'silent', title: 'Contacts without contact' })
    const { all } = await audit(model([quiet(2), empty]))
    expect(all('.audit a').map((a) => a.getAttribute('href'))).toEqual(['#/review/audit/quiet'])
    expect(all('.audit h3').map(nameOf)).toEqual(['Gone quiet', 'Contacts without contact'])
  })

  test('leads to one’s own fields where they are not noted', async () => {
    const { all } = await audit(model([quiet(0, { name: 'outside' })]))
    expect(all('.audit a').map((a) => a.getAttribute('href'))).toEqual(['#/people/spread'])
  })

  test('is saved without names until they are asked for', async () => {
    const { acts, press, one } = await audit(model([quiet(2)]))
    await press('Save as Markdown')
    await click(one('[role="switch"]'))
    await press('Save as a page (HTML)')
    expect(acts.saveAudit.mock.calls).toEqual([
      ['md', false],
      ['html', true],
    ])
    expect(one('[role="status"]').textContent).toContain('download')
  })
})

describe('a list', () => {
  test('has a row for each, a hundred at once', async () => {
    const { all, press, root } = await audit(model([quiet(230)]), 'quiet')
    expect(all('.audit-rows li')).toHaveLength(100)
    expect(root.textContent).toContain('and 130 more')
    await press('Show more')
    await press('Show more')
    expect(all('.audit-rows li')).toHaveLength(230)
    expect(all('button')).toEqual([])
  })

  test('has one step, leading to whom it is about', async () => {
    const step = { words: 'A hello to Li? Your call.', address: '#/people/li' }
    const { all } = await audit(model([quiet(2, { step })]), 'quiet')
    expect(all('.card a').map((a) => [nameOf(a), a.getAttribute('href')])).toEqual([
      ['A hello to Li? Your call.', '#/people/li'],
    ])
  })

  test('says why nobody is named where names are off', async () => {
    const { root } = await audit(model([quiet(2, { rows: [] })], { isNameless: true }), 'quiet')
    expect(root.textContent).toContain('Names are off')
  })
})

const year = (isLived: boolean) => {
  const months = monthsOf({
    year: '2025',
    tallies: isLived ? [{ day: '2025-03-02', rung: 'compose', count: 4 }] : [],
    gaps: [],
    horizon: '2024-01-01T00:00:00.000Z',
    now: '2026-11-22T12:00:00.000Z',
    today: '2026-11-22',
    zone: 'UTC',
  })
  const beside = {
    year: '2025',
    months,
    horizon: '2024-01-01T00:00:00.000Z',
    people: [],
    promisesKept: 1,
    daysReflected: 0,
    intentions: ['My own reason'],
  }
  const facts = yearFacts(noYearPoints(), beside)
  return yearModel(facts, months, { firstYear: '2024', lastYear: '2026' }, text)
}

describe('a year on one page', () => {
  const saveYear = vi.fn<YearActs['saveYear']>()
  test('has a drawing with words for whoever can’t see it, and every month in a table', async () => {
    const { one, all } = await draw(<YearPage year={year(true)} acts={{ saveYear }} />)
    const image = one('img')
    expect(image.getAttribute('alt')).toBe(
      'Your acts of 2025 by month, above and below the surface',
    )
    expect(decodeURIComponent(image.getAttribute('src') ?? '')).not.toContain('Dear me')
    expect(all('tbody tr')).toHaveLength(12)
    expect(nameOf(all('tbody tr')[2]!)).toMatch(/^March.*4/)
    expect(all('.years a').map(nameOf)).toEqual(['2026', '2025', '2024'])
  })

  test('shows the letter that would be shared, and shares that one', async () => {
    saveYear.mockResolvedValue('downloaded')
    const { one, all } = await draw(<YearPage year={year(true)} acts={{ saveYear }} />)
    expect(one('.letter').textContent).toContain('My own reason')
    await click(one('[role="switch"]'))
    expect(one('.letter').textContent).not.toContain('My own reason')
    await click(all('button').find((button) => nameOf(button) === 'Save the picture (SVG)')!)
    expect(saveYear).toHaveBeenLastCalledWith(true)
  })

  test('teaches where nothing was seen of it, and offers no picture', async () => {
    const { root, all } = await draw(<YearPage year={year(false)} acts={{ saveYear }} />)
    expect(root.textContent).toContain('Nothing of this year was seen.')
    expect(all('img, button')).toEqual([])
  })
})
