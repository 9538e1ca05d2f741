/** Addresses of posts on Facebook, as those of its reactions since 2024; none names anybody. */
const origin = 'https://www.facebook.com/'

/** A post by its number (https://www.facebook.com/NUMBER leads to it), in a group by that of the group as well; null otherwise. */
export function postAddress(link: string): string | null {
  const url = URL.parse(link)
  if (!url || !/(?:^|\.)facebook\.com$/.test(url.hostname)) return null
  const comment = url.searchParams.get('reply_comment_id') ?? url.searchParams.get('comment_id')
  const post = postIn(url)
  return post === null ? null : origin + post + (comment === null ? '' : `?comment_id=${comment}`)
}

function postIn({ pathname, searchParams }: URL): string | null {
  const [, group, inGroup] = /^\/groups\/([^/]+)\/(?:posts|permalink)\/(\w+)/.exec(pathname) ?? []
  if (group !== undefined) return `groups/${group}/posts/${inGroup}`
  const named = searchParams.get('story_fbid') ?? searchParams.get('fbid') ?? searchParams.get('v')
  if (named !== null && /^\w+$/.test(named)) return named
  return (
    /\/(?:posts|videos|reel|photos(?:\/[^/]+)?)\/(?:[^/]+\/)?(\w+)\/?$/.exec(pathname)?.[1] ?? null
  )
}
