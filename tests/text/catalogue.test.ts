import { expect, test } from 'vitest'
import messages from '../../public/_locales/en/messages.json' with { type: 'json' }

const all = Object.entries<{ message: string; description?: string }>(messages)

test('translators are told what stands in each gap of a message', () => {
  const untold = all.flatMap(([key, { message, description = '' }]) =>
    (message.match(/\$\d/g) ?? [])
      .filter((gap) => !description.includes(gap))
      .map((gap) => `${key}: ${gap}`),
  )
  expect(untold).toEqual([])
})

test('translators are told what a word alone stands for', () => {
  const untold = all.filter(([, { message, description }]) => !/\s/.test(message) && !description)
  expect(untold.map(([key]) => key)).toEqual([])
})
