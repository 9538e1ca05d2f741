// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ReflectionFormLater } from '../../../components/reflection/ReflectionFormLater.tsx'
import { Reflecting } from '../../../components/popup/Reflecting.tsx'
import type { ThirdQuestion, SaidReflection } from '../../../lib/domain/reflection.ts'
import type { ReflectionModel } from '../../../lib/screens/reflecting.ts'
import { click, draw, nameOf, write, type Drawn } from '../draw.tsx'

const exchange = '01970000-0000-7000-8000-000000000001'
const amara = { url: 'https://x.com/amara', name: 'Amara Okafor' }

const model = (fields: Partial<ReflectionModel> = {}): ReflectionModel => ({
  isDue: true,
  isWanted: true,
  offersWeekly: false,
  of: 'day',
  day: '2026-11-24',
  said: null,
  facts: { ownWords: 2, people: 1, promisesDue: 0 },
  lines: [{ id: exchange, sentence: 'You replied to Amara Okafor' }],
  third: 'thank',
  plan: { act: 'write', whom: '' },
  people: new Map([['Amara Okafor', amara]]),
  ...fields,
})

let saved: SaidReflection[]
let rhythms: string[]
let keeps: boolean
beforeAll(() => ReflectionFormLater.ready())
beforeEach(() => {
  saved = []
  rhythms = []
  keeps = true
})

const acts = {
  saveReflection: async (said: SaidReflection) => {
    saved.push(said)
    return keeps
  },
  setRhythm: async (every: string) => {
    rhythms.push(every)
    return keeps
  },
}
const open = (fields: Partial<ReflectionModel> = {}): Promise<Drawn> =>
  draw(<Reflecting reflection={model(fields)} acts={acts} />)

const named = (drawn: Drawn, selector: string, name: string): HTMLElement => {
  const found = drawn.all(selector).find((one) => nameOf(one) === name)
  if (!found) throw new Error(`no ${selector} ${name}`)
  return found
}
const field = (drawn: Drawn, label: string): HTMLElement => {
  const id = named(drawn, 'label', label).getAttribute('for') ?? ''
  return drawn.one(`[id="${id}"]`)
}
const submit = (drawn: Drawn): Promise<void> =>
  act(async () => {
    drawn.one('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  })

test('leads with plain numbers and two questions', async () => {
  const drawn = await open()
  expect(drawn.all('.reflection-facts li').map((one) => one.textContent)).toEqual([
    '2 acts in your own words',
    'towards 1 person',
  ])
  expect(drawn.all('[role="radiogroup"]').map(nameOf)).toEqual(['Which exchange today mattered?'])
  expect(drawn.all('input:checked')).toEqual([])
})

test('an exchange, a line and a third answer are saved', async () => {
  const drawn = await open()
  await click(named(drawn, 'input[type="radio"]', 'You replied to Amara Okafor'))
  await write(field(drawn, 'What did you learn or give?'), ' A name for it ')
  await write(field(drawn, 'Is there something to thank for?'), 'The link')
  await submit(drawn)
  expect(saved).toEqual([
    {
      of: 'day',
      day: '2026-11-24',
      mattered: '',
      exchange,
      gained: 'A name for it',
      third: { question: 'thank', answer: 'The link' },
      goal: '',
      support: null,
      skipped: false,
      plan: null,
    },
  ])
  expect(drawn.one('output.said').textContent).toBe('Saved here, on this machine.')
  expect(document.activeElement).toBe(drawn.one('output.said'))
})

test('something offline is told in own words; nothing today is a full answer', async () => {
  const drawn = await open()
  await click(named(drawn, 'input[type="radio"]', 'Something offline'))
  await write(field(drawn, 'What was it?'), 'A talk on the stairs')
  await submit(drawn)
  await click(named(drawn, 'input[type="radio"]', 'Nothing today'))
  await submit(drawn)
  expect(saved.map(({ mattered, exchange: one }) => [mattered, one])).toEqual([
    ['A talk on the stairs', null],
    ['', null],
  ])
})

test('"Skip" is as large as "Save" and says nothing but that it is skipped', async () => {
  const drawn = await open()
  await write(field(drawn, 'What did you learn or give?'), 'Something')
  const buttons = drawn.all('form .choices button')
  expect(buttons.map((one) => [one.textContent, one.className])).toEqual([
    ['Save', 'button button-plain'],
    ['Skip', 'button button-plain'],
  ])
  await click(named(drawn, 'button', 'Skip'))
  expect(saved).toMatchObject([
    { skipped: true, gained: '', mattered: '', third: null, plan: null },
  ])
})

test.each<[ThirdQuestion, string, string]>([
  ['worth', 'A trap', 'trap'],
  ['stopped', 'No idea what', 'no-idea'],
  ['manner', 'Presence', 'presence'],
])('the question on %s is answered by a tap', async (third, label, answer) => {
  const drawn = await open({ third })
  await click(named(drawn, '.taps input', label))
  await submit(drawn)
  expect(saved[0]?.third).toEqual({ question: third, answer })
})

describe('a plan', () => {
  test('is said as a sentence, and kept with the person it names', async () => {
    const drawn = await open()
    await write(field(drawn, 'Tomorrow, when'), 'stand-up is over')
    await write(field(drawn, 'With whom, or on which topic'), 'Amara Okafor')
    expect(drawn.one('.plan output.own-words').textContent).toBe(
      'Tomorrow, when stand-up is over, I will write a message: Amara Okafor.',
    )
    await submit(drawn)
    const plan = { cue: 'stand-up is over', act: 'write', person: amara, tag: null }
    expect(saved[0]?.plan).toEqual(plan)
  })

  test('is about a topic where nobody is known by that name', async () => {
    const drawn = await open()
    await write(field(drawn, 'Tomorrow, when'), 'lunch')
    await write(field(drawn, 'With whom, or on which topic'), '#Hiring')
    await submit(drawn)
    expect(saved[0]?.plan).toMatchObject({ person: null, tag: 'hiring' })
  })

  test('is not offered while three are open', async () => {
    expect((await open({ plan: null })).all('.plan')).toEqual([])
  })
})

test('what could not be kept is said, and the words stay', async () => {
  keeps = false
  const drawn = await open()
  await write(field(drawn, 'What did you learn or give?'), 'Something')
  await submit(drawn)
  expect(drawn.one('output.said').textContent).toContain('could not be saved')
  expect(field(drawn, 'What did you learn or give?')).toHaveProperty('value', 'Something')
})

test('"Weekly instead?" has three answers of equal size', async () => {
  const drawn = await open({ isDue: false, offersWeekly: true })
  for (const name of ['Yes, weekly', 'Keep daily', 'Stop asking'])
    await click(named(drawn, 'button', name))
  expect(rhythms).toEqual(['week', 'day', 'never'])
})

test('outside its hour it is one quiet line, and none where the person wants none', async () => {
  const drawn = await open({ isDue: false })
  expect(drawn.all('form')).toEqual([])
  await click(named(drawn, 'button', 'Look back on today'))
  expect(drawn.all('form')).toHaveLength(1)
  expect((await open({ isDue: false, isWanted: false })).all('button')).toEqual([])
})
