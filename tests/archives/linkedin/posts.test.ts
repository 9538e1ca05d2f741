import { expect, test } from 'vitest'
import { postAddress } from '../../../lib/archives/linkedin/posts.ts'

const feed = 'https://www.linkedin.com/feed/update/'

test.each([
  [`${feed}urn%3Ali%3Aactivity%3A7135822116426208610`, `${feed}urn:li:activity:7135822116426208610/`],
  [`${feed}urn:li:ugcPost:7171771292291095243`, `${feed}urn:li:ugcPost:7171771292291095243/`],
  [`${feed}urn%3Ali%3Ashare%3A6973492690262725451`, `${feed}urn:li:share:6973492690262725451/`],
  [`${feed}urn%3Ali%3AgroupPost%3A961087-6973703975339693791`, `${feed}urn:li:groupPost:961087-6973703975339693791/`],
  [`${feed}urn:li:groupPost:961087-6973703975339693791`, `${feed}urn:li:groupPost:961087-6973703975339693791/`],
  [`${feed}urn%3Ali%3Aarticle%3A8123456789012345678`, `${feed}urn:li:article:8123456789012345678/`],
  [`${feed}urn%3Ali%3AlyndaCourse%3A123456`, `${feed}urn:li:lyndaCourse:123456/`],
  [
    `${feed}urn%3Ali%3Aactivity%3A7173433491312157592?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A7173433491312157592%2C7173751355022099016%29`,
    `${feed}urn:li:activity:7173433491312157592/?commentUrn=urn%3Ali%3Acomment%3A(activity%3A7173433491312157592%2C7173751355022099016)`,
  ],
  [
    `${feed}urn:li:comment:(groupPost:961087-6973703975339693791,6973703975339693792)`,
    `${feed}urn:li:groupPost:961087-6973703975339693791/?commentUrn=urn%3Ali%3Acomment%3A(groupPost%3A961087-6973703975339693791%2C6973703975339693792)`,
  ],
  ['https://www.linkedin.com/jobs/view/123', null],
  ['https://example.com/%ff%zz', null],
  ['', null],
])('%s', (link, address) => {
  expect(postAddress(link)).toBe(address)
}) // prettier-ignore
