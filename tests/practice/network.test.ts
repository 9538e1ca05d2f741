import { request } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { Socket } from 'node:net'
import { connect as secure } from 'node:tls'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PracticeNetwork, Scenario } from './network.ts'
import { isBrowserHost, startPracticeNetwork } from './network.ts'
import { decodePostKey, encodePostKey } from './world/ids.ts'
import { nth } from './world/random.ts'

let network: PracticeNetwork

beforeAll(async () => {
  network = await startPracticeNetwork()
})
afterAll(() => network.close())
beforeEach(() => network.reset())

/** Asks the proxy for a way to `host:port`, as a browser does; gives the proxy's status. */
function tunnel(host: string): Promise<{ status: number; socket: Socket }> {
  return new Promise((resolve, reject) => {
    const asking = request({ port: network.proxyPort, method: 'CONNECT', path: host })
    asking.on('connect', ({ statusCode = 0 }, socket) => resolve({ status: statusCode, socket }))
    asking.on('error', reject)
    asking.end()
  })
}

/** One request to a practice address, through the proxy. Status 0 means that the connection was dropped. */
async function ask(address: string, body?: unknown): Promise<{ status: number; text: string }> {
  const url = new URL(address)
  const { socket } = await tunnel(`${url.host}:443`)
  const line = secure({ socket, servername: url.host, rejectUnauthorized: false })
  return new Promise((resolve) => {
    const options = { method: body === undefined ? 'GET' : 'POST', createConnection: () => line }
    const asking = secureRequest(url, options, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => {
        line.destroy()
        resolve({ status: response.statusCode ?? 0, text })
      })
    })
    asking.on('error', () => resolve({ status: 0, text: '' }))
    asking.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

const linkedin = 'https://www.linkedin.com'
const operation = (name: string) =>
  `${linkedin}/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui.${name}`

function react(id: string) {
  const threadUrn = { threadUrnActivityThreadUrn: { activityUrn: { activityId: id } } }
  const payload = { threadUrn, reactionType: 'ReactionType_LIKE', reactionSource: 'Update' }
  return ask(operation('reactions.create'), { requestedArguments: { payload } })
}

describe('the proxy', () => {
  it('refuses a host that is not played, and writes it down', async () => {
    const { status } = await tunnel('example.com:443')
    expect(status).toBe(403)
    expect(network.connections.at(-1)).toMatchObject({ host: 'example.com:443', allowed: false })
  })

  it('refuses plain HTTP, even to a host that is played', async () => {
    const status = await new Promise((resolve) => {
      const path = 'http://www.linkedin.com/feed/'
      const asking = request({ port: network.proxyPort, path }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      asking.end()
    })
    expect(status).toBe(403)
    expect(network.connections.at(-1)).toMatchObject({
      host: 'www.linkedin.com:80',
      allowed: false,
    })
  })

  it('leads the played hosts to the practice server', async () => {
    expect((await ask(`${linkedin}/feed/`)).status).toBe(200)
    expect(network.connections.at(-1)).toMatchObject({
      host: 'www.linkedin.com:443',
      allowed: true,
    })
    expect(network.requests).toContainEqual({
      host: 'www.linkedin.com',
      method: 'GET',
      path: '/feed/',
      initiator: null,
    })
  })

  it('can tell what a browser asks for by itself', () => {
    expect(isBrowserHost('update.googleapis.com:443')).toBe(true)
    expect(isBrowserHost('detectportal.firefox.com:80')).toBe(true)
    expect(isBrowserHost('mozilla.org.example.com:443')).toBe(false)
    expect(isBrowserHost('notgoogle.com:443')).toBe(false)
  })
})

describe('post keys', () => {
  it.each([
    ['CgsIgsDKgKL2turOAQ', 'activity', '7451889312482283521'],
    ['CgsIgMDCvNbI+Z7QAQ', 'activity', '7502701359616512000'],
    ['CgsIgIC6tO+ggf/PAQ', 'activity', '7493711068700033024'],
    ['EgsIgoDBmOCpjZ/QAQ', 'ugcPost', '7502744808810094593'],
  ] as const)('%s is %s %s, both ways', (key, kind, id) => {
    expect(decodePostKey(key)).toEqual({ kind, id })
    expect(encodePostKey(kind, id)).toBe(key)
  })
})

const world = () => network.world
const post = () => nth(network.world.linkedin.posts, 0)

describe('the pages', () => {
  const pages: [string, Partial<Scenario>, () => string, string[]][] = [
    [
      'feed',
      {},
      () => `${linkedin}/feed/`,
      ['data-testid="mainFeed"', 'update-card-focus', 'hr role'],
    ],
    [
      'feed of late 2025',
      { linkedinStack: 'sdui-2025' },
      () => `${linkedin}/feed/`,
      ['data-view-name="feed-full-update"', 'FeedType_MAIN_FEED_RELEVANCE', 'reaction-button'],
    ],
    [
      'older feed',
      { linkedinStack: 'classic' },
      () => `${linkedin}/feed/`,
      ['feed-shared-update-v2', 'data-urn="urn:li:activity:', 'data-finite-scroll-hotkey="l"'],
    ],
    [
      'post',
      {},
      () => `${linkedin}/feed/update/urn:li:activity:${nth(world().linkedin.posts, 0).id}/`,
      ['replaceableComment_urn:li:comment:', '-commentList', 'componentkey="commentBox-'],
    ],
    [
      'older post',
      { linkedinStack: 'classic' },
      () => `${linkedin}/feed/update/urn:li:activity:${nth(world().linkedin.posts, 0).id}/`,
      ['comments-comment-box', 'ql-editor', 'article class="comments-comment-entity" data-id'],
    ],
    [
      'network',
      {},
      () => `${linkedin}/mynetwork/grow/`,
      ['flagshipnav.mynetwork.Grow', 'MyNetwork_InvitationsPreview'],
    ],
    [
      'invitations',
      {},
      () => `${linkedin}/mynetwork/invitation-manager/received/`,
      ['InvitationManagerReceived', 'role="listitem"', '’s invitation'],
    ],
    [
      'invitations of late 2025',
      { linkedinStack: 'sdui-2025' },
      () => `${linkedin}/mynetwork/invitation-manager/received/`,
      ['data-view-name="pending-invitation"', 'data-view-name="invitation-action"'],
    ],
    [
      'older invitations',
      { linkedinStack: 'classic' },
      () => `${linkedin}/mynetwork/invitation-manager/received/`,
      ['invitation-card', 'mn-invitation-list__item'],
    ],
    [
      'profile',
      {},
      () => `${linkedin}/in/${nth(world().people, 0).slug}/`,
      ['Topcard', '/preload/custom-invite/?vanityName=', '_connect"'],
    ],
    ['own profile', {}, () => `${linkedin}/in/${world().self.slug}/`, ['/edit/intro/', 'Topcard']],
    [
      'invitation dialog',
      {},
      () => `${linkedin}/preload/custom-invite/?vanityName=${nth(world().people, 0).slug}`,
      ['id="send-invite-modal"', 'role="dialog"'],
    ],
    [
      'messaging',
      {},
      () => `${linkedin}/messaging/thread/${nth(world().linkedin.threads, 0).id}/`,
      ['data-testid="interop-iframe"', 'style="display: none"', 'interop-shadowdom'],
    ],
    ['notifications', {}, () => `${linkedin}/notifications/`, ['notifications.Notifications']],
    [
      'X home',
      {},
      () => 'https://x.com/home',
      ['data-testid="cellInnerDiv"', 'left-impression-pixel', 'socialContext', 'tweetButtonInline'],
    ],
    [
      'X post',
      {},
      () => `https://x.com/i_/status/${nth(world().x.home, 0).id}`,
      ['tabindex="-1" data-testid="tweet"', 'tweetButtonInline'],
    ],
    [
      'X profile',
      {},
      () => `https://x.com/${nth(world().people, 1).handle}`,
      ['data-testid="UserName"', '-follow"', 'sendDMFromProfile'],
    ],
    ['X people', {}, () => 'https://x.com/i/connect_people', ['data-testid="UserCell"']],
    [
      'X community',
      {},
      () => `https://x.com/i/communities/${nth(world().x.communities, 0).id}`,
      ['data-testid="tweet"', '/about"'],
    ],
    [
      'X list',
      {},
      () => `https://x.com/i/lists/${nth(world().x.lists, 0).id}`,
      ['data-testid="UserCell"'],
    ],
    ['X follow requests', {}, () => 'https://x.com/follower_requests', ['data-testid="UserCell"']],
    [
      'X without an account',
      {},
      () => `https://x.com/i_/status/${nth(world().x.home, 0).id}?logged_out=1`,
      ['data-testid="tweet"'],
    ],
    ['X search', {}, () => 'https://x.com/search?q=museum', ['data-testid="UserCell"', '"tweet"']],
    [
      'X composer',
      {},
      () => 'https://x.com/compose/post',
      ['aria-modal="true"', 'data-testid="tweetButton"', 'tweetTextarea_0'],
    ],
    [
      'X chat',
      {},
      () => `https://x.com/i/chat/${nth(world().x.conversations, 0).id}`,
      ['xchatEmbedRoute', 'dm-composer-form', 'data-send-status="sent"'],
    ],
    [
      'older X chat',
      { xChat: 'legacy' },
      () => `https://x.com/messages/${nth(world().x.conversations, 0).id}`,
      ['dmComposerTextInput', 'dmComposerSendButton'],
    ],
  ]

  it.each(pages)('%s shows its landmarks', async (_, scenario, address, landmarks) => {
    network.scenario(scenario)
    const { status, text } = await ask(address())
    expect(status).toBe(200)
    for (const landmark of landmarks) expect(text).toContain(landmark)
    expect(text).toContain('Practice copy')
  })

  it.each([
    ['de', 'ltr', 'Übungskopie'],
    ['ar', 'rtl', 'نسخة للتدريب'],
    ['xx', 'ltr', 'practice-banner'],
  ] as const)('speak %s, written %s', async (language, dir, word) => {
    network.scenario({ language })
    for (const address of [`${linkedin}/feed/`, 'https://x.com/home']) {
      const { text } = await ask(address)
      expect(text).toContain(`lang="${language}"`)
      expect(text).toContain(`dir="${dir}"`)
      expect(text).toContain(word)
      expect(text).not.toContain('Practice copy')
    }
  })

  it('show other people, texts and ids for another seed', async () => {
    const before = (await ask(`${linkedin}/feed/`)).text
    const { slug } = nth(network.world.people, 0)
    const { id } = nth(network.world.linkedin.posts, 0)
    network.scenario({ people: 2 })
    const after = (await ask(`${linkedin}/feed/`)).text
    expect(before).toContain(encodePostKey('activity', id))
    expect(after).not.toContain(encodePostKey('activity', id))
    expect(after).not.toContain(slug)
  })
})

describe('a site that calls things otherwise', () => {
  const rename = {
    'data-testid="like"': 'data-testid="heart"',
    "'like'": "'heart'",
    FavoriteTweet: 'HeartTweet',
    'graphql/': 'graph/',
  }

  it('does so in pages, scripts and what its pages ask for later', async () => {
    network.scenario({ rename })
    const page = await ask('https://x.com/home')
    const script = await ask('https://x.com/practice/x/client/posts.ts')
    const wish = `variables=${encodeURIComponent(JSON.stringify({ path: '/home' }))}`
    const later = await ask(`https://x.com/i/api/graph/abc/Screen?${wish}`)
    for (const { text } of [page, script, later]) expect(text).toContain('heart')
    expect(script.text).not.toContain("'like'")
    expect(page.text).not.toContain('data-testid="like"')
    expect(later.text).not.toContain('data-testid=\\"like\\"')
  })

  it('still understands what it is asked', async () => {
    network.scenario({ rename })
    const [first] = network.world.x.home
    const body = { variables: { tweet_id: first?.id }, queryId: 'abc' }
    const { status } = await ask('https://x.com/i/api/graph/abc/HeartTweet', body)
    expect(status).toBe(200)
    expect(network.acts).toMatchObject([{ act: 'like', target: first?.id, accepted: true }])
  })
})

describe('acts', () => {
  it('are done and written down', async () => {
    const { status, text } = await react(post().id)
    expect(status).toBe(200)
    expect(text).not.toContain('ServerError')
    expect(network.acts).toMatchObject([
      { site: 'linkedin', act: 'react', target: post().id, accepted: true, status: 200 },
    ])
    expect(network.acts[0]?.person).toBe(nth(network.world.people, 0).slug)
    expect(post().mine).toBe('LIKE')
  })

  it.each([
    ['429', 429, false],
    ['500', 500, false],
    ['drop', 0, false],
    ['error-in-200', 200, false],
    ['posted-but-500', 500, true],
    ['slow', 200, true],
  ] as const)('refused as %s end with status %i', async (how, status, accepted) => {
    network.refuse(how, { act: 'react', delayMs: 60 })
    const answer = await react(post().id)
    expect(answer.status).toBe(status)
    expect(answer.text.includes('responses.error.ServerError')).toBe(how === 'error-in-200')
    expect(network.acts.at(-1)).toMatchObject({ accepted, status })
    expect(post().mine).toBe(accepted ? 'LIKE' : null)
    await react(post().id)
    expect(network.acts.at(-1)).toMatchObject({ accepted: true, status: 200 })
  })

  it('are refused only where it was asked for', async () => {
    network.refuse('429', { act: 'comment' })
    await react(post().id)
    expect(network.acts.at(-1)?.accepted).toBe(true)
  })

  it('of X carry their error beside the data', async () => {
    const [first] = network.world.x.home
    const address = 'https://x.com/i/api/graphql/abcDEF_-123/FavoriteTweet'
    const body = { variables: { tweet_id: first?.id }, queryId: 'abcDEF_-123' }
    expect(JSON.parse((await ask(address, body)).text)).toMatchObject({
      data: { favorite_tweet: 'Done' },
    })
    const again = await ask(address, body)
    expect(again.status).toBe(200)
    expect(JSON.parse(again.text)).toMatchObject({ errors: [{ code: 139 }] })
    expect(network.acts.map((one) => one.accepted)).toEqual([true, false])
  })

  it('are told from what the sites send by themselves', async () => {
    await ask('https://x.com/i/api/graphql/abc/HomeTimeline', { variables: { count: 20 } })
    await ask('https://x.com/i/api/1.1/dm/conversation/1-2/mark_read.json', {})
    await ask(`${linkedin}/li/track`, [{ eventInfo: { eventName: 'x' } }])
    await ask(operation('requests.mynetwork.addaClearUnseenInvitationsMutation'), {})
    expect(network.acts).toEqual([])
    expect(network.requests).toHaveLength(4)
  })
})
