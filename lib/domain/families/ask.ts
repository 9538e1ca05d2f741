/**
 * Ask: one person, for one small thing (docs/evidence.md, row 5).
 *
 * Opens for a draft that has waited three days and was shown to nobody; for a problem noted three days ago, and nobody
 * asked; for three helps and no question in thirty days. It is done by whatever the person says was a question.
 *
 * It names nobody, since whom to ask is the person's choice: so the rule of two questions to one person in thirty days
 * stops nothing here, and any answer opened afterwards may be the answer. Tags of a question are those of its post; a
 * message has none, and a question without tags may have been about anything.
 */
import { instant } from '../clock.ts'
import type { Entry } from '../entry.ts'
import type { Ground } from '../ground.ts'
import { isWaiting } from '../notebook/draft.ts'
import { numbers } from '../numbers.ts'
import { knownBy, personKey } from '../people.ts'
import { isBelow } from '../rung.ts'
import type { Fact } from '../suggestion.ts'
import { isSubstantial } from '../words.ts'
import { fact, type FamilyRule, type Opening } from './family.ts'

export const ask: FamilyRule = {
  family: 'ask',
  openFor: numbers.askOpenFor,
  inAll: (ground, lately) =>
    [...waitingDrafts(ground), ...problemsAlone(ground), ...gaveOnly(ground)].filter(
      ({ key }) => !lately.keys.has(key),
    ),
  isDoneBy: ({ act }) => act === 'ask',
  couldBe: (entry) =>
    entry.type === 'Create' &&
    isBelow(entry.rung) &&
    isSubstantial(entry.words) &&
    knownBy(entry).length > 0,
  isDoneByRecord(record, { facts, openedAt, until }) {
    if (record.record !== 'draft' || record.askedAt === null) return false
    return (
      record.askedAt > openedAt &&
      record.askedAt <= until &&
      facts.some(({ records }) => records.includes(record.id))
    )
  },
  second: {
    openFor: numbers.replySecond,
    isReachedBy: ({ type, person }) => type === 'Read' && personKey(person) !== null,
  },
}

/** The newest first. That nobody has seen it is what the notebook says, not what was missing on a page. */
function waitingDrafts(ground: Ground): Opening[] {
  const before = instant(ground.now - numbers.askDraftAge)
  return ground.drafts
    .filter((draft) => isWaiting(draft) && draft.at <= before && !isAsked(draft, ground))
    .toSorted(newestFirst)
    .map(({ id, at, tags }) =>
      opening(id, null, [
        fact({ kind: 'draft-waits', at, tag: tags[0] ?? null, records: [id] }),
        ...answeredBefore(ground),
      ]),
    )
}

/** The newest first. */
function problemsAlone(ground: Ground): Opening[] {
  const from = instant(ground.now - numbers.lookBack)
  const before = instant(ground.now - numbers.askDraftAge)
  return ground.notes
    .filter(({ sort, at }) => sort === 'problem' && at >= from && at <= before)
    .filter((note) => !isAsked(note, ground))
    .toReversed()
    .map(({ id, at, tags }) =>
      opening(id, at, [fact({ kind: 'problem-alone', at, tag: tags[0] ?? null, records: [id] })]),
    )
}

function gaveOnly({ acts, now }: Ground): Opening[] {
  const from = instant(now - numbers.askWindow)
  const lately = acts.filter(({ at }) => at >= from)
  const gives = lately.filter(({ act }) => act === 'help')
  if (gives.length < numbers.askGives || lately.some(({ act }) => act === 'ask')) return []
  return [
    opening('gave-and-asked-nothing', from, [
      fact({
        kind: 'gave-and-asked-nothing',
        count: gives.length,
        at: gives.at(-1)?.at ?? from,
        entries: gives.map(({ id }) => id),
      }),
    ]),
  ]
}

/**
 * How many people have answered so far: those known on this ground and those heard from lately, so at least as many;
 * nothing where none did.
 */
function answeredBefore({ people, acts }: Ground): Fact[] {
  const heard = new Map<string, string>()
  for (const { url, heardAt } of people.values()) if (heardAt !== null) heard.set(url, heardAt)
  for (const { type, person, at } of acts)
    if (type === 'Read' && person?.url && at > (heard.get(person.url) ?? ''))
      heard.set(person.url, at)
  const at = [...heard.values()].toSorted().at(-1)
  return at === undefined ? [] : [fact({ kind: 'answered-before', count: heard.size, at })]
}

/** Whether somebody was asked, since it was written, something that may have been about it. */
function isAsked({ at, tags }: { at: string; tags: readonly string[] }, { acts }: Ground): boolean {
  const isAbout = (one: Entry): boolean =>
    tags.length === 0 || one.tags.length === 0 || one.tags.some((tag) => tags.includes(tag))
  return acts.some((one) => one.act === 'ask' && one.at > at && isAbout(one))
}

function newestFirst(one: { at: string }, other: { at: string }): number {
  return one.at < other.at ? 1 : -Number(one.at > other.at)
}

function opening(key: string, nothingWrittenSince: string | null, facts: Fact[]): Opening {
  return { key, people: [], object: null, nothingWrittenSince, facts }
}
