import { describe, expect, test } from 'vitest'
import { aboutOneAddress, goesBy, withOneAddress } from '../../lib/domain/alias.ts'
import { settle } from '../../lib/domain/close.ts'
import { spheresOf } from '../../lib/domain/spheres.ts'
import { accept, amara, day, hour, message, now, openedBy, someone, suggestion } from './build.ts'

const [me, school] = ['https://www.linkedin.com/in/me', 'https://www.linkedin.com/in/my-school']
const mine = { account: me }
const theSchools = { account: school }

describe('accounts', () => {
  test('what one account has done gives another no suggestion, and closes none of its own', () => {
    const entries = [accept(5 * day, amara, mine), message(2 * day, amara, theSchools)]
    const [opened, ...rest] = openedBy(entries)
    expect(rest).toEqual([])
    expect(opened).toMatchObject({ account: me, family: 'follow-up', people: [amara] })
    const later = [...entries, message(-hour, amara, theSchools)]
    expect(settle(later, opened ? [opened] : [], now + 2 * hour)).toEqual([])
    const own = [...entries, message(-hour, amara, mine)]
    expect(settle(own, opened ? [opened] : [], now + 2 * hour)).toMatchObject([{ state: 'done' }])
  })

  test('what an unknown account has done may be any account’s: it speaks against a suggestion', () => {
    const entries = [
      accept(5 * day, amara, mine),
      accept(5 * day, someone('li', 'Li'), theSchools),
      message(2 * day, amara, { account: null }),
    ]
    expect(openedBy(entries).map(({ account }) => account)).toEqual([school])
  })

  test('acts of an unknown account belong to the one account a site has', () => {
    const entries = [accept(5 * day, amara, { account: null }), message(9 * day, amara, mine)]
    expect(spheresOf(entries).map(({ account, own }) => [account, own.length])).toEqual([[me, 2]])
  })
})

describe('several addresses of one person', () => {
  const opaque = someone('acoaab1', 'Amara Okafor')
  const by = goesBy([{ url: opaque.url ?? '', person: amara.url ?? '' }])

  test('a message to one of them is the step after an invitation from the other', () => {
    const entries = [accept(5 * day, opaque), message(2 * day, { ...amara, name: null })]
    expect(openedBy(entries)).toHaveLength(1)
    expect(openedBy(entries.map((one) => withOneAddress(one, by)))).toEqual([])
  })

  test('a suggestion about one of them is closed by an act towards the other', () => {
    const open = suggestion({ people: [{ ...opaque, name: null }], key: opaque.url ?? '' })
    const acts = [message(-hour, { ...amara, name: null })]
    expect(settle(acts, [open], now + 2 * hour)).toEqual([])
    const joined = aboutOneAddress(open, by)
    expect(joined.key).toBe(amara.url)
    expect(settle(acts, [joined], now + 2 * hour)).toMatchObject([{ state: 'done' }])
  })
})
