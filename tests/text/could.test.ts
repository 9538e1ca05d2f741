import { expect, test } from 'vitest'
import { acts } from '../../lib/domain/entry.ts'
import { couldQuestion } from '../../lib/text/could.ts'
import { englishText as text } from '../components/english.ts'
import { accept, amara, answer, day, li, message, now, ownPost } from '../domain/build.ts'

const present = { now, zone: 'Europe/Berlin' }

test('a message that could be the step is asked about', () => {
  expect(couldQuestion('thank', message(5 * day, amara), present, text)).toBe(
    'You wrote to Amara Okafor on Tuesday. Was that the thanks?',
  )
})

test('an answer in public, and one to several people, as well', () => {
  expect(couldQuestion('ask', answer(day, null, { others: [li] }), present, text)).toBe(
    'You wrote to Li Wei yesterday. Was that the question?',
  )
})

test('where nobody can be named, it was someone', () => {
  expect(couldQuestion('help', message(0, null), present, text)).toBe(
    'You wrote to someone today. Was that the help?',
  )
})

test('a post is to nobody in particular', () => {
  expect(couldQuestion('ask', ownPost(day), present, text)).toBe(
    'You wrote something for everybody yesterday. Was that the question?',
  )
})

test('what was no writing is not called so', () => {
  const meeting = accept(0, amara, { type: 'Join', rung: 'compose' })
  expect(couldQuestion('mentor', meeting, present, text)).toBe(
    'You were in touch with Amara Okafor today. Was that the mentoring?',
  )
})

test.each(acts)('there is a question for %s', (act) => {
  expect(couldQuestion(act, message(0, amara), present, text)).toMatch(/today\. Was that .+\?$/)
})
