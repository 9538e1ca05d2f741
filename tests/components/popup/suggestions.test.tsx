// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { Suggestions } from '../../../components/popup/Suggestions.tsx'
import { ThinkingBoxLater } from '../../../components/popup/ThinkingBoxLater.tsx'
import { TextProvider } from '../../../components/text.tsx'
import type { Answer } from '../../../lib/domain/suggestion.ts'
import type { SuggestionView } from '../../../lib/screens/suggestion-view.ts'
import { englishText } from '../english.ts'

const view = (id: string): SuggestionView => ({
  id,
  family: 'follow-up',
  title: `A first line to ${id}?`,
  body: 'You accepted an invitation.',
  why: ['A fact.', 'A study.', 'Its limit.'],
  question: `What made you say yes to ${id}?`,
  rests: [],
  could: null,
})

beforeAll(() => ThinkingBoxLater.ready())

let open: SuggestionView[]
let answers: [string, Answer][]
let said: string[]
let keeps: boolean

const onCopy = async (): Promise<boolean> => true

function draw(lead = true): void {
  const onAnswer = async (id: string, answer: Answer): Promise<boolean> => {
    answers.push([id, answer])
    if (keeps && answer !== 'show-how') open = open.filter((one) => one.id !== id)
    draw(lead)
    return keeps
  }
  render(
    <TextProvider text={englishText}>
      <Suggestions
        suggestions={open}
        lead={lead}
        acts={{ answer: onAnswer, itWas: say('was'), itWasNot: say('was not') }}
        hrefOf={([first]) => `#/history/${first}`}
        onCopy={onCopy}
      />
    </TextProvider>,
    document.body,
  )
}

const say =
  (word: string) =>
  async (...what: string[]): Promise<boolean> => {
    said.push([word, ...what].join(' '))
    return true
  }

async function press(name: string): Promise<void> {
  const buttons = [...document.querySelectorAll('button')]
  const button = buttons.find((one) => one.textContent === name)
  if (!button) throw new Error(`no button ${name}`)
  await act(async () => button.click())
}

const titles = (): (string | null)[] =>
  [...document.querySelectorAll('h2')].map((title) => title.textContent)

beforeEach(() => {
  render(null, document.body)
  open = [view('Amara'), view('Tomasz'), view('Lena')]
  answers = []
  said = []
  keeps = true
})

test('one leads, the others are one line until it is unfolded', async () => {
  draw()
  expect(titles()).toEqual(['A first line to Amara?'])
  await press('2 more')
  await press('A first line to Lena?')
  expect(titles()).toEqual(['A first line to Lena?'])
})

test('where something else leads, all are one line', async () => {
  draw(false)
  expect(titles()).toEqual([])
  await press('3 suggestions')
  await press('A first line to Tomasz?')
  expect(titles()).toEqual(['A first line to Tomasz?'])
})

test('an answer is passed on, told, and the next one leads', async () => {
  draw()
  await press('Already done')
  expect(answers).toEqual([['Amara', 'already-done']])
  expect(document.querySelector('output')?.textContent).toContain('Noted')
  expect(document.activeElement?.localName).toBe('output')
  expect(titles()).toEqual(['A first line to Tomasz?'])
})

test('what could not be kept is said, and the card stays', async () => {
  keeps = false
  draw()
  await press('Not now')
  expect(document.querySelector('output')?.textContent).toContain('could not be saved')
  expect(titles()).toEqual(['A first line to Amara?'])
})

test('"Show me how" opens a question and an empty box, and is an answer once', async () => {
  draw()
  await press('Show me how')
  expect(document.querySelector('label')?.textContent).toBe('What made you say yes to Amara?')
  expect(document.querySelector('textarea')?.value).toBe('')
  await press('Show me how')
  await press('Show me how')
  expect(answers).toEqual([['Amara', 'show-how']])
})

test('"Why this?" unfolds facts, study and limit, and is no answer', async () => {
  draw()
  await press('Why this?')
  const lines = [...document.querySelectorAll('.why > p')].map((line) => line.textContent)
  expect(lines).toEqual(['A fact.', 'A study.', 'Its limit.'])
  expect(answers).toEqual([])
})

test.each([
  ['Not needed', 'not-needed'],
  ['Fewer like this', 'fewer'],
])('beneath its reasons it can be sent away for longer: %s', async (name, given) => {
  draw()
  await press('Why this?')
  await press(name)
  expect(answers).toEqual([['Amara', given]])
})

test('of an act that looks like the step, the person says whether it was', async () => {
  const question = 'You wrote to Amara. Was that the thanks?'
  open = [{ ...view('Amara'), could: { entry: 'e1', act: 'thank', question } }]
  draw()
  expect(document.querySelector('.could')?.textContent).toContain('Was that the thanks?')
  await press('Yes')
  await press('No')
  expect(said).toEqual(['was e1 thank', 'was not Amara e1'])
  expect(answers).toEqual([])
})

test('the reasons lead to the entries that show them, where a wrong one can be mended', async () => {
  open = [{ ...view('Amara'), rests: ['e1', 'e2'] }, view('Tomasz')]
  draw()
  await press('Why this?')
  expect(document.querySelector('.why a')?.getAttribute('href')).toBe('#/history/e1')
})
