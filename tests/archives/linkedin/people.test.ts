import { describe, expect, test } from 'vitest'
import { createPeople, keyOf } from '../../../lib/archives/linkedin/people.ts'

const amara = 'https://www.linkedin.com/in/amara-okafor'

describe('people', () => {
  test.each([
    ['https://www.linkedin.com/in/amara-okafor', amara],
    ['https://www.linkedin.com/in/Amara-Okafor/?trk=a', amara],
    ['www.linkedin.com/in/amara-okafor', amara],
    ['https://www.linkedin.com/in/zo%C3%AB', 'https://www.linkedin.com/in/zo%C3%AB'],
    ['https://www.linkedin.com/in/zoë', 'https://www.linkedin.com/in/zo%C3%AB'],
    ['https://www.linkedin.com/company/acme', null],
    ['https://example.com/in/amara-okafor', null],
    ['urn:li:member:1', null],
    ['', null],
  ])('at %j have the ledger’s address', (url, address) => {
    expect(createPeople().person(url, 'Somebody')).toEqual({ url: address, name: 'Somebody' })
  })

  test('without an address and a name are nobody, as are closed accounts', () => {
    const people = createPeople()
    expect(people.person('', ' ')).toBeNull()
    expect(people.person('', 'LinkedIn Member')).toBeNull()
    expect(people.person(amara, 'LinkedIn Member')).toEqual({ url: amara, name: null })
    expect(people.named('')).toBeNull()
  })

  test('named alone have the address that one of their name has', () => {
    const people = createPeople()
    people.person(amara, 'Amara  Okafor')
    expect(people.named(' amara okafor ')).toEqual({ url: amara, name: 'amara okafor' })
    expect(people.named('Li Wei')).toEqual({ url: null, name: 'Li Wei' })
  })

  test('named alone have none where two have that name', () => {
    const people = createPeople()
    people.person(amara, 'Amara Okafor')
    people.person(`${amara}-2`, 'Amara Okafor')
    expect(people.named('Amara Okafor')).toEqual({ url: null, name: 'Amara Okafor' })
  })

  test('without a name have the one that another row has', () => {
    const people = createPeople()
    people.person(amara, 'Amara Okafor')
    expect(people.person(amara, '')).toEqual({ url: amara, name: 'Amara Okafor' })
  })

  test('are known by their address, else by their name in any writing', () => {
    expect(keyOf({ url: amara, name: 'A' })).toBe(amara)
    expect(keyOf({ url: null, name: 'Zo\u00eb  M' })).toBe(
      keyOf({ url: null, name: 'zoe\u0308 m' }),
    )
  })
})
