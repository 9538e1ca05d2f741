/** Archives and the signs on which their formats turn. */
import { blueskyArchive } from '../../lib/archives/bluesky/bluesky.ts'
import { facebookArchive } from '../../lib/archives/facebook/facebook.ts'
import { mastodonArchive } from '../../lib/archives/mastodon/mastodon.ts'
import type { ArchiveReader } from '../../lib/archives/reader.ts'
import { carOf } from './bluesky/car-build.ts'
import { records } from './bluesky/records.ts'
import { fixture, type Files } from './read-with.ts'

const json = ['"', '{', '}', '[', ']', ',', ':', '\\', '\\u00', 'null', '0', '-1', '1e999', '{}', '[]', '"a":', '\u0000', '\ufeff', '\ud800', '__proto__'] // prettier-ignore

export const fuzzCases: [name: string, ArchiveReader, Files, signs: string[]][] = [
  [
    'Mastodon',
    mastodonArchive,
    fixture('mastodon/full'),
    [...json, '<', '&#', 'https://', '/users/', '@', '"Announce"', '"2023-01-01T00:00:00Z"'],
  ],
  [
    'Bluesky',
    blueskyArchive,
    { 'repo.car': carOf({ records }) },
    ['\u0000', '\u0001q\u0012 ', 'at://', 'did:', 'app.bsky.feed.post', '/', '\u0060', '\u0061\u0061'], // prettier-ignore
  ],
  [
    'Facebook of 2021',
    facebookArchive,
    fixture('facebook/2021'),
    [...json, '"timestamp":', '\u00c3'],
  ],
  ['Facebook of 2026', facebookArchive, fixture('facebook/2026'), [...json, '"href":', 'https://']],
]
