/** The narrow body table: one word of a request tells opposite acts apart, in a language no rule knows. */
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import { grantedBuild } from './driver/extension.ts'
import { readStore } from './driver/ledger.ts'
import { removeScratch, scratchFolder } from './driver/scratch.ts'
import { startBuild } from './driver/start.ts'
import type { Stage, Tab } from './driver/tab.ts'
import {
  browserName,
  patiently,
  sleep,
  useTheatre,
  verdictTime,
  type Theatre,
} from './driver/theatre.ts'
import type { InvitationKind } from '../practice/world/linkedin.ts'
import { addresses, linkedinPages } from './pages/linkedin.ts'

const on = linkedinPages('sdui')

/** Newest markup, no hooks, nonsense words: nothing on the page tells accept from ignore. */
const nonsense = { linkedinStack: 'sdui', language: 'xx', people: 7 } as const

/** Slug of somebody who invites to something of this kind. */
function inviterTo({ network }: Theatre, kind: InvitationKind, place = 0): string {
  const found = network.world.linkedin.invitations.filter((one) => one.kind === kind)[place]
  if (!found) throw new Error(`nobody invites to ${kind}`)
  return found.from.slug
}

/** Slug of somebody to whom one has no tie. */
function stranger({ network }: Theatre): string {
  const { people, linkedin, self } = network.world
  const found = people.find(
    (one) =>
      one !== self &&
      !linkedin.following.has(one.slug) &&
      !linkedin.connections.has(one.slug) &&
      !linkedin.invitations.some(({ from }) => from === one),
  )
  if (!found) throw new Error('everybody is known')
  return found.slug
}

function acts(entries: readonly Entry[]): string[] {
  return entries
    .filter(({ type }) => type !== 'View')
    .map(({ type, object, witness }) => `${type} ${object?.type ?? 'person'} ${witness}`)
}

async function acceptAndIgnore(tab: Tab, theatre: Theatre): Promise<void> {
  await tab.click(on.invitation(inviterTo(theatre, 'CONNECTION', 0), 'accept'))
  await sleep(500)
  await tab.click(on.invitation(inviterTo(theatre, 'CONNECTION', 1), 'ignore'))
}

describe('where the browser allows it', () => {
  const theatre = useTheatre({ sites: ['LinkedIn'] })

  test('invitations accepted and ignored come out right, of whatever kind, and confirmed', async () => {
    await theatre.begin(nonsense)
    const tab = await theatre.open(addresses.invitations)
    await acceptAndIgnore(tab, theatre)
    await sleep(500)
    await tab.click(on.invitation(inviterTo(theatre, 'ORGANIZATION'), 'accept'))
    await sleep(500)
    await tab.click(on.invitation(inviterTo(theatre, 'CONTENT_SERIES'), 'ignore'))
    await sleep(500)
    await tab.click(on.invitation(inviterTo(theatre, 'EVENT'), 'accept'))
    const entries = await theatre.expectLedgerToMatch()
    expect(acts(entries)).toEqual([
      'Accept Invite confirmed',
      'Ignore Invite confirmed',
      'Accept Organization confirmed',
      'Ignore Collection confirmed',
      'Accept Event confirmed',
    ])
  })

  test.each([
    ['seconds later', 2_500],
    ['at once', 400],
  ])('following and, %s, unfollowing come out right, and confirmed', async (_name, pause) => {
    await theatre.begin(nonsense)
    const tab = await theatre.open(addresses.profile(stranger(theatre)))
    await tab.click(on.follow)
    await sleep(pause)
    await tab.click(on.follow)
    const entries = await theatre.expectLedgerToMatch()
    expect(acts(entries)).toEqual(['Follow person confirmed', 'Undo person confirmed'])
    const [follow, undo] = entries.filter(({ type }) => type !== 'View')
    expect(undo?.undoes).toBe(follow?.id)
  })

  test('an act whose page is gone at once has its word as well', async () => {
    await theatre.begin(nonsense)
    const tab = await theatre.open(addresses.invitations)
    await tab.click(on.invitation(inviterTo(theatre, 'CONNECTION'), 'ignore'))
    await sleep(600)
    await theatre.clear()
    await theatre.stage.stopWorker()
    const entries = await theatre.expectLedgerToMatch()
    expect(acts(entries)).toEqual(['Ignore Invite confirmed'])
  })

  test('refused by the site, nothing counts, whatever the word was', async () => {
    await theatre.begin(nonsense)
    theatre.network.refuse('429', { act: 'accept' })
    theatre.network.refuse('error-in-200', { act: 'ignore' })
    const tab = await theatre.open(addresses.invitations)
    await acceptAndIgnore(tab, theatre)
    await sleep(2_400)
    expect(theatre.network.acts).toHaveLength(2)
    expect(acts(await theatre.entries())).toEqual([])
  })

  test('these requests and no others wake the worker', async () => {
    const { desk } = theatre
    // Registrations are made again whenever the worker starts: a start leaves its mark. Without them the page
    // has no recorder, whose own word would wake it.
    await desk.evaluate(unregister, null)
    const tab = await theatre.open(addresses.feed)
    await theatre.stage.stopWorker()
    for (const path of otherRequests) await tab.evaluate(post, path)
    await sleep(1_500)
    expect(theatre.network.requests.map(({ path }) => path)).toEqual(
      expect.arrayContaining(otherRequests),
    )
    expect(await desk.evaluate(registered, null)).toBe(0)
    await tab.evaluate(post, `${serverRequest}requests.mynetwork.addaInvitationAction`)
    await expect.poll(() => desk.evaluate(registered, null), { timeout: 10_000 }).toBe(1)
  })
})

const serverRequest = '/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui.'

/** A like, a comment, paging, an invitation sent, reading: none of the table's addresses. */
const otherRequests = [
  `${serverRequest}reactions.create`,
  `${serverRequest}comments.createComment`,
  `${serverRequest}requests.mynetwork.addaAddConnection`,
  `${serverRequest}requests.mynetwork.addaInvitationActionsSeen`,
  '/flagship-web/rsc-action/actions/pagination?sduiid=com.linkedin.sdui.pagers.feed.mainFeed',
  '/voyager/api/voyagerSocialDashReactions?threadUrn=urn%3Ali%3Aactivity%3A1',
  '/voyager/api/graphql?action=execute&queryId=voyagerSocialDashReactions.abc',
  '/voyager/api/feed/updates',
]

/** Runs in the page. */
async function post(path: string): Promise<void> {
  const body = JSON.stringify({ inviteeActionType: 'InviteeActionType_ACCEPT' })
  await fetch(path, { method: 'POST', body })
}

type Scripting = {
  unregisterContentScripts(): Promise<void>
  getRegisteredContentScripts(): Promise<unknown[]>
}

/** Runs in a page of the extension. */
async function unregister(): Promise<void> {
  const api = (globalThis.browser ?? globalThis.chrome) as unknown as { scripting: Scripting }
  await api.scripting.unregisterContentScripts()
}

/** Runs in a page of the extension: how many scripts are registered. */
async function registered(): Promise<number> {
  const api = (globalThis.browser ?? globalThis.chrome) as unknown as { scripting: Scripting }
  return (await api.scripting.getRegisteredContentScripts()).length
}

/** Runs in a page of the extension. */
async function takeBack(): Promise<void> {
  const api = (globalThis.browser ?? globalThis.chrome) as unknown as {
    permissions: { remove(what: { permissions: string[] }): Promise<boolean> }
  }
  await api.permissions.remove({ permissions: ['webRequest'] })
}

describe('where the browser does not allow it', () => {
  const theatre = useTheatre({ sites: ['LinkedIn'], asked: ['webRequest'] })

  test('acts are seen, and right where their words are known', async () => {
    await theatre.desk.evaluate(takeBack, null)
    await theatre.begin({ ...nonsense, language: 'de' })
    const tab = await theatre.open(addresses.invitations)
    await acceptAndIgnore(tab, theatre)
    await sleep(1_000)
    await tab.goto(addresses.profile(stranger(theatre)))
    await sleep(400)
    await tab.click(on.follow)
    const entries = await theatre.expectLedgerToMatch()
    expect(acts(entries)).toEqual([
      'Accept Invite seen',
      'Ignore Invite seen',
      'Follow person seen',
    ])
  })

  test('the switch asks for both at once; what was allowed there tells acts apart', async () => {
    const { network } = theatre
    const extension = await grantedBuild(browserName, undefined, ['webRequest'])
    const profile = await scratchFolder('profile')
    const options = { proxyPort: network.proxyPort, extension, profile }
    let stage: Stage = await startBuild(browserName, options)
    let desk = await stage.openPage('welcome.html')
    await desk.clickRole('switch', 'LinkedIn')
    await desk.waitFor('[role="switch"][aria-checked="true"]')
    await sleep(500)
    if (browserName === 'chromium') {
      // Chromium begins to tell of requests when it next starts.
      await stage.close()
      stage = await startBuild(browserName, options)
      desk = await stage.openPage('welcome.html')
    }
    theatre.change(nonsense)
    const tab = await stage.newTab()
    await tab.goto(addresses.invitations)
    await sleep(400)
    await acceptAndIgnore(tab, theatre)
    await sleep(verdictTime)
    const seen = async (): Promise<string[]> => acts(await readStore(desk, 'entries'))
    await expect
      .poll(seen, patiently)
      .toEqual(['Accept Invite confirmed', 'Ignore Invite confirmed'])
    await stage.close()
    await removeScratch(profile)
    await removeScratch(extension)
  })
})
