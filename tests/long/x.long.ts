/** Every act on X in every language and layout, with other people in each. */
import { describe } from 'vitest'
import type { Scenario } from '../practice/network.ts'
import { tryFollowing, tryMessages, tryTouches, tryWriting } from '../e2e/acts/x-acts.ts'
import { useTheatre } from '../e2e/driver/theatre.ts'

const theatre = useTheatre({ sites: ['X'] })

const languages = ['en', 'de', 'ar', 'xx'] as const
const layouts = ['desktop', 'narrow'] as const
const chats = ['xchat-http', 'xchat-socket', 'legacy'] as const

const pages = languages.flatMap((language, place) =>
  layouts.map((layout, half) => ({ language, layout, people: 20 + place * 2 + half })),
)

describe.each<Partial<Scenario>>(pages)('in $language, $layout, people $people', (scenario) => {
  tryTouches(theatre, scenario)
  tryWriting(theatre, scenario)
  tryFollowing(theatre, scenario)
})

const conversations = chats.flatMap((xChat, place) =>
  languages.map((language) => ({ xChat, language, people: 40 + place })),
)

describe.each<Partial<Scenario>>(conversations)('in the chat $xChat in $language', (scenario) => {
  tryMessages(theatre, scenario)
})
