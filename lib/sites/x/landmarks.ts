/** What X's pages always show, so that a redesign is noticed. Sources X1–X13: docs/sites.md. */
import type { Landmark } from '../site.ts'

const posts = ['feed', 'post', 'profile'] as const
const article = 'article[data-testid="tweet"]'
const box = '[data-testid^="tweetTextarea_"]'

export const landmarks = [
  {
    id: 'x.post',
    pages: posts,
    given: 'main a[href*="/status/"] time',
    expect: article,
    seen: 'X1, X4, X12: each post links its own address around its time',
  },
  {
    id: 'x.post-address',
    pages: posts,
    given: article,
    expect: { thing: 'post', field: 'url' },
    seen: 'all saved posts, X12',
  },
  {
    id: 'x.post-author',
    pages: posts,
    given: article,
    expect: { thing: 'post', field: 'person' },
    seen: 'all saved posts, X12',
  },
  {
    id: 'x.like-button',
    pages: posts,
    given: 'main article [role="group"] button',
    expect: '[data-testid="like"], [data-testid="unlike"]',
    seen: 'X1, X12: the row of buttons is a group',
  },
  {
    id: 'x.repost-button',
    pages: posts,
    given: 'main article [role="group"] button',
    expect: '[data-testid="retweet"], [data-testid="unretweet"]',
    seen: 'X1, X12',
  },
  {
    id: 'x.editor',
    pages: ['feed', 'post', 'compose'],
    given: '[contenteditable="true"][role="textbox"]',
    expect: box,
    seen: 'X1 2026-08, X4 2026-10-02',
  },
  {
    id: 'x.send-button',
    pages: ['feed', 'post', 'compose'],
    given: `main ${box}, [role="dialog"] ${box}`,
    expect: '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]',
    seen: 'X1 2026-08, X4 2026-10',
  },
  {
    id: 'x.follow-button',
    pages: ['profile'],
    given: '[data-testid="sendDMFromProfile"]',
    expect:
      '[data-testid$="-follow"], [data-testid$="-unfollow"], [data-testid$="-cancel"], [data-testid$="-unblock"]',
    seen: 'X1 2026-08: who can be written to can be followed, or is',
  },
] as const satisfies readonly Landmark[]
