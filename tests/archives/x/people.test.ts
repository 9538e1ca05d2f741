import { expect, test } from 'vitest'
import { createPeople, isNewer } from '../../../lib/archives/x/people.ts'

test.each([
  ['100', '99', true],
  ['99', '100', false],
  ['2029905358261502168', '2029905358261502167', true],
  ['5', '5', false],
])('%s was given later than %s: %s', (one, other, expected) => {
  expect(isNewer(one, other)).toBe(expected)
})

test('a handle is one address, however it is written, and some are nobody’s', () => {
  const people = createPeople()
  expect(people.person('Amara_Obi', '  Amara  Obi ')).toEqual({ url: 'https://x.com/amara_obi', name: 'Amara Obi' }) // prettier-ignore
  expect(people.person('amara_obi')).toEqual({ url: 'https://x.com/amara_obi', name: null })
  for (const handle of ['i', 'home', '', 'a/b', '../x']) expect(people.person(handle)).toBeNull()
})
