import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import type { Fact, Suggestion } from '../../lib/domain/suggestion.ts'
import {
  factSentence,
  howQuestion,
  promptText,
  suggestionBody,
  suggestionTitle,
  whyLines,
} from '../../lib/text/facts.ts'
import { englishText as text } from '../components/english.ts'
import { amara, day, li, now, tomasz } from '../domain/build.ts'
import { factOf, suggested } from './suggested.ts'

const here = { zone: 'Europe/Berlin' }
const fact = (kind: Fact['kind'], count: number, ago = 5 * day, tag: string | null = null): Fact =>
  factOf(kind, { count, at: instant(now - ago), tag })
const one = (
  family: Suggestion['family'],
  of: Fact,
  fields: Partial<Suggestion> = {},
): Suggestion => suggested(family, [of], fields)
const hashed = { url: 'urn:waterline:person:00ff', name: null }

const followUp = one('follow-up', fact('accepted', 1))
const several = one('follow-up', fact('accepted-quickly', 3, 0), { people: [amara, tomasz, li] })
const later = one('follow-up', fact('accepted', 2, day), { people: [amara, li] })
const liked = one('reply', fact('liked-and-read', 2, 0))
const week = one('reply', fact('touched-only', 6), { people: [] })
const readOften = one('reply', fact('read-often', 5))
const deepen = one('deepen', fact('helped-each-other', 3, day, 'hiring'))
const lead = one('lead', fact('shared-tag', 4, day, 'oncall'), { people: [amara, tomasz, li] })
const nameless = one('follow-up', fact('accepted', 1), { people: [hashed] })

describe('each fact is a sentence', () => {
  test.each([
    [
      'You accepted an invitation from Amara Okafor on Tuesday. No word seen in this browser since.',
      followUp,
    ],
    [
      'You accepted an invitation from someone you marked on Tuesday. No word seen in this browser since.',
      nameless,
    ],
    ['You accepted 3 invitations within ten minutes today.', several],
    [
      'You accepted 2 invitations yesterday (Amara Okafor and Li Wei). No word seen in this browser since.',
      later,
    ],
    [
      'You reacted to a post by Amara Okafor today, and read 2 posts of theirs in the same visit. No reply seen in that visit.',
      liked,
    ],
    ['6 one-click acts in the seven days to today. No words of your own seen in that time.', week],
    [
      'You read 5 posts by Amara Okafor in the thirty days to today. No words to them seen in that time.',
      readOften,
    ],
    ['You answered Amara Okafor 3 times on #hiring in the sixty days to today.', deepen],
    ['You wrote to 4 people about #oncall in the thirty days to today.', lead],
  ])('%s', (sentence, of) => {
    expect(of.facts.map((each) => factSentence(each, of, now, text, here))).toEqual([sentence])
  })

  test('one of a kind is said in the singular', () => {
    const once = one('reply', fact('liked-and-read', 1, 0))
    expect(suggestionBody(once, now, text, here)).toContain('read 1 post of theirs')
  })

  test('windows are told by the day they ended, however late it is read', () => {
    expect(suggestionBody(week, now + 3 * day, text, here)).toContain('seven days to Sunday')
  })
})

describe('every suggestion says how far back its facts reach', () => {
  const since = 'Seen in this browser since November 3.'

  test('in its body, unless the fact says it already', () => {
    expect(suggestionBody(week, now, text, here)).toMatch(new RegExp(`${since}$`))
    expect(suggestionBody(followUp, now, text, here)).toMatch(/seen in this browser since\.$/)
  })

  test.each([followUp, several, liked, week, readOften, deepen, lead])(
    'in its reasons, with one study and its limit: $family, $facts.0.kind',
    (of) => {
      const [facts, horizonLine, study, limit, ...more] = whyLines(of, now, text, here)
      expect(facts).toBeTruthy()
      expect(horizonLine).toBe(since)
      expect(study).toMatch(/\(.*\d{4}\)\.$/)
      expect(limit).toMatch(/^Its limit: /)
      expect(more).toEqual([])
    },
  )
})

test.each([
  ['A first line to Amara Okafor?', 'What made you say yes to Amara Okafor?', followUp],
  ['A first line after an invitation?', 'What made you say yes to them?', nameless],
  ['A first line to one of them?', 'Pick one of them.', several],
  ['A question for Amara Okafor?', 'What is the one question you’d ask Amara Okafor?', liked],
  ['A reply in your own words?', 'What is the one question you’d ask the author?', week],
  [
    'Peer mentoring with Amara Okafor?',
    'Three half-hours with Amara Okafor, one topic each way.',
    deepen,
  ],
  ['A small circle on #oncall?', 'One question, four people, four meetings.', lead],
])('%s %s', (title, question, of) => {
  expect(suggestionTitle(of, text)).toBe(title)
  expect(howQuestion(of, text)).toContain(question)
})

test.each([
  ['What made you say yes to Amara Okafor? One line is enough. Your call.', followUp],
  ['What made you say yes to them? One line is enough. Your call.', nameless],
  ['What made you say yes to these 3? One line to one of them is enough. Your call.', several],
  [
    'Three half-hours with Amara Okafor, one topic each way. Shall you offer it? Your call.',
    deepen,
  ],
])('a prompt names one act and leaves the choice open: %s', (prompt, of) => {
  expect(promptText(of, text)).toBe(prompt)
})
