// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { Notebook } from '../../../components/notebook/Notebook.tsx'
import type { Elsewhere } from '../../../lib/domain/manual.ts'
import type { NotebookActs, NotebookModel } from '../../../lib/screens/notebook.ts'
import type { DraftView, NoteLine, PromiseLine } from '../../../lib/screens/notebook-lines.ts'
import { click, draw, nameOf, write, type Drawn } from '../draw.tsx'
import { emptyNotebook, noActs } from './build.ts'

const amara = { url: 'https://x.com/amara', name: 'Amara Okafor' }
const known = { label: amara.name, person: amara, kind: null, isSaid: false }
const findPeople = (name: string) => Promise.resolve(name.trim() === amara.name ? [known] : [])

const acts = {
  ...noActs,
  writeNote: vi.fn<NotebookActs['writeNote']>().mockResolvedValue(true),
  changeNote: vi.fn<NotebookActs['changeNote']>().mockResolvedValue(true),
  eraseRecord: vi.fn<NotebookActs['eraseRecord']>().mockResolvedValue(true),
  gather: vi.fn<NotebookActs['gather']>().mockResolvedValue(true),
  nameDraft: vi.fn<NotebookActs['nameDraft']>().mockResolvedValue(true),
  moveNote: vi.fn<NotebookActs['moveNote']>().mockResolvedValue(true),
  markDraft: vi.fn<NotebookActs['markDraft']>().mockResolvedValue(true),
  makePromise: vi.fn<NotebookActs['makePromise']>().mockResolvedValue(true),
  keepPromise: vi.fn<NotebookActs['keepPromise']>().mockResolvedValue(true),
  movePromise: vi.fn<NotebookActs['movePromise']>().mockResolvedValue(true),
  releasePromise: vi.fn<NotebookActs['releasePromise']>().mockResolvedValue(true),
  reopenPromise: vi.fn<NotebookActs['reopenPromise']>().mockResolvedValue(true),
  showNotes: vi.fn<NotebookActs['showNotes']>(),
} satisfies NotebookActs
const onAdd = vi.fn<(told: Elsewhere) => Promise<boolean>>().mockResolvedValue(true)
const onCopy = vi.fn<(area: HTMLTextAreaElement) => Promise<boolean>>().mockResolvedValue(true)

const line: NoteLine = {
  id: '01890000-0000-7000-8000-000000000001',
  sort: 'learned',
  text: 'Read before the meeting #reviews',
  person: amara,
  from: 'Amara Okafor',
  time: '11:20 AM',
  inDrafts: 0,
}
const other: NoteLine = { ...line, id: '01890000-0000-7000-8000-000000000002', text: 'Small ones' }
const withNotes: Partial<NotebookModel> = {
  isBegun: true,
  tags: ['reviews'],
  sorts: ['learned', 'problem'],
  days: [{ day: '2026-11-22', heading: 'Today', lines: [line, other] }],
}

const room = (part: Partial<NotebookModel> = {}) => (
  <Notebook
    notebook={{ ...emptyNotebook, ...part }}
    sites={[{ id: 'x', name: 'X' }]}
    acts={acts}
    findPeople={findPeople}
    onAdd={onAdd}
    onCopy={onCopy}
  />
)
const press = ({ all }: Drawn, name: string, within = ''): Promise<void> => {
  const found = all(`${within} button`).find((one) => nameOf(one) === name)
  if (!found) throw new Error(`no button ${name}`)
  return click(found)
}
const submit = (form: HTMLElement): Promise<void> =>
  act(async () => {
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await Promise.resolve()
  })
const pick = (field: HTMLElement, day: string): Promise<void> =>
  act(() => {
    Reflect.set(field, 'value', day)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })

describe('a note', () => {
  test('is kept by one tap on what it is, with whom it came from, and makes room for the next', async () => {
    const drawn = await draw(room())
    const [words, whom] = drawn.all('.note-field input')
    await write(words!, 'Ask early #reviews')
    await write(whom!, 'Amara Okafor')
    await press(drawn, 'They helped me')
    const said = { sort: 'helped', text: 'Ask early #reviews', person: amara }
    expect(acts.writeNote).toHaveBeenLastCalledWith(said)
    expect(words).toHaveProperty('value', '')
    expect(whom).toHaveProperty('value', '')
    expect(drawn.one('.note-field > output').textContent).toBe('Kept: They helped me.')
    expect(document.activeElement).toBe(words)
  })

  test('without a word is not kept', async () => {
    acts.writeNote.mockClear()
    const drawn = await draw(room())
    await press(drawn, 'A problem')
    expect(acts.writeNote).not.toHaveBeenCalled()
    expect(drawn.one('.note-field > output').textContent).toBe('Write a line first.')
  })

  test('that could not be kept stays as written', async () => {
    acts.writeNote.mockResolvedValueOnce(false)
    const drawn = await draw(room())
    const [words] = drawn.all('.note-field input')
    await write(words!, 'Ask early')
    await press(drawn, 'I learned')
    expect(words).toHaveProperty('value', 'Ask early')
    expect(drawn.one('.note-field > output').textContent).toMatch(/could not be saved/)
  })

  test('is a line in the person’s words, with its kind and where it came from', async () => {
    const { all } = await draw(room(withNotes))
    expect(all('.note')[0]?.textContent).toBe(
      'Read before the meeting #reviewsI learned · from Amara Okafor · 11:20 AM',
    )
  })

  test('can be said otherwise', async () => {
    const drawn = await draw(room(withNotes))
    await press(drawn, 'Change: Small ones')
    const [words] = drawn.all('.mend input')
    expect(document.activeElement).toBe(words)
    await write(words!, 'Smaller ones')
    await press(drawn, 'A problem', '.mend')
    await submit(drawn.one('.mend form'))
    const said = { sort: 'problem', text: 'Smaller ones', person: amara }
    expect(acts.changeNote).toHaveBeenLastCalledWith(other.id, said)
    expect(drawn.all('.mend')).toEqual([])
    expect(nameOf(document.activeElement as HTMLElement)).toBe('Change: Small ones')
  })

  test('is erased once it is said what goes with it', async () => {
    const days = [{ day: '2026-11-22', heading: 'Today', lines: [{ ...line, inDrafts: 2 }] }]
    const drawn = await draw(room({ ...withNotes, days }))
    await press(drawn, `Change: ${line.text}`)
    await press(drawn, 'Erase this note')
    expect(drawn.one('.erase [role=alert]').textContent).toContain('2 drafts would lose a line')
    expect(acts.eraseRecord).not.toHaveBeenCalled()
    await press(drawn, 'Erase for good')
    expect(acts.eraseRecord).toHaveBeenCalledWith(line.id)
  })
})

test('notes are filtered by a kind and a tag together, and by the same tap no longer', async () => {
  const drawn = await draw(room(withNotes))
  await press(drawn, '#reviews')
  expect(acts.showNotes).toHaveBeenLastCalledWith({ tag: 'reviews', sort: null })
  const filter = { tag: 'reviews', sort: null }
  await drawn.again(room({ ...withNotes, filter }))
  expect(nameOf(drawn.one('[aria-pressed=true]'))).toBe('#reviews')
  await press(drawn, 'A problem', '.note-ways')
  expect(acts.showNotes).toHaveBeenLastCalledWith({ tag: 'reviews', sort: 'problem' })
  await press(drawn, '#reviews')
  expect(acts.showNotes).toHaveBeenLastCalledWith({ tag: null, sort: null })
})

test('notes are gathered in the order they are chosen, once there is a title', async () => {
  const drawn = await draw(room(withNotes))
  await press(drawn, 'Gather into a draft')
  const title = drawn.one('form.card input')
  const [first, second] = drawn.all('.note > input')
  await click(second!)
  await click(first!)
  await submit(drawn.one('form.card'))
  expect(acts.gather).not.toHaveBeenCalled()
  await write(title, 'On reviews')
  await submit(drawn.one('form.card'))
  expect(acts.gather).toHaveBeenCalledWith('On reviews', [other.id, line.id])
  expect(drawn.all('form.card')).toEqual([])
})

describe('a draft', () => {
  const draft: DraftView = {
    id: '01890000-0000-7000-8000-000000000003',
    title: 'On reviews',
    firstReader: 'Tomasz',
    outline: [line, other].map(({ id, text }) => ({ id, text })),
    asText: 'On reviews\n\n- One\n- Two',
    isAsked: false,
    facts: ['begun on Sunday'],
  }
  const opened = async (one = draft): Promise<Drawn> => {
    const drawn = await draw(room({ ...withNotes, drafts: { open: [one], closed: [] } }))
    await click(drawn.one('.draft-title'))
    return drawn
  }

  test('has lines that go up and down, and none beyond its ends', async () => {
    const drawn = await opened()
    await press(drawn, 'Down: Read before the meeting #reviews')
    expect(acts.moveNote).toHaveBeenLastCalledWith(draft.id, line.id, 1)
    const ends = drawn.all('.outline button:disabled').map(nameOf)
    expect(ends).toEqual(['Up: Read before the meeting #reviews', 'Down: Small ones'])
  })

  test('is copied as text', async () => {
    onCopy.mockImplementationOnce((area) => Promise.resolve(area.value === draft.asText))
    const drawn = await opened()
    await press(drawn, 'Copy outline')
    expect(drawn.one('.record-more > output').textContent).toMatch(/^Copied/)
  })

  test('that somebody was asked to read can be written down where no page shows it', async () => {
    const drawn = await opened()
    await press(drawn, 'Somebody was asked to read it')
    expect(acts.markDraft).toHaveBeenLastCalledWith(draft.id, 'asked')
    expect(onAdd).not.toHaveBeenCalled()
    const [whom, where] = drawn.all('.record-more form:last-of-type input')
    expect(whom).toHaveProperty('value', 'Tomasz')
    expect(document.activeElement).toBe(whom)
    await write(where!, 'X')
    await submit(whom!.closest('form')!)
    const told = { act: 'ask', name: 'Tomasz', site: 'x', day: '2026-11-22' }
    expect(onAdd).toHaveBeenCalledWith(told)
    expect(drawn.one('.record-more > output').textContent).toBe('Added.')
    expect(document.activeElement).toBe(drawn.one('.draft-title'))
  })

  test('is named anew, with who is to see it first', async () => {
    const drawn = await opened()
    const [title, reader] = drawn.all('.record-more form input')
    await write(title!, 'Before a review')
    await write(reader!, 'Li')
    await submit(title!.closest('form')!)
    const named = { title: 'Before a review', firstReader: 'Li' }
    expect(acts.nameDraft).toHaveBeenCalledWith(draft.id, named)
  })

  test.each([
    ['Published', 'published'],
    ['Let go of it', 'dropped'],
  ])('%s', async (button, step) => {
    const drawn = await opened()
    await press(drawn, button)
    expect(acts.markDraft).toHaveBeenLastCalledWith(draft.id, step)
  })
})

describe('a promise', () => {
  const promise: PromiseLine = {
    id: '01890000-0000-7000-8000-000000000004',
    text: 'Send the checklist',
    due: '2026-11-24',
    facts: ['to Amara Okafor', 'for Tuesday'],
    line: '',
  }
  const withPromise = () => draw(room({ promises: { open: [promise], closed: [] } }))

  test('is made to somebody for a day', async () => {
    const drawn = await draw(room())
    await press(drawn, 'Make a promise')
    const [words, whom] = drawn.all('.promises form input[type=text]')
    await write(words!, 'Send the checklist')
    await write(whom!, 'Amara Okafor')
    await pick(drawn.one('.promises input[type=date]'), '2026-11-24')
    await submit(drawn.one('.promises form'))
    const made = { text: 'Send the checklist', to: amara, due: '2026-11-24' }
    expect(acts.makePromise).toHaveBeenCalledWith(made)
  })

  test('has three ends, none of them more than the others', async () => {
    const { all } = await withPromise()
    const ends = all('.even > button')
    expect(ends.map(nameOf)).toEqual(['Kept', 'Move it', 'Release it'])
    expect(new Set(ends.map((one) => one.className)).size).toBe(1)
  })

  test('is kept by one tap', async () => {
    await press(await withPromise(), 'Kept')
    expect(acts.keepPromise).toHaveBeenCalledWith(promise.id)
  })

  test('is moved to another day', async () => {
    const drawn = await withPromise()
    await press(drawn, 'Move it')
    const day = drawn.one('.record input[type=date]')
    expect(document.activeElement).toBe(day)
    await pick(day, '2026-11-30')
    await submit(day.closest('form')!)
    expect(acts.movePromise).toHaveBeenCalledWith(promise.id, '2026-11-30')
    expect(nameOf(document.activeElement as HTMLElement)).toBe('Move it')
  })

  test('is released with a line, or without', async () => {
    const drawn = await withPromise()
    await press(drawn, 'Release it')
    await write(drawn.one('.record input'), 'They found one')
    await submit(drawn.one('.record form'))
    expect(acts.releasePromise).toHaveBeenCalledWith(promise.id, 'They found one')
  })

  test('that is closed is folded away', async () => {
    const closed = [{ ...promise, facts: ['kept on Friday'] }]
    const drawn = await draw(room({ promises: { open: [], closed } }))
    expect(drawn.root.textContent).not.toContain(promise.text)
    await press(drawn, 'Kept or released')
    expect(drawn.root.textContent).toContain('kept on Friday')
    await press(drawn, 'Open again: Send the checklist')
    expect(acts.reopenPromise).toHaveBeenCalledWith(promise.id)
    await press(drawn, 'Erase')
    await press(drawn, 'Erase for good')
    expect(acts.eraseRecord).toHaveBeenLastCalledWith(promise.id)
  })
})

test('numbers come with their period, and once there is a notebook', async () => {
  const counts = {
    since: 'The last 28 days, seen in this browser since 25 October.',
    seek: ['7 items read'],
    sense: ['2 notes'],
    share: ['1 post of your own'],
  }
  const { one, all, again } = await draw(room({ counts, isBegun: true }))
  expect(one('.counts').textContent).toBe(
    'Came in7 items readMade of it2 notesWent out1 post of your ownThe last 28 days, seen in this browser since 25 October.',
  )
  await again(room({ counts }))
  expect(all('.counts')).toEqual([])
})

test('what was looked back on stands there by its days, each leading to what was done', async () => {
  const said = {
    id: 'one',
    heading: 'Saturday, November 21, 2026',
    terms: [['What mattered', 'You wrote to Amara Okafor']],
    address: '#/history?from=2026-11-21&to=2026-11-21',
  } as const
  const week = { ...said, id: 'two', heading: 'The week up to Sunday', address: null }
  const reflections = { lines: [week, said], earlier: true }
  const drawn = await draw(room({ isBegun: true, reflections }))
  const section = drawn.one('[aria-label="Looked back on"]')
  expect([...section.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
    'The week up to Sunday',
    'Saturday, November 21, 2026',
  ])
  expect(section.querySelector('h3 a')?.getAttribute('href')).toBe(said.address)
  expect(section.textContent).toContain('You wrote to Amara Okafor')
  const more = [...section.querySelectorAll('button')].find((one) => nameOf(one) === 'Earlier ones')
  if (more) await click(more)
  expect(more).toBeDefined()
})
