/** A day of the person's own calendar in words: "24 November 2026". */
import type { Day } from '../lib/domain/day.ts'
import type { Text } from '../lib/text/text.ts'

export function dayInWords(day: Day, { lang }: Pick<Text, 'lang'>): string {
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(Date.parse(`${day}T12:00:00.000Z`))
}
