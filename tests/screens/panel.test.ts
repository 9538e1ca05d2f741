import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import { openLedger } from '../../lib/ledger/ledger.ts'
import { openPanel } from '../../lib/screens/panel.ts'
import { whereaboutsOf } from '../../lib/sites/address.ts'
import { sites } from '../../lib/sites/all.ts'
import { englishText as text } from '../components/english.ts'
import {
  accept,
  amara,
  clockAt,
  day,
  entry,
  message,
  now,
  reading,
  tomasz,
} from '../domain/build.ts'
import { fresh } from '../ledger/history.ts'
import { fakeOutside, settled } from './outside.ts'

const feed = 'https://www.linkedin.com/feed/'
const hash = 'urn:waterline:person:aa'
const theirPage = `${amara.url}/recent-activity/all/`

interface Opened {
  isOn?: boolean
  /** Ids of sites that are on. */
  on?: string[]
  entries?: readonly Entry[]
  address?: string | null
}

/** Something happens, and all that follows from it. */
async function comes(what: () => void): Promise<void> {
  what()
  for (let rounds = 0; rounds < 50; rounds += 1) await settled()
}

async function opened({ isOn = true, on = ['linkedin'], entries = [], address = feed }: Opened) {
  const ledger = openLedger(fresh())
  for (const one of entries) await ledger.correct(one)
  const outside = fakeOutside({ on })
  outside.beside = []
  outside.settings.panel = isOn
  outside.inFront = address
  const tell = { hour: () => {} }
  const clock = { ...clockAt(now) }
  const panel = await openPanel(
    {
      ledger,
      outside,
      clock,
      sites,
      text,
      whereabouts: (one) => whereaboutsOf(one, sites),
      watchHours: (onHour) => void (tell.hour = onHour),
    },
    outside.signal,
  )
  return {
    panel,
    outside,
    ledger,
    clock,
    looks: () => outside.looks,
    between: () => panel.read().between?.sentence ?? null,
    /** The person looks at another page. */
    goTo: (one: string | null) => comes(() => outside.goTo(one)),
    hourBegins: () => comes(() => tell.hour()),
  }
}

test('nothing is read or shown of it while nobody asked for it', async () => {
  const { panel, outside, looks, between, goTo } = await opened({
    isOn: false,
    entries: [accept(day, amara)],
    address: theirPage,
  })
  await goTo(theirPage)
  expect(panel.read()).toEqual({ popup: null, between: null })
  expect(outside.sent).toEqual([])
  expect(looks()).toBe(0)
  await comes(() => void panel.switchOn())
  expect(outside.settings.panel).toBe(true)
  expect(panel.read().popup?.model.firstDay).toBe(false)
  expect(between()).toContain('Amara')
  await comes(() => void outside.send({ type: 'set-panel', isOn: false }))
  const before = looks()
  await goTo(theirPage)
  expect(looks()).toBe(before)
  expect(panel.read()).toEqual({ popup: null, between: null })
})

test('it shows what the popup shows, but for the way to itself', async () => {
  const { panel } = await opened({ entries: [entry(0, { person: amara })] })
  const { popup } = panel.read()
  expect(popup?.model.waterline.counts.touch).toBe(1)
  expect(popup?.model.hasPanel).toBe(false)
})

test('what comes into the ledger, or is set elsewhere, is there at once', async () => {
  const { panel, ledger, outside, between } = await opened({ address: theirPage })
  expect(between()).toBeNull()
  await ledger.correct(accept(day, amara))
  await ledger.correct(message(0, amara))
  await comes(() => void outside.changeLedger())
  expect(between()).toBe('You and Amara Okafor: invited yesterday, one exchange seen')
  expect(panel.read().popup?.model.waterline.counts.compose).toBe(1)
  outside.settings.discreet = true
  await comes(() => void outside.send({ type: 'set-discreet', isOn: true }))
  expect(panel.read().popup?.model.isDiscreet).toBe(true)
  expect(between()).toBe('You and this person: invited yesterday, one exchange seen')
})

test('a new day begins in it while it stays open', async () => {
  const { panel, clock, hourBegins } = await opened({ entries: [entry(0, { person: amara })] })
  clock.now = () => now + day
  await hourBegins()
  expect(panel.read().popup?.model.waterline.counts.touch).toBe(0)
})

test('it speaks of people who are in the ledger, and of the one whose page is in front', async () => {
  const { between, goTo } = await opened({
    entries: [accept(day, amara), message(2 * day, tomasz), reading(day, tomasz, 3)],
  })
  expect(between()).toBeNull()
  await goTo(theirPage)
  expect(between()).toContain('Amara')
  await goTo(tomasz.url)
  expect(between()).toContain('Tomasz')
  await goTo(feed)
  expect(between()).toBeNull()
})

test.each([
  ['a stranger', 'https://www.linkedin.com/in/nobody/'],
  ['a group', 'https://www.linkedin.com/groups/1/'],
  ['another site', 'https://example.com/in/amara/'],
  ['a page that the browser does not tell of', null],
])('it is silent about %s', async (_, address) => {
  const { between } = await opened({ entries: [accept(day, amara)], address })
  expect(between()).toBeNull()
})

test('somebody who was only seen or read is a stranger', async () => {
  const { between } = await opened({ entries: [reading(day, amara, 3)], address: theirPage })
  expect(between()).toBeNull()
})

test('on X it knows whose post is in front', async () => {
  const jack = { url: 'https://x.com/jack', name: 'Jack' }
  const acts = { on: ['x'], entries: [message(day, jack, { site: 'x' })] }
  const { between } = await opened({ ...acts, address: 'https://x.com/Jack/status/20?s=20' })
  expect(between()).toBe('You and Jack: first act of yours yesterday, one exchange seen')
})

test('it looks at no site that is switched off', async () => {
  const { between } = await opened({ on: ['x'], entries: [accept(day, amara)], address: theirPage })
  expect(between()).toBeNull()
})

test('with names off somebody is known by their hash, and not named', async () => {
  const { outside, panel, between, goTo } = await opened({
    entries: [accept(day, { url: hash, name: 'urn:waterline:person:bb' })],
  })
  outside.settings.names = 'hidden'
  outside.reply = hash
  await goTo(theirPage)
  expect(outside.sent).toContainEqual({ type: 'known-as', url: amara.url })
  expect(between()).toBe('You and this person: invited yesterday')
  expect(panel.read().between?.address).toContain(encodeURIComponent(hash))
})

test('looking says nothing to anybody: no message, no entry', async () => {
  const { ledger, outside, goTo } = await opened({ entries: [accept(day, amara)] })
  const before = [outside.sent.length, await ledger.count()]
  await goTo(theirPage)
  await goTo('https://www.linkedin.com/in/nobody/')
  expect([outside.sent.length, await ledger.count()]).toEqual(before)
})
