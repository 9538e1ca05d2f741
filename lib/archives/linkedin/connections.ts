/** `Connections.csv`: whom the person is connected with now, and since which day. Who invited whom stands elsewhere. */
import type { Person } from '../../domain/entry.ts'
import { hour } from '../../domain/numbers.ts'
import type { FileCount, LeftOutReason } from '../report.ts'
import type { Cells, TableShape } from '../table.ts'
import type { People } from './people.ts'
import { timeProblem, utcDay } from './times.ts'

type Column = 'first' | 'last' | 'url' | 'day'

export const connectionTable: TableShape<Column> = {
  columns: {
    first: ['firstname'],
    last: ['lastname'],
    // Since June 2023.
    url: ['url'],
    day: ['connectedon'],
  },
  required: ['first', 'last', 'day'],
  isMultiline: false,
}

export interface Connection {
  file: FileCount
  /** As the row has them: with an address since 2023. */
  person: Person
  /** Noon in UTC of the day, Unix time in milliseconds. */
  noon: number
}

export function connectionOf(
  { first, last, url, day }: Cells<Column>,
  { file, people, now }: { file: FileCount; people: People; now: number },
): Connection | LeftOutReason {
  const person = people.person(url, `${first} ${last}`)
  const noon = utcDay(day)
  // Noon of today may be to come.
  const problem = timeProblem(noon, now + 12 * hour)
  if (problem) return problem
  // Profiles that are closed by now stand there as a day alone.
  if (!person) return 'nameless'
  return { file, person, noon: noon ?? 0 }
}
