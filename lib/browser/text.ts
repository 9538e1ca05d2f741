/** The message catalogue through the browser's own i18n. */
import { createText, type Text } from '../text/text.ts'
import { browser } from './browser.ts'

/** Words in the language of the browser's interface. */
export function browserText(): Text {
  return createText(browser.i18n.getUILanguage(), (key, values) =>
    browser.i18n.getMessage(key, values),
  )
}
