/** One person: what was noted of them, and how one stands with them, in words. */
import type { PersonKind } from '../domain/entry.ts'
import { withOneAddress } from '../domain/alias.ts'
import { everything } from '../domain/filter.ts'
import { lately } from '../domain/metrics/period.ts'
import type { Note } from '../domain/notebook/note.ts'
import { blankProfile, type Profile } from '../domain/notebook/profile.ts'
import { firstExchange } from '../domain/relations/first-exchange.ts'
import { exchangePeriod, exchangesWith, giveAndTake } from '../domain/relations/give-and-take.ts'
import { quietOf } from '../domain/relations/quiet.ts'
import { stageOf } from '../domain/relations/stage.ts'
import { isAct, standing } from '../domain/undo.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import { dateOf, dayName, whenever } from '../text/days.ts'
import { firstExchangeWords, sideWords, stageName } from '../text/relations.ts'
import { suggestionTitle } from '../text/suggestions.ts'
import type { Text } from '../text/text.ts'
import { personName } from './entry-sentence.ts'
import type { PeopleGround } from './people-ground.ts'
import { circleAddress } from './people-route.ts'
import { historyAddress } from './route.ts'

/** A line of the notebook, with its day in words. */
export interface DatedLine {
  id: string
  day: string
  line: string
}

export interface PersonModel {
  url: string
  name: string
  kind: PersonKind | null
  /** An act that what they are can be said by; null where they were met among others alone. */
  entry: string | null
  profile: Profile
  /** How one stands with them. */
  stage: string
  facts: readonly { term: string; words: string }[]
  suggestions: readonly { id: string; title: string }[]
  notes: readonly DatedLine[]
  outcomes: readonly DatedLine[]
  circles: readonly { address: string; question: string }[]
  history: string
  /** The person's own day. */
  today: string
}

export type PersonLedger = Pick<LedgerReader, 'entriesOfPerson' | 'person' | 'records'>

/** Of somebody acted towards so often, how it began is not looked up any more. */
export const mostEntries = 2_000

/** Null: nobody acted towards. */
export async function readPerson(
  address: string,
  ground: PeopleGround,
  ledger: PersonLedger,
  text: Text,
): Promise<PersonModel | null> {
  const { by, profiles, present, members } = ground
  const known = await ledger.person(address)
  if (!known) return null
  const { url } = known
  const entries = await ledger.entriesOfPerson(url, mostEntries)
  const acts = standing(entries)
    .filter(isAct)
    .map((one) => withOneAddress(one, by))
  const isTheirs = (who: { url: string | null } | null): boolean =>
    who !== null && who.url !== null && by(who.url) === url
  const notes = (await ledger.records('note')).filter(({ person }) => isTheirs(person))
  const dated = ({ id, day }: { id: string; day: string }, line: string): DatedLine => ({
    id,
    day: dateOf(day, text),
    line,
  })
  return {
    url,
    name: personName(known, text),
    kind: known.kind,
    entry: acts.find(({ person }) => isTheirs(person))?.id ?? null,
    profile: profiles.get(url) ?? blankProfile({ url, name: known.name }, { id: '', at: '' }),
    stage: stageWords(),
    facts: facts(),
    suggestions: known.open.map((one) => ({ id: one.id, title: suggestionTitle(one, text) })),
    notes: newestFirst(notes).map((one) => dated(one, one.text || text(noteWords[one.sort]))),
    outcomes: newestFirst(ground.outcomes.filter(({ person }) => isTheirs(person))).map((one) =>
      dated(one, one.line),
    ),
    circles: ground.circles
      .filter((one) => one.members.some(isTheirs))
      .map(({ id, question }) => ({ address: circleAddress(id), question })),
    history: historyAddress({ ...everything, person: url }),
    today: ground.today,
  }

  function stageWords(): string {
    const stage = stageName(stageOf(known!, members, present.now), text)
    const quiet = quietOf(known!, present.now)
    if (quiet === null) return stage
    return `${stage} · ${text(quiet === 'dormant' ? 'people_dormant' : 'people_quiet')}`
  }

  function facts(): PersonModel['facts'] {
    const { since, lastIn, writes } = known!
    const begin = ground.horizon && dayName(ground.horizon, present, text)
    const unseen = text('people_unseen', begin ?? '')
    const when = (at: string | null | undefined): string =>
      at ? whenever(at, present, text) : unseen
    const isWhole = entries.length < mostEntries
    const first = isWhole ? firstExchange(acts) : null
    const both = giveAndTake(exchangesWith(acts, notes, lately(exchangePeriod, present.now)))
    return [
      { term: text('people_first_seen'), words: when(since) },
      { term: text('people_last_out'), words: when(writes[0]) },
      { term: text('people_last_in'), words: when(lastIn) },
      ...(first
        ? [
            {
              term: text('people_first_exchange'),
              words: firstExchangeWords(first, present, text),
            },
          ]
        : []),
      { term: text('people_from_me'), words: sideWords(both, 'me', text) ?? unseen },
      { term: text('people_from_them'), words: sideWords(both, 'them', text) ?? unseen },
    ]
  }
}

const noteWords = {
  learned: 'people_note_learned',
  thinking: 'people_note_thinking',
  helped: 'people_note_helped',
  asked: 'people_note_asked',
  problem: 'people_note_problem',
  differently: 'people_note_differently',
  together: 'people_note_together',
  heated: 'people_note_heated',
} as const satisfies Record<Note['sort'], string>

function newestFirst<T extends { at: string }>(some: readonly T[]): T[] {
  return some.toSorted((one, other) => (one.at < other.at ? 1 : -1))
}
