import { describe, expect, test } from 'vitest'
import type { Observation } from '../../lib/domain/entry.ts'
import type { OpenLetter } from '../../lib/messages/outbox.ts'
import { sites } from '../../lib/sites/all.ts'
import { factOf, tell as tellOf, type BodyFact, type Told } from '../../lib/worker/body-words.ts'
import { entry } from '../domain/build.ts'

const mynetwork =
  'https://www.linkedin.com/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui.requests.mynetwork.'
const invitationUrl = `${mynetwork}addaInvitationAction`
const followUrl = `${mynetwork}addaUpdateFollowState`
const companyUrl =
  'https://www.linkedin.com/voyager/api/feed/dash/followingStates/urn:li:fsd_followingState:urn:li:fsd_company:1'

function optionOf(url: string, body: string): string | null {
  return factOf(sites, { url, startedAt: 1_000, body })?.option ?? null
}

function payload(fields: object): string {
  return JSON.stringify({
    serverRequest: { requestedArguments: { payload: fields } },
    requestedArguments: { payload: fields, states: [] },
  })
}

const accept = { inviteeActionType: 'InviteeActionType_ACCEPT' }
const ignore = { inviteeActionType: 'InviteeActionType_IGNORE' }

describe('what a body says', () => {
  test.each([
    ['accept-connection', { ...accept, invitationType: 'GenericInvitationType_CONNECTION' }],
    ['ignore-connection', { ...ignore, invitationType: 'GenericInvitationType_CONNECTION' }],
    ['accept-page', { ...accept, invitationType: 'GenericInvitationType_ORGANIZATION' }],
    ['ignore-newsletter', { ...ignore, invitationType: 'GenericInvitationType_CONTENT_SERIES' }],
    ['accept-event', { ...accept, invitationType: 'GenericInvitationType_EVENT' }],
    ['accept-person', { ...accept, invitationType: 'GenericInvitationType_MEMBER_FOLLOW' }],
    ['ignore', { ...ignore, invitationType: 'GenericInvitationType_SOMETHING_NEW' }],
    ['accept', accept],
  ])('an invitation: %s', (option, fields) => {
    expect(optionOf(invitationUrl, payload(fields))).toBe(option)
  })

  test.each([
    ['follow', 'FollowStateType_FOLLOW_ACTIVE'],
    ['unfollow', 'FollowStateType_FOLLOW_INACTIVE'],
  ])('a person: %s', (option, followStateType) => {
    expect(optionOf(followUrl, payload({ followStateType }))).toBe(option)
  })

  test.each([
    ['follow', true],
    ['unfollow', false],
  ])('a company: %s', (option, following) => {
    expect(optionOf(companyUrl, JSON.stringify({ patch: { $set: { following } } }))).toBe(option)
  })

  test.each([
    ['nothing', ''],
    ['no such name', payload({ action: 'InviteeActionType_ACCEPT' })],
    ['a word nobody knows', payload({ inviteeActionType: 'InviteeActionType_REPORT' })],
    ['both words at once', payload({ first: accept, second: ignore })],
    ['the words within somebody’s name', payload({ firstName: JSON.stringify(accept) })],
  ])('%s tells nothing', (_name, body) => {
    expect(optionOf(invitationUrl, body)).toBeNull()
  })

  test('a request that is not of the table tells nothing, whatever it holds', () => {
    const url = 'https://www.linkedin.com/voyager/api/voyagerSocialDashReactions?threadUrn=1'
    expect(optionOf(url, payload(accept))).toBeNull()
  })

  test('everything a body may say is an option of the rule', () => {
    const unknown = sites.flatMap(({ rules, bodyWords }) =>
      bodyWords.flatMap(({ rule: id, fields, options: own }) => {
        const options = Object.keys({ ...rules.find((rule) => rule.id === id)?.options, ...own })
        const said = fields.reduce<string[]>(
          (before, { words, required }) => [
            ...(required ? [] : before),
            ...before.flatMap((one) =>
              Object.values(words).map((word) => [one, word].filter(Boolean).join('-')),
            ),
          ],
          [''],
        )
        return said.filter((one) => !options.includes(one))
      }),
    )
    expect(unknown).toEqual([])
  })

  test('the rules in the table are those whose option a body may tell', () => {
    const flagged = sites.flatMap(({ rules }) => rules.filter(({ untold }) => untold))
    const listed = sites.flatMap(({ bodyWords }) => bodyWords.map(({ rule }) => rule))
    expect(flagged.map(({ id }) => id).toSorted()).toEqual([...new Set(listed)].toSorted())
  })

  test('every address of the table is one of its rule’s requests', () => {
    const strange = sites.flatMap(({ rules, bodyWords }) =>
      bodyWords.flatMap(({ rule: id, urls }) => {
        const rule = rules.find((one) => one.id === id)
        const examples = urls.map((url) => url.replaceAll('?*', '?').replaceAll('*', 'x'))
        return examples.filter((url) => !rule?.outcome.url.test(url))
      }),
    )
    expect(strange).toEqual([])
  })
})

let made = 0
function letter(startedAt: number, part: Partial<NonNullable<OpenLetter['request']>> = {}) {
  made += 1
  const observed: Observation = {
    ...entry(0),
    undo: null,
    id: `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`,
    at: `2026-11-22T09:05:00.${String(made).padStart(3, '0')}Z`,
    type: 'Ignore',
    rung: 'observe',
    witness: 'seen',
    object: { type: 'Invite', url: null, inReplyTo: null },
  }
  const request = {
    rule: 'linkedin.invitation',
    url: invitationUrl,
    startedAt,
    isAccepted: true,
    isTold: true,
    ...part,
  }
  return { observation: observed, request }
}

function fact(option: string, startedAt: number, part: Partial<BodyFact> = {}): BodyFact {
  const [site, rule] = ['linkedin', 'linkedin.invitation']
  return { site, rule, url: invitationUrl, startedAt, option, isWhole: true, ...part }
}

const tell = (letters: OpenLetter[], facts: BodyFact[]): Told => tellOf(sites, letters, facts)

function types(letters: OpenLetter[], facts: BodyFact[]): string[] {
  return tell(letters, facts).observations.map(({ type, witness }) => `${type} ${witness}`)
}

describe('an act and its word', () => {
  test('the word decides, and what the site accepted is confirmed', () => {
    const one = letter(5_000)
    const { observations, used } = tell([one], [fact('accept', 5_040)])
    const { id, at } = one.observation
    expect(observations).toMatchObject([
      { id, at, type: 'Accept', rung: 'touch', witness: 'confirmed' },
    ])
    expect(used).toHaveLength(1)
  })

  test('a guess that was right is confirmed too', () => {
    expect(types([letter(5_000)], [fact('ignore', 4_990)])).toEqual(['Ignore confirmed'])
  })

  test('what the site did not accept stays as it was seen', () => {
    const lost = letter(5_000, { isAccepted: false })
    expect(types([lost], [fact('accept', 5_000)])).toEqual(['Accept seen'])
  })

  test('without a word it stays as the page told it', () => {
    expect(types([letter(5_000)], [])).toEqual(['Ignore seen'])
    expect(types([{ ...letter(5_000), request: null }], [fact('accept', 5_000)])).toEqual([
      'Ignore seen',
    ])
  })

  test('what the page could not tell counts with its word alone', () => {
    const untold = letter(5_000, { isTold: false })
    expect(types([untold], [])).toEqual([])
    expect(types([untold], [fact('accept', 5_000)])).toEqual(['Accept confirmed'])
  })

  test('the kind of invitation is the word’s, its address the page’s', () => {
    const url = 'https://www.linkedin.com/company/acme'
    const one = letter(5_000)
    one.observation.object = { type: 'Organization', url, inReplyTo: null }
    const objectBy = (said: BodyFact) => tell([one], [said]).observations[0]?.object
    expect(objectBy(fact('accept-page', 5_000))).toMatchObject({ type: 'Organization', url })
    expect(objectBy(fact('accept-event', 5_000))).toMatchObject({ type: 'Event', url })
    expect(objectBy(fact('accept-connection', 5_000))).toMatchObject({ type: 'Invite', url: null })
    const unknownKind = fact('accept', 5_000, { isWhole: false })
    expect(objectBy(unknownKind)).toMatchObject({ type: 'Organization', url })
  })

  test('unfollowing takes back a follow, of whom the page told', () => {
    const rule = 'linkedin.follow'
    const one = letter(5_000, { rule, url: followUrl })
    one.observation = { ...one.observation, type: 'Follow', rung: 'touch', object: null }
    const said = fact('unfollow', 5_000, { rule, url: followUrl })
    expect(tell([one], [said]).observations).toMatchObject([
      { type: 'Undo', rung: 'touch', undo: { type: 'Follow', id: null }, object: null },
    ])
  })

  test('the word of an answer that was refused just before says nothing of the next one', () => {
    expect(types([letter(5_000)], [fact('accept', 4_660)])).toEqual(['Ignore seen'])
    expect(types([letter(5_000)], [fact('accept', 4_660), fact('ignore', 5_600)])).toEqual([
      'Ignore confirmed',
    ])
  })

  test('more than a second apart, or at another address, they do not belong together', () => {
    expect(types([letter(5_000)], [fact('accept', 6_001)])).toEqual(['Ignore seen'])
    expect(types([letter(5_000)], [fact('accept', 5_000, { url: followUrl })])).toEqual([
      'Ignore seen',
    ])
  })

  test('of several within a second each has the nearest, and each word serves once', () => {
    const letters = [letter(5_000), letter(5_300), letter(5_600)]
    const facts = [fact('accept', 5_610), fact('ignore', 5_308), fact('accept', 5_004)]
    expect(types(letters, facts)).toEqual([
      'Accept confirmed',
      'Ignore confirmed',
      'Accept confirmed',
    ])
    expect(types(letters, [fact('accept', 5_290)])).toEqual([
      'Ignore seen',
      'Accept confirmed',
      'Ignore seen',
    ])
  })
})
