import { expect, test } from 'vitest'
import { meantBy, namedPeople } from '../../lib/screens/people.ts'
import { englishText as text } from '../components/english.ts'
import { knownPerson } from '../domain/build.ts'

const li = knownPerson('https://x.com/li', 'Li')
const [amara, other] = [
  knownPerson('https://x.com/amara', 'Amara'),
  knownPerson('https://www.linkedin.com/in/amara-o', 'Amara'),
]
const found = namedPeople([li, amara, other, knownPerson('https://x.com/tomasz', null)], text)

test('people are called by their names, two of one name by their addresses, too', () => {
  expect(found.map(({ label }) => label)).toEqual(['Amara (amara-o)', 'Amara (amara)', 'Li'])
})

test('whoever is written by their label is meant, anybody else is a name, nothing is nobody', () => {
  const before = { person: null, label: '' }
  expect(meantBy(' Amara (amara) ', before, found)).toMatchObject({
    isSame: false,
    person: { url: amara.url, name: 'Amara' },
    known: { person: { url: amara.url } },
  })
  expect(meantBy('Rosa', before, found)).toMatchObject({ person: { url: null, name: 'Rosa' } })
  expect(meantBy('  ', { person: { url: li.url, name: 'Li' }, label: 'Li' }, found)).toMatchObject({
    isSame: false,
    person: null,
  })
})

const left = (url: string | null, label: string): ReturnType<typeof meantBy> =>
  meantBy(label, { person: { url, name: label }, label }, found)

test('what is left as it was means the same person, whom the address tells', () => {
  expect(left(other.url, 'Amara')).toMatchObject({
    isSame: true,
    known: { person: { url: other.url } },
  })
  expect(left('https://www.linkedin.com/in/acoli', 'Li')).toMatchObject({
    known: { person: { url: li.url } },
  })
  expect(left(null, 'Li')).toMatchObject({ isSame: true, known: undefined })
})
