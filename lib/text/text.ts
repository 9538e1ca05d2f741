/**
 * Words from the message catalogue (`public/_locales/<language>/messages.json`), typed by their keys.
 *
 * Whoever shows words takes a `Text` as an argument; `lib/browser/text.ts` makes the real one.
 */
import type messages from '../../public/_locales/en/messages.json'

export type TextKey = keyof typeof messages

type WithoutCount<Key> = Key extends `${infer Base}_other` ? Base : never
/** Keys that come in several numbers: `name_one`, `name_other` (CLDR plural categories). */
export type CountedKey = WithoutCount<TextKey>

export interface Text {
  /** The language shown, BCP 47. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** The message, with `$1`, `$2` … replaced in order; numbers are written as the language does. */
  (key: TextKey, ...values: readonly (string | number)[]): string
  /** The message in the number `count` asks for; `$1` is the count, further values follow. */
  counted(key: CountedKey, count: number, ...values: readonly (string | number)[]): string
}

/**
 * The language of what is shown: that of the catalogue which the browser chose, as it is written where the person is.
 * Dates and plurals must not follow a language that nothing else on the screen is in.
 *
 * @param catalogue BCP 47
 * @param wanted the browser's own, BCP 47
 */
export function languageShown(catalogue: string, wanted: string): string {
  return languageOf(catalogue) === languageOf(wanted) ? wanted : catalogue
}

function languageOf(tag: string): string {
  return new Intl.Locale(tag).language
}

/** A `Text` over any way of looking a message up. */
export function createText(lang: string, lookUp: (key: string, values: string[]) => string): Text {
  const plural = new Intl.PluralRules(lang)
  const number = new Intl.NumberFormat(lang)
  const written = (value: string | number): string =>
    typeof value === 'number' ? number.format(value) : value
  const text = (key: TextKey, ...values: readonly (string | number)[]): string =>
    lookUp(key, values.map(written))
  return Object.assign(text, {
    lang,
    dir: /^(ar|fa|he|iw|ur)\b/.test(lang) ? ('rtl' as const) : ('ltr' as const),
    counted(key: CountedKey, count: number, ...values: readonly (string | number)[]): string {
      const all = [count, ...values].map(written)
      return lookUp(`${key}_${plural.select(count)}`, all) || lookUp(`${key}_other`, all)
    },
  })
}
