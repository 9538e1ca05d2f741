import { describe, expect, test } from 'vitest'
import { factKinds, type Suggestion } from '../../lib/domain/suggestion.ts'
import {
  factSentence,
  howQuestion,
  promptText,
  suggestionBody,
  suggestionTitle,
  whyLines,
} from '../../lib/text/facts.ts'
import { englishText as text } from '../components/english.ts'
import { amara, day, idAt, li, now, tomasz } from '../domain/build.ts'
import { everySuggestion, factOf, factsOf, suggested } from './suggested.ts'

const here = { zone: 'Europe/Berlin' }
const hashed = { url: 'urn:waterline:person:00ff', name: null }
const toNobody = { people: [] }
const said = (of: Suggestion, telling = {}): string[] =>
  of.facts.map((fact) => factSentence(fact, of, now, text, { ...here, ...telling }))

const pointed = suggested('thank', [factOf('pointed')])
const thought = suggested('thank', [factOf('made-think', { count: 5 })])
const helpedBy = suggested('thank', [factOf('helped-by')])
const quiet = suggested('renew', [
  factOf('gone-quiet', { count: 2, at: '2026-03-12T09:00:00.000Z' }),
])
const alone = suggested(
  'renew',
  [
    factOf('gone-quiet', { count: 9, at: '2025-12-24T09:00:00.000Z' }),
    factOf('gone-quiet', { count: 1, at: '2026-05-04T09:00:00.000Z' }),
    factOf('no-exchange', { count: 14, at: '2026-11-04T09:00:00.000Z' }),
  ],
  { people: [amara, li] },
)
const draft = suggested(
  'ask',
  [factOf('draft-waits', { records: [idAt(now)] }), factOf('answered-before', { count: 4 })],
  toNobody,
)
const gave = suggested('ask', [factOf('gave-and-asked-nothing')], toNobody)
const problem = suggested('ask', [factOf('problem-alone', { records: [idAt(now)] })], toNobody)
const notes = suggested('make', [factOf('notes-on-tag', { count: 7 })], toNobody)
const learned = suggested('make', [factOf('learned-unshared', { records: [idAt(now)] })], toNobody)
const helped = suggested('give', [factOf('were-helped', { count: 2 })], toNobody)
const wasAsked = suggested('give', [factOf('was-asked')])
const askedMore = suggested('give', [factOf('asked-more', { count: 2 })], toNobody)
const pair = suggested('connect', [factOf('need-meets-offer', { tag: 'payroll' })], {
  people: [li, tomasz],
})
const askers = suggested('deepen', [factOf('asked-on-tag', { count: 2 })], { people: [amara, li] })
const again = suggested('lead', [factOf('problem-again')], toNobody)
const wish = suggested('lead', [factOf('wish-together')], toNobody)
const group = suggested('lead', [factOf('group-read', { count: 10 })], toNobody)
const field = suggested('horizon', [factOf('own-field', { count: 19, of: 20 })], toNobody)
const differently = suggested('horizon', [factOf('sees-differently')])
const promised = suggested('promise', [
  factOf('promised', { at: '2026-11-22T12:00:00.000Z', records: [idAt(now)] }),
])
const long = suggested('promise', [factOf('long-talk', { count: 4 })])

describe('each fact is a sentence, and speaks of absence with its horizon', () => {
  test.each([
    [
      pointed,
      '3 of your notes came from Amara Okafor, the last one on Tuesday. No thanks seen in this browser since.',
    ],
    [
      thought,
      'You read 5 posts by Amara Okafor in the thirty days to yesterday, and noted that something of theirs made you think.',
    ],
    [
      helpedBy,
      'You noted on Tuesday that Amara Okafor helped you. No message to them seen in this browser since.',
    ],
    [quiet, '2 exchanges with Amara Okafor, the last one seen on March 12.'],
    [
      gave,
      'You helped 3 times in the thirty days to yesterday. No question of your own seen in that time.',
    ],
    [problem, 'You noted a problem on Tuesday. No question about it seen in this browser since.'],
    [notes, '7 notes on #oncall in the fourteen days to yesterday.'],
    [
      learned,
      'You noted something you learned, on Tuesday. No sharing of it seen in this browser since.',
    ],
    [
      helped,
      'You were helped 2 times in fourteen days, the last time on Tuesday. No help by you seen in this browser since.',
    ],
    [
      wasAsked,
      'You noted on Tuesday that Amara Okafor asked you for something. No answer seen in this browser since.',
    ],
    [askedMore, 'You asked on 2 more occasions than you helped, in the thirty days to yesterday.'],
    [pair, 'By your notes, Li Wei looks for #payroll and Tomasz Nowak offers it.'],
    [askers, 'By your notes, 2 people asked you about #oncall in the sixty days to yesterday.'],
    [again, '3 drafts and noted problems on #oncall in the thirty days to yesterday.'],
    [wish, 'You noted on Tuesday that you’d like others to hold you to something.'],
    [
      group,
      'You read 10 items in a group in the thirty days to yesterday. No words of your own seen there in that time.',
    ],
    [
      field,
      'In the thirty days to yesterday, 19 of 20 exchanges with people whose field you noted stayed in yours.',
    ],
    [differently, 'You noted on Tuesday that you see a post differently.'],
    [promised, 'A promise of yours to Amara Okafor, due yesterday.'],
    [{ ...promised, people: [] }, 'A promise of yours, due yesterday.'],
    [long, 'You wrote to Amara Okafor 4 times on #oncall in the fourteen days to yesterday.'],
  ])('$family, $facts.0.kind', (of, sentence) => {
    const later = now + day
    expect(of.facts.map((fact) => factSentence(fact, of, later, text, here))).toEqual([sentence])
  })

  test('of a draft, with what happened before', () => {
    expect(said(draft)).toEqual([
      'You began a draft on Tuesday. No reader of it seen in this browser since.',
      'At least 4 people have answered you.',
    ])
  })

  test('two people gone quiet have a sentence each', () => {
    expect(said(alone)).toEqual([
      '9 exchanges with Amara Okafor, the last one seen on December 24, 2025.',
      '1 exchange with Li Wei, seen on May 4.',
      '14 active days since November 4. No words of your own seen in that time.',
    ])
  })

  test('whoever stands by a keyed hash is someone that was marked', () => {
    const people = [hashed]
    expect(said({ ...wasAsked, people })[0]).toContain('that someone you marked asked you')
    expect(said({ ...pair, people })[0]).toBe(
      'By your notes, someone you marked looks for #payroll and someone offers it.',
    )
  })

  test.each([
    ['Pacific/Kiritimati', 'yesterday'],
    ['Pacific/Pago_Pago', 'today'],
  ])('a promise is due on its own day, in %s, too', (zone, due) => {
    expect(said(promised, { zone })[0]).toContain(`due ${due}.`)
  })

  test('every kind of fact belongs to a family and has a sentence', () => {
    expect([...new Set(Object.values(factsOf).flat(2))].toSorted()).toEqual(
      [...factKinds].toSorted(),
    )
    for (const of of everySuggestion()) {
      for (const sentence of said(of)) expect(sentence).toMatch(/^[A-Z\d].*\.$/)
    }
  })
})

const records = (): string => 'send the checklist'

describe('a fact that rests on one record of the notebook quotes it', () => {
  test.each([promised, problem, learned, draft])('$facts.0.kind', (of) => {
    expect(said(of, { records })[0]).toMatch(/\. Your words: “send the checklist”\.$/)
    expect(said(of)[0]).not.toContain('Your words')
  })

  test('in its body and its reasons', () => {
    const telling = { ...here, records }
    expect(suggestionBody(promised, now, text, telling)).toContain('“send the checklist”')
    expect(whyLines(promised, now, text, telling)[0]).toContain('“send the checklist”')
  })

  test('not where there are several, or where it holds no words', () => {
    const both = factOf('pointed', { records: [idAt(now), idAt(now)] })
    expect(said(suggested('thank', [both]), { records })[0]).not.toContain('Your words')
    expect(said(promised, { records: () => ' ' })[0]).not.toContain('Your words')
    expect(said(promised, { records: () => null })[0]).not.toContain('Your words')
  })

  test('a long one by its beginning, on one line', () => {
    const long140 = `${'a'.repeat(70)}\n${'b'.repeat(69)}`
    const [whole] = said(promised, { records: () => long140 })
    const [cut] = said(promised, { records: () => `${long140}c` })
    expect(whole).toContain(`“${'a'.repeat(70)} ${'b'.repeat(69)}”`)
    expect(cut).toContain(`${'b'.repeat(69)}…”`)
  })
})

describe('how far back the facts reach', () => {
  const since = 'Seen in this browser since November 3.'

  test.each(everySuggestion())('is among the reasons: $family, $facts.0.kind', (of) => {
    expect(whyLines(of, now, text, here).at(-3)).toBe(since)
  })

  test.each(everySuggestion())(
    'ends the body, unless its facts say since when: $family, $facts.0.kind',
    (of) => {
      const isSaid = said(of)[0]?.endsWith('browser since.')
      expect(suggestionBody(of, now, text, here).endsWith(since)).toBe(!isSaid)
    },
  )
})

describe('what is said at once', () => {
  test('is the first fact alone, where the others are of other kinds', () => {
    expect(draft.facts.length).toBeGreaterThan(1)
    expect(suggestionBody(draft, now, text, here)).toBe(said(draft)[0])
  })

  test('is one of each person, where there are several', () => {
    const body = suggestionBody(alone, now, text, here)
    for (const { name } of alone.people) expect(body).toContain(name)
  })
})

test.each([
  [pointed, 'A thank you to Amara Okafor?', 'What did Amara Okafor change for you?'],
  [quiet, 'A hello to Amara Okafor?', 'What do you remember of your last exchange with Amara'],
  [alone, 'A hello to one of them?', 'Which of them would you like to hear from?'],
  [gave, 'A small question of your own?', 'What is the one thing you’d like to know'],
  [draft, 'One reader for your draft?', 'about it, and who could say?'],
  [problem, 'One question about the problem you noted?', 'What have you tried'],
  [notes, 'An outline from your #oncall notes?', 'Which three of these notes belong together'],
  [learned, 'What you learned, told to somebody?', 'How would you tell it'],
  [helped, 'Five minutes of help?', 'could help somebody in five minutes?'],
  [wasAsked, 'An answer for Amara Okafor?', 'What could you tell Amara Okafor'],
  [pair, 'Two people to introduce?', 'What would each of them have of it'],
  [askers, 'Half an hour on #oncall?', 'What would you show first'],
  [again, 'A small circle on #oncall?', 'What is the problem in one sentence'],
  [wish, 'A small circle to keep at it?', 'What would you like to be asked'],
  [group, 'One question to that group?', 'What would you like to ask its members'],
  [field, 'Somebody outside your field?', 'sound odd in another field?'],
  [differently, 'A question where you see it differently?', 'Recall a friend you disagree with.'],
  [promised, 'Your promise to Amara Okafor?', 'what would you tell Amara Okafor, to move or'],
  [long, 'A call with Amara Okafor?', 'What would you and Amara Okafor settle in ten minutes?'],
])('%#: $1', (of, title, question) => {
  expect(suggestionTitle(of, text)).toBe(title)
  expect(howQuestion(of, text)).toContain(question)
})

test.each([
  [pointed, 'What did Amara Okafor change for you? Tell them that one thing. Your call.'],
  [quiet, 'How is Amara Okafor these days? Say hello, without a request. Your call.'],
  [alone, 'Amara Okafor or Li Wei? Say hello to one, without a request. Your call.'],
  [
    { ...alone, people: [amara, hashed] },
    'Who would you like to hear from? Say hello, without a request. Your call.',
  ],
  [pair, 'Would Li Wei and Tomasz Nowak like to meet? Ask each of them first. Your call.'],
  [
    { ...pair, people: [li, hashed] },
    'Would two people you know like to meet about #payroll? Ask each first. Your call.',
  ],
  [promised, 'You promised Amara Okafor something. Keep it, move it, or release it? Your call.'],
  [
    { ...promised, people: [] },
    'You promised something. Keep it, move it, or release it? Your call.',
  ],
  [
    long,
    'Would it be easier to talk with Amara Okafor than to type? Offer ten minutes. Your call.',
  ],
])('a prompt names one act and leaves the choice open: $1', (of, prompt) => {
  expect(promptText(of, text)).toBe(prompt)
})

test('a talk across a difference, and one by voice, rest on studies of their own, or on none', () => {
  expect(whyLines(field, now, text).at(-2)).toContain('weak ties')
  expect(whyLines(differently, now, text).at(-2)).toContain('recalling a disagreement')
  expect(whyLines(promised, now, text).at(-2)).toContain('when this happens')
  expect(whyLines(long, now, text).at(-2)).toContain('No study is shown')
})

test('the words are those of the first fact that asks for some', () => {
  expect(suggestionTitle({ ...draft, facts: draft.facts.toReversed() }, text)).toBe(
    'One reader for your draft?',
  )
  expect(suggestionTitle({ ...draft, facts: [] }, text)).toBe('A small question of your own?')
})
