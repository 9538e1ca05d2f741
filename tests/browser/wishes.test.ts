import { beforeEach, expect, test, vi } from 'vitest'
import { onWishes, type Chosen, type Selected } from '../../lib/browser/wishes.ts'

interface Entry {
  id: string
  visible?: boolean
  contexts?: string[]
  documentUrlPatterns?: string[]
}
type Info = { menuItemId: string; selectionText?: string; pageUrl?: string }

const { menu, events, on } = vi.hoisted(() => {
  const heard = new Map<string, (...of: never[]) => void>()
  return {
    menu: new Map<string, Entry>(),
    events: heard,
    on: (name: string) => ({
      addListener: (one: (...of: never[]) => void) => void heard.set(name, one),
    }),
  }
})

vi.mock('../../lib/browser/text.ts', () => ({ browserText: () => (key: string) => key }))
vi.mock('../../lib/browser/browser.ts', () => ({
  browser: {
    commands: { onCommand: on('command') },
    runtime: { onInstalled: on('installed'), onStartup: on('startup') },
    contextMenus: {
      onClicked: on('clicked'),
      removeAll: async () => menu.clear(),
      create: (entry: Entry) => void menu.set(entry.id, entry),
      async update(id: string, part: Partial<Entry>) {
        const entry = menu.get(id)
        if (!entry) throw new Error(`no ${id}`)
        menu.set(id, { ...entry, ...part })
      },
    },
  },
}))

const linkedin = 'https://www.linkedin.com/*'
const all = [linkedin, 'https://x.com/*']
let left: Chosen[]
let noted: Selected[]

function begin() {
  return onWishes(
    {
      command: async () => undefined,
      noteThis: async (one) => noted.push(one),
      leavePageOut: async (one) => left.push(one),
    },
    all,
  )
}
const happens = async (name: string): Promise<void> => {
  events.get(name)?.()
  await new Promise((resolve) => setTimeout(resolve))
}
const offered = () => menu.get('leave-page-out')
const choose = (info: Info, tab?: { id: number }): void =>
  events.get('clicked')?.(...([info, tab] as never[]))

beforeEach(() => {
  menu.clear()
  left = []
  noted = []
})

test('a page can be left out on sites that are noticed alone', async () => {
  const offer = begin()
  await happens('installed')
  expect(offered()).toMatchObject({ visible: false })
  await offer([linkedin])
  expect(offered()).toMatchObject({ visible: true, documentUrlPatterns: [linkedin] })
  await offer([])
  expect(offered()).toMatchObject({ visible: false })
})

test('it stands there whichever comes first, the browser’s word or the worker’s', async () => {
  const offer = begin()
  await offer([linkedin])
  expect(offered()).toBeUndefined()
  await happens('startup')
  expect(offered()).toMatchObject({ visible: true, documentUrlPatterns: [linkedin] })
})

test('what is chosen in one menu is not meant for the other', async () => {
  begin()
  const pageUrl = 'https://www.linkedin.com/in/amara'
  choose({ menuItemId: 'leave-page-out', pageUrl }, { id: 4 })
  choose({ menuItemId: 'note-this', pageUrl, selectionText: 'words' }, { id: 4 })
  choose({ menuItemId: 'leave-page-out' })
  expect(left).toEqual([{ address: pageUrl, tab: 4 }])
  expect(noted).toEqual([{ text: 'words', address: pageUrl, tab: 4 }])
})
