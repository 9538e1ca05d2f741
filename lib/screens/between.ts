/** "You and Dana: invited in May, one exchange seen": a line about somebody who is in the ledger; pure. */
import { exchangeCount, type KnownPerson } from '../domain/known-person.ts'
import type { Entry } from '../domain/entry.ts'
import { firstExchange } from '../domain/relations/first-exchange.ts'
import { isAct, standing } from '../domain/undo.ts'
import { whenever, type Present } from '../text/days.ts'
import { nameOf } from '../text/names.ts'
import type { Text } from '../text/text.ts'
import { personAddress } from './people-route.ts'

export interface Between {
  sentence: string
  /** Where in the dashboard there is more of them. */
  address: string
}

/** The moment it is told, and how. */
export interface Telling {
  present: Present
  /** Others may look on: no name. */
  isDiscreet: boolean
  text: Text
}

/**
 * How it began and how often words went either way, as far as this browser saw; what it did not see is left out.
 *
 * @param entries all with them, in any order; null: so many that how it began is not looked up
 */
export function betweenYouAnd(
  known: KnownPerson,
  entries: readonly Entry[] | null,
  { present, isDiscreet, text }: Telling,
): Between {
  const invited = entries && firstExchange(standing(entries).filter(isAct))
  const count = exchangeCount(known)
  const facts = [
    invited
      ? text('panel_invited', whenever(invited.invitedAt, present, text))
      : text('panel_first', whenever(known.since, present, text)),
    ...(count > 0 ? [text.counted('panel_exchanges', count)] : []),
  ]
  const list = new Intl.ListFormat(text.lang, { type: 'unit' }).format(facts)
  const name = isDiscreet ? null : nameOf(known, text)
  return {
    sentence:
      name === null ? text('panel_between_nameless', list) : text('panel_between', name, list),
    address: personAddress(known.url),
  }
}
