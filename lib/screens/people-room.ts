/** The room of people: everybody acted towards, one of them, how they are spread, and circles. */
import type { saveFile } from '../browser/save-file.ts'
import type { Clock } from '../domain/clock.ts'
import type { Text } from '../text/text.ts'
import { circleModels, type CircleModel } from './circles.ts'
import { latest } from './latest.ts'
import type { Outside } from './outside.ts'
import { peopleDeeds, type PeopleDeeds } from './people-acts.ts'
import { readPeople, type PeopleGround, type PeopleLedger } from './people-ground.ts'
import { peopleList, type PeopleList } from './people-list.ts'
import { peoplePart, type PeoplePart } from './people-route.ts'
import { peopleSpread, type PeopleSpread } from './people-spread.ts'
import { readPerson, type PersonLedger, type PersonModel } from './person.ts'
import { createStore, type Store } from './store.ts'

export interface PeopleModel {
  /** Whether there is anybody, or a circle: the room stands in the list of rooms from then on. */
  isThere: boolean
  part: PeoplePart
  /** Null until it is read. */
  shown: PeopleShown | null
  /** Whom somebody came for; null: nobody acted towards, or not read so far. */
  person: PersonModel | null
}

interface PeopleShown {
  list: PeopleList
  spread: PeopleSpread
  circles: readonly CircleModel[]
  today: string
}

export interface PeopleActs extends PeopleDeeds {
  /** Shows those found by these words. */
  find: (wanted: string) => void
  showMore: () => void
}

export interface PeopleRoom extends Store<PeopleModel> {
  acts: PeopleActs
  /** Shows what an address asks for. */
  show: (part: string | null) => Promise<void>
}

interface Needs {
  ledger: PeopleLedger & PersonLedger
  outside: Pick<Outside, 'readSettings' | 'send' | 'watchLedger' | 'watchSettings'>
  clock: Clock
  text: Text
  saveFile: typeof saveFile
}

/** So many are shown at once, and so many more on demand. */
export const pageLength = 100

export const nobodyRead: PeopleModel = {
  isThere: false,
  part: { view: 'list' },
  shown: null,
  person: null,
}

/** Reads who is there once the room is entered; before, just whether anybody is. */
export async function openPeople(needs: Needs, signal: AbortSignal): Promise<PeopleRoom> {
  const { ledger, outside, clock, text } = needs
  const isThere = async (): Promise<boolean> =>
    (await ledger.anybody()) || (await ledger.records('circle')).length > 0
  const store = createStore<PeopleModel>({ ...nobodyRead, isThere: await isThere() })
  const change = (part: Partial<PeopleModel>): void => store.write({ ...store.read(), ...part })
  let ground: PeopleGround | null = null
  let wanted = ''
  let limit = pageLength

  const shownOf = (from: PeopleGround): PeopleShown => ({
    list: peopleList(from, wanted, limit, text),
    spread: peopleSpread(from, text),
    circles: circleModels(from, text),
    today: from.today,
  })
  const personOf = async (from: PeopleGround): Promise<PersonModel | null> => {
    const { part } = store.read()
    return part.view === 'person' ? readPerson(part.url, from, ledger, text) : null
  }
  const read = latest(async () => {
    const there = await isThere()
    ground = await readPeople(ledger, outside, clock)
    change({ isThere: there, shown: shownOf(ground), person: await personOf(ground) })
  })
  const readAgain = async (): Promise<void> => {
    if (ground) await read()
    else change({ isThere: await isThere() })
  }
  const listAgain = (): void => {
    const { shown } = store.read()
    if (ground && shown)
      change({ shown: { ...shown, list: peopleList(ground, wanted, limit, text) } })
  }
  outside.watchLedger(() => void readAgain(), signal)
  outside.watchSettings(() => void readAgain(), signal)

  const deeds = peopleDeeds({
    ...needs,
    send: async (message) => {
      const reply = await outside.send(message)
      if (reply.ok) await readAgain()
      return reply
    },
    circles: () => ground?.circles ?? [],
  })
  return {
    ...store,
    async show(rest) {
      const part = peoplePart(rest)
      change({ part, person: null })
      if (ground) change({ person: await personOf(ground) })
      else await read()
    },
    acts: {
      ...deeds,
      find(words) {
        wanted = words
        limit = pageLength
        listAgain()
      },
      showMore() {
        limit += pageLength
        listAgain()
      },
    },
  }
}
