// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { PeopleRoom } from '../../../../components/dashboard/people/PeopleRoom.tsx'
import type { DashboardActs } from '../../../../lib/screens/dashboard.ts'
import type { CircleModel } from '../../../../lib/screens/circles.ts'
import { nobodyRead, type PeopleModel } from '../../../../lib/screens/people-room.ts'
import type { PersonModel } from '../../../../lib/screens/person.ts'
import { amara, ownCircle, profile } from '../../../domain/build.ts'
import { click, draw, nameOf, write, type Drawn } from '../../draw.tsx'
import { noDeeds } from './acts.ts'

let acts = noDeeds()
const onCopy = vi.fn<(area: HTMLTextAreaElement) => Promise<boolean>>().mockResolvedValue(true)
const known = { label: 'Amara Okafor', person: amara, kind: null, isSaid: false }
const findPeople = (name: string) => Promise.resolve(name.startsWith('Amara') ? [known] : [])
beforeEach(() => {
  acts = noDeeds()
})

const shown: NonNullable<PeopleModel['shown']> = {
  list: {
    sections: [{ name: 'talking', rows: [{ address: '#/people/a', name: 'Amara', more: 'Law' }] }],
    wanted: 'ama',
    found: 150,
    hidden: 50,
    isEmpty: false,
    isNameless: false,
    since: 'May 16',
  },
  spread: {
    people: 2,
    stages: [{ name: 'Contact', count: 2 }],
    kinds: [{ name: 'Not said', count: 2 }],
    fields: [{ name: 'law', count: 2 }],
    shares: [],
    changes: ['1 new person'],
    ownFields: ['Nursing'],
    since: 'May 16',
  },
  circles: [],
  today: '2026-11-22',
}
const person: PersonModel = {
  url: amara.url ?? '',
  name: 'Amara Okafor',
  kind: null,
  entry: '01890000',
  profile: profile(amara, { field: 'Law' }),
  stage: 'In conversation',
  facts: [{ term: 'Last of theirs', words: 'yesterday' }],
  suggestions: [{ id: '1', title: 'A note to Amara?' }],
  notes: [{ id: '2', day: 'November 20, 2026', line: 'They helped you.' }],
  outcomes: [],
  circles: [],
  history: '#/history?with=a',
  today: '2026-11-22',
}
const own: CircleModel = {
  id: '7',
  address: '#/people/circles/7',
  circle: ownCircle(),
  line: 'Challenge circle · every week, until January 31, 2027',
  members: [{ name: 'Amara Okafor', address: '#/people/a', person: amara }],
  meetings: [],
  isDue: false,
  invitation: 'Would you think about one question with me?',
  outcomes: [],
  counts: { kept: 0, moved: 0, released: 0 },
}

const erasing = {
  countErasure: vi.fn<DashboardActs['countErasure']>().mockResolvedValue(7),
  erase: vi.fn<DashboardActs['erase']>().mockResolvedValue(true),
  exportAs: vi.fn<DashboardActs['exportAs']>().mockResolvedValue('downloaded'),
}
const room = (part: Partial<PeopleModel>) => (
  <PeopleRoom
    people={{ ...nobodyRead, isThere: true, shown, ...part }}
    acts={acts}
    findPeople={findPeople}
    onCopy={onCopy}
    erasing={erasing}
  />
)
const button = ({ all }: Drawn, name: string): HTMLElement =>
  all('button').find((one) => nameOf(one) === name)!
const field = ({ root }: Drawn, label: string): HTMLElement => {
  const found = [...root.querySelectorAll('label')].find((one) => one.textContent === label)
  return document.querySelector<HTMLElement>(`[id="${found?.htmlFor}"]`)!
}
const submit = ({ one }: Drawn, form = 'form'): Promise<void> =>
  act(async () => {
    one(form).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await Promise.resolve()
  })
const rest = (): Promise<void> => act(() => new Promise((resolve) => setTimeout(resolve)))

test('has three parts, and marks the one that is open', async () => {
  const { all, one, again } = await draw(room({}))
  expect(all('nav a').map(nameOf)).toEqual(['Everybody', 'Circles', 'How they are spread'])
  expect(one('[aria-current]').textContent).toBe('Everybody')
  await again(room({ part: { view: 'circle', id: '7' } }))
  expect(one('[aria-current]').textContent).toBe('Circles')
})

test('whoever goes on to another part starts at its heading', async () => {
  const { again } = await draw(room({}))
  expect(document.activeElement).toBe(document.body)
  await again(room({ part: { view: 'person', url: person.url }, person }))
  expect(document.activeElement?.textContent).toBe('Amara Okafor')
})

test('everybody is found by what is written, and more are shown on demand', async () => {
  const drawn = await draw(room({}))
  await write(drawn.one('input[type=search]'), 'ama')
  expect(acts.find).toHaveBeenCalledWith('ama')
  await click(button(drawn, 'Show more'))
  expect(acts.showMore).toHaveBeenCalledOnce()
  expect(drawn.one('output').textContent).toBe('150 people')
  await drawn.again(
    room({ shown: { ...shown, list: { ...shown.list, sections: [], found: 0, hidden: 0 } } }),
  )
  expect(drawn.root.textContent).toContain('Nobody here is found by that.')
})

describe('one person', () => {
  const page = { part: { view: 'person' as const, url: person.url }, person }

  test('is told in words, with a way to their history', async () => {
    const { root, all } = await draw(room(page))
    expect(root.textContent).toContain('Law · In conversation')
    expect(root.textContent).toContain('Nothing is owed either way.')
    expect(all('a').map((one) => one.getAttribute('href'))).toContain('#/history?with=a')
  })

  test('is noted: field, tags, place and kind, and the focus comes back to the button', async () => {
    const drawn = await draw(room(page))
    await click(button(drawn, 'Note something'))
    await write(field(drawn, 'Field'), ' Nursing ')
    await write(field(drawn, 'Looks for'), '#Shift plans, shift plans,')
    await choose(field(drawn, 'Where you know them from'), 'team')
    await choose(field(drawn, 'What Amara Okafor is to you'), 'functional')
    await submit(drawn, 'form[aria-label]')
    await rest()
    expect(acts.sayKind).toHaveBeenCalledWith('01890000', 'functional')
    expect(acts.noteOf).toHaveBeenCalledWith(person.profile, {
      field: 'Nursing',
      tags: [],
      needs: ['shift plans'],
      offers: [],
      cohort: null,
      place: 'team',
    })
    expect(document.activeElement?.textContent).toBe('Note something')
    expect(drawn.root.textContent).toContain('Kept.')
  })

  test('what could not be kept stays in its fields, and is said', async () => {
    acts.noteOf.mockResolvedValue(false)
    const drawn = await draw(room(page))
    await click(button(drawn, 'Note something'))
    await write(field(drawn, 'Field'), 'Nursing')
    await submit(drawn, 'form[aria-label]')
    await rest()
    expect(
      drawn
        .all('[role=alert]')
        .map((one) => one.textContent)
        .join(''),
    ).not.toBe('')
    expect(field(drawn, 'Field')).toHaveProperty('value', 'Nursing')
  })

  test('is pinned, and left out of suggestions, by switches', async () => {
    const drawn = await draw(room(page))
    await click(drawn.all('[role=switch]')[0]!)
    expect(acts.noteOf).toHaveBeenLastCalledWith(person.profile, { pinned: true })
    await click(drawn.all('[role=switch]')[1]!)
    expect(acts.noteOf).toHaveBeenLastCalledWith(person.profile, { doNotSuggest: true })
  })

  test('gets a dated line on what came of it', async () => {
    const drawn = await draw(room(page))
    await write(field(drawn, 'One line, if something did'), 'She reads my draft')
    await submit(drawn)
    await rest()
    expect(acts.addOutcome).toHaveBeenCalledWith(
      { person: amara, circle: null },
      'She reads my draft',
      '2026-11-22',
    )
    expect(field(drawn, 'One line, if something did')).toHaveProperty('value', '')
  })

  test('somebody never acted towards is not there', async () => {
    const { root } = await draw(room({ ...page, person: null }))
    expect(root.textContent).toContain('Nobody you acted towards')
  })
})

test('one’s own fields are written with commas between them', async () => {
  const drawn = await draw(room({ part: { view: 'spread' } }))
  expect(drawn.root.textContent).toContain('No way of spreading them is the right one.')
  await write(field(drawn, 'Your fields'), 'Nursing, , Law ')
  await submit(drawn)
  expect(acts.setOwnFields).toHaveBeenCalledWith(['Nursing', 'Law'])
})

describe('a circle', () => {
  test('is explained where it is first met', async () => {
    const { root } = await draw(room({ part: { view: 'circles' } }))
    expect(root.textContent).toContain('three to six people around one question')
  })

  test('is planned with a question, people known and unknown, and a last day', async () => {
    const drawn = await draw(room({ part: { view: 'new-circle' } }))
    expect(button(drawn, 'Keep').hasAttribute('disabled')).toBe(true)
    await write(field(drawn, 'The question, in one sentence'), 'How do we end well?')
    await addMember(drawn, 'Amara Okafor')
    await addMember(drawn, 'Rosa')
    await addMember(drawn, 'Rosa')
    await submit(drawn)
    await rest()
    expect(acts.keepCircle).toHaveBeenCalledWith(
      {
        template: 'challenge',
        question: 'How do we end well?',
        intention: '',
        tags: [],
        members: [amara, { url: null, name: 'Rosa' }],
        rhythm: 'fortnightly',
        until: '2027-01-17',
        closingQuestion: 'What does each of us do differently now?',
      },
      null,
    )
    expect(location.hash).toBe('#/people/circles/01890000')
  })

  test('of mentoring is a pair, and nobody else has room in it', async () => {
    const drawn = await draw(room({ part: { view: 'new-circle' } }))
    await addMember(drawn, 'Amara Okafor')
    await addMember(drawn, 'Rosa')
    await click(drawn.one('input[value=mentoring]'))
    expect(drawn.all('.members li')).toHaveLength(1)
    expect(field(drawn, 'Name')).toBeNull()
    await click(button(drawn, 'Take out: Amara Okafor'))
    expect(drawn.all('.members li')).toHaveLength(0)
  })

  const page = { part: { view: 'circle' as const, id: '7' }, shown: { ...shown, circles: [own] } }

  test('has an invitation to copy and a charter to save', async () => {
    const drawn = await draw(room(page))
    await click(button(drawn, 'Copy'))
    expect(onCopy.mock.lastCall?.[0].value).toBe(own.invitation)
    await click(button(drawn, 'Save the charter file'))
    await rest()
    expect(acts.saveCharter).toHaveBeenCalledWith(own)
    expect(drawn.root.textContent).toContain('Handed to your browser')
  })

  test('meets, goes on, and ends', async () => {
    const drawn = await draw(room(page))
    await submit(drawn, 'form.row')
    expect(acts.logMeeting).toHaveBeenCalledWith(own.circle, '2026-11-22')
    await click(button(drawn, 'Keep for another round'))
    expect(acts.keepOn).toHaveBeenCalledWith(own.circle, '2027-03-28')
    await click(button(drawn, 'End it'))
    expect(acts.endCircle).toHaveBeenCalledWith(own.circle)
  })

  test('is erased once it is said what goes', async () => {
    const drawn = await draw(room(page))
    await click(button(drawn, 'Erase this circle'))
    await rest()
    expect(drawn.one('.erase [role=alert]').textContent).toContain('its meetings and its question')
    await click(button(drawn, 'Erase for good'))
    expect(acts.eraseCircle).toHaveBeenCalledWith(own.id)
  })

  test('whose last day is over asks its question before anything else', async () => {
    const due = { ...own, isDue: true, circle: ownCircle({ until: '2026-11-01' }) }
    const { all, root } = await draw(room({ ...page, shown: { ...shown, circles: [due] } }))
    expect(all('.card h2')[0]?.textContent).toBe('At the end')
    expect(root.textContent).toContain('Its last day is over.')
  })

  test('that is over invites nobody and meets no more', async () => {
    const ended = { ...own, circle: ownCircle({ state: 'ended' }) }
    const drawn = await draw(room({ ...page, shown: { ...shown, circles: [ended] } }))
    expect(drawn.all('textarea')).toEqual([])
    expect(button(drawn, 'It met')).toBeUndefined()
    expect(button(drawn, 'End it')).toBeUndefined()
  })

  test('one’s own promises to it are counted for the group once there are some', async () => {
    const counted = { ...own, counts: { kept: 2, moved: 1, released: 0 } }
    const drawn = await draw(room({ ...page, shown: { ...shown, circles: [counted] } }))
    expect(drawn.root.textContent).toContain('2 kept, 1 moved, 0 released.')
    await click(button(drawn, 'Save the three numbers for the group'))
    expect(acts.saveCounts).toHaveBeenCalledWith(counted)
  })

  test.each([
    ['foreign', 'not a charter file'],
    ['known', 'among yours already'],
    ['newer', 'later version'],
  ] as const)('a file that is %s is refused with words', async (problem, words) => {
    acts.openCharter.mockResolvedValue({ problem })
    const drawn = await draw(room({ part: { view: 'circles' } }))
    const input = drawn.one('input[type=file]')
    Object.defineProperty(input, 'files', { value: [new Blob(['{}'])] })
    await act(async () => {
      input.dispatchEvent(new Event('change', { bubbles: true }))
      await Promise.resolve()
    })
    await rest()
    expect(drawn.one('[role=alert]').textContent).toContain(words)
  })
})

async function choose(select: HTMLElement, value: string): Promise<void> {
  await act(() => {
    if (select instanceof HTMLSelectElement) select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

async function addMember(drawn: Drawn, name: string): Promise<void> {
  await write(field(drawn, 'Name'), name)
  await click(button(drawn, 'Add'))
  await rest()
}

test('nobody so far is said in a sentence', async () => {
  const { root } = await draw(room({ shown: { ...shown, list: { ...shown.list, isEmpty: true } } }))
  expect(root.textContent).toContain('Whom you write to, invite or answer appears here by name.')
})

test('somebody is erased from their own page, once it is said how much goes', async () => {
  const drawn = await draw(room({ part: { view: 'person', url: person.url }, person }))
  await click(button(drawn, 'Erase this person'))
  await rest()
  const what = { by: 'person', url: person.url }
  expect(erasing.countErasure).toHaveBeenCalledWith(what)
  expect(drawn.one('.erase [role=alert]').textContent).toContain('7')
  expect(erasing.erase).not.toHaveBeenCalled()
  await click(button(drawn, 'Erase for good'))
  expect(erasing.erase).toHaveBeenCalledWith(what)
})
