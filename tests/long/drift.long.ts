/**
 * A site that changes: each name that its rules lean on, one at a time. In Chromium only, since what is tried is the
 * rules; several browsers side by side, because most of the time is waiting.
 *
 * `WATERLINE_DRIFT`, a regular expression against the name, picks some of them; a run of all writes the table of
 * docs/sites.md anew (`npm run format` then sets it).
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { acquaint, drift, familiarControls, forgetHealth, use, type Drift } from '../drift/drift.ts'
import { driftTable } from '../drift/report.ts'
import { readStore } from '../e2e/driver/ledger.ts'
import { concerned, mutations, sightingsIn, type Sighting } from '../drift/sightings.ts'
import { useLanes } from '../e2e/driver/lanes.ts'
import { browserName, sleep } from '../e2e/driver/theatre.ts'
import { conversationsOf, scenesOf } from '../e2e/scenes/all.ts'
import type { Tab } from '../e2e/driver/tab.ts'
import { addresses } from '../e2e/pages/linkedin.ts'
import { xAddresses } from '../e2e/pages/x.ts'
import { linkedinPost, stranger, thread, xPost } from '../e2e/scenes/pick.ts'
import type { Plan } from '../e2e/scenes/run.ts'
import type { World } from '../e2e/scenes/scene.ts'
import type { Health } from '../../lib/domain/health.ts'

const isHere = browserName === 'chromium'
const picked = new RegExp(process.env['WATERLINE_DRIFT'] ?? '')
const { share } = useLanes(isHere ? 6 : 0, true)

let people = 1_000
const newPeople = (): number => (people += 1)

const [linkedin, x] = [await scenesOf('linkedin'), await scenesOf('x')]
const conversations = conversationsOf(x)

/** Every layout and chat, in a language whose words the rules know. */
const plans: Plan[] = [
  { scenario: { linkedinStack: 'sdui' }, files: linkedin },
  { scenario: { layout: 'desktop' }, files: x },
  { scenario: { linkedinStack: 'sdui-2025' }, files: linkedin },
  { scenario: { linkedinStack: 'classic' }, files: linkedin },
  { scenario: { layout: 'narrow' }, files: x },
  { scenario: { xChat: 'xchat-socket' }, files: conversations },
  { scenario: { xChat: 'legacy' }, files: conversations },
]

/** What is lost without a sign, and why no other sign is to be had. */
const unnoticed = new Map([
  ['[name="groupName"]', 'a group founded: its request is in no source, the form the only sign'],
  ['.msg-convo-wrapper', 'a request to talk accepted: request and markup are in no source'],
  ['.profile-card-one-to-one__profile-link', 'recorded with the name, without the address'],
  ['reactWithEmoji', 'a reaction to a message: the page changes nothing that was pressed'],
  ['voyagerMessagingDashMessengerMessages', 'as above; the messages themselves are recognised'],
  ['SendMessageMutation', 'as above'],
  ['useDMReactionMutationAddMutation', 'as above, and taken back before it could be counted'],
  ['useDMReactionMutationRemoveMutation', 'what is pressed to take it back bears no word'],
  ['[data-testid$="-unfollow"]', 'not played: the practice site puts this name together'],
])

test.runIf(isHere)(
  'whatever a site calls otherwise, its acts are recognised or the loss is noticed',
  { timeout: 60 * 60_000, retry: 0 },
  async () => {
    // A change comes upon people who have acted on the site as it was.
    const before = await share(plans, async ({ theatre, served }, plan) => ({
      sightings: await sightingsIn(theatre, served, plan, newPeople()),
      familiar: await familiarControls(theatre.desk),
    }))
    const sightings: Sighting[] = before.flatMap((one) => one.sightings)
    const familiar = [...new Map(before.flatMap((one) => one.familiar))]
    const tried = mutations.filter(({ name }) => picked.test(name))
    const drifts: Drift[] = await share(tried, async (lane, one) => {
      await acquaint(lane.theatre.desk, familiar)
      const found = await drift(
        lane,
        one,
        concerned(one, sightings, one.kind === 'nesting' ? 6 : 2),
        newPeople,
      )
      console.log(
        `${one.site} ${one.name}: ${found.fate} ${found.parts.join()} ${found.played} ${found.faults.join('; ')}`,
      )
      return found
    })
    const table = driftTable(drifts)
    console.log(table)
    await mkdir('output', { recursive: true })
    await writeFile('output/drift.md', table)
    if (tried.length === mutations.length) {
      const page = await readFile('docs/sites.md', 'utf8')
      const section = /(?<=<!-- drift -->\n)[^]*(?=<!-- \/drift -->)/
      await writeFile(
        'docs/sites.md',
        page.replace(section, () => `\n${table}\n`),
      )
    }
    const lost = drifts.filter(
      ({ fate, mutation }) =>
        (fate === 'lost' || fate === 'unplayable') && !unnoticed.has(mutation.name),
    )
    expect(
      lost.map(({ mutation, fate, played, faults }) =>
        [fate, mutation.name, played, ...faults].join('; '),
      ),
    ).toEqual([])
  },
)

const languages = ['en', 'de', 'ar', 'xx'] as const

/** Pages as they are: every layout in every language, with other people each time. */
const unchanged = plans.flatMap(({ scenario, files }) =>
  languages.flatMap((language) =>
    [0, 1].map(() => ({
      site: files === linkedin ? ('linkedin' as const) : ('x' as const),
      scenario: { ...scenario, language, people: newPeople() },
    })),
  ),
)

/** The kinds of pages that landmarks are expected on. */
function pagesOf(world: World, site: 'linkedin' | 'x'): string[] {
  if (site === 'linkedin') {
    const { id, kind } = linkedinPost(world, 0)
    return [
      addresses.feed,
      addresses.invitations,
      addresses.network,
      addresses.profile(stranger(world, 0)),
      addresses.thread(thread(world).id),
      `${addresses.feed}update/urn:li:${kind}:${id}/`,
    ]
  }
  const post = xPost(world, 0)
  const home = world.scenario.layout === 'narrow' ? xAddresses.narrowHome : xAddresses.home
  return [
    home,
    xAddresses.people,
    xAddresses.profile(post.author.handle),
    xAddresses.post(post.author.handle, post.id),
    xAddresses.notifications,
  ]
}

test.runIf(isHere)(
  `over ${unchanged.length} unchanged variants of the pages nothing is missed`,
  { timeout: 20 * 60_000, retry: 0 },
  async () => {
    const alarms = await share(unchanged, async ({ theatre }, { site, scenario }) => {
      await forgetHealth(theatre.desk)
      theatre.change(scenario)
      const tabs: Tab[] = []
      for (const address of pagesOf(theatre.network.world, site)) {
        tabs.push(await theatre.open(address))
      }
      await use(tabs)
      await theatre.clear()
      await sleep(700)
      const health = await readStore<Health>(theatre.desk, 'health')
      const missed = health.filter(({ recent }) => recent.some(({ sign }) => sign === 'missing'))
      return missed.map(({ part }) => `${part} in ${JSON.stringify(scenario)}`)
    })
    expect(unchanged.length).toBeGreaterThanOrEqual(50)
    expect(alarms.flat()).toEqual([])
  },
)
