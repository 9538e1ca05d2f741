/** Modules of the practice course that acts show: reply, ask and give, follow through, beyond one's own field. */
import { instant } from '../clock.ts'
import type { Act, Entry } from '../entry.ts'
import { isOutside } from '../families/horizon-field.ts'
import { numbers } from '../numbers.ts'
import { knownBy, partnerKeys, personKey } from '../people.ts'
import { isBelow } from '../rung.ts'
import { isSubstantial } from '../words.ts'
import {
  criterion,
  eachOnce,
  recordsOf,
  type CourseGround,
  type Evidence,
  type EvidenceKind,
} from './evidence.ts'

export const replyCriteria = [
  criterion('replied', 3, (ground) => shownBy(ground.acts.filter(isReply), 'reply')),
  criterion('people', 2, (ground) => {
    const named = ground.acts.filter((act) => isReply(act) && knownBy(act).length > 0)
    return shownBy(
      eachOnce(named, (act) => knownBy(act)[0] ?? ''),
      'reply',
    )
  }),
] as const

export const exchangeCriteria = [
  criterion('asked', 1, (ground) => shownBy(doing(ground, 'ask'), 'ask')),
  criterion('helped', 1, (ground) => shownBy(doing(ground, 'help'), 'help')),
] as const

export const followCriteria = [
  criterion('ended', 2, (ground) =>
    recordsOf(ground, 'promise').flatMap(({ id, closedAt, moves }): Evidence[] => {
      const ends = [...moves.map(({ at }) => at), ...(closedAt === null ? [] : [closedAt])]
      const at = ends.toSorted().find((one) => one >= ground.begunAt)
      return at === undefined ? [] : [{ id, day: ground.dayOf(at), kind: 'promise' }]
    }),
  ),
  criterion('followed', 2, (ground) => {
    const accepted = eachOnce(ground.acts.filter(isAccepted), ({ person }) => person?.url ?? '')
    return shownBy(
      accepted.flatMap((act) => firstWordsAfter(act, ground.acts) ?? []),
      'followup',
    )
  }),
] as const

export const horizonCriteria = [
  criterion('outside', 2, (ground) => {
    const beyond = ground.acts.filter(
      (act) => isSubstantial(act.words) && isOutside(act, ground.known),
    )
    return shownBy(beyond, 'outside')
  }),
  criterion('differently', 1, (ground) =>
    recordsOf(ground, 'note')
      .filter(({ at, sort }) => at >= ground.begunAt && ['differently', 'thinking'].includes(sort))
      .map(({ id, day }): Evidence => ({ id, day, kind: 'note' })),
  ),
] as const

/** Acts that the person said were for this. */
export function doing({ acts }: Pick<CourseGround, 'acts'>, what: Act): Entry[] {
  return acts.filter(({ act }) => act === what)
}

export function shownBy(acts: readonly Entry[], kind: EvidenceKind): Evidence[] {
  return acts.map(({ id, day }) => ({ id, day, kind }))
}

/** Five words or more under what somebody wrote. */
function isReply({ rung, object, words }: Entry): boolean {
  return isBelow(rung) && typeof object?.inReplyTo === 'string' && isSubstantial(words)
}

/** An invitation to connect, accepted. */
function isAccepted({ type, object, person }: Entry): boolean {
  const isToConnect = object?.type === 'Invite' && object.url === null
  return type === 'Accept' && isToConnect && personKey(person) !== null
}

/** The first own words to them within a fortnight. */
function firstWordsAfter({ at, person }: Entry, acts: readonly Entry[]): Entry | undefined {
  const until = instant(Date.parse(at) + numbers.followUpWindow)
  const key = personKey(person) ?? ''
  return acts.find(
    (act) => isBelow(act.rung) && act.at > at && act.at <= until && partnerKeys(act).includes(key),
  )
}
