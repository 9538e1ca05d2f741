import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../../lib/recorder/decode.ts'
import { linkedin } from '../../lib/sites/linkedin.ts'
import { encodePostKey } from '../practice/world/ids.ts'

describe('a LinkedIn post’s address', () => {
  test.each([
    // Ids printed in the open beside their keys (L2 2026-08, L4 2026-09-07, L10).
    [
      'CgsIgsDKgKL2turOAQ-replaceableCommentToolsabcFeedType_MAIN',
      'urn:li:activity:7451889312482283521',
    ],
    ['CgsIgMDCvNbI+Z7QAQ-commentListabcFeedType_X', 'urn:li:activity:7502701359616512000'],
    ['CgsIgIC6tO+ggf/PAQ', 'urn:li:activity:7493711068700033024'],
    ['EgsIgoDBmOCpjZ/QAQ', 'urn:li:ugcPost:7502744808810094593'],
    ['CgsIgIC6tO+ggf/PAQ--tokenFeedType_MAIN', 'urn:li:activity:7493711068700033024'],
  ])('is decoded from the key %s', (key, urn) => {
    expect(decode(key, 'update-key', linkedin)).toBe(`https://www.linkedin.com/feed/update/${urn}/`)
  })

  test('comes back from any id that was encoded', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n << 50n, max: (1n << 63n) - 1n }),
        fc.boolean(),
        (id, isUgc) => {
          const kind = isUgc ? 'ugcPost' : 'activity'
          const key = `${encodePostKey(kind, String(id))}-replaceableCommentTools_x`
          expect(decode(key, 'update-key', linkedin)).toContain(`urn:li:${kind}:${id}/`)
        },
      ),
    )
  })

  test('is never invented from an opaque word', () => {
    for (const key of ['expandedFeedType_MAIN', 'update-card-focusZO5fn', '', 'AAAAAAAA', '----']) {
      expect(decode(key, 'update-key', linkedin)).toBeNull()
    }
  })

  test.each([
    ['urn:li:activity:7451889312482283521', 'activity:7451889312482283521'],
    ['/feed/update/urn%3Ali%3AugcPost%3A7502744808810094593/', 'ugcPost:7502744808810094593'],
    ['/posts/amara_schools-activity-7451889312482283521-AbCd', 'activity:7451889312482283521'],
    [
      'urn:li:comment:(activity:7451889312482283521,7451889312482283999)',
      'activity:7451889312482283521',
    ],
    ['urn:li:comment:(urn:li:ugcPost:7502744808810094593,1)', 'ugcPost:7502744808810094593'],
  ])('is read from %s', (text, urn) => {
    expect(decode(text, 'update', linkedin)).toBe(
      `https://www.linkedin.com/feed/update/urn:li:${urn}/`,
    )
  })
})
