import { describe, expect, test } from 'vitest'
import { filingOf } from '../../../lib/archives/x/names.ts'

describe('a file is filed by its name', () => {
  test.each([
    ['data/tweets.js', 'tweets'],
    ['tweet.js', 'tweets'],
    ['twitter-2026-03-06/data/tweets-part12.js', 'tweets'],
    ['data/tweets (1).js', 'tweets'],
    ['data/community_tweet.js', 'communitytweet'],
    ['data/direct-messages-group-part1.js', 'directmessagesgroup'],
    ['direct-message.js', 'directmessages'],
    ['data/tweets.json', 'unknown'],
    ['assets/js/tweets.js', 'no-acts'],
    ['data/tweets_media/1-2.js', 'unknown'],
    ['data/periscope-comments-made-by-user.js', 'unknown'],
  ])('%s is %s', (path, filing) => {
    expect(filingOf(path)).toBe(filing)
  })
})
