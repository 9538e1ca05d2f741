// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, expect, test } from 'vitest'
import { Card } from '../../../components/prompt/Card.tsx'
import type { Answer } from '../../../lib/domain/suggestion.ts'
import type { PromptContent, PromptWish } from '../../../lib/messages/protocol.ts'
import { cardLabelKeys, cardLabels } from '../../../lib/prompt/labels.ts'
import { englishText } from '../english.ts'

const content: PromptContent = {
  moment: '01970000-0000-7000-8000-000000000001',
  lang: 'en',
  dir: 'ltr',
  text: 'What made you say yes to Amara? Your call.',
  why: ['A fact.', 'A study.', 'Its limit.'],
  question: 'What made you say yes?',
  notice: null,
  labels: cardLabels(englishText),
}

let answers: Answer[]
let engaged: number
let wishes: PromptWish[]

const onAnswer = (answer: Answer): unknown => answers.push(answer)
const onCopy = async (): Promise<boolean> => true
const onEngage = (): unknown => (engaged += 1)

const onWish = (wish: PromptWish): unknown => wishes.push(wish)

function draw(announced = '', part: Partial<PromptContent> = {}): void {
  const told = { ...content, ...part }
  const props = { content: told, announced, scheme: 'light', leaving: false } as const
  const acts = { onAnswer, onEngage, onWish, onCopy }
  render(<Card {...props} {...acts} />, document.body)
}

const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll('button')]

async function press(name: string): Promise<void> {
  await act(() =>
    buttons()
      .find((one) => one.textContent === name)
      ?.click(),
  )
}

beforeEach(() => {
  render(null, document.body)
  answers = []
  engaged = 0
  wishes = []
})

test('every word it shows comes along', () => {
  expect(Object.keys(content.labels)).toEqual(Object.keys(cardLabelKeys))
  expect(Object.values(content.labels)).not.toContain('')
  draw()
  expect(buttons().map((one) => one.textContent)).toEqual([
    'Close',
    'Show me how',
    'Not now',
    'Already done',
    'Why this?',
    'Fewer like this',
  ])
  expect(document.querySelector('section')?.getAttribute('aria-label')).toBe('Waterline')
})

test.each([
  ['Close', 'close'],
  ['Not now', 'not-now'],
  ['Already done', 'already-done'],
  ['Fewer like this', 'fewer'],
])('%s answers %s', async (name, answer) => {
  draw()
  await press(name)
  expect(answers).toEqual([answer])
})

test('"Show me how" opens a question and an empty box, and keeps the card', async () => {
  draw()
  await press('Show me how')
  expect(document.querySelector('label')?.textContent).toBe('What made you say yes?')
  expect(document.querySelector('textarea')?.value).toBe('')
  expect([answers, engaged]).toEqual([['show-how'], 1])
})

test('"Why this?" unfolds its lines, keeps the card and is no answer', async () => {
  draw()
  await press('Why this?')
  expect(document.querySelector('.why')?.textContent).toBe('A fact.A study.Its limit.')
  expect([answers, engaged]).toEqual([[], 1])
})

test('its live region is there before it speaks', () => {
  draw()
  const region = document.querySelector('output')
  expect(region?.textContent).toBe('')
  draw('Waterline: What made you say yes?')
  expect(document.querySelector('output')).toBe(region)
  expect(region?.textContent).toContain('What made you')
})

test('what is new is told, and can be ended on the spot, which is no answer', async () => {
  const [first, label] = ['This is the first prompt.', 'No quiet moments']
  draw('', { notice: { text: first, wish: 'no-quiet', label } })
  expect(document.querySelector('.notice')?.textContent).toContain('This is the first prompt.')
  await press('No quiet moments')
  expect([wishes, answers, engaged]).toEqual([['no-quiet'], [], 1])
  expect(document.querySelector('.notice')?.textContent).toContain('Kept so.')
  expect(buttons().some((one) => one.textContent === 'No quiet moments')).toBe(false)
})

test('a notice has its words and a way to close it, and asks for nothing', () => {
  draw('', { moment: null, text: 'Two questions wait.', why: [], question: '' })
  expect(document.querySelector('.text')?.textContent).toBe('Two questions wait.')
  expect(buttons().map((one) => one.textContent)).toEqual(['Close'])
})
