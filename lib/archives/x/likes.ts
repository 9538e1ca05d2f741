/**
 * `like.js`: which posts were liked, and not when. A like is no older than its post and no younger than the archive, and the
 * file has them in no order (6,708 of one archive): there is no day that could honestly be said of one.
 */
import { z } from '../../domain/schema.ts'
import { readList, type Reading } from './reading.ts'
import { idTime, opened } from './times.ts'

const schema = z.object({ like: z.object({ tweetId: z.string().check(z.regex(/^\d{1,19}$/)) }) })

export async function readLikes(reading: Reading): Promise<void> {
  const { of, manifest, context } = reading
  for (const part of of('like')) {
    let first = Infinity
    await readList(reading, part, (record, file) => {
      const { data } = schema.safeParse(record)
      if (!data) return 'damaged'
      first = Math.min(first, idTime(data.like.tweetId) ?? opened)
      file.between(first, Math.max(first, manifest.madeAt ?? context.now))
      return 'no-time'
    })
  }
}
