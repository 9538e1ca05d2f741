const linkedin = ['www.linkedin.com', 'linkedin.com', 'media.licdn.com', 'static.licdn.com']
const x = ['x.com', 'www.x.com', 'mobile.x.com', 'api.x.com', 'caps.x.com', 'chat-ws.x.com']
const twitter = ['twitter.com', 'www.twitter.com', 'mobile.twitter.com', 'api.twitter.com']
const assets = ['pbs.twimg.com', 'abs.twimg.com', 'video.twimg.com']

/** The hosts that the practice server plays. Every other one is refused. */
export const practiceHosts: readonly string[] = [...linkedin, ...x, ...twitter, ...assets]

/**
 * Hosts that Chromium and Firefox ask for by themselves: updates, safe browsing, sign-in, the portal check. They are
 * refused like any other; the list only lets a test tell them from a request that somebody made on purpose.
 */
const browserHosts: readonly RegExp[] = [
  'google\\.com',
  'googleapis\\.com',
  'googleusercontent\\.com',
  'gstatic\\.com',
  'gvt1\\.com',
  'gvt2\\.com',
  'mozilla\\.(?:org|com|net)',
  'mozgcp\\.net',
  'mozaws\\.net',
  'firefox\\.com',
  'getpocket\\.com',
  'use-application-dns\\.net',
  'lencr\\.org',
  'digicert\\.com',
].map((name) => new RegExp(`^(?:[\\w-]+\\.)*${name}(?::\\d+)?$`))

/** Does a browser ask for this `host:port` without anybody's doing? */
export function isBrowserHost(hostAndPort: string): boolean {
  return browserHosts.some((host) => host.test(hostAndPort))
}
