import { expect, test } from 'vitest'
import { madeAt } from '../../lib/domain/made-at.ts'
import { linkedInId, xId } from '../practice/world/ids.ts'

const at = Date.parse('2026-11-22T10:00:00.123Z')
const linkedin = linkedInId(at, 77)
const update = 'https://www.linkedin.com/feed/update/'
const commentUrn = encodeURIComponent(`urn:li:comment:(activity:7100000000000000000,${linkedin})`)

test.each([
  ['a post on X', `https://x.com/i/status/${xId(at, 5)}`],
  ['a post on LinkedIn', `${update}urn:li:activity:${linkedin}/`],
  ['a shared post', `${update}urn:li:share:${linkedin}/`],
  ['a post in a group', `${update}urn:li:groupPost:123456-${linkedin}/`],
  ['a comment', `${update}urn:li:activity:7100000000000000000/?commentUrn=${commentUrn}`],
])('the address of %s tells when it was made', (_, url) => {
  expect(madeAt(url)).toBe(at)
})

test.each([
  'https://x.com/amara',
  'https://www.linkedin.com/in/amara',
  'https://x.com.example/i/status/1991000000000000001',
  'https://elsewhere.example/status/1991000000000000001',
])('%s tells no time', (url) => {
  expect(madeAt(url)).toBeNull()
})
