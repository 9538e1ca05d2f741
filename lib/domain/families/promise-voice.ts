/** Promise, second trigger: a long talk in writing, which may be easier in a call. */
import { instant } from '../clock.ts'
import type { Entry, Person } from '../entry.ts'
import type { Ground } from '../ground.ts'
import { numbers } from '../numbers.ts'
import { partners } from '../people.ts'
import { fact, type Lately, type Opening } from './family.ts'
import { eachOnce } from './each-once.ts'
import { isDirect, isTowards } from './written.ts'

interface Talk {
  url: string
  person: Person
  tag: string
  turns: Entry[]
}

/** The longest first; each person once, on the tag most was written on. */
export function longTalks({ now, acts }: Ground, lately: Lately): Opening[] {
  const from = instant(now - numbers.voiceWindow)
  const recent = acts.filter(({ at }) => at >= from)
  const meetings = recent.filter(isMeeting)
  const found = talksIn(recent)
    .filter(({ turns }) => turns.length >= numbers.voiceTurns)
    .filter(({ person }) => !meetings.some((meeting) => isTowards(meeting, [person])))
    .toSorted((one, other) => other.turns.length - one.turns.length)
    .map((talk) => opening(talk, instant(now + numbers.voiceOpenFor)))
  return eachOnce(found, { keys: lately.keys, people: spokenOf(lately) })
}

/** Whether people met: a talk or a call, or mentoring, or something hosted. */
export function isMeeting({ type, object, act }: Entry): boolean {
  return act === 'mentor' || act === 'host' || (type === 'Join' && object?.type === 'Event')
}

/** One's own turns, by person and tag. */
function talksIn(acts: readonly Entry[]): Talk[] {
  const talks = new Map<string, Talk>()
  for (const entry of acts.filter(isDirect)) {
    for (const person of partners(entry)) {
      for (const tag of new Set(entry.tags)) {
        const url = person.url ?? ''
        const talk = talks.get(`${url} ${tag}`) ?? { url, person, tag, turns: [] }
        talk.turns.push(entry)
        talks.set(`${url} ${tag}`, talk)
      }
    }
  }
  return [...talks.values()]
}

function opening({ url, person, tag, turns }: Talk, until: string): Opening {
  const last = turns.at(-1)?.at ?? ''
  return {
    key: `voice ${url} ${tag}`,
    people: [person],
    object: null,
    nothingWrittenSince: null,
    until,
    facts: [
      fact({
        kind: 'long-talk',
        count: turns.length,
        at: last,
        tag,
        entries: turns.map((entry) => entry.id),
      }),
    ],
  }
}

/** With whom a call was suggested lately; a promise to somebody says nothing of that. */
function spokenOf({ keys }: Lately): Set<string> {
  const voices = [...keys].filter((key) => key.startsWith('voice '))
  return new Set(voices.flatMap((key) => key.split(' ')[1] ?? []))
}
