/** A browser and a worker in one object, moved by the test. */
import { defaultSettings, withSite, type Settings } from '../../lib/domain/settings.ts'
import type { MergeProgress, Message } from '../../lib/messages/protocol.ts'
import type { OutsideWithFiles } from '../../lib/screens/outside-files.ts'

/** Lets everything that is waiting run to its end. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}

/** A disk on which a folder can be picked, with what was written there. */
function fakeDisk() {
  const disk = {
    canPick: true,
    /** What the person picks. */
    folder: null as string | null,
    /** Whether the browser lets it be written to without a question, and how the person answers one. */
    mayWrite: true,
    answer: true,
    files: new Map<string, (string | Uint8Array<ArrayBuffer>)[]>(),
    notes: null as Awaited<ReturnType<OutsideWithFiles['copies']['read']>>,
  }
  const copies: OutsideWithFiles['copies'] = {
    canPick: () => disk.canPick,
    pick: () => Promise.resolve(disk.folder === null ? null : ({ name: disk.folder } as never)),
    mayWrite: () => Promise.resolve(disk.mayWrite),
    ask: () => Promise.resolve((disk.mayWrite = disk.answer)),
    files: () => ({
      names: () => Promise.resolve([...disk.files.keys()]),
      async write(name, pieces) {
        disk.files.set(name, await Array.fromAsync(pieces))
      },
      remove: (name) => Promise.resolve(void disk.files.delete(name)),
    }),
    read: () => Promise.resolve(disk.notes),
    write: (changed) => Promise.resolve(void (disk.notes = changed)),
    random: (size) => new Uint8Array(size),
  }
  return { disk, copies }
}

// Its explicit type would only repeat what stands below.
export function fakeOutside({ on = [] as string[] } = {}) {
  let granted = on.length > 0
  let question = Promise.withResolvers<boolean>()
  const watchers = {
    settings: new Set<(settings: Settings) => void>(),
    permissions: new Set<() => void>(),
    ledger: new Set<() => void>(),
    front: new Set<() => void>(),
  }
  const { disk, copies } = fakeDisk()
  const settings = defaultSettings()
  for (const site of on) settings.sites[site] = { asked: true, leftOut: [], pages: [] }

  const fake = {
    signal: new AbortController().signal,
    settings,
    disk,
    reachable: true,
    /** What the page of a site that is open shows; none is. */
    skeleton: null as Awaited<ReturnType<OutsideWithFiles['readSkeleton']>>,
    mayHear: true,
    /** What the browser tells of its room. */
    space: null as Awaited<ReturnType<OutsideWithFiles['readSpace']>>,
    full: false,
    waiting: [] as Awaited<ReturnType<OutsideWithFiles['waitingActs']>>,
    /** What was done to the place beside the page; null: the browser has none. */
    beside: null as string[] | null,
    /** What the page in front has for an address. */
    inFront: null as string | null,
    /** How often it was asked for that. */
    looks: 0,
    popupPart: null as Awaited<ReturnType<OutsideWithFiles['takePopupPart']>>,
    noted: { asked: [], told: null, talk: [], saidHere: false, lastSeen: '' } as Awaited<
      ReturnType<OutsideWithFiles['popupNotes']['read']>
    >,
    requested: [] as { hosts: readonly string[]; isToHear: boolean }[],
    sent: [] as Message[],
    /** What became of files handed to the worker. */
    handed: [] as string[],
    /** Threads that read archives, with what was said to each. */
    threads: [] as { sent: unknown[]; isEnded: boolean; say: (letter: unknown) => void }[],
    keyOfHashes: null as number[] | null,
    snapshots: [] as Awaited<ReturnType<OutsideWithFiles['listSnapshots']>>,
    /** How far a ledger file is taken in, each time the worker is asked. */
    progress: [] as MergeProgress[],
    /** What the worker answers. */
    reply: null as unknown,
    settled,
    /** The person answers the browser's question, or the browser fails to ask it. */
    async answer(yes: boolean | Error): Promise<void> {
      if (yes instanceof Error) question.reject(yes)
      else {
        granted = yes
        question.resolve(yes)
      }
      await settled()
    },
    /** Somebody changes the grant in the browser's own pages. */
    async grant(yes: boolean): Promise<void> {
      granted = yes
      for (const tell of watchers.permissions) tell()
      await settled()
    },
    /** Another page is in front. */
    goTo(address: string | null): void {
      fake.inFront = address
      for (const tell of watchers.front) tell()
    },
    async changeLedger(): Promise<void> {
      for (const tell of watchers.ledger) tell()
      await settled()
    },
  }
  const beside = (what: string): Promise<boolean> => {
    fake.beside?.push(what)
    return Promise.resolve(fake.beside !== null)
  }
  const outside: OutsideWithFiles = {
    requestSite({ hosts, bodyWords }) {
      fake.requested.push({ hosts, isToHear: bodyWords.length > 0 })
      question = Promise.withResolvers()
      return question.promise
    },
    readSkeleton: () => Promise.resolve(fake.skeleton),
    readSpace: () => Promise.resolve(fake.space),
    isDiskFull: () => Promise.resolve(fake.full),
    hasHosts: () => Promise.resolve(granted),
    mayHearRequests: () => Promise.resolve(fake.mayHear),
    readSettings: () => Promise.resolve(structuredClone(fake.settings)),
    watchSettings: (onChange) => void watchers.settings.add(onChange),
    watchPermissions: (onChange) => void watchers.permissions.add(onChange),
    waitingActs: () => Promise.resolve(fake.waiting),
    panel: {
      isThere: () => fake.beside !== null,
      open: () => beside('open'),
      openInstead: () => beside('open instead'),
      close: () => beside('close'),
    },
    frontTab: {
      address() {
        fake.looks += 1
        return Promise.resolve(fake.inFront)
      },
      watch: (onChange) => void watchers.front.add(onChange),
    },
    takePopupPart: () => Promise.resolve(fake.popupPart),
    popupNotes: {
      read: () => Promise.resolve(fake.noted),
      write: (notes) => Promise.resolve(void (fake.noted = notes)),
    },
    handOver: () => Promise.resolve(void fake.handed.push('left')),
    clearHandedOver: () => Promise.resolve(void fake.handed.push('cleared')),
    archiveThread(onLetter) {
      const thread = { sent: [] as unknown[], isEnded: false, say: onLetter }
      fake.threads.push(thread)
      return {
        send: (letter) => void thread.sent.push(letter),
        end: () => void (thread.isEnded = true),
      }
    },
    ledgerName: () => Promise.resolve('waterline'),
    personKey: () => Promise.resolve(fake.keyOfHashes),
    pause: settled,
    listSnapshots: () => Promise.resolve(fake.snapshots),
    copies,
    watchLedger: (onChange) => void watchers.ledger.add(onChange),
    send(message) {
      fake.sent.push(message)
      if (!fake.reachable) {
        return Promise.resolve({ ok: false, error: { code: 'unreachable', message: '' } })
      }
      if (message.type === 'switch-site')
        fake.settings = withSite(fake.settings, message.site, { asked: message.asked })
      if (message.type === 'leave-out')
        fake.settings = withSite(fake.settings, message.site, {
          leftOut: message.leftOut ? [message.account] : [],
        })
      if (message.type.includes('merge') || message.type === 'take-import-back')
        return Promise.resolve({ ok: true, value: fake.progress.shift() ?? { state: 'none' } })
      if (message.type === 'set-panel') fake.settings.panel = message.isOn
      if (message.type === 'set-prompt-place') fake.settings.promptPlace = message.place
      // What only asks changes nothing.
      if (message.type !== 'this-page')
        for (const tell of watchers.settings) tell(structuredClone(fake.settings))
      return Promise.resolve({ ok: true, value: JSON.parse(JSON.stringify(fake.reply)) })
    },
  }
  return Object.assign(fake, outside)
}
