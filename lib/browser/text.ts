/** The message catalogue through the browser's own i18n. */
import { createText, languageShown, type Text } from '../text/text.ts'
import { browser } from './browser.ts'

/** Words in the language of the browser's interface, or in English where there is no catalogue of it. */
export function browserText(): Text {
  const { i18n } = browser
  const lang = languageShown(i18n.getMessage('common_language'), i18n.getUILanguage())
  return createText(lang, (key, values) => i18n.getMessage(key, values))
}
