/** Every reader there is, and which of them is for what was picked. */
import { blueskyArchive } from './bluesky/bluesky.ts'
import { facebookArchive } from './facebook/facebook.ts'
import { linkedinArchive } from './linkedin/linkedin.ts'
import { mastodonArchive } from './mastodon/mastodon.ts'
import type { Part } from './part.ts'
import { ArchiveError } from './problem.ts'
import type { ArchiveReader } from './reader.ts'
import { xArchive } from './x/x.ts'

const readers: readonly ArchiveReader[] = [
  linkedinArchive,
  xArchive,
  mastodonArchive,
  blueskyArchive,
  facebookArchive,
]

/**
 * The reader of the site whose archive this is.
 *
 * @throws ArchiveError `foreign` where it is no known site's
 */
export function readerFor(parts: readonly Part[]): ArchiveReader {
  const paths = parts.map(({ path }) => path)
  const found = readers.find((one) => one.recognises(paths))
  if (!found) throw new ArchiveError('foreign')
  return found
}
