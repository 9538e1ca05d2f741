/** How the people one knows are spread, in words; no way of spreading them is the right one. */
import { personKinds } from '../domain/entry.ts'
import { lately, isWithin } from '../domain/metrics/period.ts'
import { horizonShare, topPeople, topShare } from '../domain/metrics/spread.ts'
import { day } from '../domain/numbers.ts'
import { changesOf, portfolioOf, type Changes } from '../domain/relations/portfolio.ts'
import { stages } from '../domain/relations/stage.ts'
import { dayName } from '../text/days.ts'
import { kindName } from '../text/kinds.ts'
import { stageName } from '../text/relations.ts'
import type { CountedKey, Text } from '../text/text.ts'
import type { PeopleGround } from './people-ground.ts'

/** So many people of one sort. */
export interface SpreadRow {
  name: string
  count: number
}

export interface PeopleSpread {
  people: number
  stages: readonly SpreadRow[]
  kinds: readonly SpreadRow[]
  /** By their names. */
  fields: readonly SpreadRow[]
  /** Where one's own words went in 30 days. */
  shares: readonly string[]
  /** What is new of the last 90 days. */
  changes: readonly string[]
  ownFields: readonly string[]
  since: string | null
}

const changeNames = [
  ['people', 'people_changed_people'],
  ['talks', 'people_changed_talks'],
  ['circles', 'people_changed_circles'],
  ['quiet', 'people_changed_quiet'],
] as const satisfies readonly (readonly [keyof Changes, CountedKey])[]

/** docs/evidence.md, what is measured: where own words went is asked of 30 d. */
const sharesWithin = 30 * day

export function peopleSpread(ground: PeopleGround, text: Text): PeopleSpread {
  const { people, profiles, members, acts, circles, ownFields, present, horizon } = ground
  const { now } = present
  const portfolio = portfolioOf(people, profiles, members, now)
  const changes = changesOf(people, acts, circles, now)
  const notSaid = text('people_not_said')
  const { compare } = new Intl.Collator(text.lang)
  const fields = [...portfolio.fields]
    .flatMap(([name, count]) => (name === null ? [] : [{ name, count }]))
    .toSorted((one, other) => compare(one.name, other.name))
  const withoutField = portfolio.fields.get(null) ?? 0
  return {
    people: portfolio.people,
    stages: stages.map((one) => ({
      name: stageName(one, text),
      count: portfolio.stages.get(one) ?? 0,
    })),
    kinds: [
      ...personKinds.map((one) => ({
        name: kindName(one, text),
        count: portfolio.kinds.get(one) ?? 0,
      })),
      { name: notSaid, count: portfolio.kinds.get(null) ?? 0 },
    ],
    fields: [...fields, { name: notSaid, count: withoutField }],
    shares: shareWords(ground, text),
    changes: changeNames.flatMap(([what, key]) =>
      changes[what] === 0 ? [] : [text.counted(key, changes[what])],
    ),
    ownFields,
    since: horizon && dayName(horizon, present, text),
  }
}

function shareWords({ acts, profiles, ownFields, present }: PeopleGround, text: Text): string[] {
  const period = lately(sharesWithin, present.now)
  const some = acts.filter(({ at }) => isWithin(at, period))
  const outside = horizonShare(some, profiles, ownFields)
  const top = topShare(some)
  return [
    ...(outside.share === null
      ? []
      : [text.counted('people_share_outside', outside.of, outside.n)]),
    ...(top.share === null ? [] : [text.counted('people_share_top', top.of, top.n, topPeople)]),
  ]
}
