/** The languages of the practice pages; `xx` is nonsense, so that nothing can lean on words. */
export type Language = 'en' | 'de' | 'ar' | 'xx'

/** What the practice network shows. Changing it makes a fresh world. */
export interface Scenario {
  language: Language
  /** hashed classes with and without `data-view-name`, or the older Ember pages */
  linkedinStack: 'sdui' | 'sdui-2025' | 'classic'
  /** LinkedIn's menus and dialogs open in a closed shadow root */
  closedLayers: boolean
  xChat: 'xchat-http' | 'xchat-socket' | 'legacy'
  /** another number gives other people, texts and ids */
  people: number
  /** how long the feeds are; null as they usually are */
  posts: number | null
  /** scripts that throw, elements that are missing */
  brokenPage: boolean
  /** a strict Content-Security-Policy with `require-trusted-types-for 'script'` */
  csp: boolean
  layout: 'desktop' | 'narrow'
  /** a second click while the first one's request runs does nothing, as on the real sites */
  ignoreWhilePending: boolean
  /** milliseconds before the server answers an act */
  latency: number
  /**
   * What the site calls otherwise: text to the text that stands for it in everything served and accepted. Name
   * enough of it to hit nothing else: `data-testid="like"`, `FavoriteTweet`.
   */
  rename: Readonly<Record<string, string>>
}

/** What a person meets who changes nothing. */
export const usualScenario: Scenario = {
  language: 'en',
  linkedinStack: 'sdui',
  closedLayers: false,
  xChat: 'xchat-http',
  people: 1,
  posts: null,
  brokenPage: false,
  csp: false,
  layout: 'desktop',
  ignoreWhilePending: true,
  latency: 40,
  rename: {},
}
