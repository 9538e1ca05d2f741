/** Sizes in words, as a person would say them. */
import type { Text } from './text.ts'

const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** "12 MB" of so many bytes; two digits tell enough. */
export function sizeOf(bytes: number, text: Text): string {
  const power = Math.floor(Math.log10(Math.max(bytes, 1_000)) / 3)
  const step = Math.min(power, units.length)
  const format = new Intl.NumberFormat(text.lang, {
    style: 'unit',
    unit: units[step - 1] ?? 'kilobyte',
    maximumSignificantDigits: 2,
  })
  return format.format(bytes / 1_000 ** step)
}
